/** How long a code counts, how often it may be typed wrong, and how many one person may ask for in a day. */
export const emailCodeRules = { digits: 6, minutes: 60, wrongCodes: 5, perDay: 5 };

/** Reads a code as people type it, with spaces or a line in the middle; `null` when it cannot be one. */
export function parseEmailCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/gu, '');
  return digits.length === emailCodeRules.digits && /^\d+$/.test(digits) ? digits : null;
}

/** What is known of the address that was asked for last. Moments in epoch milliseconds. */
export interface AskedEmail {
  readonly expiresAt: number;
  readonly wrongCodes: number;
  readonly isConfirmed: boolean;
  readonly isWithdrawn: boolean;
}

/** Why no code counts any more for an address; `null` while it waits. */
export function whyOver(asked: AskedEmail, now: number): 'TOO_LATE' | 'TOO_OFTEN' | 'DONE' | null {
  if (asked.isConfirmed || asked.isWithdrawn) return 'DONE';
  if (asked.wrongCodes >= emailCodeRules.wrongCodes) return 'TOO_OFTEN';
  return now >= asked.expiresAt ? 'TOO_LATE' : null;
}
