import {
  formatDate,
  formatMoney,
  formatMonth,
  inOwnDirection,
  type Language,
  leftToRight,
  textsOf,
} from '#app/i18n/index.ts';
import type { DecisionContent } from '#graphql/generated/documents.ts';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';

/** What a decision is called, with the month or the version of the plan that it is about. */
export function decisionTitle(
  { kind, incomeMonth, planVersion }: Pick<DecisionContent, 'kind' | 'incomeMonth' | 'planVersion'>,
  language: Language,
): string {
  const t = textsOf(language, 'decision');
  if (incomeMonth !== null) return t('titleOf.month', { month: formatMonth(incomeMonth, language) });
  if (planVersion !== null) return t('titleOf.plan', { number: planVersion });
  return t(`kind.${kind}`);
}

type Fact = DecisionContent['facts'][number];

const named = [
  'MONTH',
  'REPORT_VERSION',
  'INCOME',
  'EXEMPT',
  'COUNTED',
  'PAYOUT',
  'EXEMPTION_GRANTED',
  'PLAN_VERSION',
  'PROPOSED_ON',
  'AGREED',
  'OBLIGATION',
  'PROPOSAL_REASONS',
  'VIEW',
  'REASON',
  'OBJECTED_DECISION',
  'OBJECTION_SENT_ON',
  'HEARD_ON',
  'NOT_HEARD',
  'OUTCOME',
] as const;

/** What a fact is called. A name that a case system brought along is Dutch in every language. */
export function factName({ code, label }: Pick<Fact, 'code' | 'label'>, language: Language): string {
  const known = named.find((one) => one === code);
  return known === undefined ? (label ?? code) : textsOf(language, 'decision')(`fact.${known}`);
}

const words = [
  'YES',
  'NO',
  'FOUNDED',
  'PARTLY_FOUNDED',
  'UNFOUNDED',
  'INADMISSIBLE',
  'CLEARLY_INADMISSIBLE',
  'CLEARLY_UNFOUNDED',
  'DECLINED',
  'NO_ANSWER',
  'FULLY_MET',
] as const;

/** The value of a fact as plain text; numbers keep their order and somebody's words their direction. */
export function factValue({ form, value }: Pick<Fact, 'form' | 'value'>, language: Language): string {
  switch (form) {
    case 'MONEY':
      return leftToRight(formatMoney(cents(Number(value))));
    case 'DATE':
      return formatDate(localDate(value), language);
    case 'MONTH':
      return formatMonth(month(value), language);
    case 'NUMBER':
      return value;
    case 'WORD': {
      const known = words.find((one) => one === value);
      return known === undefined ? value : textsOf(language, 'decision')(`word.${known}`);
    }
    case 'TEXT':
      return inOwnDirection(value);
  }
}

/** Where a fact comes from, and of which day. */
export function factOrigin({ source, on }: Pick<Fact, 'source' | 'on'>, language: Language): string {
  const t = textsOf(language, 'decision');
  const from = t(`page.factSource.${source}`);
  return on === null ? from : t('page.factFrom', { source: from, date: formatDate(on, language) });
}

const explained = [
  'INCOME_COUNTS',
  'PLAN_OF_ACTION',
  'WORK_OBLIGATIONS',
  'REDUCTION',
  'NORM',
  'DUTY_TO_INFORM',
  'FINE',
  'SEARCH_TERM',
  'ENDING',
  'RECOVERY',
  'REVIEW',
  'REASONS',
] as const;

/** What an article says, in the reader's language; in Dutch as the decision keeps it. `null` where there is no translation. */
export function articleWords(
  { code, words: dutch }: DecisionContent['articles'][number],
  language: Language,
): string | null {
  if (language === 'nl') return dutch;
  const known = explained.find((one) => one === code);
  return known === undefined ? null : textsOf(language, 'decision')(`article.${known}`);
}
