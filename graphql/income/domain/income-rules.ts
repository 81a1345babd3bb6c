import {
  daysInclusive,
  firstDayOf,
  lastDayOf,
  addMonths,
  parseLocalDate,
  type LocalDate,
  type Month,
} from '#graphql/shared/local-date.ts';

/** What can be wrong with an answer; each code has its sentence in every language. */
export type IncomeProblemCode =
  | 'required'
  | 'negative'
  | 'tooHigh'
  | 'hoursTooHigh'
  | 'nameTooLong'
  | 'notADay'
  | 'periodBackwards'
  | 'periodOutsideMonth'
  | 'periodTooLong'
  | 'paidOutsideRange'
  | 'netAboveGross'
  | 'holidayPayAboveNet'
  | 'expensesAboveNet'
  | 'partsAboveNet'
  | 'notAsked';

export interface IncomeFinding {
  /** Field of `IncomeSourceInput`. */
  readonly field: string;
  readonly code: IncomeProblemCode;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** The answers about one source of income; amounts in whole cents. */
export interface IncomeAnswers {
  readonly kind: 'employment' | 'business';
  readonly name: string | null;
  readonly payPeriod: 'month' | 'fourWeeks' | 'week' | 'irregular' | null;
  readonly workedFrom: string | null;
  readonly workedTo: string | null;
  readonly wholeMonth: boolean | null;
  readonly paidOn: string | null;
  readonly certainty: 'estimate' | 'paySlip' | null;
  readonly grossCents: number | null;
  readonly netCents: number | null;
  readonly hoursMinutes: number | null;
  readonly holidayPay: 'excluded' | 'included' | 'unknown' | null;
  readonly holidayPayCents: number | null;
  readonly expensesCents: number | null;
  readonly turnoverCents: number | null;
  readonly costsCents: number | null;
}

/** Fields of `IncomeSourceInput` that are asked about one kind of income and not about the other. */
const askedOnlyOf = {
  business: ['turnover', 'costs'],
  employment: [
    'payPeriod',
    'workedFrom',
    'workedTo',
    'wholeMonth',
    'paidOn',
    'certainty',
    'gross',
    'net',
    'minutes',
    'holidayPay',
    'holidayPayAmount',
    'expenses',
  ],
} as const;

/** Whether a field is a question about this kind of income. */
export function isAskedOf(kind: IncomeAnswers['kind'], field: string): boolean {
  const other: readonly string[] = askedOnlyOf[kind === 'business' ? 'employment' : 'business'];
  return !other.includes(field);
}

/** Bounds that catch a slip of the hand; they are ours and decide no right. */
export const bounds = {
  /** A month has at most 31 days of 24 hours. */
  minutes: 744 * 60,
  cents: 100_000_00,
  nameLength: 200,
  paidMonthsBefore: 2,
  paidMonthsAfter: 3,
} as const;

/** Days that one pay period can span; `null` is the month itself. */
const longest = { month: null, irregular: null, fourWeeks: 28, week: 7 } as const;

/** What is missing or cannot be right about one source in the report of a month, in the order of the questions. */
export function checkIncome(answers: IncomeAnswers, { month }: { readonly month: Month }): readonly IncomeFinding[] {
  const findings: IncomeFinding[] = [];
  const find = (field: string, code: IncomeProblemCode, facts: IncomeFinding['facts'] = {}) =>
    void findings.push({ field, code, facts });
  const amount = (field: string, value: number | null, needed: boolean) => {
    if (value === null) {
      if (needed) find(field, 'required');
    } else if (value < 0) find(field, 'negative');
    else if (!(value <= bounds.cents)) find(field, 'tooHigh', { maximum: bounds.cents });
  };

  if (answers.name === null || answers.name.trim() === '') find('name', 'required');
  else if ([...answers.name].length > bounds.nameLength) find('name', 'nameTooLong', { maximum: bounds.nameLength });

  if (answers.kind === 'business') {
    amount('turnover', answers.turnoverCents, true);
    amount('costs', answers.costsCents, true);
    return findings;
  }

  if (answers.payPeriod === null) find('payPeriod', 'required');
  checkPeriod(answers, month, find);
  if (answers.wholeMonth === null && (answers.payPeriod === 'fourWeeks' || answers.payPeriod === 'week'))
    find('wholeMonth', 'required');
  checkPaidOn(answers.paidOn, month, find);
  if (answers.certainty === null) find('certainty', 'required');
  amount('gross', answers.grossCents, false);
  amount('net', answers.netCents, true);
  amount('expenses', answers.expensesCents, false);
  if (answers.holidayPay === null) find('holidayPay', 'required');
  amount('holidayPayAmount', answers.holidayPayCents, false);
  if (answers.hoursMinutes !== null && answers.hoursMinutes < 0) find('minutes', 'negative');
  if (answers.hoursMinutes !== null && answers.hoursMinutes > bounds.minutes)
    find('minutes', 'hoursTooHigh', { maximum: 744 });

  const { netCents: net, grossCents: gross, expensesCents: expenses, holidayPayCents: holidayPay } = answers;
  if (net !== null) {
    // Costs that were paid along explain it. They are asked after the amounts, with holiday pay: before that nothing is known.
    const costsWereAsked = expenses !== null || answers.holidayPay !== null;
    if (costsWereAsked && gross !== null && net - (expenses ?? 0) > gross) find('expenses', 'netAboveGross');
    const inside = answers.holidayPay === 'included' ? (holidayPay ?? 0) : 0;
    if (expenses !== null && expenses > net) find('expenses', 'expensesAboveNet');
    else if (inside > net) find('holidayPayAmount', 'holidayPayAboveNet');
    else if ((expenses ?? 0) + inside > net) find('expenses', 'partsAboveNet');
  }
  return findings;
}

type Find = (field: string, code: IncomeProblemCode, facts?: IncomeFinding['facts']) => void;

/**
 * A monthly or irregular wage lies within the month. A four-weekly or weekly slip belongs to the month in which its last day
 * falls, and may begin in the month before.
 */
function checkPeriod({ workedFrom, workedTo, payPeriod }: IncomeAnswers, month: Month, find: Find): void {
  const from = dayOf('workedFrom', workedFrom, find);
  const to = dayOf('workedTo', workedTo, find);
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  if (to !== null && (to < first || to > last)) find('workedTo', 'periodOutsideMonth', { month });
  if (from === null) return;
  const days = payPeriod === null ? null : longest[payPeriod];
  const earliest = days === null ? first : firstDayOf(addMonths(month, -1));
  if (from < earliest || from > last) find('workedFrom', 'periodOutsideMonth', { month });
  if (to === null) return;
  if (to < from) find('workedTo', 'periodBackwards');
  else if (days !== null && daysInclusive(from, to) > days) find('workedTo', 'periodTooLong', { days });
}

function checkPaidOn(text: string | null, month: Month, find: Find): void {
  const day = dayOf('paidOn', text, find);
  if (day === null) return;
  const from = firstDayOf(addMonths(month, -bounds.paidMonthsBefore));
  const to = lastDayOf(addMonths(month, bounds.paidMonthsAfter));
  if (day < from || day > to) find('paidOn', 'paidOutsideRange', { from, to });
}

function dayOf(field: string, text: string | null, find: Find): LocalDate | null {
  const day = text === null ? null : parseLocalDate(text);
  if (day === null) find(field, text === null ? 'required' : 'notADay');
  return day;
}
