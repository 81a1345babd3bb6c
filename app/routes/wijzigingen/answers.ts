import { formatDate, formatMoney, type Language, textsOf } from '#app/i18n/index.ts';
import {
  isQuestionName,
  questions,
  wordsOf,
  type Answers,
  type PageName,
  type QuestionName,
} from '#graphql/change/domain/kinds.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { countryName } from '#graphql/shared/names.ts';

/** Answers as the API lists them. */
export type Given = readonly { readonly question: string; readonly value: string }[];

/** A question with its answer, for a row. `words`: typed by somebody; `number` keeps the order of its parts in every language. */
export interface AnswerText {
  readonly question: QuestionName;
  readonly label: string;
  readonly value: string | null;
  readonly kind: 'words' | 'number' | 'own';
}

/** Answers by question, without what this portal does not know. */
export function toAnswers(given: Given): Answers {
  return Object.fromEntries(
    given.flatMap(({ question, value }) => (isQuestionName(question) ? [[question, value]] : [])),
  );
}

/** One answer as people read it. */
export function answerText(
  question: QuestionName,
  value: string | null | undefined,
  language: Language,
  t = textsOf(language, 'change'),
): AnswerText {
  const label = t(`question.${question}`);
  if (value === null || value === undefined) return { question, label, value: null, kind: 'own' };
  switch (questions[question].type) {
    case 'choice': {
      const word = wordsOf(question).find((one) => one === value);
      return { question, label, value: word === undefined ? value : t(`word.${word}`), kind: 'own' };
    }
    case 'day':
      return { question, label, value: formatDate(localDate(value), language), kind: 'own' };
    case 'amount':
      return { question, label, value: formatMoney(cents(Number(value))), kind: 'number' };
    case 'country':
      return { question, label, value: countryName(value, language), kind: 'own' };
    case 'account':
      return { question, label, value: t('value.ends', { tail: value }), kind: 'own' };
    case 'line':
    case 'text':
      return { question, label, value, kind: 'words' };
  }
}

/** The answers of a version that was sent, in the order of the questions. */
export function sentAnswers(given: Given, language: Language, t = textsOf(language, 'change')): readonly AnswerText[] {
  return given.flatMap(({ question, value }) =>
    isQuestionName(question) ? [answerText(question, value, language, t)] : [],
  );
}

/** An account number as banks print it, in groups of four. */
export function inGroups(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Questions out of the contract's names. */
export function knownQuestions(names: readonly string[]): readonly QuestionName[] {
  return names.filter(isQuestionName);
}

/** The pages on which these questions stand, in their order. */
export function pagesOfQuestions(names: readonly string[]): readonly PageName[] {
  return [...new Set(knownQuestions(names).map((name) => questions[name].page))];
}
