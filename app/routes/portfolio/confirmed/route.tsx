import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Page, Paragraph } from '#app/ui/index.ts';
import { TakeOffMyConfirmationDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../../plan/plan.server.ts';
import { entryOf, loadPortfolio } from '../portfolio.server.ts';
import { kindOf, slugs } from '../words.ts';
import { Confirmations } from './confirmations.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const kind = kindOf(params.kind);
  const portfolio = await loadPortfolio(context);
  const { id } = entryOf(portfolio, kind, params.id);
  const confirmations = portfolio.confirmations.filter(({ entryId }) => entryId === id);
  return { kind, id, confirmations, message: messageIn(request, ['eraf']) };
}

/** Takes a confirmation off; one that is gone already is off as well. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  await query(context, TakeOffMyConfirmationDocument, { id: textIn(form, 'bevestiging') });
  throw redirect(`/portfolio/${params.kind}/${params.id}/bevestigd?melding=eraf`, 303);
}

/** Who confirmed what an entry says. */
export default function ConfirmedPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const { kind, id, confirmations, message } = loaderData;
  return (
    <Page title={t('confirmed.title')} lead={t('confirmed.lead')} back={{ to: `/portfolio/${slugs[kind]}/${id}` }}>
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t('confirmed.gone')}</Paragraph>
        </Alert>
      ) : null}
      {confirmations.length === 0 ? (
        <Paragraph>{t('confirmed.none')}</Paragraph>
      ) : (
        <Confirmations confirmations={confirmations} />
      )}
    </Page>
  );
}
