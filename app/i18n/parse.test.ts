import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import {
  dayForFields,
  formatHours,
  formatMoney,
  formatMoneyForField,
  largestAmount,
  parseAmount,
  parseDay,
  parseHours,
} from './index.ts';

const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const persian = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));

describe('parseAmount', () => {
  it.each([
    ['0', 0],
    ['1250', 125000],
    ['1.250,50', 125050],
    ['1250.50', 125050],
    ['1250,5', 125050],
    ['1,250.50', 125050],
    ['€ 1.250', 125000],
    ['€1.250,00', 125000],
    ['1250 euro', 125000],
    ['EUR 12,5', 1250],
    ['1250,-', 125000],
    ['1.250,--', 125000],
    ['1250,', 125000],
    [',50', 50],
    ['1 250,50', 125050],
    ['1\u00a0250,50', 125050],
    ['  007  ', 700],
    ['١٢٥٠٫٥٠', 125050],
    ['١٬٢٥٠٫٥', 125050],
    ['۱۲۵۰٫۵', 125050],
    ['\u200f€ ١٢٥٠', 125000],
    ['1.000.000', 100000000],
  ])('reads %j', (text, amount) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: amount });
  });

  it.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['1e9', 'NOT_AN_AMOUNT'],
    ['0x10', 'NOT_AN_AMOUNT'],
    ['Infinity', 'NOT_AN_AMOUNT'],
    ['NaN', 'NOT_AN_AMOUNT'],
    ['abc', 'NOT_AN_AMOUNT'],
    ['€', 'NOT_AN_AMOUNT'],
    ['12 34', 'NOT_AN_AMOUNT'],
    ['1--2', 'NOT_AN_AMOUNT'],
    ['1.25.0', 'AMBIGUOUS'],
    ['1,25,0', 'AMBIGUOUS'],
    ['1,250', 'AMBIGUOUS'],
    ['0.250', 'TOO_MANY_DECIMALS'],
    ['1250,505', 'TOO_MANY_DECIMALS'],
    ['1250.505', 'TOO_MANY_DECIMALS'],
    ['1.250,505', 'TOO_MANY_DECIMALS'],
    ['-5', 'NEGATIVE'],
    ['− 5,50', 'NEGATIVE'],
    ['€ -5', 'NEGATIVE'],
    ['-€ 5', 'NEGATIVE'],
    ['1.000.000,01', 'TOO_LARGE'],
    ['99999999999999999999', 'TOO_LARGE'],
  ])('refuses %j as %s', (text, refusal) => {
    expect(parseAmount(text)).toEqual({ ok: false, refusal });
  });

  const amounts = fc.integer({ min: 0, max: largestAmount });

  it('reads back what the portal writes, with any digits', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom((text: string) => text, arabic, persian),
        (amount, digits) => {
          expect(parseAmount(digits(formatMoney(cents(amount))))).toEqual({ ok: true, value: amount });
          expect(parseAmount(digits(formatMoneyForField(cents(amount))))).toEqual({ ok: true, value: amount });
        },
      ),
    );
  });

  it('refuses the negative of everything it reads', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(`-${formatMoneyForField(cents(amount))}`)).toEqual({ ok: false, refusal: 'NEGATIVE' });
      }),
    );
  });

  it('answers for any text, with a whole number in range or a refusal', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789.,-€ e٫٬٣') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), marks), (text) => {
        const result = parseAmount(text);
        if (result.ok) {
          expect(Number.isSafeInteger(result.value)).toBe(true);
          expect(result.value).toBeGreaterThanOrEqual(0);
          expect(result.value).toBeLessThanOrEqual(largestAmount);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseDay', () => {
  it.each([
    [{ day: '3', month: '11', year: '2026' }, '2026-11-03'],
    [{ day: ' 03 ', month: 'november', year: '2026' }, '2026-11-03'],
    [{ day: '٣', month: '١١', year: '٢٠٢٦' }, '2026-11-03'],
    [{ day: '3', month: 'نوفمبر', year: '2026' }, '2026-11-03'],
    [{ day: '3', month: 'Nov.', year: '2026' }, '2026-11-03'],
    ['3-11-2026', '2026-11-03'],
    ['3/11/2026', '2026-11-03'],
    ['3 november 2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  ])('reads %j', (typed, day) => {
    expect(parseDay(typed)).toEqual({ ok: true, value: day });
  });

  it.each([
    [{ day: '', month: ' ', year: '' }, 'EMPTY'],
    ['', 'EMPTY'],
    [{ day: '3', month: '', year: '2026' }, 'INCOMPLETE'],
    [{ day: '31', month: '11', year: '2026' }, 'NOT_A_DAY'],
    [{ day: '29', month: '2', year: '2026' }, 'NOT_A_DAY'],
    [{ day: '3', month: '11', year: '26' }, 'NOT_A_DAY'],
    [{ day: '3', month: 'blauw', year: '2026' }, 'NOT_A_DAY'],
    [{ day: '1e1', month: '1', year: '2026' }, 'NOT_A_DAY'],
    ['1-2-3-2026', 'NOT_A_DAY'],
  ])('refuses %j as %s', (typed, refusal) => {
    expect(parseDay(typed)).toEqual({ ok: false, refusal });
  });

  it('reads back the fields of every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const day = localDate(date.toISOString().slice(0, 10));
          expect(parseDay(dayForFields(day))).toEqual({ ok: true, value: day });
        },
      ),
    );
  });
});

describe('parseHours', () => {
  it.each([
    ['32', 1920],
    ['32,5', 1950],
    ['32.25', 1935],
    ['32:20', 1940],
    ['32 uur', 1920],
    ['٣٢٫٥', 1950],
    ['744', 44640],
    ['0', 0],
  ])('reads %j', (text, minutes) => {
    expect(parseHours(text)).toEqual({ ok: true, value: minutes });
  });

  it.each([
    ['', 'EMPTY'],
    ['veel', 'NOT_HOURS'],
    ['1e2', 'NOT_HOURS'],
    ['32:75', 'NOT_HOURS'],
    ['-4', 'NEGATIVE'],
    ['744,5', 'TOO_MANY'],
    ['745', 'TOO_MANY'],
  ])('refuses %j as %s', (text, refusal) => {
    expect(parseHours(text)).toEqual({ ok: false, refusal });
  });

  it('reads back what the portal writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 44640 }), (minutes) => {
        expect(parseHours(formatHours(minutes))).toEqual({ ok: true, value: minutes });
      }),
    );
  });
});
