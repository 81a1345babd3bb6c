import { formatDate, formatMoney, type Language, textsOf } from '#app/i18n/index.ts';
import type { MonthPayment, ReportStatus } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';

export interface PaymentFacts {
  readonly payment: MonthPayment;
  readonly paymentOn: LocalDate;
  /** What the accepted calculation pays out; `null` where no amount is certain. */
  readonly acceptedPayout?: Cents | null;
  /** What a calculation that is not accepted pays out. */
  readonly calculatedPayout?: Cents | null | undefined;
}

/** What the reader may expect of the payment of a month: nothing is promised on a day that has passed. */
export function paymentText(facts: PaymentFacts, language: Language): string {
  const t = textsOf(language, 'income');
  const { payment, acceptedPayout = null, calculatedPayout = null } = facts;
  const date = formatDate(facts.paymentOn, language);
  if (payment === 'WITH_A_LATER_ONE') return t('payment.later', { date });
  const key = payment === 'PAID' ? 'paid' : 'planned';
  if (acceptedPayout === null)
    return payment === 'PLANNED' && calculatedPayout === 0
      ? t('payment.calculatedNothing', { date })
      : t(`payment.${key}`, { date });
  if (acceptedPayout === 0) return t(`payment.${key}Nothing`, { date });
  return t(`payment.${key}Amount`, { date, amount: formatMoney(acceptedPayout) });
}

type Calculated =
  | { readonly __typename: 'Settlement'; readonly payout: Cents; readonly exempt: Cents }
  | { readonly __typename: 'SettlementUnknown' }
  | null
  | undefined;

/** What a calculation pays out; `null` where it shows no amount. */
export function payoutOf(settlement: Calculated): Cents | null {
  return settlement?.__typename === 'Settlement' ? settlement.payout : null;
}

interface SentFacts extends Pick<PaymentFacts, 'payment' | 'paymentOn'> {
  readonly status: ReportStatus;
  readonly acceptance: { readonly exemptionGranted: boolean; readonly settlement: Calculated } | null;
}

export interface AfterSending {
  /** Whether the proposed exemption was granted; `null` when there is nothing to say about one. */
  readonly granted: boolean | null;
  readonly text: string;
}

/** How it stands with what was sent last: an earlier acceptance says nothing about a correction that was sent after it. */
export function afterSending(report: SentFacts, settlement: Calculated, language: Language): AfterSending {
  const acceptance = report.status === 'ACCEPTED' ? report.acceptance : null;
  const proposed = settlement?.__typename === 'Settlement' && settlement.exempt > 0;
  const granted = proposed && acceptance ? acceptance.exemptionGranted : null;
  const amount = acceptance
    ? { acceptedPayout: payoutOf(acceptance.settlement) ?? (granted === false ? null : payoutOf(settlement)) }
    : { calculatedPayout: payoutOf(settlement) };
  return { granted, text: paymentText({ ...report, ...amount }, language) };
}
