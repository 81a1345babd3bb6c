import { describe, expect, it, test } from 'vitest';
import { languages, pathIn } from '#app/i18n/index.ts';
import type { CalendarAppointment, CalendarResult } from '#graphql/generated/documents.ts';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { eventsOf, readCalendar, textOf, valueOf, type Component } from '#tests/support/icalendar.ts';
import { composeCalendar, type CalendarFacts } from './compose.ts';

const now = Date.parse('2026-11-24T09:00:00+01:00');

const talk: CalendarAppointment = {
  id: '019ab0d1-0000-7000-8000-000000000001',
  startsAt: '2026-11-30T08:30:00+00:00',
  minutes: 45,
  way: 'IN_PERSON',
  place: 'Stadhuis, kamer 3; balie\\links',
  bring: null,
  revision: 0,
  cancelledAt: null,
};

const nothing: CalendarResult = { coming: [], past: [], decisionsUnderWay: [], incomeMonths: [], plan: null };

const plan: NonNullable<CalendarResult['plan']> = {
  proposed: null,
  inForce: null,
  nextEvaluationOn: null,
  sanctionProposals: [],
};

function calendarOf(contents: Partial<CalendarResult>, facts: Partial<CalendarFacts> = {}): Component {
  const language = facts.language ?? 'nl';
  const link = `https://portaal.example${pathIn(language, '/')}`;
  const all = { personId: 'a', language, link, now, contents: { ...nothing, ...contents }, ...facts };
  return readCalendar(composeCalendar(all));
}

function onlyEvent(contents: Partial<CalendarResult>, facts: Partial<CalendarFacts> = {}): Component {
  const [event, ...more] = eventsOf(calendarOf(contents, facts));
  if (!event || more.length > 0) throw new Error('not one event');
  return event;
}

const alarmsOf = ({ components }: Component) => components.filter(({ name }) => name === 'VALARM');

test('a calendar without anything is one', () => {
  const calendar = calendarOf({});
  expect(valueOf(calendar, 'VERSION')).toBe('2.0');
  expect(valueOf(calendar, 'METHOD')).toBe('PUBLISH');
  expect(valueOf(calendar, 'REFRESH-INTERVAL')).toBe('PT4H');
  expect(eventsOf(calendar)).toEqual([]);
});

test('a hearing is an appointment, in words that tell nobody about an objection; one that was held is none', () => {
  const objection = {
    id: '019ab0d1-0000-7000-8000-000000000002',
    state: 'HEARING_PLANNED' as const,
    revision: 4,
    hearing: { at: '2026-12-10T09:00:00Z', way: 'IN_PERSON' as const, place: 'Stadhuis' },
  };
  const event = onlyEvent({ decisionsUnderWay: [{ objection }, { objection: null }] });
  expect([valueOf(event, 'DTSTART'), valueOf(event, 'SEQUENCE')]).toEqual(['20261210T090000Z', '4']);
  expect([textOf(event, 'SUMMARY'), textOf(event, 'LOCATION')]).toEqual(['Afspraak gemeente', 'Stadhuis']);
  expect(alarmsOf(event)).toHaveLength(1);
  expect(JSON.stringify(event)).not.toMatch(/bezwaar|hoorzitting|019ab0d1/);
  expect(eventsOf(calendarOf({ decisionsUnderWay: [{ objection: { ...objection, state: 'HEARD' } }] }))).toEqual([]);
});

describe('an appointment', () => {
  test('has its moment in UTC, its place and what to bring', () => {
    const event = onlyEvent({ coming: [{ ...talk, bring: 'Uw pas; de brief, en\neen pen' }] });
    expect(valueOf(event, 'UID')).toBe(`${talk.id}@portal`);
    expect([valueOf(event, 'DTSTART'), valueOf(event, 'DTEND')]).toEqual(['20261130T083000Z', '20261130T091500Z']);
    expect(valueOf(event, 'DTSTAMP')).toBe('20261124T080000Z');
    expect([valueOf(event, 'SEQUENCE'), valueOf(event, 'STATUS')]).toEqual(['0', 'CONFIRMED']);
    expect(textOf(event, 'SUMMARY')).toBe('Afspraak gemeente');
    expect(textOf(event, 'LOCATION')).toBe('Stadhuis, kamer 3; balie\\links');
    expect(textOf(event, 'DESCRIPTION')).toBe(
      'Neem mee: Uw pas; de brief, en\neen pen\nMeer leest u in het portaal: https://portaal.example/',
    );
    expect(valueOf(event, 'CLASS')).toBe('PRIVATE');
  });

  test.each([
    ['on the night to winter time', '2026-10-25T00:30:00+00:00', '20261025T003000Z', '20261025T011500Z'],
    ['on the night to summer time', '2027-03-28T00:30:00+00:00', '20270328T003000Z', '20270328T011500Z'],
    ['written with another offset', '2027-07-01T09:30:00+02:00', '20270701T073000Z', '20270701T081500Z'],
  ])('%s', (_when, startsAt, start, end) => {
    const event = onlyEvent({ coming: [{ ...talk, startsAt }] });
    expect([valueOf(event, 'DTSTART'), valueOf(event, 'DTEND')]).toEqual([start, end]);
  });

  test('reminds a day before of what to bring', () => {
    const [alarm] = alarmsOf(onlyEvent({ coming: [{ ...talk, bring: 'Uw pas' }] }));
    if (!alarm) throw new Error('no alarm');
    expect([valueOf(alarm, 'ACTION'), valueOf(alarm, 'TRIGGER')]).toEqual(['DISPLAY', '-P1D']);
    expect(textOf(alarm, 'DESCRIPTION')).toContain('Neem mee: Uw pas');
  });

  test('at a distance says how', () => {
    const description = (way: CalendarAppointment['way']) =>
      textOf(onlyEvent({ past: [{ ...talk, way }] }), 'DESCRIPTION');
    expect(description('PHONE')).toContain('Wij bellen u.');
    expect(description('VIDEO')).toContain('beeld');
    expect(description('IN_PERSON')).toBe('Meer leest u in het portaal: https://portaal.example/');
  });

  test('that was moved keeps its name and counts on', () => {
    const moved = onlyEvent({ coming: [{ ...talk, revision: 3, startsAt: '2026-12-01T08:30:00+00:00' }] });
    expect([valueOf(moved, 'UID'), valueOf(moved, 'SEQUENCE')]).toEqual([`${talk.id}@portal`, '3']);
  });

  test('that was cancelled says so and nothing more', () => {
    const event = onlyEvent({
      coming: [{ ...talk, bring: 'Uw pas', revision: 1, cancelledAt: '2026-11-24T08:00:00Z' }],
    });
    expect([valueOf(event, 'STATUS'), valueOf(event, 'SEQUENCE')]).toEqual(['CANCELLED', '1']);
    expect(textOf(event, 'SUMMARY')).toBe('Gaat niet door: afspraak gemeente');
    expect(valueOf(event, 'TRANSP')).toBe('TRANSPARENT');
    expect([alarmsOf(event), valueOf(event, 'LOCATION')]).toEqual([[], null]);
  });

  test('with letters of every script stays whole over the edge of a line', () => {
    const bring = `${'وثيقة الهوية '.repeat(30)}🪪${'é'.repeat(100)}`;
    const event = onlyEvent({ coming: [{ ...talk, bring }] }, { language: 'ar' });
    expect(textOf(event, 'DESCRIPTION')).toContain(bring);
    expect(textOf(event, 'SUMMARY')).toBe('موعد مع البلدية');
  });
});

describe('a deadline', () => {
  const version = { id: 'v1', respondBy: localDate('2026-12-08'), responses: [] };
  const nextEvaluationOn = localDate('2027-02-01');
  const inForce = { id: 'v0', objectionLastDay: localDate('2027-01-04') };
  const view = { id: 's1', viewBy: localDate('2026-12-15'), viewAt: null, decidedAt: null, withdrawnAt: null };
  const deadlines = (contents: Partial<CalendarResult>) =>
    eventsOf(calendarOf(contents)).map((event) => `${valueOf(event, 'DTSTART')} ${textOf(event, 'SUMMARY')}`);

  it('is a whole day, and makes nobody busy', () => {
    const event = onlyEvent({ plan: { ...plan, proposed: version } });
    const start = event.properties.find(({ name }) => name === 'DTSTART');
    expect(start).toEqual({ name: 'DTSTART', parameters: { VALUE: 'DATE' }, value: '20261208' });
    expect(valueOf(event, 'DTEND')).toBeNull();
    expect(valueOf(event, 'TRANSP')).toBe('TRANSPARENT');
    expect(alarmsOf(event)).toHaveLength(1);
  });

  it('is what still asks something', () => {
    const month1 = { month: month('2026-10'), dueOn: localDate('2026-11-05') };
    const month2 = { month: month('2026-11'), dueOn: localDate('2026-12-05') };
    expect(
      deadlines({
        incomeMonths: [
          { ...month2, status: null },
          { ...month1, status: 'DRAFT' },
        ],
        plan: {
          proposed: version,
          inForce: { ...inForce, basis: 'DECISION' },
          nextEvaluationOn,
          sanctionProposals: [view],
        },
      }),
    ).toEqual([
      '20261205 Laatste dag om iets door te geven',
      '20261105 Laatste dag om iets door te geven',
      '20261208 Laatste dag om te antwoorden',
      '20261215 Laatste dag om te antwoorden',
      '20270104 Laatste dag om te antwoorden',
      '20270201 Samen kijken hoe het gaat',
    ]);
  });

  it('is over when it was done', () => {
    const done = { month: month('2026-11'), dueOn: localDate('2026-12-05') };
    expect(deadlines({ incomeMonths: [{ ...done, status: 'SENT' }] })).toEqual([]);
    for (const kind of ['AGREED', 'DISAGREED'] as const)
      expect(deadlines({ plan: { ...plan, proposed: { ...version, responses: [{ kind }] } } })).toEqual([]);
    expect(deadlines({ plan: { ...plan, proposed: { ...version, responses: [{ kind: 'READ' }] } } })).toHaveLength(1);
    expect(deadlines({ plan: { ...plan, sanctionProposals: [{ ...view, viewAt: '2026-11-24T08:00:00Z' }] } })).toEqual(
      [],
    );
    expect(
      deadlines({ plan: { ...plan, sanctionProposals: [{ ...view, decidedAt: '2026-11-24T08:00:00Z' }] } }),
    ).toEqual([]);
    expect(
      deadlines({ plan: { ...plan, sanctionProposals: [{ ...view, withdrawnAt: '2026-11-24T08:00:00Z' }] } }),
    ).toEqual([]);
    expect(deadlines({ plan: { ...plan, inForce: { ...inForce, basis: 'AGREEMENT' } } })).toEqual([]);
  });

  it('of an evaluation moves to the day that is promised now, under the same name', () => {
    const evaluation = (on: string) =>
      onlyEvent({ plan: { ...plan, inForce: { ...inForce, basis: 'AGREEMENT' }, nextEvaluationOn: localDate(on) } });
    const [first, second] = [evaluation('2027-02-01'), evaluation('2027-03-01')];
    expect([valueOf(first, 'DTSTART'), valueOf(second, 'DTSTART')]).toEqual(['20270201', '20270301']);
    expect(valueOf(second, 'UID')).toBe(valueOf(first, 'UID'));
  });

  it('has a name that stays, differs from person to person, and says nothing', () => {
    const names = (personId: string) =>
      eventsOf(
        calendarOf(
          {
            incomeMonths: [{ month: month('2026-11'), status: null, dueOn: localDate('2026-12-05') }],
            plan: {
              proposed: version,
              inForce: { ...inForce, basis: 'DECISION' },
              nextEvaluationOn,
              sanctionProposals: [view],
            },
          },
          { personId },
        ),
      ).map((event) => valueOf(event, 'UID'));
    const [mine, again, theirs] = [names('a'), names('a'), names('b')];
    expect(again).toEqual(mine);
    expect(new Set([...mine, ...theirs]).size).toBe(mine.length * 2);
    for (const name of mine) expect(name).toMatch(/^[0-9a-f]{32}@portal$/);
  });
});

test.each(languages)('in %s nothing in a title says what kind of help somebody gets', (language) => {
  const calendar = calendarOf(
    {
      coming: [talk],
      past: [{ ...talk, id: 'other', cancelledAt: '2026-11-24T08:00:00Z' }],
      incomeMonths: [{ month: month('2026-11'), status: null, dueOn: localDate('2026-12-05') }],
      plan: {
        proposed: { id: 'v1', respondBy: localDate('2026-12-08'), responses: [] },
        inForce: { id: 'v0', basis: 'AGREEMENT', objectionLastDay: null },
        nextEvaluationOn: localDate('2027-02-01'),
        sanctionProposals: [],
      },
    },
    { language },
  );
  const events = eventsOf(calendar);
  expect(events).toHaveLength(5);
  const titles = [textOf(calendar, 'X-WR-CALNAME'), ...events.map((event) => textOf(event, 'SUMMARY'))].join('\n');
  expect(titles).not.toMatch(
    /uitkering|inkom|bijstand|loon|plan|werk|maatregel|bezwaar|benefit|income|wage|work|sanction|objection|دخل|أجر|إعانة|عمل|خطة|عقوبة/i,
  );
  for (const event of events)
    expect(textOf(event, 'DESCRIPTION')).toContain(`https://portaal.example${pathIn(language, '/')}`);
});
