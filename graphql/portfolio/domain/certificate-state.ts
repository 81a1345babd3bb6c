import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { lastDayIn, type PartialDate } from '../../shared/partial-date.ts';

export type CertificateState = 'LASTING' | 'VALID' | 'EXPIRES_SOON' | 'EXPIRED';

/** Days before the end in which somebody is told that it comes: enough to find a course and go there. */
export const warnDays = 90;

/** How a certificate stands on a day. Of an end of which only the month or year is known, the last day counts. */
export function certificateState(expiresOn: PartialDate | null, today: LocalDate): CertificateState {
  if (expiresOn === null) return 'LASTING';
  const last = lastDayIn(expiresOn);
  if (last < today) return 'EXPIRED';
  return last <= addDays(today, warnDays) ? 'EXPIRES_SOON' : 'VALID';
}

/** Whether to say something about it: from a while before its end until as long after. Later on, its owner has let it go. */
export function needsRenewal(expiresOn: PartialDate | null, today: LocalDate): boolean {
  const state = certificateState(expiresOn, today);
  if (state === 'EXPIRES_SOON') return true;
  return state === 'EXPIRED' && expiresOn !== null && lastDayIn(expiresOn) >= addDays(today, -warnDays);
}
