import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { checkAppointment, checkReason, isSameAppointment, type TypedAppointment } from './appointment.ts';

/** Tuesday 24 November 2026, 9 in the morning. */
const now = Date.parse('2026-11-24T09:00:00+01:00');

const talk: TypedAppointment = {
  kind: 'TALK',
  day: localDate('2026-11-30'),
  time: '09:30',
  minutes: 60,
  way: 'IN_PERSON',
  place: 'Stadhuis, kamer 3',
  bring: 'Uw pas',
};

function problemsOf(over: Partial<TypedAppointment>): readonly string[] {
  const checked = checkAppointment({ ...talk, ...over }, now);
  return checked.ok ? [] : checked.refusal.map(({ field, code }) => `${field} ${code}`);
}

function content(over: Partial<TypedAppointment> = {}) {
  const checked = checkAppointment({ ...talk, ...over }, now);
  if (!checked.ok) throw new Error(`refused: ${JSON.stringify(checked.refusal)}`);
  return checked.value;
}

describe('a moment', () => {
  test.each([
    ['in winter', '2026-11-30', '2026-11-30T08:30:00.000Z'],
    ['in summer', '2027-07-01', '2027-07-01T07:30:00.000Z'],
    ['on the day on which summer time begins', '2027-03-28', '2027-03-28T07:30:00.000Z'],
    ['on the day on which it ends', '2027-10-31', '2027-10-31T08:30:00.000Z'],
  ])('%s is the one that a clock in the Netherlands shows', (_when, day, startsAt) => {
    expect(content({ day: localDate(day) }).startsAt).toBe(startsAt);
  });

  test.each<[string, Partial<TypedAppointment>, readonly string[]]>([
    ['yesterday', { day: localDate('2026-11-23') }, ['day inPast']],
    ['earlier today', { day: localDate('2026-11-24'), time: '08:59' }, ['time inPast']],
    ['now', { day: localDate('2026-11-24'), time: '09:00' }, ['time inPast']],
    ['in a minute', { day: localDate('2026-11-24'), time: '09:01' }, []],
    ['in two years', { day: localDate('2028-11-24') }, []],
    ['in a century', { day: localDate('2126-11-24') }, ['day outOfRange']],
    ['at no time', { time: '25:00' }, ['time notATime']],
    ['in words', { time: 'half tien' }, ['time notATime']],
    ['in the hour that the clock skips', { day: localDate('2027-03-28'), time: '02:30' }, ['time notATime']],
  ])('%s', (_when, over, problems) => {
    expect(problemsOf(over)).toEqual(problems);
  });
});

describe('the rest', () => {
  test.each<[string, Partial<TypedAppointment>, readonly string[]]>([
    ['four minutes', { minutes: 4 }, ['minutes outOfRange']],
    ['five minutes', { minutes: 5 }, []],
    ['a working day', { minutes: 480 }, []],
    ['longer than a working day', { minutes: 481 }, ['minutes outOfRange']],
    ['nowhere', { place: ' \n ' }, ['place required']],
    ['a place of 300 letters', { place: 'x'.repeat(300) }, []],
    ['a place of 301 letters', { place: 'x'.repeat(301) }, ['place tooLong']],
    ['nothing to bring', { bring: null }, []],
    ['20,000 letters of what to bring', { bring: 'x'.repeat(20_000) }, ['bring tooLong']],
    [
      'several things at once',
      { minutes: 0, place: '', time: '' },
      ['time notATime', 'minutes outOfRange', 'place required'],
    ],
  ])('%s', (_what, over, problems) => {
    expect(problemsOf(over)).toEqual(problems);
  });

  test('says how much would be right', () => {
    const checked = checkAppointment({ ...talk, minutes: 500, bring: 'x'.repeat(1001) }, now);
    expect(checked).toMatchObject({
      refusal: [
        { field: 'minutes', facts: { least: 5, most: 480 } },
        { field: 'bring', facts: { most: 1000 } },
      ],
    });
  });

  test('keeps lines of what to bring and makes one of the place', () => {
    expect(content({ place: ' Stadhuis,\r\nkamer 3 ', bring: ' uw pas\r\nوثيقة\u0000 € 1,50 ' })).toMatchObject({
      place: 'Stadhuis, kamer 3',
      bring: 'uw pas\nوثيقة € 1,50',
    });
    expect(content({ bring: ' \u0000 ' }).bring).toBeNull();
  });

  test('a reason has words', () => {
    expect(checkReason('  Uw contactpersoon is ziek. ')).toEqual({ ok: true, value: 'Uw contactpersoon is ziek.' });
    expect(checkReason(' \u0007 ')).toMatchObject({ refusal: [{ field: 'reason', code: 'required' }] });
    expect(checkReason('x'.repeat(1001))).toMatchObject({ refusal: [{ code: 'tooLong', facts: { most: 1000 } }] });
  });
});

test('two that say the same are the same, however the moment is written', () => {
  expect(isSameAppointment(content(), { ...content(), startsAt: '2026-11-30T09:30:00+01:00' })).toBe(true);
  for (const over of [
    { kind: 'VISIT' },
    { time: '09:31' },
    { minutes: 59 },
    { way: 'PHONE' },
    { place: 'Elders' },
    { bring: null },
  ] as const)
    expect(isSameAppointment(content(), content(over)), JSON.stringify(over)).toBe(false);
});
