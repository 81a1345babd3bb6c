import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayFieldNames, dayForFields, parseDay, textsOf, typedDay, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  DateField,
  Details,
  Page,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import {
  type EffortKind,
  MySearchTermDocument,
  RemoveMyEffortDocument,
  SaveMyEffortDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { problemsAt, problemText } from '../../plan/problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'PLAN', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

const kinds: readonly EffortKind[] = ['APPLIED', 'ASKED', 'REGISTERED', 'SCHOOL', 'TALKED', 'OTHER'];

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { searchTerm } = await query(context, MySearchTermDocument, {});
  const effort = searchTerm?.efforts.find(({ id }) => id === params.effort) ?? null;
  if (!searchTerm || (params.effort !== undefined && effort === null)) throw redirect('/zoektijd');
  const kept = await keptForm(args);
  return { effort, today: todayOf(context), typed: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const effortId = params.effort ?? null;
  if (effortId !== null && textIn(form, 'handeling') === 'weghalen') {
    await query(context, RemoveMyEffortDocument, { effortId });
    throw redirect('/zoektijd?melding=weg', 303);
  }
  const problems: Problem[] = [];
  const needed = (field: 'kind' | 'doneOn' | 'words') =>
    problems.push({ field, message: problemText({ field, code: 'required', facts: [] }, language) });
  const kind = kinds.find((one) => one === textIn(form, 'kind'));
  if (kind === undefined) needed('kind');
  const day = parseDay(typedDay(form, 'doneOn'));
  if (!day.ok && day.refusal === 'EMPTY') needed('doneOn');
  else if (!day.ok) problems.push({ field: 'doneOn', message: textsOf(language, 'common')(`day.${day.refusal}`) });
  const words = textIn(form, 'words');
  if (words === '') needed('words');
  if (kind === undefined || !day.ok || problems.length > 0)
    return data({ typed: typedOf(form), problems }, { status: 422 });
  const result = textIn(form, 'result');
  const input = { doneOn: day.value, kind, words, result: result === '' ? null : result };
  const { outcome } = await query(context, SaveMyEffortDocument, { effortId, input });
  if (outcome.__typename === 'PlanInvalid') {
    const refused = problemsAt(
      outcome.problems,
      ['words', 'doneOn', 'kind', 'result'],
      language,
      textsFor(context, 'plan'),
    );
    return data({ typed: typedOf(form), problems: refused }, { status: 422 });
  }
  throw redirect('/zoektijd?melding=bewaard', 303);
}

export default function Effort({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { effort, today } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? loaderData.typed;
  const shown = (name: string, stored: string | null | undefined) => (typed ? typed[name] : (stored ?? undefined));
  const names = dayFieldNames('doneOn');
  const day = typed
    ? { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' }
    : dayForFields(effort?.doneOn ?? today);
  return (
    <Page title={t(effort ? 'search.change' : 'search.add')} back={{ to: '/zoektijd' }} problems={problems}>
      <FormNotices kept={loaderData.typed !== null && !actionData} />
      <PortalForm keeps>
        <RadioGroup
          name="kind"
          label={t('search.kind')}
          error={problemAt(problems, 'kind')}
          value={shown('kind', effort?.kind)}
          choices={kinds.map((value) => ({ value, label: t(`word.effort.${value}`) }))}
        />
        <DateField name="doneOn" label={t('search.doneOn')} error={problemAt(problems, 'doneOn')} value={day} />
        <TextArea
          name="words"
          rows={3}
          label={t('search.words')}
          hint={t('search.wordsHint')}
          error={problemAt(problems, 'words')}
          value={shown('words', effort?.words)}
        />
        <TextArea
          name="result"
          optional
          rows={3}
          label={t('search.resultLabel')}
          hint={t('search.resultHint')}
          error={problemAt(problems, 'result')}
          value={shown('result', effort?.result)}
        />
        <ActionGroup>
          <Button>{t('search.save')}</Button>
        </ActionGroup>
      </PortalForm>
      {effort ? (
        <Details summary={t('search.remove')}>
          <PortalForm hidden={{ handeling: 'weghalen' }}>
            <ActionGroup>
              <Button variant="danger">{t('search.removeButton')}</Button>
            </ActionGroup>
          </PortalForm>
        </Details>
      ) : null}
    </Page>
  );
}
