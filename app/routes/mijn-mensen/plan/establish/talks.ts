import { dayOfInstant } from '#app/i18n/index.ts';
import type { AppointmentFacts, TalksAroundResult, VersionState } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

type Minutes = Pick<NonNullable<TalksAroundResult['talksOf']>[number], 'id' | 'heldOn' | 'way' | 'publishedAt'>;
type Appointment = Pick<AppointmentFacts, 'id' | 'startsAt' | 'way' | 'cancelledAt'>;

/** A talk that took place, as published minutes or a past appointment say. */
export interface Talk {
  readonly on: LocalDate;
  readonly way: Minutes['way'];
  /** Id of the minutes; `null` where there are none. */
  readonly minutes: string | null;
}

/** The last talk before now, and whether there was one from the day on which something was said. */
export function lastTalk(
  minutes: readonly Minutes[],
  appointments: readonly Appointment[],
  { since, now }: { readonly since: LocalDate; readonly now: number },
): { readonly last: Talk | null; readonly after: boolean } {
  const talks: readonly Talk[] = [
    ...minutes.flatMap(({ id, heldOn, way, publishedAt }) =>
      publishedAt === null ? [] : [{ on: heldOn, way, minutes: id }],
    ),
    ...appointments.flatMap(({ startsAt, way, cancelledAt }) =>
      cancelledAt === null && Date.parse(startsAt) < now ? [{ on: dayOfInstant(startsAt), way, minutes: null }] : [],
    ),
  ];
  // Of a talk with minutes and its appointment on one day the minutes come first.
  const last = talks.toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null;
  return { last, after: last !== null && last.on >= since };
}

/** The next appointment that stands. */
export function nextAppointment<One extends Appointment>(appointments: readonly One[], now: number): One | null {
  const coming = appointments.filter(
    ({ startsAt, cancelledAt }) => cancelledAt === null && Date.parse(startsAt) >= now,
  );
  return coming.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0] ?? null;
}

/** What the citizen last said about a proposal, and from which day a talk about it counts. */
export function saidAbout({ responses, proposedAt }: Pick<VersionState, 'responses' | 'proposedAt'>) {
  const answer = responses.findLast(({ kind }) => kind !== 'READ') ?? null;
  return { answered: answer !== null, since: dayOfInstant(answer?.at ?? proposedAt ?? '') };
}
