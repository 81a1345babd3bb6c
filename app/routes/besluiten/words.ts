import {
  formatDate,
  formatMoney,
  formatMonth,
  inOwnDirection,
  type Language,
  leftToRight,
  type Texts,
  textsOf,
} from '#app/i18n/index.ts';
import { factCodes } from '#graphql/decision/domain/decision.ts';
import { isKnownArticle } from '#graphql/decision/domain/decision-articles.ts';
import { notHeardReasons, objectionOutcomes } from '#graphql/decision/domain/objection.ts';
import type { DecisionContent, ObjectionFileFacts } from '#graphql/generated/documents.ts';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';

/** What a decision is called, with the month, the version of the plan or the training that it is about. */
export function decisionTitle(
  {
    kind,
    incomeMonth,
    planVersion,
    training,
  }: Pick<DecisionContent, 'kind' | 'incomeMonth' | 'planVersion' | 'training'>,
  language: Language,
  t = textsOf(language, 'decision'),
): string {
  if (incomeMonth !== null) return t('titleOf.month', { month: formatMonth(incomeMonth, language) });
  if (planVersion !== null) return t('titleOf.plan', { number: planVersion });
  if (training !== null)
    return t(kind === 'WITHDRAWAL' ? 'titleOf.withdrawal' : 'titleOf.training', { title: inOwnDirection(training) });
  return t(`kind.${kind}`);
}

type Fact = DecisionContent['facts'][number];

/** What a fact is called. A name that a case system brought along is Dutch in every language. */
export function factName(
  { code, label }: Pick<Fact, 'code' | 'label'>,
  language: Language,
  t = textsOf(language, 'decision'),
): string {
  const known = factCodes.find((one) => one === code);
  if (known === undefined || known === 'OTHER') return label ?? code;
  return t(`fact.${known}`);
}

const words = ['YES', 'NO', ...objectionOutcomes, ...notHeardReasons] as const;

/** The value of a fact as plain text; numbers keep their order and somebody's words their direction. */
export function factValue(
  { form, value }: Pick<Fact, 'form' | 'value'>,
  language: Language,
  t = textsOf(language, 'decision'),
): string {
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
      return known === undefined ? value : t(`word.${known}`);
    }
    case 'TEXT':
      return inOwnDirection(value);
  }
}

/** Where a fact comes from, and of which day. */
export function factOrigin(
  { source, on }: Pick<Fact, 'source' | 'on'>,
  language: Language,
  t = textsOf(language, 'decision'),
): string {
  const from = t(`page.factSource.${source}`);
  return on === null ? from : t('page.factFrom', { source: from, date: formatDate(on, language) });
}

/**
 * What an article says, in the reader's language; in Dutch as the decision keeps it. `null` where there are no other words.
 * `toHelper`: the texts for a helper, who is told about the person; the kept words speak to the person.
 */
export function articleWords(
  { code, words: dutch }: DecisionContent['articles'][number],
  language: Language,
  toHelper?: Texts<'decision'>,
): string | null {
  if (language === 'nl' && toHelper === undefined) return dutch;
  const t = toHelper ?? textsOf(language, 'decision');
  return isKnownArticle(code) ? t(`article.${code}`) : null;
}

type Act = ObjectionFileFacts['objection']['acts'][number];

/** What each act is called: a hearing that is planned once more was moved. Oldest first. */
export function actNames(acts: readonly Pick<Act, 'kind'>[]): readonly (Act['kind'] | 'HEARING_MOVED')[] {
  const first = acts.findIndex(({ kind }) => kind === 'HEARING_PLANNED');
  return acts.map(({ kind }, index) => (kind === 'HEARING_PLANNED' && index > first ? 'HEARING_MOVED' : kind));
}
