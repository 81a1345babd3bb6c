import type { OperationContext } from '../../context.ts';
import type { QueryWhatIfArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { firstDayOf, lastDayOf } from '../../shared/local-date.ts';
import { calculate, exemptionStandOf } from '../calculation.ts';
import { benefitOf, profileOf } from '../domain/calendar.ts';
import { toSettlementResult } from '../settlement-result.ts';
import { newSource } from '../source-answers.ts';
import { toIncome, type SettlementFacts } from '../to-settlement-input.ts';
import { loadOwnReport } from './load-report.ts';
import { loadPersonFacts } from './person-facts.ts';

/** Above this an amount is a typing error. Whole cents. */
const highest = 10_000_000;

/**
 * What one more job of the one who reports would do in a month: beside what the month's report says so far, by the same rules.
 * Nothing is saved; a month to come can be explored too.
 */
export async function whatIf(
  context: OperationContext,
  { month, netPerMonth }: QueryWhatIfArgs,
): Promise<ResolversParentTypes['SettlementResult']> {
  if (netPerMonth < 0 || netPerMonth > highest)
    return toSettlementResult({ reason: 'notExpressible', field: 'netPerMonth' });
  const person = await loadPersonFacts(context);
  const benefit = benefitOf(month, lastDayOf(month), person.benefits);
  const profile = profileOf(month, person.profiles);
  if (typeof benefit === 'string' || profile === null)
    return { __typename: 'SettlementUnknown', reason: 'noBenefit', facts: [{ name: 'month', value: month }] };

  const report = await loadOwnReport(context, month);
  const version = report?.draft ?? report?.sent;
  const begun = version?.sources ?? [];
  const facts: SettlementFacts = { ...person, month, benefit, profile };
  const more = {
    ...newSource('what-if', 'employment', 0),
    payPeriod: 'month',
    workedFrom: firstDayOf(month),
    workedTo: lastDayOf(month),
    netCents: netPerMonth,
    holidayPay: 'excluded',
  } as const;
  const sources = [...begun.filter((source) => toIncome(source) !== null), more];
  const settlement = calculate(
    facts,
    netPerMonth === 0 ? sources.slice(0, -1) : sources,
    exemptionStandOf({ facts, exemptionRequested: version?.exemptionRequested ?? false }),
  );
  if (settlement === null) throw new Error('complete sources have no calculation');
  return toSettlementResult(settlement);
}
