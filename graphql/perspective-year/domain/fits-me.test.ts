import { describe, expect, it } from 'vitest';
import { localDate, localDateOf } from '../../shared/local-date.ts';
import { fixedClock, today } from '../../shared/ports/clock.ts';
import { canBeBornOn, fitsMe, isBasicQualification } from './fits-me.ts';
import { diplomas } from './words.ts';

const ages = { fromAge: 18, untilAge: 27 };
const onDay = (day: string) => localDate(day);
const ageReason = (birthDate: string, on: string, within = ages) =>
  fitsMe({ birthDate: onDay(birthDate), diploma: 'NONE', now: 'NOTHING' }, within, onDay(on)).reasons[0];

describe('the age', () => {
  it.each([
    ['2011-11-24', '2026-11-24', 'AGE_SCHOOL'],
    ['2008-11-25', '2026-11-24', 'AGE_SCHOOL'],
    ['2008-11-24', '2026-11-24', 'AGE_FITS'],
    ['1998-11-25', '2026-11-24', 'AGE_FITS'],
    ['1998-11-24', '2026-11-24', 'AGE_ABOVE'],
    // Born on 29 February: a year older on 1 March.
    ['2008-02-29', '2026-02-28', 'AGE_SCHOOL'],
    ['2008-02-29', '2026-03-01', 'AGE_FITS'],
  ])('of somebody born on %s is on %s %s', (birthDate, on, reason) => {
    expect(ageReason(birthDate, on)).toBe(reason);
  });

  it('is the municipality’s own choice', () => {
    const from23 = { fromAge: 23, untilAge: 26 };
    expect(ageReason('2003-11-25', '2026-11-24', from23)).toBe('AGE_BELOW');
    expect(ageReason('2003-11-24', '2026-11-24', from23)).toBe('AGE_FITS');
    expect(ageReason('1999-11-25', '2026-11-24', from23)).toBe('AGE_FITS');
    expect(ageReason('1999-11-24', '2026-11-24', from23)).toBe('AGE_ABOVE');
    expect(ageReason('2008-11-25', '2026-11-24', from23)).toBe('AGE_SCHOOL');
  });

  it.each([
    // In winter midnight in the Netherlands is 23:00 UTC, in summer 22:00.
    ['2008-11-24', Date.UTC(2026, 10, 23, 22, 59, 59, 999), Date.UTC(2026, 10, 23, 23)],
    ['2008-07-01', Date.UTC(2026, 5, 30, 21, 59, 59, 999), Date.UTC(2026, 5, 30, 22)],
  ])('of somebody born on %s changes at midnight in the Netherlands', (birthDate, before, midnight) => {
    expect(ageReason(birthDate, localDateOf(before))).toBe('AGE_SCHOOL');
    expect(ageReason(birthDate, today(fixedClock(midnight)))).toBe('AGE_FITS');
  });
});

describe('a birth date', () => {
  const on = onDay('2026-11-24');
  it.each([
    ['2026-11-24', true],
    ['2026-11-25', false],
    ['1906-11-25', true],
    ['1906-11-24', false],
  ])('%s: %s', (birthDate, can) => {
    expect(canBeBornOn(onDay(birthDate), on)).toBe(can);
  });
});

it('a basic qualification is havo, vwo, or mbo level 2 or higher', () => {
  expect(Object.fromEntries(diplomas.map((one) => [one, isBasicQualification(one)]))).toEqual({
    NONE: false,
    LOWER: false,
    HAVO: true,
    VWO: true,
    MBO_2: true,
    ELSEWHERE: null,
  });
});

describe('the answer', () => {
  const ask = (diploma: (typeof diplomas)[number], now: 'NOTHING' | 'SOME' | 'WORK' | 'SCHOOL', birth = '2004-05-06') =>
    fitsMe({ birthDate: onDay(birth), diploma, now }, ages, onDay('2026-11-24'));

  it('is that it may fit, with a reason for each thing that was entered', () => {
    expect(ask('LOWER', 'SOME')).toEqual({ outcome: 'MAY_FIT', reasons: ['AGE_FITS', 'DIPLOMA_MISSES', 'NOW_SOME'] });
    expect(ask('ELSEWHERE', 'NOTHING').outcome).toBe('MAY_FIT');
  });

  it('is to ask a person where something speaks against it', () => {
    expect(ask('HAVO', 'NOTHING')).toEqual({ outcome: 'ASK', reasons: ['AGE_FITS', 'DIPLOMA_THERE', 'NOW_NOTHING'] });
    expect(ask('NONE', 'WORK').outcome).toBe('ASK');
    expect(ask('NONE', 'SCHOOL').outcome).toBe('ASK');
    expect(ask('NONE', 'NOTHING', '1990-01-01').outcome).toBe('ASK');
  });

  it('is the Doorstroompunt for whoever is younger than 18, whatever else was entered', () => {
    expect(ask('NONE', 'NOTHING', '2009-11-24').outcome).toBe('SUPPORT_POINT');
    expect(ask('VWO', 'WORK', '2011-11-24').outcome).toBe('SUPPORT_POINT');
  });
});
