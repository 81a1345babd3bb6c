import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, readablePhone } from './phone.ts';

describe('a phone number', () => {
  it.each([
    ['06 12345678', '+31612345678', '06 12345678'],
    ['(020) 554 11 11', '+31205541111', '020 554 1111'],
    ['+31 (0)6 1234 5678', '+31612345678', '06 12345678'],
    ['۰۶۱۲۳۴۵۶۷۸', '+31612345678', '06 12345678'],
    ['+291 7 123 456', '+2917123456', '+291 7 123 456'],
  ])('%s', (typed, number, readable) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: number });
    expect(readablePhone(number)).toBe(readable);
  });

  it('is none where nothing was typed', () => {
    expect(parsePhone(' \t ')).toEqual({ ok: true, value: null });
  });

  it.each(['06 123456789', '061234567', '112', '+', '0031', 'zes', '06-12345678 toestel 2'])(
    '%s is refused',
    (typed) => {
      expect(parsePhone(typed)).toEqual({ ok: false, refusal: 'notANumber' });
    },
  );

  it('is kept in one form, whatever was typed, and can be read again', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789+() -x٣'), maxLength: 24 });
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parsePhone(text);
        if (!parsed.ok || parsed.value === null) return;
        expect(parsed.value).toMatch(/^\+\d{5,15}$/);
        expect(parsePhone(readablePhone(parsed.value))).toEqual(parsed);
      }),
    );
  });
});
