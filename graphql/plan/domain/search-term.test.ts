import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageOn, localDate } from '../../shared/local-date.ts';
import { checkEffort, checkNotice, searchTermOn } from './search-term.ts';

const notifiedOn = localDate('2026-11-21');
const birthDate = localDate('2004-05-06');
const term = { notifiedOn, deviatedOn: null, birthDate };
const on = (day: string) => localDate(day);

describe('the days of a search term', () => {
  test('are counted from 1 on the day of the notice to 28, and applying comes the day after (rules.md 2.1)', () => {
    expect(searchTermOn(term, notifiedOn)).toEqual({
      applyFrom: '2026-12-19',
      ageReachedOn: null,
      day: 1,
      days: 28,
      isRunning: true,
    });
    expect(searchTermOn(term, on('2026-12-18'))).toMatchObject({ day: 28, isRunning: true });
    expect(searchTermOn(term, on('2026-12-19'))).toMatchObject({ day: 28, isRunning: false });
    expect(searchTermOn(term, on('2027-06-01'))).toMatchObject({ day: 28, days: 28 });
  });

  test('every day is one more', () => {
    for (let day = 1; day <= 28; day += 1) expect(searchTermOn(term, addDays(notifiedOn, day - 1)).day).toBe(day);
  });

  test('who may apply at once does not wait any longer', () => {
    const deviated = { ...term, deviatedOn: on('2026-11-25') };
    expect(searchTermOn(deviated, on('2026-11-25'))).toMatchObject({
      applyFrom: '2026-11-25',
      day: 5,
      isRunning: false,
    });
  });

  test('a deviation after the end makes nobody wait longer', () => {
    expect(searchTermOn({ ...term, deviatedOn: on('2027-01-05') }, on('2027-01-05')).applyFrom).toBe('2026-12-19');
  });
});

describe('a 27th birthday', () => {
  const born = (day: string) => ({ ...term, birthDate: on(day) });
  const early = (day: string) => ({ applyFrom: day, ageReachedOn: day });

  test.each([
    ['before the notice ends the wait on its day', '1999-11-20', { applyFrom: '2026-11-21', ageReachedOn: null }],
    ['on the day of the notice as well', '1999-11-21', { applyFrom: '2026-11-21', ageReachedOn: null }],
    ['on the second day', '1999-11-22', early('2026-11-22')],
    ['within the four weeks', '1999-12-01', early('2026-12-01')],
    ['on the last day', '1999-12-18', early('2026-12-18')],
    ['the day after it changes nothing', '1999-12-19', { applyFrom: '2026-12-19', ageReachedOn: null }],
    ['a year later changes nothing', '2000-12-01', { applyFrom: '2026-12-19', ageReachedOn: null }],
  ])('%s', (_what, day, expected) => {
    expect(searchTermOn(born(day), notifiedOn)).toMatchObject(expected);
  });

  test('of somebody born on 29 February is 1 March', () => {
    const leap = { notifiedOn: on('2027-02-10'), deviatedOn: null, birthDate: on('2000-02-29') };
    expect(searchTermOn(leap, on('2027-02-28'))).toMatchObject({ ...early('2027-03-01'), isRunning: true });
    expect(searchTermOn(leap, on('2027-03-01'))).toMatchObject({ isRunning: false });
  });

  test('after a day on which they could apply already says nothing new', () => {
    const deviated = { ...born('1999-12-01'), deviatedOn: on('2026-11-25') };
    expect(searchTermOn(deviated, notifiedOn)).toMatchObject({ applyFrom: '2026-11-25', ageReachedOn: null });
  });

  test('nobody of 27 waits, and nobody younger is let go because of their age', () => {
    const days = (from: string, most: number) => fc.integer({ min: 0, max: most }).map((n) => addDays(on(from), n));
    fc.assert(
      fc.property(
        days('1999-06-01', 700),
        days('2026-06-01', 400),
        days('2026-06-01', 500),
        (born27, notice, today) => {
          const state = searchTermOn({ notifiedOn: notice, deviatedOn: null, birthDate: born27 }, today);
          if (today < notice) return;
          const isOver = today >= addDays(notice, 28);
          expect(state.isRunning).toBe(!isOver && ageOn(born27, today) < 27);
        },
      ),
    );
  });
});

describe('a notice', () => {
  const today = on('2026-11-25');
  const notice = (facts: Partial<Parameters<typeof checkNotice>[0]>) =>
    checkNotice({ notifiedOn: today, birthDate: on('2004-01-01'), latest: null, ...facts }, today);

  test('of somebody under 27 begins the term, today or before', () => {
    expect(notice({})).toEqual([]);
    expect(notice({ notifiedOn: on('2026-10-01') })).toEqual([]);
  });

  test('the age on the day of the notice counts', () => {
    expect(notice({ birthDate: on('1999-11-26') }), '26 for one more day').toEqual([]);
    expect(notice({ birthDate: on('1999-11-25') })).toMatchObject([
      { field: 'notifiedOn', code: 'aboveAge', facts: { age: 27 } },
    ]);
    expect(notice({ birthDate: on('1999-11-25'), notifiedOn: on('2026-11-24') }), 'they were 26 then').toEqual([]);
  });

  test('is not in the future', () => {
    expect(notice({ notifiedOn: on('2026-11-26') })).toMatchObject([{ code: 'inFuture' }]);
  });

  test('cannot begin a second term while one runs, nor before the last one', () => {
    const latest = { ...term, notifiedOn: on('2026-11-20') };
    expect(notice({ latest })).toEqual([
      { field: 'notifiedOn', code: 'alreadyRunning', facts: { notifiedOn: '2026-11-20' } },
    ]);
    expect(notice({ latest, notifiedOn: latest.notifiedOn }), 'the same one again').toEqual([]);
    expect(notice({ latest: { ...latest, deviatedOn: on('2026-11-21') } })).toEqual([]);
    expect(notice({ latest: { ...term, notifiedOn: on('2026-01-05') } })).toEqual([]);
    const over = { ...term, notifiedOn: on('2026-10-05') };
    expect(notice({ latest: over, notifiedOn: on('2026-10-01') }), 'before the last one').toMatchObject([
      { code: 'beforeTerm' },
    ]);
  });
});

describe('an effort', () => {
  const today = on('2026-11-25');
  const check = (facts: object) =>
    checkEffort({ doneOn: today, words: 'Gesolliciteerd bij de bakker', ...facts }, term, today);

  test('of the term, in words, is right', () => {
    expect(check({})).toEqual([]);
    expect(check({ doneOn: notifiedOn, result: 'Gesprek op maandag' })).toEqual([]);
    expect(check({ words: '🥐'.repeat(500) }), 'letters are counted as people count them').toEqual([]);
  });

  test.each([
    ['tomorrow', { doneOn: on('2026-11-26') }, 'doneOn', 'inFuture'],
    ['before the notice', { doneOn: on('2026-11-20') }, 'doneOn', 'beforeTerm'],
    ['without words', { words: '  ' }, 'words', 'required'],
    ['of 501 letters', { words: 'x'.repeat(501) }, 'words', 'tooLong'],
    ['with a result of 501 letters', { result: 'x'.repeat(501) }, 'result', 'tooLong'],
  ])('%s is not', (_what, facts, field, code) => {
    expect(check(facts)).toMatchObject([{ field, code }]);
  });
});
