import {
  addDays,
  addMonths,
  ageOn,
  firstDayOf,
  lastDayOf,
  localDate,
  localDateOf,
  monthOf,
  type LocalDate,
  type Month,
} from '#graphql/shared/local-date.ts';
import type { PayPeriod } from '#graphql/income/domain/settlement-types.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The days and moments of the scenarios, told from one moment: nothing in them lies after it. */
export class Timeline {
  readonly now: number;
  readonly month: Month;

  constructor(now: number) {
    this.now = now;
    this.month = monthOf(localDateOf(now));
  }

  monthsAgo(count: number): Month {
    return addMonths(this.month, -count);
  }

  /** The same time of day a number of days before, as an ISO instant. */
  daysAgo(count: number): string {
    return new Date(this.now - count * day).toISOString();
  }

  /** The day a number of days before. */
  dayAgo(count: number): LocalDate {
    return addDays(localDateOf(this.now), -count);
  }

  /** A birthday in April or October that makes somebody this old at the end of the clock's month. */
  bornAged(age: number): LocalDate {
    const end = lastDayOf(this.month);
    const year = Number(end.slice(0, 4)) - age;
    const monthAndDay = age % 2 === 0 ? '04-14' : '10-09';
    const born = localDate(`${year}-${monthAndDay}`);
    return ageOn(born, end) === age ? born : localDate(`${year - 1}-${monthAndDay}`);
  }

  /** When the first version about a month is sent, later ones a day apart: in the first days after it, and before now. */
  sentAt(month: Month, version: number, versions: number): number {
    const start = instantOf(firstDayOf(month));
    const usual = instantOf(addDays(firstDayOf(addMonths(month, 1)), version)) + 10 * hour;
    const latest = this.now - 26 * hour - (versions - version) * hour;
    return Math.max(Math.min(usual, latest), start + version * 60_000);
  }

  /** When the municipality or the citizen reacts to what happened at `after`: some days later, or within the hours that are left. */
  reactedAt(after: number, days: number): number {
    return Math.min(after + days * day, after + (this.now - after) * (days / (days + 1)));
  }
}

/** Midnight, near enough for a story: the Netherlands is one or two hours ahead. */
function instantOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00+01:00`);
}

/** Any Sunday: four-weekly periods end on it and every 28 days after. */
const anchor = localDate('2023-01-29');

/** The period that a slip of this month covers, and when it is paid. */
export function slipOf(month: Month, payPeriod: PayPeriod): { from: LocalDate; to: LocalDate; paidOn: LocalDate } {
  switch (payPeriod) {
    case 'month':
      return { from: firstDayOf(month), to: lastDayOf(month), paidOn: localDate(`${month}-25`) };
    case 'irregular':
      return { from: localDate(`${month}-03`), to: localDate(`${month}-20`), paidOn: localDate(`${month}-24`) };
    case 'fourWeeks': {
      const to = lastEndIn(month, 28);
      return { from: addDays(to, -27), to, paidOn: addDays(to, 3) };
    }
    case 'week': {
      const to = lastEndIn(month, 7);
      return { from: addDays(to, -6), to, paidOn: addDays(to, 4) };
    }
  }
}

/** The last day in a month on which a period of this length ends. */
function lastEndIn(month: Month, length: number): LocalDate {
  const last = Date.parse(`${lastDayOf(month)}T00:00:00Z`);
  const passed = Math.floor((last - Date.parse(`${anchor}T00:00:00Z`)) / day);
  return addDays(anchor, passed - (passed % length));
}
