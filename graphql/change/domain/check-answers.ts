import { addDays, parseLocalDate, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { countriesAbroad } from '../../shared/countries.ts';
import {
  isOptional,
  questions,
  questionsOf,
  wordsOf,
  type Answers,
  type ChangeKind,
  type Household,
  type QuestionName,
} from './kinds.ts';

/** Most letters of what is written on one line. */
const longestLine = 200;
/** One million euros, in cents. */
const largestAmount = 100_000_000;
/** No change that somebody tells lies before this, or further ahead than so many days. */
const firstDay = '1950-01-01';
const daysAhead = 731;

/** Why an answer cannot be right. The page has a sentence for each. */
export type AnswerCode =
  | 'required'
  | 'unknownWord'
  | 'notADay'
  | 'tooEarly'
  | 'tooFar'
  | 'inFuture'
  | 'beforeStart'
  | 'notAnAmount'
  | 'tooHigh'
  | 'tooLong'
  | 'postcodeForm'
  | 'unknownCountry';

export interface AnswerProblem<Code extends string = AnswerCode> {
  readonly question: QuestionName;
  readonly code: Code;
}

/** Reads one answer into the form in which it is kept; an account is read elsewhere. `''` is no answer. */
export function readAnswer(name: QuestionName, typed: string, today: LocalDate): Result<string, AnswerCode> {
  if (typed === '') return isOptional(name) ? ok('') : refused('required');
  switch (questions[name].type) {
    case 'choice':
      return wordsOf(name).some((word) => word === typed) ? ok(typed) : refused('unknownWord');
    case 'day':
      return readDay(name, typed, today);
    case 'amount':
      return readAmount(typed);
    case 'country':
      return countriesAbroad.includes(typed) ? ok(typed) : refused('unknownCountry');
    case 'text':
      return typed.length > longestWords ? refused('tooLong') : ok(typed);
    case 'line':
    case 'account':
      if (typed.length > longestLine) return refused('tooLong');
      return name === 'postcode' ? readPostcode(typed) : ok(typed);
  }
}

/** What was received lies behind the reader; a journey or a new address may lie ahead. */
const pastOnly: readonly QuestionName[] = ['giftOn', 'assetOn'];

function readDay(name: QuestionName, typed: string, today: LocalDate): Result<string, AnswerCode> {
  const day = parseLocalDate(typed);
  if (day === null) return refused('notADay');
  if (day < firstDay) return refused('tooEarly');
  if (pastOnly.includes(name) && day > today) return refused('inFuture');
  return day > addDays(today, daysAhead) ? refused('tooFar') : ok(day);
}

function readAmount(typed: string): Result<string, AnswerCode> {
  if (!/^\d{1,12}$/.test(typed) || Number(typed) === 0) return refused('notAnAmount');
  return Number(typed) > largestAmount ? refused('tooHigh') : ok(String(Number(typed)));
}

function readPostcode(typed: string): Result<string, AnswerCode> {
  const found = /^(\d{4})\s?([A-Za-z]{2})$/.exec(typed);
  return found ? ok(`${found[1]} ${(found[2] ?? '').toUpperCase()}`) : refused('postcodeForm');
}

const periods: readonly (readonly [from: QuestionName, to: QuestionName])[] = [
  ['leavesOn', 'returnsOn'],
  ['detainedFrom', 'detainedUntil'],
];

/** What is wrong between answers that are each right: a period that ends before it begins. */
export function betweenAnswers(answers: Answers): readonly AnswerProblem[] {
  return periods.flatMap(([from, to]) => {
    const [start, end] = [answers[from], answers[to]];
    return start !== undefined && end !== undefined && end < start
      ? [{ question: to, code: 'beforeStart' as const }]
      : [];
  });
}

/** What still has to be answered, or cannot be right, before it can be sent; empty when it is complete. */
export function missingAnswers(kind: ChangeKind, answers: Answers, household: Household): readonly AnswerProblem[] {
  const asked = questionsOf(kind, answers, household);
  const missing = asked
    .filter((question) => !isOptional(question) && answers[question] === undefined)
    .map((question) => ({ question, code: 'required' as const }));
  return [...missing, ...betweenAnswers(answers).filter(({ question }) => asked.includes(question))];
}

/** The answers to what is asked, without those to questions that other answers have made pointless. */
export function askedAnswers(kind: ChangeKind, answers: Answers, household: Household): Answers {
  const asked = questionsOf(kind, answers, household);
  return Object.fromEntries(asked.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])));
}
