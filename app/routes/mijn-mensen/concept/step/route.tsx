import { data } from 'react-router';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Paragraph, TextLink } from '#app/ui/index.ts';
import { isPlacement, stepKinds } from '#graphql/plan/domain/plan-content.ts';
import type { Route } from './+types/route';
import { formState, refuse } from '../../form/refused.ts';
import { isOver, StepStatusBadge, statusOf } from '../../step-status.tsx';
import { DraftPage } from '../draft-page.tsx';
import { changeDraft, loadDraftPart, partId } from '../draft.server.ts';
import { ChooseKind } from './choose-kind.tsx';
import { PlacementFields } from './placement-fields.tsx';
import { readStep } from './read-step.ts';
import { StepFields } from './step-fields.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

function kindOf(request: Request) {
  const asked = new URL(request.url).searchParams.get('soort');
  return stepKinds.find((kind) => kind === asked) ?? null;
}

export async function loader(args: Route.LoaderArgs) {
  const { data: loaded, init } = await loadDraftPart(args, args.params.step, ({ steps }) => steps);
  const choosing = new URL(args.request.url).searchParams.has('kiezen');
  const kind = choosing ? null : (kindOf(args.request) ?? loaded.part?.kind ?? null);
  return data({ ...loaded, kind }, init ?? undefined);
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const id = partId(args.params.step, form);
  if (form.get('doen') === 'weg' && id !== null)
    return changeDraft(args, { form, done: 'removed' }, { removeStep: id });
  const read = readStep(form, language);
  if (!read.ok) return refuse(form, read.problems);
  const done = isPlacement(read.input.kind) ? 'check' : 'saved';
  return changeDraft(args, { form, done }, { step: { id, ...read.input } });
}

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, draft, part: step, progress, terms } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const kind = stepKinds.find((one) => one === state.typed?.['kind']) ?? loaderData.kind;
  if (kind === null) return <ChooseKind person={person} value={step?.kind ?? null} />;
  const fields = { state, step, kind };
  const status = step ? statusOf(progress, step.id) : null;
  return (
    <DraftPage
      {...{ person, draft, state }}
      part={loaderData.state}
      title={t(step ? 'draft.step.title' : 'draft.step.new', { kind: t(`kind.${kind}`) })}
      remove={t('draft.step.remove')}
    >
      {status !== null && isOver(status) ? (
        <Alert kind="info">
          <Paragraph>
            <StepStatusBadge status={status} /> {t('progress.over')}
          </Paragraph>
        </Alert>
      ) : null}
      <Paragraph>
        {t('draft.step.kindIs', { kind: t(`kind.${kind}`) })}{' '}
        <TextLink to="?kiezen=1">{t('draft.step.otherKind')}</TextLink>
      </Paragraph>
      <input type="hidden" name="kind" value={kind} />
      <StepFields {...fields} goals={draft?.goals ?? []} />
      {isPlacement(kind) ? <PlacementFields {...fields} terms={terms} /> : null}
    </DraftPage>
  );
}
