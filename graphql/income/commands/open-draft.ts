import { claimDraft } from '#db/repositories/income.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import type { Month } from '../../shared/local-date.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { benefitOf, datesOf } from '../domain/calendar.ts';
import type { IncomeReport, IncomeReportVersion } from '../models.ts';
import { loadOwnReport, reloadOwnReport } from '../queries/load-report.ts';
import { loadPersonFacts } from '../queries/person-facts.ts';

/** Outcome of every command that changes a draft. */
export type SaveResult = ResolversParentTypes['SaveIncomeResult'];

type Refusal = Extract<SaveResult, { __typename: 'MonthNotOpen' | 'ReportChanged' | 'AlreadySent' }>;

export interface OpenDraft {
  readonly report: IncomeReport;
  readonly draft: IncomeReportVersion;
}

/** The draft of a month as the reader saw it, or why there is none to change. Nothing is written. */
export async function readDraft(
  context: OperationContext,
  month: Month,
  revision: number,
): Promise<Result<OpenDraft, Refusal>> {
  const report = await loadOwnReport(context, month);
  if (report === null) return refused(await monthNotOpen(context, month));
  const { draft } = report;
  if (draft === null) return refused({ __typename: 'AlreadySent', report });
  if (draft.revision !== revision) return refused({ __typename: 'ReportChanged', report });
  return ok({ report, draft });
}

/** Why a month without a report cannot be changed. */
export async function monthNotOpen(
  context: OperationContext,
  month: Month,
): Promise<Extract<Refusal, { __typename: 'MonthNotOpen' }>> {
  const facts = await loadPersonFacts(context);
  const benefit = benefitOf(month, context.today, facts.benefits);
  const known = datesOf(month, facts.profiles, facts.exceptions) !== null;
  return {
    __typename: 'MonthNotOpen',
    month,
    reason: typeof benefit === 'string' ? benefit : known ? 'notBegun' : 'beforePortal',
  };
}

/**
 * Writes one change into a draft that was read: only when nobody changed it since, and answers with the report as it is then.
 * @param write gets the draft while its row is locked.
 */
export async function changeDraft(
  context: OperationContext,
  { report, draft }: OpenDraft,
  write: () => Promise<void>,
): Promise<Result<IncomeReport, Refusal>> {
  const { municipalityId } = citizen(context.viewer);
  const claimed = await claimDraft(context.tx, { municipalityId, versionId: draft.id, revision: draft.revision });
  if (!claimed) return refused({ __typename: 'ReportChanged', report: await reloadOwnReport(context, report.month) });
  await write();
  return ok(await reloadOwnReport(context, report.month));
}

/** The outcome of a change where every answer was right. */
export function saved(result: Result<IncomeReport, Refusal>, sourceId: string | null): SaveResult {
  return result.ok ? { __typename: 'IncomeSaved', report: result.value, sourceId } : result.refusal;
}
