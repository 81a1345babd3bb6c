import { insertReport, writeAnythingToReport } from '#db/repositories/income.ts';
import { writeSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartIncomeReportArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import type { Month } from '../../shared/local-date.ts';
import { benefitOf, datesOf } from '../domain/calendar.ts';
import type { IncomeReport } from '../models.ts';
import { loadOwnReport, reloadOwnReport } from '../queries/load-report.ts';
import { loadPersonFacts } from '../queries/person-facts.ts';
import { newSource } from '../source-answers.ts';
import { changeDraft } from './open-draft.ts';

/**
 * Begins the report of a month, or answers with the one that was begun: two requests at once make one report.
 * With `copyFrom`, employers are copied without amounts, as long as nothing was filled in.
 */
export async function startIncomeReport(
  context: OperationContext,
  { month, copyFrom }: MutationStartIncomeReportArgs,
): Promise<ResolversParentTypes['StartIncomeReportResult']> {
  let report = await loadOwnReport(context, month);
  if (report === null) {
    const reason = await begin(context, month);
    if (reason !== null) return { __typename: 'MonthNotOpen', month, reason };
    report = await reloadOwnReport(context, month);
  }
  if (copyFrom) report = await copyEmployers(context, report, copyFrom);
  return { ...report, __typename: 'IncomeReport' };
}

/** Why it cannot begin, or `null` when it was begun here or by another request. */
async function begin(context: OperationContext, month: Month): Promise<string | null> {
  const { municipalityId, personId } = citizen(context.viewer);
  const facts = await loadPersonFacts(context);
  const benefit = benefitOf(month, context.today, facts.benefits);
  if (typeof benefit === 'string') return benefit;
  const dates = datesOf(month, facts.profiles, facts.exceptions);
  if (dates === null) return 'beforePortal';
  await insertReport(context.tx, {
    municipalityId,
    personId,
    benefitId: benefit.id,
    reportId: context.newId(),
    versionId: context.newId(),
    month,
    ...dates,
  });
  return null;
}

async function copyEmployers(context: OperationContext, report: IncomeReport, from: Month): Promise<IncomeReport> {
  const { draft } = report;
  if (draft === null || draft.sources.length > 0) return report;
  const sources = (await loadOwnReport(context, from))?.sent?.sources ?? [];
  const employers = sources.filter(
    (source, index) =>
      source.kind === 'employment' &&
      sources.findIndex(({ name, earner }) => name === source.name && earner === source.earner) === index,
  );
  if (employers.length === 0) return report;
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId, versionId: draft.id };
  const changed = await changeDraft(context, { report, draft }, async () => {
    await writeAnythingToReport(context.tx, owner, true);
    await writeSources(
      context.tx,
      employers.map(({ kind, earner, name, payPeriod }, index) => ({
        ...newSource(context.newId(), kind, report.lastPosition + 1 + index),
        ...owner,
        earner,
        name,
        payPeriod,
      })),
    );
  });
  return changed.ok ? changed.value : reloadOwnReport(context, report.month);
}
