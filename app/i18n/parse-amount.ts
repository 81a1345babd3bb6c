import { type Cents, cents } from '#graphql/shared/money.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { withLatinDigits } from './digits.ts';

/** Why a typed amount cannot be read. `AMBIGUOUS`: it could mean two amounts, so the reader is asked and nothing is guessed. */
export type AmountRefusal = 'EMPTY' | 'NOT_AN_AMOUNT' | 'NEGATIVE' | 'AMBIGUOUS' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE';

/** The largest amount that a field takes: one million euros. */
export const largestAmount: Cents = cents(100_000_000);

const unit = /^(?:€|eur|euro)\s*|\s*(?:€|eur|euro)$/giu;
const minus = /^[-−–‐]\s*|\s*[-−–‐]$/gu;

/**
 * Reads an amount as people in the Netherlands type it: `1.250,50`, `1250.50`, `1250,5`, `€ 1.250`, `1250,-`, with Latin,
 * Arabic-Indic or Persian digits and separators. A point or comma with exactly three digits behind it groups thousands
 * when it is a point; with a comma it is refused, because it may be either.
 */
export function parseAmount(text: string): Result<Cents, AmountRefusal> {
  const typed = withLatinDigits(text).replaceAll('٫', ',').replaceAll('،', ',').replaceAll('٬', '.');
  const bare = typed.replace(unit, '').replace(/[,.]\s?[-–—]{1,2}$/u, '');
  if (typed === '') return refused('EMPTY');
  const unsigned = bare.replace(minus, '').replace(unit, '');
  const number = unsigned.replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, '');
  if (!/^[\d.,]+$/.test(number) || !/\d/.test(number)) return refused('NOT_AN_AMOUNT');
  const parts = wholeAndFraction(number);
  if (!parts.ok) return parts;
  if (unsigned !== bare) return refused('NEGATIVE');
  const { whole, fraction } = parts.value;
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > 9) return refused('TOO_LARGE');
  const amount = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return amount > largestAmount ? refused('TOO_LARGE') : ok(cents(amount));
}

/** Decides which mark is the decimal one, without guessing. */
function wholeAndFraction(number: string): Result<{ whole: string; fraction: string }, AmountRefusal> {
  const plain = /^(\d+)(?:[.,](\d{1,2})?)?$/.exec(number);
  if (plain) return ok({ whole: plain[1] ?? '', fraction: plain[2] ?? '' });
  const onlyFraction = /^[.,](\d{1,2})$/.exec(number);
  if (onlyFraction) return ok({ whole: '0', fraction: onlyFraction[1] ?? '' });
  const grouped =
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{0,2}))?$/.exec(number) ?? /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d{0,2})$/.exec(number);
  if (grouped) return ok({ whole: (grouped[1] ?? '').replace(/[.,]/g, ''), fraction: grouped[2] ?? '' });
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(number)) return refused('AMBIGUOUS');
  if (/^(?:\d+|[1-9]\d{0,2}(?:[.]\d{3})+|[1-9]\d{0,2}(?:[,]\d{3})+)[.,]\d{3,}$/.test(number))
    return refused('TOO_MANY_DECIMALS');
  return refused('AMBIGUOUS');
}
