import type { OperationContext } from '../../context.ts';
import type { IncomeMonth, ResolversParentTypes } from '../../generated/resolvers.ts';
import { localDate, month, type LocalDate, type Month } from '../../shared/local-date.ts';
import { benefitOf, datesOf, openMonths } from '../domain/calendar.ts';
import { paymentOf } from '../payment.ts';
import { loadPersonFacts, type PersonFacts } from './person-facts.ts';
import { centsOrNull } from './to-report.ts';

const atMost = 60;

/** The months that the citizen can report or has begun, newest first. One statement. */
export async function incomeMonths(context: OperationContext, first: number): Promise<readonly IncomeMonth[]> {
  const facts = await loadPersonFacts(context);
  return listMonths(facts, context.today, Math.min(Math.max(first, 0), atMost));
}

/**
 * Months with a benefit up to today's, and those with a report. A month that the municipality has no dates for is left out; one with a
 * question never is.
 */
export function listMonths(facts: PersonFacts, today: LocalDate, first: number): readonly IncomeMonth[] {
  const begun = facts.reports.map((report) => month(report.month));
  const months = [...new Set([...openMonths(today, facts.benefits, first), ...begun])].sort().reverse();
  return months
    .flatMap((each) => toIncomeMonth(each, facts, today) ?? [])
    .filter(({ status }, index) => index < first || status === 'QUESTIONED');
}

/** One month, begun or not, or why it cannot be reported. One statement. */
export async function incomeMonth(
  context: OperationContext,
  each: Month,
): Promise<ResolversParentTypes['IncomeMonthResult']> {
  const facts = await loadPersonFacts(context);
  const begun = facts.reports.some((report) => report.month === each);
  const benefit = benefitOf(each, context.today, facts.benefits);
  if (!begun && typeof benefit === 'string') return { __typename: 'MonthNotOpen', month: each, reason: benefit };
  const item = toIncomeMonth(each, facts, context.today);
  return item === null
    ? { __typename: 'MonthNotOpen', month: each, reason: 'beforePortal' }
    : { ...item, __typename: 'IncomeMonth' };
}

function toIncomeMonth(each: Month, facts: PersonFacts, today: LocalDate): IncomeMonth | null {
  const report = facts.reports.find((candidate) => candidate.month === each);
  const dates = report
    ? { dueOn: localDate(report.dueOn), paymentOn: localDate(report.paymentOn) }
    : datesOf(each, facts.profiles, facts.exceptions);
  if (dates === null) return null;
  const sent = report !== undefined && report.sentVersion > 0;
  const status = report?.status ?? null;
  const acceptance = report?.acceptance ?? null;
  return {
    month: each,
    status,
    correctionUnderWay: sent && report.hasDraft,
    prepared: report?.prepared ?? null,
    partnerDisagrees: (status === 'SENT' || status === 'QUESTIONED') && (report?.partnerDisagrees ?? false),
    ...dates,
    late: !sent && dates.dueOn < today,
    payment: paymentOf({ status, paymentOn: dates.paymentOn, acceptedAt: acceptance?.at ?? null }, today),
    acceptedPayout: status === 'ACCEPTED' && acceptance ? centsOrNull(acceptance.payout) : null,
  };
}
