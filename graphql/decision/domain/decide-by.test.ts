import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay } from '../../shared/holidays.ts';
import { addDays, localDate } from '../../shared/local-date.ts';
import { decideBy, type DecideByFacts } from './decide-by.ts';

const facts: DecideByFacts = {
  submittedOn: localDate('2026-11-24'),
  lastDay: localDate('2027-01-05'),
  withCommittee: false,
  extended: false,
  reasonsAskedOn: null,
  reasonsBy: null,
  reasonsGivenOn: null,
};

test.each([
  [{}, '2027-02-16', 'six weeks after the last day to object'],
  [{ withCommittee: true }, '2027-03-30', 'twelve with a committee'],
  [{ extended: true }, '2027-03-30', 'six more'],
  [{ withCommittee: true, extended: true }, '2027-05-11', 'twelve and six'],
  [
    { reasonsAskedOn: localDate('2026-11-24'), reasonsBy: localDate('2026-12-08') },
    '2027-02-16',
    'no day longer where it waited before the term to decide began',
  ],
  [
    { reasonsAskedOn: localDate('2026-12-29'), reasonsBy: localDate('2027-01-12') },
    '2027-02-23',
    'the seven days of fourteen that are in the term',
  ],
  [
    { reasonsAskedOn: localDate('2027-01-06'), reasonsBy: localDate('2027-01-20') },
    '2027-03-02',
    'fourteen days on which it waited for reasons that did not come',
  ],
  [
    {
      reasonsAskedOn: localDate('2027-01-06'),
      reasonsBy: localDate('2027-01-20'),
      reasonsGivenOn: localDate('2027-01-13'),
    },
    '2027-02-23',
    'seven where they came after seven',
  ],
  [{ submittedOn: localDate('2027-06-01') }, '2027-07-13', 'of an objection that came late from its own day on'],
] as const)('%j: decided by %s (%s)', (given, day, _why) => {
  expect(decideBy({ ...facts, ...given })).toBe(day);
});

test('is a working day, and never earlier for waiting, extending or a committee', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(localDate('2025-01-01'), days));
  fc.assert(
    fc.property(day, fc.integer({ min: 7, max: 90 }), fc.boolean(), (submittedOn, days, withCommittee) => {
      const plain = { ...facts, submittedOn, lastDay: addDays(submittedOn, 20), withCommittee };
      const by = decideBy(plain);
      expect(isWorkingDay(by)).toBe(true);
      expect(decideBy({ ...plain, extended: true }) > by).toBe(true);
      expect(decideBy({ ...plain, reasonsAskedOn: submittedOn, reasonsBy: addDays(submittedOn, days) }) >= by).toBe(
        true,
      );
    }),
  );
});
