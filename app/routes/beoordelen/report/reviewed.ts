import type { QuestionReason, ReviewReportResult } from '#graphql/generated/documents.ts';

/** A report as the one who judges it sees it. */
export type Reviewed = NonNullable<ReviewReportResult['reviewReport']>;

/** The calculation as a version was accepted; `null` where it was not, or where that was not kept. */
export function acceptedAs({ acceptance }: Reviewed, { number }: Reviewed['versions'][number]) {
  return acceptance?.version === number ? acceptance.settlement : null;
}

/** What a question can be about; the contract's words in the order of the form. */
export const reasons: readonly QuestionReason[] = [
  'AMOUNT_DIFFERS_FROM_PAY_SLIP',
  'PAY_SLIP_MISSING',
  'PAY_SLIP_UNREADABLE',
  'PERIOD_UNCLEAR',
  'EMPLOYER_UNKNOWN',
  'HOLIDAY_PAY_UNCLEAR',
  'BUSINESS_UNCLEAR',
  'OTHER',
];
