import type { Texts } from '#app/i18n/index.ts';
import { type Task, Typed } from '#app/ui/index.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import { stepOfField } from '../source/steps.ts';
import type { Draft, Report, Source } from '../report.server.ts';

/** What there is to fill in for a month, in the order in which it is asked. */
export function tasksOf(report: Report, draft: Draft, t: Texts<'income'>): readonly Task[] {
  const base = at(report.month);
  const complete = draft.missing.length === 0;
  const needsSource = draft.anythingToReport === true && draft.sources.length === 0;
  return [
    anythingTask(report.month, draft.anythingToReport, t),
    ...draft.sources.map((source) => sourceTask(base, source, draft, t)),
    ...(needsSource
      ? [{ id: 'bron', title: t('month.task.first'), to: `${base}/bron/nieuw`, status: 'todo' } as const]
      : []),
    sendTask(complete ? `${base}/controleren` : undefined, t),
  ];
}

/** As {@link tasksOf} before anything was answered. */
export function firstTasksOf(month: Month, t: Texts<'income'>): readonly Task[] {
  return [anythingTask(month, null, t), sendTask(undefined, t)];
}

const at = (month: Month) => `/inkomsten/${month}`;

function anythingTask(month: Month, anything: boolean | null, t: Texts<'income'>): Task {
  return {
    id: 'iets',
    title: t('month.task.anything'),
    hint: anything === null ? undefined : t(`month.task.${anything ? 'some' : 'nothing'}`),
    to: `${at(month)}/iets-te-melden`,
    status: anything === null ? 'todo' : 'done',
  };
}

/** `to`: where it is checked and sent; not given as long as something is missing. */
function sendTask(to: string | undefined, t: Texts<'income'>): Task {
  return { id: 'versturen', title: t('month.task.send'), to, status: to === undefined ? 'later' : 'todo' };
}

function sourceTask(base: string, source: Source, draft: Draft, t: Texts<'income'>): Task {
  const missing = draft.missing.filter(({ sourceId }) => sourceId === source.id);
  const [first] = missing;
  const step = first ? stepOfField(first.field) : source.kind === 'BUSINESS' ? 'onderneming' : 'bedrag';
  const begun = source.name !== null;
  return {
    id: source.id,
    title: source.name === null ? t('month.task.unnamed') : <Typed>{source.name}</Typed>,
    hint: missing.length > 0 ? t('month.task.missing', { count: missing.length }) : t(`month.task.${source.kind}`),
    to: `${base}/bron/${source.id}/${step}`,
    status: missing.length === 0 ? 'done' : begun ? 'busy' : 'todo',
  };
}
