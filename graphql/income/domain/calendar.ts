import { rowOn } from '../../shared/dated-rows.ts';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  localDate,
  monthOf,
  type LocalDate,
  type Month,
} from '../../shared/local-date.ts';

/** What a municipality decides about dates, from a day on. */
export interface DatesProfile {
  readonly validFrom: string;
  /** Day of the following month on which the report should be in. */
  readonly reportDueDay: number;
  /** Day of the following month on which the benefit is paid. */
  readonly paymentDay: number;
  /** When income is settled (verrekening), rules.md 1.6. */
  readonly settlementMethod: SettlementMethod;
}

export type SettlementMethod = 'SAME_MONTH' | 'NEXT_MONTH' | 'ESTIMATE';

/** The month with whose benefit the income of a month is settled. */
export function settledWith(month: Month, { settlementMethod }: Pick<DatesProfile, 'settlementMethod'>): Month {
  return settlementMethod === 'NEXT_MONTH' ? addMonths(month, 1) : month;
}

/** A month whose dates differ, for example because of a holiday. */
export interface CalendarException {
  readonly month: string;
  readonly dueOn: string;
  readonly paymentOn: string;
}

/** When the report of a month should be in, and when the benefit with which its income is settled is paid. */
export interface MonthDates {
  /** Last day; reporting later stays possible. */
  readonly dueOn: LocalDate;
  readonly paymentOn: LocalDate;
}

/** The profile that counts for a month: the last one valid on its first day. `null` before the first. */
export function profileOf<Profile extends { readonly validFrom: string }>(
  month: Month,
  profiles: readonly Profile[],
): Profile | null {
  return rowOn(profiles, firstDayOf(month));
}

/** The dates of a month; `null` when the municipality had decided nothing yet. */
export function datesOf(
  month: Month,
  profiles: readonly DatesProfile[],
  exceptions: readonly CalendarException[],
): MonthDates | null {
  const exception = exceptions.find((candidate) => candidate.month === month);
  if (exception) return { dueOn: localDate(exception.dueOn), paymentOn: localDate(exception.paymentOn) };
  const profile = profileOf(month, profiles);
  if (profile === null) return null;
  const following = addMonths(month, 1);
  const paidIn = addMonths(settledWith(month, profile), 1);
  return { dueOn: dayOf(following, profile.reportDueDay), paymentOn: dayOf(paidIn, profile.paymentDay) };
}

/** The day with this number, or the last one where a month is shorter. */
function dayOf(month: Month, day: number): LocalDate {
  const last = lastDayOf(month);
  return day >= Number(last.slice(8)) ? last : localDate(`${month}-${String(day).padStart(2, '0')}`);
}

/** A benefit's first and last day; `endsOn` is `null` while it runs. */
export interface BenefitPeriod {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Why a month cannot be reported. */
export type ClosedReason = 'future' | 'beforeBenefit' | 'afterBenefit' | 'noBenefit';

/** The benefit whose month this is, or why the month cannot be reported. The month that runs can be reported already. */
export function benefitOf<Period extends BenefitPeriod>(
  month: Month,
  today: LocalDate,
  benefits: readonly Period[],
): Period | ClosedReason {
  if (benefits.length === 0) return 'noBenefit';
  if (month > monthOf(today)) return 'future';
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const running = benefits
    .filter(({ startsOn, endsOn }) => startsOn <= last && (endsOn === null || endsOn >= first))
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
  if (running) return running;
  return benefits.every(({ startsOn }) => startsOn > last) ? 'beforeBenefit' : 'afterBenefit';
}

/** The months that can be reported on a day, newest first, at most `count`. */
export function openMonths(today: LocalDate, benefits: readonly BenefitPeriod[], count: number): readonly Month[] {
  const months: Month[] = [];
  const oldest = benefits.reduce<string | null>(
    (min, { startsOn }) => (min === null || startsOn < min ? startsOn : min),
    null,
  );
  if (oldest === null) return months;
  const first = oldest.slice(0, 7);
  for (let month = monthOf(today); month >= first && months.length < count; month = addMonths(month, -1))
    if (typeof benefitOf(month, today, benefits) !== 'string') months.push(month);
  return months;
}
