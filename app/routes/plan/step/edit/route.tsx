import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { SaveMyStepDocument } from '#graphql/generated/documents.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../../inkomsten/report.server.ts';
import { revisionOf } from '../../../mijn-mensen/form/refused.ts';
import { FormNotices } from '../../parts/form-notices.tsx';
import { textIn } from '../../plan.server.ts';
import { loadGoals, loadStep, stepAnswer, typedAgain } from '../step.server.ts';
import { StepFields } from './fields.tsx';
import { readStep, stepFields } from './read-step.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'PLAN', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const kept = await keptForm(args);
  const typed = kept && typedOf(kept);
  if (params.step === undefined) {
    // Names this form, so that a new step sent twice is one, also when signing in came between.
    const sent = kept === null ? '' : textIn(kept, 'formulier');
    const formId = sent !== '' ? sent : newId(context.get(portalContext).clock.now());
    return { step: null, formId, goals: await loadGoals(context), kept: typed };
  }
  const { step, goals } = await loadStep(context, params.step);
  if (step.origin !== 'OWN') throw redirect(`/plan/stap/${step.id}`);
  return { step, formId: null, goals, kept: typed };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  const read = readStep(form, context.get(portalContext).language, textsFor(context, 'plan'));
  if (!read.ok) return typedAgain(form, read.problems);
  const stepId = params.step ?? null;
  const formId = stepId === null ? textIn(form, 'formulier') : null;
  const variables = { stepId, revision: revisionOf(form), formId, input: read.input };
  const { outcome } = await query(context, SaveMyStepDocument, variables);
  return stepAnswer(outcome, form, { context, fields: stepFields, saved: 'stapBewaard' });
}

/** What an own step is: a new one, or one that is there. */
export default function EditStep({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { step, formId, goals, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t(step ? 'stepForm.change' : 'stepForm.new')}
      back={{ to: step ? `/plan/stap/${step.id}` : '/plan#stappen' }}
      problems={problems}
    >
      <FormNotices changed={actionData?.changed ?? false} kept={kept !== null && !actionData} />
      <Paragraph>{t('stepForm.yours')}</Paragraph>
      <PortalForm keeps hidden={{ revisie: step?.revision ?? 0, ...(formId === null ? {} : { formulier: formId }) }}>
        <StepFields step={step} goals={goals} typed={actionData?.typed ?? kept} problems={problems} />
        <ActionGroup>
          <Button>{t(step ? 'stepForm.save' : 'stepForm.add')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
