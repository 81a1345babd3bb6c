import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { DateField, problemAt, TextArea, TextField } from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { DraftPage } from '../draft-page.tsx';
import { changeDraft, loadDraftPart, partId } from '../draft.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  return loadDraftPart(args, args.params.goal, ({ goals }) => goals);
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const id = partId(args.params.goal, form);
  if (form.get('doen') === 'weg' && id !== null)
    return changeDraft(args, { form, done: 'removed' }, { removeGoal: id });
  const read = readForm(form, language, (fields) => ({
    title: fields.needed('title'),
    why: fields.text('why'),
    result: fields.text('result'),
    byOn: fields.day('byOn'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  return changeDraft(args, { form, done: 'saved' }, { goal: { id, ...read.input } });
}

export default function GoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, draft, part: goal } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  return (
    <DraftPage
      {...{ person, draft, state }}
      part={loaderData.state}
      title={t(goal ? 'draft.goal.title' : 'draft.goal.new')}
      remove={t('draft.goal.remove')}
    >
      <TextField
        name="title"
        label={t('draft.goal.name')}
        hint={t('draft.goal.nameHint')}
        error={problemAt(problems, 'title')}
        value={shown(typed, 'title', goal?.title)}
      />
      <TextArea
        name="why"
        rows={3}
        optional
        label={t('draft.goal.why')}
        error={problemAt(problems, 'why')}
        value={shown(typed, 'why', goal?.why)}
      />
      <TextArea
        name="result"
        rows={3}
        optional
        label={t('draft.goal.result')}
        hint={t('draft.goal.resultHint')}
        error={problemAt(problems, 'result')}
        value={shown(typed, 'result', goal?.result)}
      />
      <DateField
        name="byOn"
        optional
        label={t('draft.goal.byOn')}
        error={problemAt(problems, 'byOn')}
        value={shownDay(typed, 'byOn', goal?.byOn)}
      />
    </DraftPage>
  );
}
