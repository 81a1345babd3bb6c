import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, Details, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import {
  MyStepsDocument,
  RemoveMyStepDocument,
  SaveMyStepDocument,
  SayHowMyStepGoesDocument,
  type MyStepsResult,
  type StepOutcome,
  type StepStatus,
} from '#graphql/generated/documents.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { revisionOf, typedOf } from '../../inkomsten/report.server.ts';
import { textIn } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';
import { AgreedStep } from './agreed-step.tsx';
import { StepFields } from './fields.tsx';
import { readStep, stepFields } from './read-step.ts';
import { stepStatuses, StatusForm } from './status-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export type StepOfPlan = NonNullable<MyStepsResult['plan']>['steps'][number];

export async function loader(args: Route.LoaderArgs) {
  const { plan } = await query(args.context, MyStepsDocument, {});
  const { step: id } = args.params;
  const step = id === undefined ? null : (plan?.steps.find((one) => one.id === id) ?? null);
  if (id !== undefined && step === null) throw redirect('/plan?melding=stapNiet');
  const kept = await keptForm(args);
  return {
    step,
    revision: step?.revision ?? plan?.revision ?? 0,
    // Names this form, so that a new step sent twice is one.
    formId: newId(args.context.get(portalContext).clock.now()),
    goals: plan?.inForce?.goals ?? [],
    typed: kept && typedOf(kept),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const stepId = params.step ?? null;
  const revision = revisionOf(form);
  const act = textIn(form, 'handeling');
  const answer = (outcome: StepOutcome) => {
    switch (outcome.__typename) {
      case 'StepSaved':
        throw redirect(`/plan?melding=${act === 'weghalen' ? 'stapWeg' : 'stapBewaard'}`, 303);
      case 'StepNotFound':
        throw redirect('/plan?melding=stapNiet', 303);
      case 'StepChanged':
        return data({ act, typed, problems: [], changed: true }, { status: 409 });
      case 'StepInvalid': {
        const problems = problemsAt(outcome.problems, act === 'stand' ? ['note'] : stepFields, language);
        return data({ act, typed, problems, changed: false }, { status: 422 });
      }
    }
  };
  if (stepId !== null && act === 'weghalen')
    return answer((await query(context, RemoveMyStepDocument, { stepId, revision })).outcome);
  if (stepId !== null && act === 'stand') {
    const status: StepStatus | undefined = stepStatuses.find((one) => one === textIn(form, 'status'));
    if (status === undefined) {
      const problems = problemsAt([{ field: 'status', code: 'required', facts: [] }], ['status'], language);
      return data({ act, typed, problems, changed: false }, { status: 422 });
    }
    const note = textIn(form, 'note');
    const variables = { stepId, revision, status, note: note === '' ? null : note };
    return answer((await query(context, SayHowMyStepGoesDocument, variables)).outcome);
  }
  const read = readStep(form, language);
  if (!read.ok) return data({ act, typed, problems: read.problems, changed: false }, { status: 422 });
  const formId = stepId === null ? textIn(form, 'formulier') : null;
  return answer((await query(context, SaveMyStepDocument, { stepId, revision, formId, input: read.input })).outcome);
}

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { step, revision, formId, goals } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? loaderData.typed;
  const typedFor = (act: string) => (typed?.['handeling'] === act ? typed : null);
  const own = step === null || step.origin === 'OWN';
  const mine = step !== null && step.owner === 'CITIZEN';
  return (
    <Page title={step ? step.title : t('stepForm.new')} back={{ to: '/plan#stappen' }} problems={problems}>
      {actionData?.changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      {loaderData.typed && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('kept')}</Paragraph>
        </Alert>
      ) : null}
      {step && !own ? <AgreedStep step={step} /> : null}
      {mine ? (
        <StatusForm step={step} typed={typedFor('stand')} problems={actionData?.act === 'stand' ? problems : []} />
      ) : null}
      {own ? (
        <>
          {step ? <h2 className="nl-heading nl-heading--level-2">{t('stepForm.change')}</h2> : null}
          <Paragraph>{t('stepForm.yours')}</Paragraph>
          <PortalForm hidden={{ revisie: revision, handeling: 'bewaren', ...(step ? {} : { formulier: formId }) }}>
            <StepFields
              step={step}
              goals={goals}
              typed={typedFor('bewaren')}
              problems={actionData?.act === 'bewaren' ? problems : []}
            />
            <ActionGroup>
              <Button variant={step ? 'secondary' : 'primary'}>{t(step ? 'stepForm.save' : 'stepForm.add')}</Button>
            </ActionGroup>
          </PortalForm>
        </>
      ) : null}
      {own && step ? (
        <Details summary={t('stepForm.remove')}>
          <Paragraph>{t('stepForm.removeText')}</Paragraph>
          <PortalForm hidden={{ revisie: revision, handeling: 'weghalen' }}>
            <ActionGroup>
              <Button variant="danger">{t('stepForm.removeButton')}</Button>
            </ActionGroup>
          </PortalForm>
        </Details>
      ) : null}
    </Page>
  );
}
