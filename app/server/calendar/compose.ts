import { createHash } from 'node:crypto';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import type { CalendarAppointment, CalendarResult } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface CalendarFacts {
  /** What the API answered for this reader. */
  readonly contents: CalendarResult;
  /** Whose it is; only mixed into the names of entries, which have to differ between people. */
  readonly personId: string;
  readonly language: Language;
  /** Start of the portal in that language. */
  readonly link: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** How often a calendar is asked to look again, in seconds. */
const lookAgainAfter = 4 * 3_600;
const day = 24 * 3_600;

/**
 * Writes what waits as iCalendar (RFC 5545). Other people may look over a shoulder at a calendar, and its maker reads it too: titles
 * say "municipality" and nothing about benefit, plan or person. Moments are in UTC, which every calendar shows in its own time.
 */
export function composeCalendar({ contents, personId, language, link, now }: CalendarFacts): string {
  const t = textsOf(language, 'calendar');
  const calendar = ical({
    prodId: { company: 'portal', product: 'agenda', language: language.toUpperCase() },
    name: t('name'),
    method: ICalCalendarMethod.PUBLISH,
    ttl: lookAgainAfter,
  });
  const more = t('portal', { address: link });
  for (const appointment of [...contents.past, ...contents.coming])
    addAppointment(calendar, appointment, { t, more, now });
  for (const { objection } of contents.decisionsUnderWay)
    if (objection?.state === 'HEARING_PLANNED' && objection.hearing !== null)
      addHearing(calendar, objection.hearing, {
        id: nameOf(personId, `hearing ${objection.id}`),
        sequence: objection.revision,
        words: { t, more, now },
      });
  for (const { key, on, title } of deadlinesOf(contents))
    calendar.createEvent({
      id: `${nameOf(personId, key)}@portal`,
      stamp: new Date(now),
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: t(title),
      description: more,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: day, description: t(title) }],
    });
  // Every line ends, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

interface Words {
  readonly t: Texts<'calendar'>;
  readonly more: string;
  readonly now: number;
}

function addAppointment(calendar: ICalCalendar, appointment: CalendarAppointment, { t, more, now }: Words): void {
  const { id, startsAt, minutes, way, place, bring, revision, cancelledAt } = appointment;
  const start = Date.parse(startsAt);
  const goesOn = cancelledAt === null;
  const byTelephone = way === 'IN_PERSON' ? [] : [t(`way.${way}`)];
  const description = [...byTelephone, ...(bring === null ? [] : [t('bring', { bring })]), more].join('\n');
  calendar.createEvent({
    id: `${id}@portal`,
    sequence: revision,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + minutes * 60_000),
    summary: t(goesOn ? 'appointment' : 'cancelled'),
    description: goesOn ? description : more,
    location: goesOn ? place : null,
    status: goesOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    class: ICalEventClass.PRIVATE,
    ...(goesOn ? { alarms: [{ type: ICalAlarmType.display, triggerBefore: day, description }] } : {}),
    ...(goesOn ? {} : { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE }),
  });
}

type Hearing = NonNullable<NonNullable<CalendarResult['decisionsUnderWay'][number]['objection']>['hearing']>;

/** A hearing about an objection (hoorzitting, Awb 7:2), as any other appointment. How long it takes is not known. */
function addHearing(
  calendar: ICalCalendar,
  { at, way, place }: Hearing,
  { id, sequence, words: { t, more, now } }: { readonly id: string; readonly sequence: number; readonly words: Words },
): void {
  const description = [...(way === 'IN_PERSON' ? [] : [t(`way.${way}`)]), more].join('\n');
  calendar.createEvent({
    id: `${id}@portal`,
    sequence,
    stamp: new Date(now),
    start: new Date(at),
    summary: t('appointment'),
    description,
    location: place,
    status: ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: day, description }],
  });
}

interface Deadline {
  /** What it is about: the same for as long as it is the same. */
  readonly key: string;
  readonly on: LocalDate;
  readonly title: 'report' | 'answer' | 'evaluation';
}

/** The days that still ask something of the citizen. What was done is no deadline any more. */
function deadlinesOf({ incomeMonths, plan }: CalendarResult): readonly Deadline[] {
  const { proposed = null, inForce = null, nextEvaluationOn = null, sanctionProposals = [] } = plan ?? {};
  const answered = proposed?.responses.some(({ kind }) => kind === 'AGREED' || kind === 'DISAGREED') ?? false;
  return [
    ...incomeMonths
      .filter(({ status }) => status === null || status === 'DRAFT')
      .map(({ month, dueOn }) => ({ key: `report ${month}`, on: dueOn, title: 'report' as const })),
    ...deadline(`answer ${proposed?.id}`, answered ? null : proposed?.respondBy, 'answer'),
    ...sanctionProposals.flatMap(({ id, viewBy, viewAt, decidedAt, withdrawnAt }) =>
      deadline(`view ${id}`, viewAt === null && decidedAt === null && withdrawnAt === null ? viewBy : null, 'answer'),
    ),
    ...deadline(`objection ${inForce?.id}`, inForce?.basis === 'DECISION' ? inForce.objectionLastDay : null, 'answer'),
    ...deadline(`evaluation ${inForce?.id}`, nextEvaluationOn, 'evaluation'),
  ];
}

function deadline(key: string, on: LocalDate | null | undefined, title: Deadline['title']): readonly Deadline[] {
  return on == null ? [] : [{ key, on, title }];
}

/** Names an entry: the same at every reading, another one for each person, and nothing that says who or what. */
function nameOf(personId: string, key: string): string {
  return createHash('sha256').update(`${personId} ${key}`).digest('hex').slice(0, 32);
}
