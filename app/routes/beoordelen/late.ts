import type { LocalDate } from '#graphql/shared/local-date.ts';

/** Whether the day on which a report should have been paid has passed while it still waits. On the day itself it has not. */
export function isPaymentDayOver(item: { readonly paymentOn: LocalDate }, today: LocalDate): boolean {
  return item.paymentOn < today;
}
