import { CallLink } from '#app/ui/index.ts';
import type { PaymentFacts } from './payment-text.ts';

/** The number to call, right behind the sentence about a payment where that one says to call. */
export function CallAboutPayment({ payment }: Pick<PaymentFacts, 'payment'>) {
  return payment === 'WITH_A_LATER_ONE' ? <CallLink /> : null;
}
