import {
  formatDate,
  formatHours,
  formatMoney,
  inOwnDirection,
  type Language,
  type Texts,
  textsOf,
} from '#app/i18n/index.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import type { SourceAnswers } from '#graphql/generated/documents.ts';
import type { SourceNames } from './explain.ts';

const employment = [
  'payPeriod',
  'workedFrom',
  'workedTo',
  'wholeMonth',
  'paidOn',
  'certainty',
  'net',
  'gross',
  'minutes',
  'holidayPay',
  'holidayPayAmount',
  'expenses',
] as const;
const business = ['turnover', 'costs'] as const;

export type AnswerField = (typeof employment)[number] | (typeof business)[number] | 'earner' | 'evidence';

/** An answer in words. `kind` says how it is written: amounts and days keep their own direction. */
export interface AnswerText {
  readonly field: AnswerField;
  readonly label: string;
  /** `null` when nothing was answered. */
  readonly value: string | null;
  readonly kind: 'number' | 'words';
}

/** All answers about a source, in the order of the questions. */
export function answersOf(
  source: SourceAnswers,
  language: Language,
  withEarner: boolean,
  t = textsOf(language, 'settlement'),
): readonly AnswerText[] {
  const fields = source.kind === 'BUSINESS' ? business : employment;
  const converted = source.payPeriod === 'WEEK' || source.payPeriod === 'FOUR_WEEKS';
  const asked = fields.filter(
    (field) =>
      (field !== 'holidayPayAmount' || source.holidayPay === 'INCLUDED') && (field !== 'wholeMonth' || converted),
  );
  const row = (field: AnswerField, value: string | number | boolean | null): AnswerText => ({
    field,
    label: t(`field.${field}`),
    value: value === null ? null : valueText(field, String(value), language, t),
    kind: numbers.has(field) ? 'number' : 'words',
  });
  const files = source.evidence.map(({ fileName }) => fileName).join(', ');
  const proof = source.kind === 'BUSINESS' ? 'proof' : 'evidence';
  return [
    ...(withEarner ? [row('earner', source.earner)] : []),
    ...asked.map((field) => row(field, source[field])),
    { field: 'evidence', label: t(`field.${proof}`), value: files === '' ? t('value.noFile') : files, kind: 'words' },
  ];
}

const amounts: ReadonlySet<string> = new Set([
  'gross',
  'net',
  'holidayPayAmount',
  'expenses',
  'turnover',
  'costs',
  'payout',
]);
const numbers: ReadonlySet<string> = new Set([...amounts, 'minutes']);

const words = [
  'MONTH',
  'FOUR_WEEKS',
  'WEEK',
  'IRREGULAR',
  'ESTIMATE',
  'PAY_SLIP',
  'EXCLUDED',
  'INCLUDED',
  'UNKNOWN',
  'SELF',
  'PARTNER',
  'EMPLOYMENT',
  'BUSINESS',
  'true',
  'false',
] as const;

/** A raw value of a field as people read it. Names and file names stay as they were typed. */
function valueText(field: string, value: string, language: Language, t: Texts<'settlement'>): string {
  if (amounts.has(field)) return formatMoney(cents(Number(value)));
  if (field === 'minutes') return formatHours(Number(value));
  const date = parseLocalDate(value);
  if (date !== null) return formatDate(date, language);
  if (field === 'name' || field === 'evidence' || field === 'source') return value;
  const word = words.find((known) => known === value);
  return word === undefined ? value : t(`value.${word}`);
}

const changeFields = [
  'source',
  'kind',
  'earner',
  'name',
  ...employment,
  ...business,
  'anythingToReport',
  'exemptionRequested',
  'payout',
  'evidence',
] as const;

interface Change {
  readonly sourceName: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeText {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A difference between two versions in words. */
export function changeText(
  { sourceName, field, before, after }: Change,
  language: Language,
  t = textsOf(language, 'settlement'),
): ChangeText {
  const known = changeFields.find((one) => one === field);
  const label = known ? t(`field.${known}`) : field;
  const what = sourceName === null ? label : `${inOwnDirection(sourceName)}: ${label}`;
  if (field === 'source') {
    const word = before === null ? t('changes.added') : t('changes.removed');
    return { what, before: before ?? '–', after: after ?? word };
  }
  const none = t(field === 'evidence' ? 'value.noFile' : 'value.none');
  const text = (value: string | null) => (value === null ? none : valueText(field, value, language, t));
  return { what, before: text(before), after: text(after) };
}

/** Names by id, for the lines of the calculation. */
export function namesOf(sources: readonly Pick<SourceAnswers, 'id' | 'name'>[]): SourceNames {
  return Object.fromEntries(sources.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}
