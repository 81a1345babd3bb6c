import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { PersonToProposeToDocument, ProposeForPortfolioDocument } from '#graphql/generated/documents.ts';
import { isProposable } from '#graphql/portfolio/domain/guidance.ts';
import type { Route } from './+types/route';
import { textIn } from '../../../plan/plan.server.ts';
import { EntryFields } from '../../../portfolio/form/fields.tsx';
import { problemsOf } from '../../../portfolio/form/problem-text.ts';
import { readContent, typedAll } from '../../../portfolio/form/read-content.ts';
import { formName, inputOf } from '../../../portfolio/form/save.server.ts';
import { kindOf, shownFieldNames } from '../../../portfolio/words.ts';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { formState, refuseTyped } from '../../form/refused.ts';
import { found, personOf } from '../../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

/** The kind of an address; what only somebody themselves can say has no page. */
function proposableOf(slug: string) {
  const kind = kindOf(slug);
  if (!isProposable(kind)) throw new Response(null, { status: 404 });
  return kind;
}

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const kind = proposableOf(params.kind);
  const { planOf } = await query(context, PersonToProposeToDocument, { personId: personOf(params) });
  const kept = await keptForm(args);
  const form = formName(kept === null ? '' : textIn(kept, 'formulier'), context.get(portalContext).clock.now());
  return { kind, person: found(planOf).person, form, kept: kept && typedAll(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const kind = proposableOf(params.kind);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedAll(form);
  const read = readContent(kind, shownFieldNames(kind), form, language);
  if (read.problems.length > 0) return refuseTyped(typed, read.problems);
  const { outcome } = await query(context, ProposeForPortfolioDocument, {
    form: textIn(form, 'formulier'),
    personId,
    content: inputOf(kind, read.given),
    reason: textIn(form, 'reason'),
  });
  switch (outcome.__typename) {
    case 'PortfolioInvalid':
      return refuseTyped(typed, problemsOf(outcome.problems, language));
    case 'PersonNotFound':
      throw new Response(null, { status: 404 });
    case 'PortfolioProposal':
      throw redirect(`/mijn-mensen/${personId}/portfolio?melding=voorgesteld`, 303);
  }
}

/** Proposes one entry, with why. */
export default function ProposePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const { kind, person, form } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const back = `/mijn-mensen/${person.id}/portfolio`;
  return (
    <Page
      title={t(`coaching.kind.${kind}`)}
      lead={t('coaching.proposeLead', { name: person.name })}
      back={{ to: back, label: t('coaching.title', { name: person.name }) }}
      problems={problems}
    >
      <FormNotices state={state} />
      <PortalForm keeps hidden={{ formulier: typed?.['formulier'] ?? form }}>
        <EntryFields {...{ kind, typed, problems }} stored={{}} names={shownFieldNames(kind)} suggestions={[]} />
        <WordsHint />
        <TextArea
          name="reason"
          rows={3}
          label={t('coaching.reason')}
          hint={t('coaching.reasonHint')}
          error={problemAt(problems, 'reason')}
          value={typed?.['reason']}
        />
        <ActionGroup>
          <Button>{t('coaching.send')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
