import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatInstant, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import {
  AcceptMyPortfolioProposalDocument,
  MyPortfolioProposalsDocument,
  RefuseMyPortfolioProposalDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { EntryFields } from '../form/fields.tsx';
import { Notices } from '../form/notices.tsx';
import { typedAll } from '../form/read-content.ts';
import { saveForm } from '../form/save.server.ts';
import { entriesOf } from '../portfolio.server.ts';
import { slugs, shownFieldNames } from '../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

/** The proposal of an address; one that was answered, for example in another tab, leads back. */
async function open({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const { portfolioProposals } = await query(context, MyPortfolioProposalsDocument, {});
  const proposal = portfolioProposals.find(({ id }) => id === params.id);
  const entry = proposal && entriesOf(proposal.portfolio, proposal.kind)[0];
  if (!proposal || !entry) throw redirect('/portfolio?melding=beantwoord', 303);
  return { proposal, entry };
}

export async function loader(args: Route.LoaderArgs) {
  const { proposal, entry } = await open(args);
  const kept = await keptForm(args);
  const { id, kind, reason, by, createdAt } = proposal;
  return { id, kind, reason, by, createdAt, stored: entry.stored, typed: kept && typedAll(kept) };
}

/** Takes what was proposed, as it is or as its reader changed it, or does not take it. */
export async function action(args: Route.ActionArgs) {
  const { request, context } = args;
  const { id } = args.params;
  const form = await request.formData();
  if (textIn(form, 'handeling') === 'weigeren') {
    await query(context, RefuseMyPortfolioProposalDocument, { id });
    throw redirect('/portfolio?melding=geweigerd', 303);
  }
  const { kind } = (await open(args)).proposal;
  const outcome = await saveForm(context, form, {
    kind,
    names: shownFieldNames(kind),
    entry: null,
    add: async (content) => (await query(context, AcceptMyPortfolioProposalDocument, { id, content })).outcome,
  });
  if (outcome.saved) throw redirect(`/portfolio?melding=bewaard#${slugs[kind]}`, 303);
  return data(outcome.again, { status: outcome.status });
}

/** What a case manager proposes: nothing is in the portfolio before its owner says so. */
export default function ProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const { kind, reason, by, createdAt, stored } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('proposal.title')}
      lead={t('proposal.lead')}
      back={{ to: '/portfolio', label: t('back') }}
      problems={problems}
    >
      <Notices changed={false} kept={loaderData.typed !== null && !actionData} />
      <Paragraph>{t('proposal.by', { name: inOwnDirection(by), at: formatInstant(createdAt, language) })}</Paragraph>
      <Paragraph>
        <Typed>{reason}</Typed>
      </Paragraph>
      <PortalForm keeps>
        <EntryFields
          {...{ kind, stored, problems }}
          names={shownFieldNames(kind)}
          typed={actionData?.typed ?? loaderData.typed}
          suggestions={actionData?.suggestions ?? []}
        />
        <ActionGroup>
          <Button>{t('proposal.take')}</Button>
          <Button name="handeling" value="weigeren" variant="secondary">
            {t('proposal.refuse')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
