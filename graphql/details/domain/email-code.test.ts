import { describe, expect, it } from 'vitest';
import { createSecretBox } from '../../shared/ports/secret-box.ts';
import { emailCodeOf } from '../email-code.ts';
import { emailCodeRules, parseEmailCode, whyOver } from './email-code.ts';

const asked = { expiresAt: 1_000, wrongCodes: 0, isConfirmed: false, isWithdrawn: false };

describe('a code', () => {
  it.each([
    ['012345', '012345'],
    [' 012 345 ', '012345'],
    ['012-345', '012345'],
    ['12345', null],
    ['0123456', null],
    ['01234x', null],
    ['', null],
  ])('%j is read as %s', (typed, code) => {
    expect(parseEmailCode(typed)).toBe(code);
  });

  it('counts until its last moment, so many times, and once', () => {
    expect(whyOver(asked, 999)).toBeNull();
    expect(whyOver(asked, 1_000)).toBe('TOO_LATE');
    expect(whyOver({ ...asked, wrongCodes: emailCodeRules.wrongCodes - 1 }, 0)).toBeNull();
    expect(whyOver({ ...asked, wrongCodes: emailCodeRules.wrongCodes }, 0)).toBe('TOO_OFTEN');
    expect(whyOver({ ...asked, isConfirmed: true }, 2_000)).toBe('DONE');
    expect(whyOver({ ...asked, isWithdrawn: true, wrongCodes: 9 }, 2_000)).toBe('DONE');
  });

  it('follows from the request and the installation, and from nothing else', () => {
    const [box, other] = [createSecretBox(Buffer.alloc(32, 1)), createSecretBox(Buffer.alloc(32, 2))];
    const codes = Array.from({ length: 200 }, (_, index) => emailCodeOf(box, String(index)));
    expect(codes.every((code) => parseEmailCode(code) === code)).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(190);
    expect(emailCodeOf(box, '7')).toBe(codes[7]);
    expect(codes.map((_, index) => emailCodeOf(other, String(index)))).not.toEqual(codes);
  });
});
