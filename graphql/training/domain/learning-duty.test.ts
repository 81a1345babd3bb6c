import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { learningDuty } from './learning-duty.ts';

test.each([
  ['2000-11-25', '2026-11-24', '2027-11-25'],
  ['1999-11-25', '2026-11-24', '2026-11-25'],
  ['1999-11-24', '2026-11-24', null],
  // Who was born on a leap day is a year older on 1 March.
  ['2000-02-29', '2027-02-28', '2027-03-01'],
  ['2000-02-29', '2027-03-01', null],
])('born on %s, on %s school comes first until %s', (born, day, until) => {
  const duty = learningDuty({ birthDate: localDate(born), basicQualification: null }, localDate(day));
  expect(duty).toMatchObject({ schoolFirstUntil: until, leadsToBasicQualification: null });
  expect(duty.source).toContain('13 lid 2 onder c');
});

test('whether it leads to a basic qualification is what the catalogue tells', () => {
  const duty = (basicQualification: boolean | null) =>
    learningDuty({ birthDate: localDate('2000-01-01'), basicQualification }, localDate('2026-11-24'));
  for (const told of [true, false, null]) expect(duty(told).leadsToBasicQualification).toBe(told);
});
