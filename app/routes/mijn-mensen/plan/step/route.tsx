import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CheckAnswers,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { SetCoachStepStatusDocument, StepFilesOfDocument } from '#graphql/generated/documents.ts';
import { stepStatuses } from '#graphql/plan/domain/plan-content.ts';
import type { Route } from './+types/route';
import { TiedFiles } from '../../../bewijs/tied-files.tsx';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, revisionOf, revisionToSend, shown } from '../../form/refused.ts';
import { found, personOf, settle } from '../../person.server.ts';
import { PlacementState } from '../placement-state.tsx';
import { loadStep, stepOf } from '../step.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { person, id, taken, evaluations, kept } = await loadStep(args);
  const { stepFilesOf } = await query(args.context, StepFilesOfDocument, { personId: person.id, stepId: id });
  const evaluated = new URL(args.request.url).searchParams.get('melding') === 'evaluated';
  const files = stepFilesOf?.files ?? [];
  return { person, step: found(taken), evaluations, files, evaluated, kept };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const stepId = stepOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    status: fields.choice('status', stepStatuses),
    // Empty words clear the note; the API leaves it as it is when nothing is said.
    note: fields.text('note') ?? '',
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, SetCoachStepStatusDocument, {
    personId,
    stepId,
    revision: revisionOf(form),
    ...read.input,
  });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=step` });
}

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, step, evaluations, files, evaluated } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const own = step.origin === 'OWN';
  const citizens = own || step.owner === 'CITIZEN';
  return (
    <Page
      title={step.title}
      lead={t('step.of', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      {evaluated && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t('placement.done')}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices state={state} />
      <CheckAnswers
        answers={[
          { label: t('draft.step.kind'), value: t(`kind.${step.kind}`) },
          { label: t('draft.step.owner'), value: step.partnerName ?? t(`owner.${step.owner}`) },
          { label: t('draft.step.startsOn'), value: step.startsOn && formatDate(step.startsOn, language) },
          { label: t('draft.step.dueOn'), value: step.dueOn && formatDate(step.dueOn, language) },
          { label: t('step.status'), value: t(`status.${step.status}`) },
          { label: t('step.note'), value: step.note && <Typed>{step.note}</Typed> },
        ]}
      />
      <TiedFiles title={t('step.files')} files={files} />
      {step.placement ? (
        <PlacementState person={person.id} step={step.id} placement={step.placement} evaluations={evaluations} />
      ) : null}
      {citizens ? (
        <Alert kind="info">
          <Paragraph>{t(own ? 'step.ownHint' : 'step.citizenHint')}</Paragraph>
        </Alert>
      ) : (
        <>
          <Heading>{t('step.how')}</Heading>
          <PortalForm keeps hidden={{ revisie: revisionToSend(step.revision, state) }}>
            <RadioGroup
              name="status"
              inline
              label={t('step.status')}
              error={problemAt(problems, 'status')}
              value={shown(typed, 'status', step.status)}
              choices={stepStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            />
            <WordsHint />
            <TextArea
              name="note"
              rows={3}
              optional
              label={t('step.note')}
              hint={t('step.noteHint')}
              error={problemAt(problems, 'note')}
              value={shown(typed, 'note', step.note)}
            />
            <ActionGroup>
              <Button>{t('draft.save')}</Button>
              <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
                {t('draft.cancel')}
              </ButtonLink>
            </ActionGroup>
          </PortalForm>
        </>
      )}
    </Page>
  );
}
