import { type LocalDate, type Month, parseLocalDate, parseMonth } from '#graphql/shared/local-date.ts';
import { parsePartialDate, type PartialDate, partialDate } from '#graphql/shared/partial-date.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { withLatinDigits } from './digits.ts';
import { type Language, languages } from './languages.ts';

/** A day as it was typed into three fields. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const emptyDay: TypedDay = { day: '', month: '', year: '' };

/** Why a typed day cannot be read. */
export type DayRefusal = 'EMPTY' | 'INCOMPLETE' | 'NOT_A_DAY';

/** Names of the fields in which `<DateField name>` sends its three parts. */
export function dayFieldNames(name: string): TypedDay {
  return { day: `${name}-day`, month: `${name}-month`, year: `${name}-year` };
}

/** What was typed into `<DateField name>`, so that it can be shown again. */
export function typedDay(form: FormData, name: string): TypedDay {
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const fields = dayFieldNames(name);
  return { day: text(fields.day), month: text(fields.month), year: text(fields.year) };
}

/** A known day as the three fields show it. */
export function dayForFields(date: LocalDate | null | undefined): TypedDay {
  if (!date) return emptyDay;
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const locales: Readonly<Record<Language, string>> = { nl: 'nl', en: 'en', ar: 'ar' };
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${locales[language]}-u-ca-gregory`, { month: style, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        names.set(
          format
            .format(Date.UTC(2026, index, 15))
            .toLowerCase()
            .replace('.', ''),
          index + 1,
        );
      }
    }
  }
  return names;
}

const namesOfMonths = monthNames();

/**
 * Reads a day from three fields or from one text (`3-11-2026`, `3/11/2026`, `3 november 2026`, `2026-11-03`). The month may
 * be a number or its name in any of our languages; a year needs four digits.
 */
export function parseDay(typed: TypedDay | string): Result<LocalDate, DayRefusal> {
  const parts = typeof typed === 'string' ? partsOf(withLatinDigits(typed)) : typed;
  const day = withLatinDigits(parts.day);
  const month = withLatinDigits(parts.month).toLowerCase().replace('.', '');
  const year = withLatinDigits(parts.year);
  if (day === '' && month === '' && year === '') return refused('EMPTY');
  if (day === '' || month === '' || year === '') return refused('INCOMPLETE');
  const monthNumber = /^\d{1,2}$/.test(month) ? Number(month) : namesOfMonths.get(month);
  if (monthNumber === undefined || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return refused('NOT_A_DAY');
  const two = (value: number) => String(value).padStart(2, '0');
  const date = parseLocalDate(`${year}-${two(monthNumber)}-${two(Number(day))}`);
  return date === null ? refused('NOT_A_DAY') : ok(date);
}

/** A known date as the fields of `PartialDateField` show it. */
export function partialDateForFields(date: PartialDate | null | undefined): TypedDay {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { day: day && String(Number(day)), month: month && String(Number(month)), year };
}

/** Reads as much of a date as was typed: a year is enough, a month needs its year, and a day its month. */
export function readPartialDate(typed: TypedDay): Result<PartialDate, DayRefusal> {
  const day = withLatinDigits(typed.day);
  const month = withLatinDigits(typed.month).toLowerCase().replace('.', '');
  const year = withLatinDigits(typed.year);
  if (day !== '' && month !== '' && year !== '') {
    const whole = parseDay(typed);
    return whole.ok ? ok(partialDate(whole.value)) : whole;
  }
  if (day === '' && month === '' && year === '') return refused('EMPTY');
  if (year === '' || day !== '') return refused('INCOMPLETE');
  if (!/^\d{4}$/.test(year)) return refused('NOT_A_DAY');
  const monthNumber = month === '' ? null : /^\d{1,2}$/.test(month) ? Number(month) : namesOfMonths.get(month);
  if (monthNumber === undefined) return refused('NOT_A_DAY');
  const date = parsePartialDate(monthNumber === null ? year : `${year}-${String(monthNumber).padStart(2, '0')}`);
  return date === null ? refused('NOT_A_DAY') : ok(date);
}

function partsOf(text: string): TypedDay {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const [day = '', month = '', year = '', ...rest] = text.split(/[-/. ]+/);
  return rest.length > 0 ? { day, month, year: 'x' } : { day, month, year };
}

/** Reads the month of an address (`/inkomsten/2026-11`); `null` when it is none. */
export function parseMonthOfAddress(text: string | undefined): Month | null {
  return parseMonth(text ?? '');
}

/** Why typed hours cannot be read. */
export type HoursRefusal = 'EMPTY' | 'NOT_HOURS' | 'NEGATIVE' | 'TOO_MANY';

/** The hours of the longest month: 31 days. */
const hoursInLongestMonth = 744;

/** Reads hours of work into whole minutes: `32`, `32,5`, `32.5`, `32:30`, `32 uur`; at most 744 hours. */
export function parseHours(text: string): Result<number, HoursRefusal> {
  const typed = withLatinDigits(text).replaceAll('٫', ',').replaceAll('،', ',');
  if (typed === '') return refused('EMPTY');
  const bare = typed.replace(/\s*(?:uur|uren|u|hours?|h|ساعة|ساعات)\.?$/iu, '');
  const unsigned = bare.replace(/^[-−–]\s*/u, '');
  const clock = /^(\d{1,6}):([0-5]\d)$/.exec(unsigned);
  const decimal = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(unsigned);
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : decimal
      ? Math.round((Number(decimal[1]) * 100 + Number((decimal[2] ?? '').padEnd(2, '0'))) * 0.6)
      : null;
  if (minutes === null) return refused('NOT_HOURS');
  if (unsigned !== bare) return refused('NEGATIVE');
  return minutes > hoursInLongestMonth * 60 ? refused('TOO_MANY') : ok(minutes);
}
