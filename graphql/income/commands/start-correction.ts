import { insertCorrection } from '#db/repositories/income.ts';
import { tieEvidence, writeSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartCorrectionArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { problem } from '../missing-answers.ts';
import type { IncomeReport, IncomeReportVersion } from '../models.ts';
import { loadOwnReport, reloadOwnReport } from '../queries/load-report.ts';
import { monthNotOpen, type SaveResult } from './open-draft.ts';

/** Begins a correction: a new version that starts as a copy of what was sent. Beginning twice is one correction, with the first reason. */
export async function startCorrection(
  context: OperationContext,
  { month, reason }: MutationStartCorrectionArgs,
): Promise<SaveResult> {
  const report = await loadOwnReport(context, month);
  if (report === null) return monthNotOpen(context, month);
  if (report.sent === null) return { __typename: 'ReportChanged', report };
  if (report.draft !== null) return { __typename: 'IncomeSaved', report, sourceId: null };
  if (reason === '' || reason.length > longestWords) {
    const problems = [problem('correctionReason', reason === '' ? 'required' : 'tooLong', null)];
    return { __typename: 'IncomeInvalid', report, sourceId: null, problems };
  }
  await copyVersion(context, report, report.sent, reason);
  const begun = await reloadOwnReport(context, month);
  return begun.draft === null
    ? { __typename: 'ReportChanged', report: begun }
    : { __typename: 'IncomeSaved', report: begun, sourceId: null };
}

async function copyVersion(
  context: OperationContext,
  report: IncomeReport,
  sent: IncomeReportVersion,
  reason: string,
): Promise<void> {
  const { tx } = context;
  const { municipalityId, personId } = citizen(context.viewer);
  const versionId = context.newId();
  const inserted = await insertCorrection(tx, {
    municipalityId,
    personId,
    reportId: report.id,
    versionId,
    number: sent.number + 1,
    revision: sent.revision + 1,
    anythingToReport: sent.anythingToReport,
    exemptionRequested: sent.exemptionRequested,
    reason,
  });
  if (!inserted) return;
  const copies = sent.sources.map((source) => ({ source, id: context.newId() }));
  await writeSources(
    tx,
    copies.map(({ source: { evidence: _files, ...answers }, id }) => ({
      ...answers,
      id,
      municipalityId,
      personId,
      versionId,
    })),
  );
  await tieEvidence(
    tx,
    { municipalityId, personId },
    copies.flatMap(({ source, id }) => source.evidence.map((file) => ({ sourceId: id, evidenceId: file.id }))),
  );
}
