import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, ButtonLink, Details, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import {
  DiscardPlanDraftDocument,
  DraftOverviewDocument,
  StartPlanDraftDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../form/notices.tsx';
import { formState, revisionOf, revisionToSend } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';
import { DraftParts } from './draft-parts.tsx';
import { LeftOut } from './left-out.tsx';
import { Missing } from './missing.tsx';
import { StartDraft } from './start-draft.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

/** A template that makes the plan too long is said where it was chosen. */
const tooMany = { templateId: 'sjabloon', goals: 'sjabloon', steps: 'sjabloon', obligations: 'sjabloon' };

const messages = ['saved', 'removed', 'started', 'check', 'discarded'] as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { planOf, planTemplates } = await query(context, DraftOverviewDocument, { personId: personOf(params) });
  const asked = new URL(request.url).searchParams.get('melding');
  return { plan: found(planOf), templates: planTemplates, message: messages.find((one) => one === asked) ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const overview = `/mijn-mensen/${personId}/plan/concept`;
  if (form.get('doen') === 'weg') {
    const { outcome } = await query(context, DiscardPlanDraftDocument, { personId, revision: revisionOf(form) });
    return settle(outcome, { form, language, to: `${overview}?melding=discarded` });
  }
  const from = form.get('sjabloon');
  const templateId = typeof from === 'string' && from !== '' ? from : null;
  const { outcome } = await query(context, StartPlanDraftDocument, { personId, templateId });
  // Somebody else began one first: that draft is the one to write in.
  if (outcome.__typename === 'PlanMovedOn') throw redirect(overview, 303);
  return settle(outcome, { form, language, to: `${overview}?melding=started`, at: tooMany });
}

export default function DraftOverview({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { plan, templates, message } = loaderData;
  const { person, draft } = plan;
  const state = formState(actionData);
  return (
    <Page
      title={t('draft.title', { name: person.name })}
      lead={t(draft ? 'draft.lead' : 'draft.leadStart')}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      width="wide"
      problems={state.problems}
    >
      {message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`draft.done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices state={state} />
      {draft ? (
        <>
          <LeftOut inForce={plan.inForce} draft={draft} progress={plan.steps} />
          <Missing person={person.id} draft={draft} />
          <DraftParts person={person.id} draft={draft} progress={plan.steps} />
          <ActionGroup>
            <ButtonLink to={`/mijn-mensen/${person.id}/plan/concept/voorstellen`}>{t('draft.propose')}</ButtonLink>
          </ActionGroup>
          <Details summary={t('draft.discard.title')}>
            <Paragraph>{t('draft.discard.text')}</Paragraph>
            <PortalForm hidden={{ revisie: revisionToSend(draft.revision, state) }}>
              <ActionGroup>
                <Button variant="danger" name="doen" value="weg">
                  {t('draft.discard.button')}
                </Button>
              </ActionGroup>
            </PortalForm>
          </Details>
        </>
      ) : (
        <StartDraft templates={templates} copyOf={plan.nextCopies} problems={state.problems} />
      )}
    </Page>
  );
}
