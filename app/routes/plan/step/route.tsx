import { ForWhoMay, useMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Details, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { RemoveMyStepDocument, SayHowMyStepGoesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { FormNotices } from '../parts/form-notices.tsx';
import { textIn } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';
import { loadStep, stepAnswer, typedAgain } from './step.server.ts';
import { StepFacts } from './step-facts.tsx';
import { stepStatuses, StatusForm } from './status-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { step } = await loadStep(args.context, args.params.step);
  const kept = await keptForm(args);
  return { step, kept: kept && typedOf(kept) };
}

/** Says how a step goes, or takes an own one away. What a step is changes on a page of its own, so that no text is lost here. */
export async function action({ request, context, params: { step: stepId } }: Route.ActionArgs) {
  const form = await request.formData();
  const revision = revisionOf(form);
  const fields = ['status', 'note'] as const;
  if (textIn(form, 'handeling') === 'weghalen') {
    const { outcome } = await query(context, RemoveMyStepDocument, { stepId, revision });
    return stepAnswer(outcome, form, { context, fields, saved: 'stapWeg' });
  }
  const status = stepStatuses.find((one) => one === textIn(form, 'status'));
  if (status === undefined) {
    const { language } = context.get(portalContext);
    return typedAgain(form, problemsAt([{ field: 'status', code: 'required', facts: [] }], fields, language));
  }
  const note = textIn(form, 'note');
  const { outcome } = await query(context, SayHowMyStepGoesDocument, { stepId, revision, status, note });
  return stepAnswer(outcome, form, { context, fields, saved: 'stapBewaard' });
}

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { step, kept } = loaderData;
  const maySend = useMay('PLAN', 'SEND');
  const problems = actionData?.problems ?? [];
  return (
    <Page title={step.title} back={{ to: '/plan#stappen' }} problems={problems}>
      <FormNotices changed={actionData?.changed ?? false} kept={kept !== null && !actionData} />
      <StepFacts step={step} />
      {step.owner === 'CITIZEN' && maySend ? (
        <StatusForm step={step} typed={actionData?.typed ?? kept} problems={problems} />
      ) : null}
      <ForWhoMay part={null}>
        <ActionGroup>
          <ButtonLink to={`/plan/stap/${step.id}/bewijs`} variant="secondary">
            {t('stepFiles.title')}
          </ButtonLink>
        </ActionGroup>
      </ForWhoMay>
      {step.origin === 'OWN' && maySend ? (
        <Details summary={t('stepForm.remove')}>
          <Paragraph>{t('stepForm.removeText')}</Paragraph>
          <PortalForm hidden={{ revisie: step.revision, handeling: 'weghalen' }}>
            <ActionGroup>
              <Button variant="danger">{t('stepForm.removeButton')}</Button>
            </ActionGroup>
          </PortalForm>
        </Details>
      ) : null}
    </Page>
  );
}
