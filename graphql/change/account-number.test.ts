import { describe, expect, test } from 'vitest';
import { createSecretBox } from '../shared/ports/secret-box.ts';
import { openAccount, readAccount, sealAccount, tailOf } from './account-number.ts';

describe('an account number', () => {
  // Examples of the IBAN registry.
  test.each([
    ['NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
    ['nl91abna0417164300', 'NL91ABNA0417164300'],
    ['NL91-ABNA-0417-1643-00', 'NL91ABNA0417164300'],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['BE68 5390 0754 7034', 'BE68539007547034'],
    ['AL47 2121 1009 0000 0002 3569 8741', 'AL47212110090000000235698741'],
    ['RS35 2600 0560 1001 6113 79', 'RS35260005601001611379'],
    ['ME25 5050 0001 2345 6789 51', 'ME25505000012345678951'],
    ['GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819'],
    ['CH93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
    ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'MT84MALT011000012345MTLCAST001S'],
  ])('%s is read', (typed, iban) => {
    expect(readAccount(typed)).toEqual({ ok: true, value: iban });
  });

  test.each([
    ['', 'accountCountry'],
    ['0417164300', 'accountCountry'],
    ['ZZ91ABNA0417164300', 'accountCountry'],
    ['NL91ABNA041716430', 'accountLength'],
    ['NL91ABNA04171643000', 'accountLength'],
    ['NL19ABNA0417164300', 'accountDigits'],
    ['NL91ABNA0417614300', 'accountDigits'],
    ['NL91ABNO0417164300', 'accountDigits'],
    ['TR33 0006 1005 1978 6457 8413 26', 'accountOutsideSepa'],
    ['SA03 8000 0000 6080 1016 7519', 'accountOutsideSepa'],
  ])('%s is not: %s', (typed, code) => {
    expect(readAccount(typed)).toEqual({ ok: false, refusal: code });
  });

  test('is sealed for its owner, and another number each time', () => {
    const box = createSecretBox(Buffer.alloc(32, 7));
    const sealed = sealAccount(box, 'person', 'NL91ABNA0417164300');
    expect(openAccount(box, 'person', sealed.toString('hex'))).toBe('NL91ABNA0417164300');
    expect(() => openAccount(box, 'somebody', sealed.toString('hex'))).toThrow('sealed for somebody else');
    expect(sealAccount(box, 'person', 'NL91ABNA0417164300').equals(sealed)).toBe(false);
    expect(tailOf('NL91ABNA0417164300')).toBe('4300');
  });
});
