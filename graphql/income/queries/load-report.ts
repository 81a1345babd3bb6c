import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import type { Month } from '../../shared/local-date.ts';
import type { IncomeReport } from '../models.ts';
import { ownReportText, reviewReportText, type ReportRow } from './report-statement.ts';
import { toReport } from './to-report.ts';

/** The citizen's own report of a month with its draft, in one statement; `null` when nothing was begun. */
export async function loadOwnReport({ tx, viewer }: OperationContext, month: Month): Promise<IncomeReport | null> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<{ report: ReportRow }>({
    name: 'own-income-report',
    text: ownReportText,
    values: [municipalityId, personId, month],
  });
  return row ? toReport(row.report) : null;
}

/** As {@link loadOwnReport} where it is known to exist. */
export async function reloadOwnReport(context: OperationContext, month: Month): Promise<IncomeReport> {
  const report = await loadOwnReport(context, month);
  if (report === null) throw new Error('a report that was there a moment ago is gone');
  return report;
}

/** A sent report for the income specialist, in one statement; `null` when it does not exist here or nothing was sent. */
export async function loadReviewReport(context: OperationContext, id: string): Promise<IncomeReport | null> {
  if (!isId(id)) return null;
  const [row] = await context.tx.query<{ report: ReportRow }>({
    name: 'review-income-report',
    text: reviewReportText,
    values: [professional(context.viewer).municipalityId, id],
  });
  if (!row) return null;
  context.access.saw([row.report.person.id]);
  return toReport(row.report);
}
