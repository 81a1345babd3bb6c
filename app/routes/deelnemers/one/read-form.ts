import { parseDay, typedDay } from '#app/i18n/index.ts';
import { withLatinDigits } from '#app/i18n/digits.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** A day of a form: `null` where nothing was typed, `undefined` where what was typed is no day. */
export function dayIn(form: FormData, name: string): LocalDate | null | undefined {
  const read = parseDay(typedDay(form, name));
  if (read.ok) return read.value;
  return read.refusal === 'EMPTY' ? null : undefined;
}

/** A number of a form; what is none is below every number that is asked for. */
export function countIn(form: FormData, name: string): number {
  const typed = form.get(name);
  const digits = withLatinDigits(typeof typed === 'string' ? typed : '').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : -1;
}
