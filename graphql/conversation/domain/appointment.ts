import { typedText, typedLine } from '../../shared/typed-text.ts';
import { addDays, instantAt, localDateOf, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused } from '../../shared/result.ts';
import { problem } from '../../shared/problem.ts';
import { checkWords, type Checked, type Problem } from './problem.ts';

export type AppointmentKind = 'TALK' | 'EVALUATION' | 'INTAKE' | 'VISIT';

export type ContactWay = 'IN_PERSON' | 'PHONE' | 'VIDEO';

/** An appointment as it was typed. */
export interface TypedAppointment {
  readonly kind: AppointmentKind;
  readonly day: LocalDate;
  readonly time: string;
  readonly minutes: number;
  readonly way: ContactWay;
  readonly place: string;
  readonly bring?: string | null | undefined;
}

/** What is agreed upon in an appointment. */
export interface AppointmentContent {
  readonly kind: AppointmentKind;
  /** ISO instant in UTC. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly way: ContactWay;
  readonly place: string;
  readonly bring: string | null;
}

/** Minutes and days are bounds of what people plan, so that a slip of the finger is noticed; the others are letters. */
export const appointmentLimits = {
  minutes: { least: 5, most: 480 },
  daysAhead: 731,
  place: 300,
  bring: 1000,
  reason: 1000,
};

/** @param now epoch milliseconds. */
export function checkAppointment(typed: TypedAppointment, now: number): Checked<AppointmentContent> {
  const { kind, day, time, minutes, way } = typed;
  const place = typedLine(typed.place);
  const bring = typedText(typed.bring ?? '');
  const startsAt = instantAt(day, time);
  const problems = [
    ...checkMoment(day, startsAt, now),
    ...checkMinutes(minutes),
    ...checkWords('place', place, appointmentLimits.place),
    ...(bring === '' ? [] : checkWords('bring', bring, appointmentLimits.bring)),
  ];
  if (startsAt === null || problems.length > 0) return refused(problems);
  const words = { place, bring: bring === '' ? null : bring };
  return ok({ kind, startsAt: new Date(startsAt).toISOString(), minutes, way, ...words });
}

function checkMoment(day: LocalDate, startsAt: number | null, now: number): readonly Problem[] {
  const today = localDateOf(now);
  const latest = addDays(today, appointmentLimits.daysAhead);
  if (day < today) return [problem('day', 'inPast')];
  if (day > latest) return [problem('day', 'outOfRange', { earliest: today, latest })];
  if (startsAt === null) return [problem('time', 'notATime')];
  return startsAt <= now ? [problem('time', 'inPast')] : [];
}

function checkMinutes(minutes: number): readonly Problem[] {
  const { least, most } = appointmentLimits.minutes;
  return minutes < least || minutes > most ? [problem('minutes', 'outOfRange', { least, most })] : [];
}

/** The reason of a cancellation, which the citizen reads. */
export function checkReason(reason: string): Checked<string> {
  const words = typedText(reason);
  const problems = checkWords('reason', words, appointmentLimits.reason);
  return problems.length > 0 ? refused(problems) : ok(words);
}

/** Whether two say the same. Instants are compared as moments, however they are written. */
export function isSameAppointment(a: AppointmentContent, b: AppointmentContent): boolean {
  return (
    a.kind === b.kind &&
    Date.parse(a.startsAt) === Date.parse(b.startsAt) &&
    a.minutes === b.minutes &&
    a.way === b.way &&
    a.place === b.place &&
    a.bring === b.bring
  );
}
