import {
  endOpenQuestion,
  insertDecision,
  replaceExemptionMonths,
  type GrantedExemption,
} from '#db/repositories/income-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAcceptIncomeReportArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import type { ExemptionRule } from '../domain/settlement-types.ts';
import type { StoredSettlement } from '../models.ts';
import { actOnReport, type ReviewResult } from './review.ts';

/**
 * Accepts the version that was read; a question that is still open is withdrawn. With `grantExemption` the month counts as used for
 * every earner to whom the calculation proposes an exemption that is counted in months.
 */
export async function acceptIncomeReport(
  context: OperationContext,
  { id, version, grantExemption }: MutationAcceptIncomeReportArgs,
): Promise<ReviewResult> {
  return actOnReport(context, { id, version }, 'accept', async (report, sent) => {
    const { municipalityId, professionalId, name } = professional(context.viewer);
    const at = new Date(context.now).toISOString();
    const personId = report.person.id;
    const head = { municipalityId, reportId: report.id };
    await endOpenQuestion(context.tx, head, { answer: null, answeredByVersionId: null, at });
    await insertDecision(context.tx, {
      ...head,
      id: context.newId(),
      versionId: sent.id,
      personId,
      decidedBy: professionalId,
      decidedByName: name,
      decidedAt: at,
      exemptionGranted: grantExemption,
    });
    await replaceExemptionMonths(
      context.tx,
      { municipalityId, personId, month: report.month, decidedBy: professionalId, decidedAt: at },
      grantExemption ? countedExemptions(sent.storedSettlement) : [],
    );
    await requestNotification(context, { personId, kind: 'REPORT_ACCEPTED', occasion: `${report.month}/${version}` });
  });
}

/** Exemptions that last a number of months: sub n before the state pension age, and sub r. Others have no months to use up. */
const countedKinds: Readonly<Partial<Record<ExemptionRule, GrantedExemption['kind']>>> = {
  '31.2.n': 'n',
  '31.2.r': 'r',
};

/** The earners whose month is used up by a calculation. */
export function countedExemptions(settlement: StoredSettlement | null): readonly GrantedExemption[] {
  if (settlement === null || 'reason' in settlement) return [];
  return settlement.earners.flatMap(({ earner, rule, exempt }) => {
    const kind = countedKinds[rule];
    return kind !== undefined && exempt > 0 ? [{ earner, kind }] : [];
  });
}
