import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { maskBsn, parseBsn } from './bsn.ts';

describe('a BSN', () => {
  it.each(['999990019', '999990020', '999990032', '999993653', '111222333', '123456782'])('%s is one', (text) => {
    expect(parseBsn(text)).toBe(text);
  });

  it('of eight digits gets its zero back', () => {
    expect(parseBsn('10000001')).toBeNull();
    expect(parseBsn('12345672')).toBe('012345672');
    expect(parseBsn('012345672')).toBe('012345672');
  });

  it('may have spaces around it', () => {
    expect(parseBsn(' 999990019 ')).toBe('999990019');
  });

  it.each([
    '',
    '000000000',
    '00000000',
    '123456789',
    '99999001',
    '9999900190',
    '99999001x',
    '999 990 019',
    '٩٩٩٩٩٠٠١٩',
  ])('“%s” is none', (text) => {
    expect(parseBsn(text)).toBeNull();
  });

  it('shows every single wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom('999990019', '123456782'), fc.nat(8), digit, (bsn, place, other) => {
        const typed = bsn.slice(0, place) + String(other) + bsn.slice(place + 1);
        expect(parseBsn(typed) === null).toBe(typed !== bsn);
      }),
    );
  });
});

test('a masked BSN keeps its last three digits', () => {
  expect(maskBsn('999990019')).toBe('••••••019');
});
