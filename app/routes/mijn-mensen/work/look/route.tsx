import { data } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, problemAt, TextField, Typed } from '#app/ui/index.ts';
import { LookAtProfileDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../../plan/plan.server.ts';
import { problemsOf } from '../../../portfolio/form/problem-text.ts';
import { ShownPaper } from '../../../portfolio/share/shown-paper.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export const handle: PageHandle = { formOpen: true };

/** Opens nothing: a look is written down for whose card it is, with what it was for. */
export async function loader(args: Route.LoaderArgs) {
  const kept = await keptForm(args);
  const asked = new URL(args.request.url).searchParams.get('waarvoor') ?? '';
  return { purpose: kept === null ? asked : textIn(kept, 'purpose') };
}

/** Opens the card. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const purpose = textIn(await request.formData(), 'purpose');
  const { outcome } = await query(context, LookAtProfileDocument, { shareId: params.share, purpose });
  switch (outcome.__typename) {
    case 'PortfolioNotThere':
      throw new Response(null, { status: 404 });
    case 'PortfolioInvalid':
      return data({ purpose, problems: problemsOf(outcome.problems, language), looked: null }, { status: 422 });
    case 'ReceivedPortfolio':
      return data({ purpose, problems: [], looked: outcome });
  }
}

/** Somebody who wants to be found for work, for a project or vacancy that has a name; its owner reads who looked and what for. */
export default function LookPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('work');
  const language = useLanguage();
  const purpose = actionData?.purpose ?? loaderData.purpose;
  const back = { to: '/mijn-mensen/voor-werk', label: t('title') };
  const looked = actionData?.looked;
  if (looked)
    return (
      <Page title={looked.personName} lead={<Typed>{looked.share.purpose}</Typed>} back={back}>
        <Paragraph>{t('looked', { date: formatDate(looked.share.untilDate, language) })}</Paragraph>
        <ShownPaper
          portfolio={looked.portfolio}
          confirmations={looked.portfolio.confirmations}
          myDetails={null}
          language={language}
        />
        <Paragraph>{t('then')}</Paragraph>
      </Page>
    );
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('before.title')} lead={t('before.lead')} back={back} problems={problems}>
      <PortalForm keeps>
        <TextField
          name="purpose"
          label={t('field.purpose')}
          hint={t('field.purposeHint')}
          error={problemAt(problems, 'purpose')}
          value={purpose}
        />
        <ActionGroup>
          <Button>{t('before.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
