import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { DateField, problemAt, TextArea } from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { DraftPage } from '../draft-page.tsx';
import { changeDraft, loadDraft } from '../draft.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  return loadDraft(args);
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const read = readForm(form, language, (fields) => ({
    dreamJob: fields.text('dreamJob'),
    firstStep: fields.text('firstStep'),
    evaluationOn: fields.day('evaluationOn'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  return changeDraft(args, { form, done: 'saved' }, { outline: read.input });
}

export default function OutlinePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, draft } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <DraftPage {...{ person, draft, state }} part={draft ? 'known' : 'noDraft'} title={t('draft.outline.title')}>
      <TextArea
        name="dreamJob"
        rows={2}
        optional
        label={t('draft.outline.dreamJob')}
        hint={t('draft.outline.dreamJobHint')}
        error={problemAt(problems, 'dreamJob')}
        value={shown(typed, 'dreamJob', draft?.dreamJob)}
      />
      <TextArea
        name="firstStep"
        rows={2}
        optional
        label={t('draft.outline.firstStep')}
        hint={t('draft.outline.firstStepHint')}
        error={problemAt(problems, 'firstStep')}
        value={shown(typed, 'firstStep', draft?.firstStep)}
      />
      <DateField
        name="evaluationOn"
        optional
        label={t('draft.outline.evaluationOn')}
        hint={t('draft.outline.evaluationHint')}
        error={problemAt(problems, 'evaluationOn')}
        value={shownDay(typed, 'evaluationOn', draft?.evaluationOn)}
      />
    </DraftPage>
  );
}
