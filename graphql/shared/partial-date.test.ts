import { describe, expect, it } from 'vitest';
import { firstDayIn, lastDayIn, parsePartialDate, partialDate } from './partial-date.ts';

describe('a date of which something is known', () => {
  it.each(['2019', '2019-02', '2019-02-28', '2020-02-29'])('is %s', (text) => {
    expect(parsePartialDate(text)).toBe(text);
  });

  it.each(['', '19', '0000', '0000-01', '2019-13', '2019-2', '2019-02-29', '2019-02-28T00', '١٩٩٩', '2019-', '12019'])(
    'is not %s',
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
      expect(() => partialDate(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-02-03', '2020-02-03', '2020-02-03'],
  ])('%s lies from %s to %s', (text, first, last) => {
    expect([firstDayIn(partialDate(text)), lastDayIn(partialDate(text))]).toEqual([first, last]);
  });
});
