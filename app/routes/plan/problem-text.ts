import { formatDate, formatNumber, type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { PlanProblemFacts } from '#graphql/generated/documents.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';

/** Codes that the citizen's own forms can meet; each has its sentence. */
export const problemCodes = [
  'required',
  'tooLong',
  'tooMany',
  'unknown',
  'endBeforeStart',
  'inFuture',
  'outOfRange',
  'agreedStep',
  'placementRefused',
  'beforeTerm',
  'noTerm',
] as const;

const fieldsWithOwnWords = ['title', 'kind', 'reason', 'words', 'doneOn', 'status'] as const;

/** The sentence for a problem that the API found. */
export function problemText(
  { field, code, facts }: PlanProblemFacts,
  language: Language,
  t = textsOf(language, 'plan'),
): string {
  if (code === 'required')
    return t(`problem.required.${fieldsWithOwnWords.find((known) => known === field) ?? 'other'}`);
  const known = problemCodes.find((one) => one === code);
  if (known === undefined || known === 'required') return t('problem.other');
  const fact = (wanted: string) => facts.find(({ name }) => name === wanted)?.value ?? '';
  const day = (wanted: string) => {
    const on = parseLocalDate(fact(wanted));
    return on === null ? '' : formatDate(on, language);
  };
  const maximum = fact('maximum');
  return t(`problem.${known}`, {
    maximum: maximum === '' ? '' : formatNumber(Number(maximum)),
    earliest: day('earliest'),
    latest: day('latest'),
  });
}

/** What the API found, each at a field of the page; what is about no field of it leads to the first. */
export function problemsAt(
  found: readonly PlanProblemFacts[],
  fields: readonly [string, ...string[]],
  language: Language,
  t = textsOf(language, 'plan'),
): readonly Problem[] {
  return found.map((problem) => ({
    field: fields.includes(problem.field) ? problem.field : fields[0],
    message: problemText(problem, language, t),
  }));
}
