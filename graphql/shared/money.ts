/** An amount of money in whole euro cents. Never a float of euros. */
export type Cents = number & { readonly __unit: 'cents' };

/** Brands a whole number as cents. Throws on fractions and on numbers outside the safe range: money is never silently rounded. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return value as Cents;
}

export const zeroCents = cents(0);

/** Adds amounts. */
export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** Takes `b` from `a`; may be negative. */
export function subtractCents(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

/**
 * Multiplies by the exact fraction `numerator / denominator`, half-up to the cent (away from zero at exactly half).
 * Fractions are whole numbers, so that 25% is 25/100 and four weeks to a month is 13/12: no binary fraction touches money.
 */
export function multiplyCents(amount: Cents, numerator: number, denominator: number): Cents {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return cents(Number(product < 0n ? -rounded : rounded));
}

export function minCents(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

export function maxCents(a: Cents, b: Cents): Cents {
  return a > b ? a : b;
}
