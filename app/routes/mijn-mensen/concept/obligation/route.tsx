import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { DateField, problemAt, RadioGroup, Select, TextArea } from '#app/ui/index.ts';
import { obligationKinds, obligationStates } from '#graphql/plan/domain/plan-content.ts';
import type { Route } from './+types/route';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { DraftPage } from '../draft-page.tsx';
import { changeDraft, loadDraftPart, partId } from '../draft.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  return loadDraftPart(args, args.params.obligation, ({ obligations }) => obligations);
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const id = partId(args.params.obligation, form);
  if (form.get('doen') === 'weg' && id !== null)
    return changeDraft(args, { form, done: 'removed' }, { removeObligation: id });
  const read = readForm(form, language, (fields) => ({
    kind: fields.choice('kind', obligationKinds),
    words: fields.needed('words'),
    state: fields.choice('state', obligationStates),
    startsOn: fields.neededDay('startsOn'),
    releasedUntil: fields.day('releasedUntil'),
    releaseReason: fields.text('releaseReason'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  return changeDraft(args, { form, done: 'saved' }, { obligation: { id, ...read.input } });
}

export default function ObligationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, draft, part: obligation } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <DraftPage
      {...{ person, draft, state }}
      part={loaderData.state}
      title={t(obligation ? 'draft.obligation.title' : 'draft.obligation.new')}
      remove={t('draft.obligation.remove')}
    >
      <Select
        name="kind"
        label={t('draft.obligation.kind')}
        hint={t('draft.obligation.kindHint')}
        error={problemAt(problems, 'kind')}
        value={shown(typed, 'kind', obligation?.kind) ?? ''}
        options={[
          { value: '', label: t('choose') },
          ...obligationKinds.map((kind) => ({ value: kind, label: t(`obligation.${kind}`) })),
        ]}
      />
      <TextArea
        name="words"
        rows={4}
        label={t('draft.obligation.words')}
        hint={t('draft.obligation.wordsHint')}
        error={problemAt(problems, 'words')}
        value={shown(typed, 'words', obligation?.words)}
      />
      <DateField
        name="startsOn"
        label={t('draft.obligation.startsOn')}
        error={problemAt(problems, 'startsOn')}
        value={shownDay(typed, 'startsOn', obligation?.startsOn)}
      />
      <RadioGroup
        name="state"
        label={t('draft.obligation.state')}
        hint={t('draft.obligation.stateHint')}
        error={problemAt(problems, 'state')}
        value={shown(typed, 'state', obligation?.state ?? 'IMPOSED')}
        choices={obligationStates.map((one) => ({ value: one, label: t(`state.${one}`) }))}
      />
      <DateField
        name="releasedUntil"
        optional
        label={t('draft.obligation.releasedUntil')}
        hint={t('draft.obligation.releasedHint')}
        error={problemAt(problems, 'releasedUntil')}
        value={shownDay(typed, 'releasedUntil', obligation?.releasedUntil)}
      />
      <TextArea
        name="releaseReason"
        rows={3}
        optional
        label={t('draft.obligation.releaseReason')}
        error={problemAt(problems, 'releaseReason')}
        value={shown(typed, 'releaseReason', obligation?.releaseReason)}
      />
    </DraftPage>
  );
}
