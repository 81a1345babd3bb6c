import type { MonthPayment } from '../generated/resolvers.ts';
import { localDateOf, type LocalDate } from '../shared/local-date.ts';
import type { ReportState } from './domain/report-state.ts';

export interface PaymentFacts {
  /** `null` when nothing was begun. */
  readonly status: ReportState | null;
  readonly paymentOn: LocalDate;
  /** ISO instant at which the last version was accepted; `null` when none was. */
  readonly acceptedAt: string | null;
}

/** What can be said about the payment of a month on a day: promised, done, or left to a later one. */
export function paymentOf({ status, paymentOn, acceptedAt }: PaymentFacts, today: LocalDate): MonthPayment {
  if (today <= paymentOn) return 'PLANNED';
  const inTime = acceptedAt !== null && localDateOf(Date.parse(acceptedAt)) <= paymentOn;
  return status === 'ACCEPTED' && inTime ? 'PAID' : 'WITH_A_LATER_ONE';
}
