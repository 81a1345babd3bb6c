import { expect, test } from 'vitest';
import { localDate, month } from '../../shared/local-date.ts';
import { attendanceProblems, mostLessons, type ProviderAct, recordProblems } from './participation.ts';

const [before, startedOn, today, later] = ['2026-11-01', '2026-11-02', '2026-11-24', '2026-11-25'].map(localDate) as [
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
];

test.each<[ProviderAct, string | null, string | null, string, readonly string[]]>([
  ['CONFIRM', null, null, '', []],
  ['START', null, null, '', ['day required']],
  ['START', today, null, '', []],
  ['START', later, null, '', ['day future']],
  ['START', '2026-10-31', null, '', ['day tooEarly']],
  ['START', before, null, '', []],
  ['COMPLETE', today, '2100-12-31', '', []],
  ['COMPLETE', today, '2101-01-01', '', ['expiresOn tooLate']],
  ['COMPLETE', startedOn, null, '', []],
  ['COMPLETE', before, null, '', ['day tooEarly']],
  ['COMPLETE', today, startedOn, '', ['expiresOn tooEarly']],
  ['COMPLETE', today, later, '', []],
  ['STOP', null, null, ' ', ['day required', 'words required']],
  ['STOP', today, null, 'x'.repeat(2001), ['words tooLong']],
])('%s on %s until %s, with words: %#', (act, day, expiresOn, words, expected) => {
  const recorded = { day: day && localDate(day), expiresOn: expiresOn && localDate(expiresOn), words };
  const found = recordProblems(act, recorded as Parameters<typeof recordProblems>[1], {
    today,
    startsOn: null,
    enrolledOn: before,
    startedOn: act === 'START' ? null : startedOn,
  });
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
});

test('nobody begins before their run does; when they stop is held to when they began', () => {
  const [startsOn, recorded] = [today, { expiresOn: null, words: 'Ziek.' }];
  const problems = (act: ProviderAct, day: typeof today) =>
    recordProblems(act, { ...recorded, day }, { today, startsOn, enrolledOn: startedOn, startedOn: null });
  expect(problems('START', startedOn)).toMatchObject([{ field: 'day', code: 'tooEarly' }]);
  expect(problems('START', today)).toEqual([]);
  expect(problems('STOP', before)).toMatchObject([{ field: 'day', code: 'tooEarly' }]);
  expect(problems('STOP', startedOn)).toEqual([]);
});

test.each([
  ['2026-11', 8, 8, []],
  ['2026-12', 8, 0, ['month future']],
  ['2026-10', 8, 0, ['month tooEarly']],
  ['2026-11', 0, 0, ['lessons range']],
  ['2026-11', mostLessons + 1, mostLessons, ['lessons range']],
  ['2026-11', 4, 5, ['attended range']],
  ['2026-11', 4, -1, ['attended range']],
] as const)('in %s at %i lessons there %i times', (of, lessons, attended, expected) => {
  const found = attendanceProblems({ month: month(of), lessons, attended }, { today, startedOn });
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
});
