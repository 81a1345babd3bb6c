import { formatDate, formatMoney, formatMonth, type Language, textsOf } from '#app/i18n/index.ts';
import { parseLocalDate, parseMonth } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';

interface Found {
  readonly field: string;
  readonly code: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** Codes of the rules and of the API; each has its sentence, and a test holds this list beside theirs. */
export const problemCodes = [
  'required',
  'negative',
  'tooHigh',
  'hoursTooHigh',
  'nameTooLong',
  'notADay',
  'periodBackwards',
  'periodOutsideMonth',
  'periodTooLong',
  'paidOutsideRange',
  'netAboveGross',
  'holidayPayAboveNet',
  'notAsked',
  'expensesAboveNet',
  'partsAboveNet',
  'noPartner',
  'unknownSource',
  'tooMany',
  'unknownEvidence',
  'tooLong',
  'unknown',
] as const;

const fieldsWithOwnWords = [
  'anythingToReport',
  'sources',
  'name',
  'payPeriod',
  'workedFrom',
  'workedTo',
  'wholeMonth',
  'paidOn',
  'certainty',
  'net',
  'holidayPay',
  'turnover',
  'costs',
] as const;

/** The sentence for a problem that the API found. */
export function problemText({ field, code, facts = [] }: Found, language: Language): string {
  const t = textsOf(language, 'income');
  const fact = (name: string) => readable(facts.find((one) => one.name === name)?.value ?? '', language);
  const own = fieldsWithOwnWords.find((known) => known === field);
  if (code === 'required' && own) return t(`problem.required.${own}`);
  const known = problemCodes.find((one) => one === code && one !== 'required');
  if (known === undefined || known === 'required') return t('problem.unknown');
  if (known === 'tooHigh') return t('problem.tooHigh', { maximum: formatMoney(cents(Number(fact('maximum')))) });
  return t(`problem.${known}`, {
    maximum: fact('maximum'),
    month: fact('month'),
    days: fact('days'),
    from: fact('from'),
    to: fact('to'),
  });
}

function readable(value: string, language: Language): string {
  const date = parseLocalDate(value);
  if (date !== null) return formatDate(date, language);
  const month = parseMonth(value);
  return month === null ? value : formatMonth(month, language);
}
