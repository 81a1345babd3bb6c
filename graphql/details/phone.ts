import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { ok, refused, type Result } from '../shared/result.ts';

const home = 'NL';

/**
 * Reads a phone number as people write it, in digits of any script. Without a country it is Dutch; others begin with `+` or `00`.
 * A number of another country may be of a range that we do not know of yet. Gives E.164, `null` where nothing was typed.
 */
export function parsePhone(typed: string): Result<string | null, 'notANumber'> {
  if (typed.trim() === '') return ok(null);
  const parsed = parsePhoneNumberFromString(typed, { defaultCountry: home, extract: false });
  if (!parsed || parsed.ext !== undefined) return refused('notANumber');
  const known = parsed.isValid() || (parsed.countryCallingCode !== '31' && parsed.isPossible());
  return known ? ok(parsed.number) : refused('notANumber');
}

/** A number as people write it: a Dutch one as in the Netherlands, others with their country. */
export function readablePhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.countryCallingCode === '31' ? parsed.formatNational() : parsed.formatInternational();
}
