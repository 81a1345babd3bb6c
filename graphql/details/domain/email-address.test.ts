import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailLimits, parseEmail } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['naam@voorbeeld.nl', 'naam@voorbeeld.nl'],
    [' Naam.Achternaam+werk@Voorbeeld.NL ', 'Naam.Achternaam+werk@voorbeeld.nl'],
    ['mailto:naam@voorbeeld.nl', 'naam@voorbeeld.nl'],
    ['Sam Voorbeeld <sam@voorbeeld.nl>', 'sam@voorbeeld.nl'],
    ['naam @ voorbeeld . nl', 'naam@voorbeeld.nl'],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
  ])('%s', (typed, address) => {
    expect(parseEmail(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['  ', 'required'],
    ['naam', 'notAnAddress'],
    ['naam@voorbeeld', 'notAnAddress'],
    ['www.voorbeeld.nl', 'notAnAddress'],
    ['Ik heb geen adres.nl', 'notAnAddress'],
    ['@voorbeeld.nl', 'notAnAddress'],
    ['mijn naam@voorbeeld.nl', 'notAnAddress'],
    ['naam@voorbeeld.nl en meer', 'notAnAddress'],
    ['.naam@voorbeeld.nl', 'notAnAddress'],
    ['na..am@voorbeeld.nl', 'notAnAddress'],
    ['naam@-voorbeeld.nl', 'notAnAddress'],
    ['naam@127.0.0.1', 'notAnAddress'],
    ['a@b.nl;c@d.nl', 'notAnAddress'],
    ['"a b"@voorbeeld.nl', 'notAnAddress'],
    [`${'a'.repeat(emailLimits.local + 1)}@voorbeeld.nl`, 'tooLong'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.nl`, 'tooLong'],
  ])('%s is %s', (typed, refusal) => {
    expect(parseEmail(typed)).toEqual({ ok: false, refusal });
  });

  it('is one line without spaces, and the same when it is read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const parsed = parseEmail(typed);
        if (!parsed.ok) return;
        expect(parsed.value).toMatch(/^[!-~]+@[!-~]+$/);
        expect(parseEmail(parsed.value)).toEqual(parsed);
      }),
    );
  });
});
