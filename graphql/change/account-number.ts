import { electronicFormatIBAN, isSEPACountry, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import type { SecretBox } from '../shared/ports/secret-box.ts';
import { ok, refused, type Result } from '../shared/result.ts';

/**
 * Countries whose banks joined SEPA after the list of the library was made: in the scope of the European Payments Council since 2024
 * and 2025, and payable since October 2025 (AL, MD, ME, MK) and May 2026 (RS). Source: EPC, list of SEPA scheme countries.
 */
const joinedSepa: readonly string[] = ['AL', 'MD', 'ME', 'MK', 'RS'];

/** Why an account number cannot be used. The page has a sentence for each. */
export type AccountCode = 'accountCountry' | 'accountLength' | 'accountDigits' | 'accountOutsideSepa';

/**
 * Reads an account number as people type it, with spaces, points and small letters, and checks it: country, length and check digits.
 * Every country of SEPA is as good as another (art. 9 Regulation (EU) 260/2012); to one outside it no benefit is paid from here.
 */
export function readAccount(typed: string): Result<string, AccountCode> {
  const iban = electronicFormatIBAN(typed) ?? '';
  const { valid, errorCodes } = validateIBAN(iban);
  if (
    errorCodes.includes(ValidationErrorsIBAN.NoIBANProvided) ||
    errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)
  )
    return refused('accountCountry');
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return refused('accountLength');
  if (!valid) return refused('accountDigits');
  const country = iban.slice(0, 2);
  return isSEPACountry(country) || joinedSepa.includes(country) ? ok(iban) : refused('accountOutsideSepa');
}

/** What a page shows of an account. */
export function tailOf(iban: string): string {
  return iban.slice(-4);
}

/** The number as it is stored: sealed together with whose it is, so that it opens in no row of somebody else. */
export function sealAccount(box: SecretBox, personId: string, iban: string): Buffer {
  return box.seal(`${personId} ${iban}`);
}

/** The number of a stored account, hex; throws when it was sealed for somebody else. */
export function openAccount(box: SecretBox, personId: string, cipher: string): string {
  const [owner, iban = ''] = box.open(Buffer.from(cipher, 'hex')).split(' ');
  if (owner !== personId) throw new Error('this account was sealed for somebody else');
  return iban;
}
