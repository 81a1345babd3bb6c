import {
  askersOf,
  endOpenQuestion,
  insertDecision,
  lockExemptionMonths,
  replaceExemptionMonths,
  type GrantedExemption,
} from '#db/repositories/income-review.ts';
import type { OperationContext } from '../../context.ts';
import { incomeDecision, recordDecision } from '../../decision/index.ts';
import type { MutationAcceptIncomeReportArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import { calculate, exemptionStandOf } from '../calculation.ts';
import type { ExemptionRule } from '../domain/settlement-types.ts';
import type { IncomeReportVersion, StoredSettlement } from '../models.ts';
import { loadReviewReport } from '../queries/load-report.ts';
import { actOnReport, type ReviewResult } from './review.ts';

/**
 * Accepts the version that was read; a question that is still open is withdrawn. With `grantExemption` the month counts as used for
 * every earner to whom the calculation gives an exemption that is counted in months; refused when those months were used up by other
 * decisions since it was sent. The calculation is kept as it is decided.
 */
export async function acceptIncomeReport(
  context: OperationContext,
  { id: reportId, version, grantExemption }: MutationAcceptIncomeReportArgs,
): Promise<ReviewResult> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const read = await loadReviewReport(context, reportId);
  if (read === null) return { __typename: 'ReportNotFound', id: reportId };
  await lockExemptionMonths(context.tx, { municipalityId, personId: read.person.id });
  return actOnReport(context, { id: reportId, version }, 'accept', {
    refuse: (report, sent) =>
      grantExemption && !stillPossible(sent) ? { __typename: 'ExemptionUsedUp', report } : null,
    write: async (report, sent) => {
      const at = new Date(context.now).toISOString();
      const personId = report.person.id;
      const head = { municipalityId, reportId: report.id };
      const settlement = decided(sent, grantExemption);
      await endOpenQuestion(context.tx, head, { answer: null, answeredByVersionId: null, at });
      const id = context.newId();
      await insertDecision(context.tx, {
        ...head,
        id,
        versionId: sent.id,
        personId,
        decidedBy: professionalId,
        decidedByName: name,
        decidedAt: at,
        exemptionGranted: grantExemption,
        settlement,
      });
      await recordDecision(context, {
        id,
        personId,
        decidedBy: professionalId,
        involved: await askersOf(context.tx, head),
        content: incomeDecision({
          byName: name,
          at,
          month: report.month,
          settledWith: report.settledWith,
          version: sent.number,
          sentAt: sent.sentAt ?? at,
          amounts: settlement === null || 'reason' in settlement ? null : settlement,
          exemptionGranted: grantExemption,
        }),
      });
      await replaceExemptionMonths(
        context.tx,
        { municipalityId, personId, month: report.month, decidedBy: professionalId, decidedAt: at },
        grantExemption ? countedExemptions(settlement) : [],
      );
      await requestNotification(context, {
        personId,
        kind: 'REPORT_ACCEPTED',
        occasion: `${report.month}/${version}`,
        termEndsOn: objectionLastDay(context.today),
      });
    },
  });
}

/** The calculation of a version with the exemption as it is decided, by the months that are used now. */
export function decided(
  sent: Pick<IncomeReportVersion, 'facts' | 'sources' | 'exemptionRequested'>,
  granted: boolean,
): StoredSettlement | null {
  return calculate(sent.facts, sent.sources, granted ? exemptionStandOf(sent) : 'notGranted');
}

/** Whether every counted exemption that the citizen saw can still be given. */
function stillPossible(sent: IncomeReportVersion): boolean {
  const now = countedExemptions(decided(sent, true));
  return countedExemptions(sent.storedSettlement).every(({ earner, kind }) =>
    now.some((one) => one.earner === earner && one.kind === kind),
  );
}

/** Exemptions that last a number of months: sub n before the state pension age, sub r and sub z. Others have no months to use up. */
const countedKinds: Readonly<Partial<Record<ExemptionRule, GrantedExemption['kind']>>> = {
  '31.2.n': 'n',
  '31.2.r': 'r',
  '31.2.z': 'z',
};

/** The earners whose month is used up by a calculation. */
export function countedExemptions(settlement: StoredSettlement | null): readonly GrantedExemption[] {
  if (settlement === null || 'reason' in settlement) return [];
  return settlement.earners.flatMap(({ earner, rule, exempt }) => {
    const kind = countedKinds[rule];
    return kind !== undefined && exempt > 0 ? [{ earner, kind }] : [];
  });
}
