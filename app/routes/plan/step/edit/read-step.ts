import { type Language, parseDay, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { OwnStepInput, StepKind } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** What a citizen can plan alone. A placement is agreed on, because it has a host and a hard end. */
export const ownStepKinds = [
  'OWN_ACTIVITY',
  'APPLICATION',
  'TRAINING',
  'LANGUAGE',
  'VOLUNTEERING',
  'CARE_AND_HEALTH',
  'OWN_BUSINESS',
  'APPOINTMENT',
] as const satisfies readonly StepKind[];

/** The fields of an own step, as they stand on the page. */
export const stepFields = ['title', 'kind', 'dueOn', 'startsOn', 'goalId'] as const;

export type ReadStep =
  { readonly ok: true; readonly input: OwnStepInput } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an own step from its form. Every answer that cannot be read has its sentence. */
export function readStep(form: FormData, language: Language, t = textsOf(language, 'plan')): ReadStep {
  const common = textsOf(language, 'common');
  const problems: Problem[] = [];
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const day = (field: 'startsOn' | 'dueOn'): LocalDate | null => {
    const read = parseDay(typedDay(form, field));
    if (read.ok) return read.value;
    if (read.refusal !== 'EMPTY') problems.push({ field, message: common(`day.${read.refusal}`) });
    return null;
  };
  const kind = ownStepKinds.find((one) => one === text('kind'));
  if (kind === undefined) problems.push({ field: 'kind', message: t('problem.required.kind') });
  const title = text('title');
  if (title === '') problems.push({ field: 'title', message: t('problem.required.title') });
  const goalId = text('goalId');
  const [startsOn, dueOn] = [day('startsOn'), day('dueOn')];
  if (startsOn !== null && dueOn !== null && dueOn < startsOn)
    problems.push({ field: 'dueOn', message: t('problem.endBeforeStart') });
  if (kind === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, input: { kind, title, goalId: goalId === '' ? null : goalId, startsOn, dueOn } };
}
