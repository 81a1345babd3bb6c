import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { RemoveFromMyPortfolioDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { entryOf, loadPortfolio, nameOf } from '../portfolio.server.ts';
import { kindOf, slugs } from '../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const kind = kindOf(params.kind);
  const entry = entryOf(await loadPortfolio(context), kind, params.id);
  return { kind, id: entry.id, name: nameOf(entry) };
}

export async function action({ context, params }: Route.ActionArgs) {
  kindOf(params.kind);
  const { outcome } = await query(context, RemoveFromMyPortfolioDocument, { id: params.id });
  throw redirect(`/portfolio?melding=${outcome.__typename === 'PortfolioRemoved' ? 'weg' : 'wasWeg'}`, 303);
}

/** Asks once more before something goes for good. */
export default function RemovePage({ loaderData: { kind, id, name } }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const back = `/portfolio/${slugs[kind]}/${id}`;
  return (
    <Page title={t('remove.title', { name: name ?? t(`kind.${kind}`) })} back={{ to: back }}>
      <Paragraph>{t('remove.text')}</Paragraph>
      <PortalForm>
        <ActionGroup>
          <Button variant="danger">{t('remove.button')}</Button>
          <ButtonLink to={back} variant="subtle">
            {t('remove.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
