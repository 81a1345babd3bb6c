import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  DateField,
  Page,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { type GoalResult, RecordPlanEvaluationDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { requiredText } from '../../form/problem-text.ts';
import { isUnread, readForm } from '../../form/read-form.ts';
import { formState, refuse, shown, shownDay } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { NothingHere } from '../nothing-here.tsx';
import { loadStanding, versionNumberOf } from '../standing.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

const goalResults: readonly GoalResult[] = ['REACHED', 'ON_THE_WAY', 'NOT_YET', 'DROPPED'];

/** Name of the field for one goal. */
const fieldOf = (goalId: string) => `result-${goalId}`;

export async function loader(args: Route.LoaderArgs) {
  return loadStanding(args);
}

export async function action(args: Route.ActionArgs) {
  const { context } = args;
  const personId = personOf(args.params);
  const { language } = context.get(portalContext);
  const form = await args.request.formData();
  const number = versionNumberOf(form);
  const goals = form.getAll('doel').filter((id) => typeof id === 'string');
  const read = readForm(form, language, (fields) => ({
    heldOn: fields.neededDay('heldOn'),
    results: goals.flatMap((goalId) => {
      const result = fields.choice(fieldOf(goalId), goalResults, requiredText('result', language));
      return isUnread(result) ? [] : [{ goalId, result }];
    }),
    words: fields.needed('words'),
    nextOn: fields.day('nextOn'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, RecordPlanEvaluationDocument, { personId, number, input: read.input });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=evaluated` });
}

export default function Evaluate({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, inForce } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed } = state;
  const problems = state.problems.map((problem) => {
    const goal = inForce?.goals.find(({ id }) => fieldOf(id) === problem.field);
    return goal ? { ...problem, message: t('problem.resultOf', { goal: goal.title }) } : problem;
  });
  if (!inForce) return <NothingHere person={person} title={t('evaluate.title')} text={t('nothing.inForce')} />;
  return (
    <Page
      title={t('evaluate.title')}
      lead={t('evaluate.lead', { name: person.name, number: inForce.number })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      <FormNotices state={state} />
      <PortalForm keeps hidden={{ versie: inForce.number }}>
        <DateField
          name="heldOn"
          label={t('evaluate.heldOn')}
          error={problemAt(problems, 'heldOn')}
          value={shownDay(typed, 'heldOn')}
        />
        {inForce.goals.map(({ id, title }) => (
          <div key={id}>
            <input type="hidden" name="doel" value={id} />
            <RadioGroup
              name={fieldOf(id)}
              inline
              label={<Typed>{title}</Typed>}
              error={problemAt(problems, fieldOf(id))}
              value={shown(typed, fieldOf(id))}
              choices={goalResults.map((result) => ({ value: result, label: t(`goalResult.${result}`) }))}
            />
          </div>
        ))}
        <WordsHint />
        <TextArea
          name="words"
          rows={6}
          label={t('evaluate.words')}
          hint={t('evaluate.wordsHint')}
          error={problemAt(problems, 'words')}
          value={shown(typed, 'words')}
        />
        <DateField
          name="nextOn"
          optional
          label={t('evaluate.nextOn')}
          hint={t('evaluate.nextOnHint')}
          error={problemAt(problems, 'nextOn')}
          value={shownDay(typed, 'nextOn')}
        />
        <ActionGroup>
          <Button>{t('evaluate.button')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
