import { formatDate, formatHours, type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';

/** A problem as the API names it. */
export interface Found {
  readonly field: string;
  readonly code: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Codes of plan and conversation that have a sentence of their own. */
export const problemCodes = [
  'tooLong',
  'tooMany',
  'unknown',
  'endBeforeStart',
  'inPast',
  'inFuture',
  'termTooLong',
  'placementNeeded',
  'placementRefused',
  'extensionReasonNeeded',
  'displacementCheckNeeded',
  'displacementFailed',
  'afterSearchTerm',
  'tooManyMinutes',
  'noChange',
  'saidBefore',
  'tooEarly',
  'weekendOrHoliday',
  'notATime',
  'outOfRange',
  'taken',
  'begun',
  'notImposed',
  'ownProposal',
  'othersProposal',
  'aboveAge',
  'alreadyRunning',
  'noTerm',
  'beforeTerm',
  'evaluationAdvised',
  'evaluationLate',
] as const;

const requiredFields = [
  'changeReason',
  'conclusion',
  'day',
  'dueOn',
  'evaluationOn',
  'extensionReason',
  'goals',
  'heldOn',
  'host',
  'kind',
  'learningGoals',
  'level',
  'minutes',
  'notifiedOn',
  'obligationId',
  'obligations',
  'outcome',
  'owner',
  'partnerName',
  'place',
  'placedOn',
  'reason',
  'reasons',
  'releaseReason',
  'releasedUntil',
  'respondBy',
  'result',
  'startsOn',
  'state',
  'status',
  'steps',
  'talkedFirst',
  'tasks',
  'time',
  'title',
  'viewBy',
  'way',
  'wayOn',
  'weekMinutes',
  'words',
] as const;

/** What to do about an empty field. */
export function requiredText(field: string, language: Language): string {
  const t = textsOf(language, 'coach');
  const known = requiredFields.find((name) => name === field);
  return known ? t(`problem.required.${known}`) : t('problem.required.other');
}

/** Codes that say no more than that a field is empty where it may not be. */
const needed: ReadonlySet<string> = new Set(['required', 'partnerNeeded', 'releaseNeeded']);

/** The sentence for a problem that the API found. */
export function problemText({ field, code, facts }: Found, language: Language): string {
  if (needed.has(code)) return requiredText(field, language);
  const known = codeOf(code, facts);
  const fact = (...names: readonly string[]) => {
    const found = names.flatMap((name) => facts.find((one) => one.name === name)?.value ?? []);
    return readable(found[0] ?? '', language);
  };
  return textsOf(language, 'coach')(`problem.${known}`, {
    age: fact('age'),
    article: fact('article'),
    earliest: fact('earliestOn', 'earliest', 'least'),
    endsOn: fact('endsOn'),
    latest: fact('latest', 'most'),
    latestOn: fact('latestOn'),
    maximum: known === 'tooManyMinutes' ? formatHours(Number(fact('maximum'))) : fact('maximum', 'most'),
    notifiedOn: fact('notifiedOn'),
    rule: [fact('article'), fact('source')].filter((part) => part !== '').join('; '),
  });
}

function codeOf(code: string, facts: Found['facts']) {
  if (code === 'tooEarly' && facts.some(({ name }) => name === 'earliestOn')) return 'tooEarlyFrom';
  if (code === 'evaluationAdvised' && facts.some(({ name }) => name === 'latestOn')) return 'evaluationAdvisedBy';
  return problemCodes.find((one) => one === code) ?? 'unknown';
}

/** The problems of the API at the fields of a form. */
export function problemsOf(found: readonly Found[], language: Language): readonly Problem[] {
  return found.map((one) => ({ field: one.field, message: problemText(one, language) }));
}

function readable(value: string, language: Language): string {
  const date = parseLocalDate(value);
  return date === null ? value : formatDate(date, language);
}
