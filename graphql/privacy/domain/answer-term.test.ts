import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, monthOf, monthsBetween } from '../../shared/local-date.ts';
import { answerBy, answerTermOn } from './answer-term.ts';

describe('the last day for an answer', () => {
  it.each([
    ['2026-11-24', '2026-12-24'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
  ])('to what came on %s is %s', (received, last) => {
    expect(answerBy(localDate(received))).toBe(last);
  });

  it('is in the next month and never later than 31 days on', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (days) => {
        const received = addDays(localDate('2018-05-25'), days);
        const last = answerBy(received);
        expect(monthsBetween(monthOf(received), monthOf(last))).toBe(1);
        expect(last <= addDays(received, 31)).toBe(true);
        expect(last >= addDays(received, 28)).toBe(true);
      }),
    );
  });

  it('has a source, and none before there was a law', () => {
    expect(answerTermOn(localDate('2026-11-24')).article).toBe('art. 12 lid 3 AVG');
    expect(() => answerTermOn(localDate('2018-05-24'))).toThrow(RangeError);
  });
});
