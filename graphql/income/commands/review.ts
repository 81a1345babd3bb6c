import { moveReport } from '#db/repositories/income.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { nextState } from '../domain/report-state.ts';
import type { IncomeReport, IncomeReportVersion } from '../models.ts';
import { loadReviewReport } from '../queries/load-report.ts';

/** Outcome of every command with which a specialist acts on a report. */
export type ReviewResult = ResolversParentTypes['ReviewResult'];

/** What an act does with the version that was read, and why it may not. */
export interface ReviewAct {
  readonly refuse?: (report: IncomeReport, sent: IncomeReportVersion) => ReviewResult | null;
  readonly write: (report: IncomeReport, sent: IncomeReportVersion) => Promise<void>;
}

/**
 * Acts on the version that the specialist read: moves the report on if it still stands there, and then writes what belongs to it.
 * Refused without a trace when somebody was first or the citizen sent a newer version.
 */
export async function actOnReport(
  context: OperationContext,
  { id, version }: { readonly id: string; readonly version: number },
  event: 'ask' | 'accept',
  { refuse, write }: ReviewAct,
): Promise<ReviewResult> {
  const report = await loadReviewReport(context, id);
  if (report?.sent === undefined || report.sent === null) return { __typename: 'ReportNotFound', id };
  const { sent } = report;
  const state = nextState(report.status, event);
  if (sent.number !== version || state === null) return { __typename: 'ReportMovedOn', report };
  const refusal = refuse?.(report, sent) ?? null;
  if (refusal !== null) return refusal;
  const { municipalityId } = professional(context.viewer);
  const moved = await moveReport(context.tx, { municipalityId, reportId: id, sentVersion: version }, event, state);
  if (moved) await write(report, sent);
  const now = await loadReviewReport(context, id);
  if (now === null) throw new Error('a report that was there a moment ago is gone');
  return moved ? { ...now, __typename: 'IncomeReport' } : { __typename: 'ReportMovedOn', report: now };
}
