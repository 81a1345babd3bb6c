import { expect, test } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import type { ProblemCode as ConversationCode } from '#graphql/conversation/domain/problem.ts';
import type { ProblemCode as PlanCode } from '#graphql/plan/domain/plan-problem.ts';
import type { TermFindingCode } from '#graphql/plan/domain/term-findings.ts';
import { type problemCodes, problemText, requiredText } from './problem-text.ts';

type Code = Exclude<PlanCode | ConversationCode | TermFindingCode, NeededCode | CitizenCode>;
/** These say what to do about the empty field that they name. */
type NeededCode = 'required' | 'partnerNeeded' | 'releaseNeeded';
/** Only forms of the citizen meet these. */
type CitizenCode = 'agreedStep';

/** The compiler refuses a code of the rules that is not in the list of the page. */
const codesOfRules: Readonly<Record<Code, (typeof problemCodes)[number]>> = {
  tooLong: 'tooLong',
  tooMany: 'tooMany',
  unknown: 'unknown',
  endBeforeStart: 'endBeforeStart',
  inPast: 'inPast',
  inFuture: 'inFuture',
  termTooLong: 'termTooLong',
  placementNeeded: 'placementNeeded',
  placementRefused: 'placementRefused',
  extensionReasonNeeded: 'extensionReasonNeeded',
  displacementCheckNeeded: 'displacementCheckNeeded',
  displacementFailed: 'displacementFailed',
  tooManyMinutes: 'tooManyMinutes',
  noChange: 'noChange',
  saidBefore: 'saidBefore',
  tooEarly: 'tooEarly',
  notImposed: 'notImposed',
  ownProposal: 'ownProposal',
  othersProposal: 'othersProposal',
  notATime: 'notATime',
  outOfRange: 'outOfRange',
  taken: 'taken',
  begun: 'begun',
  aboveAge: 'aboveAge',
  alreadyRunning: 'alreadyRunning',
  noTerm: 'noTerm',
  beforeTerm: 'beforeTerm',
  weekendOrHoliday: 'weekendOrHoliday',
  evaluationAdvised: 'evaluationAdvised',
  evaluationLate: 'evaluationLate',
};

const facts = Object.entries({
  age: '27',
  article: 'art. 8a lid 2 sub d Participatiewet',
  earliest: '2026-11-25',
  endsOn: '2027-01-30',
  latest: '2028-11-25',
  latestOn: '2027-05-30',
  maximum: '2400',
  notifiedOn: '2026-11-02',
  source: 'BWBR0015703',
}).map(([name, value]) => ({ name, value }));

const say = (code: string, language: (typeof languages)[number], extra: typeof facts = []) =>
  problemText({ field: 'x', code, facts: [...extra, ...facts] }, language);

test.each(languages)('every problem has its own sentence in %s, with nothing left to fill in', (language) => {
  const unknown = textsOf(language, 'coach')('problem.unknown');
  for (const code of Object.values(codesOfRules)) {
    const text = say(code, language);
    expect(text).not.toContain('{{');
    if (code !== 'unknown') expect(text, code).not.toBe(unknown);
  }
  expect(say('something new', language)).toBe(unknown);
});

test('a term that is too long says its last day and where the rule stands', () => {
  const text = say('termTooLong', 'nl');
  expect(text).toContain('30 mei 2027');
  expect(text).toContain('art. 8a lid 2 sub d Participatiewet; BWBR0015703');
});

test('hours a week are said in hours, and what is too early with the first day where that is known', () => {
  expect(say('tooManyMinutes', 'nl')).toContain('40');
  expect(problemText({ field: 'reason', code: 'tooEarly', facts: [] }, 'nl')).toBe(
    textsOf('nl', 'coach')('problem.tooEarly'),
  );
  expect(say('tooEarly', 'nl', [{ name: 'earliestOn', value: '2026-12-02' }])).toContain('2 december 2026');
});

test('an empty field says what to do about it', () => {
  expect(requiredText('respondBy', 'nl')).not.toBe(requiredText('whatever', 'nl'));
  for (const [field, code] of [
    ['respondBy', 'required'],
    ['partnerName', 'partnerNeeded'],
    ['releaseReason', 'releaseNeeded'],
  ] as const)
    expect(problemText({ field, code, facts: [] }, 'nl')).toBe(requiredText(field, 'nl'));
});
