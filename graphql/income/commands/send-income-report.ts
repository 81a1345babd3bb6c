import { sendVersion } from '#db/repositories/income.ts';
import { askPartner } from '#db/repositories/income-partner.ts';
import { endOpenQuestion } from '#db/repositories/income-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSendIncomeReportArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { actorOf, citizen, isAtLeast } from '../../policy/viewer.ts';
import { contentHash } from '../../shared/content-hash.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { receiptNumber } from '../../shared/receipt.ts';
import { calculate, exemptionStandOf } from '../calculation.ts';
import { missingAnswers, problem } from '../missing-answers.ts';
import type { IncomeReport, IncomeReportVersion, StoredSettlement } from '../models.ts';
import { partnerContent } from '../partner-content.ts';
import { loadOwnReport, reloadOwnReport } from '../queries/load-report.ts';
import { monthNotOpen } from './open-draft.ts';

type SendResult = ResolversParentTypes['SendIncomeReportResult'];

/**
 * Sends the draft with this revision. Only one request can: the others find no draft with that revision any more, read again and
 * answer with the same receipt. Sending after the due day stays possible.
 */
export async function sendIncomeReport(
  context: OperationContext,
  { month, revision, language }: MutationSendIncomeReportArgs,
): Promise<SendResult> {
  const report = await loadOwnReport(context, month);
  if (report === null) return monthNotOpen(context, month);
  const refusal = receiptOf(report, revision) ?? notToBeSent(context, report, revision, language);
  if (refusal !== null) return refusal;

  const { draft } = report;
  const settlement = draft && calculate(draft.facts, draft.sources, exemptionStandOf(draft));
  if (!draft || !settlement) throw new Error('a complete draft has no calculation');
  const viewer = citizen(context.viewer);
  const sentAt = new Date(context.now).toISOString();
  const sent = await sendVersion(
    context.tx,
    { municipalityId: viewer.municipalityId, versionId: draft.id, revision },
    {
      sentAt,
      language,
      receiptNumber: receiptNumber(month, context.newId()),
      contentHash: contentHash(contentOf(draft, settlement)),
      settlement,
      ...listedOf(draft),
    },
  );
  if (!sent) return outcome(await reloadOwnReport(context, month), revision);
  const head = { municipalityId: viewer.municipalityId, reportId: report.id };
  const occasion = `${month}/${draft.number}`;
  // In the order in which they are written, without a wait in between.
  const [, , , after] = await Promise.all([
    askPartnerAbout(context, report, draft, settlement, sentAt),
    endOpenQuestion(context.tx, head, { answer: null, answeredByVersionId: draft.id, at: sentAt }),
    requestNotification(context, { personId: viewer.personId, kind: 'REPORT_RECEIVED', occasion }),
    reloadOwnReport(context, month),
  ]);
  return outcome(after, revision);
}

/** Asks the partner with a sign-in of their own to confirm what the version says about them. */
async function askPartnerAbout(
  context: OperationContext,
  report: IncomeReport,
  { id: versionId, number, sources }: IncomeReportVersion,
  settlement: StoredSettlement,
  askedAt: string,
): Promise<void> {
  if (report.partnerPersonId === null) return;
  const { municipalityId } = citizen(context.viewer);
  const part = { municipalityId, id: context.newId(), reportId: report.id, versionId, number, askedAt };
  const helperName = actorOf(context.viewer)?.name ?? null;
  const said = partnerContent(report, { sources }, settlement, helperName);
  const partnerId = await askPartner(context.tx, { ...part, ...said });
  if (partnerId === null) return;
  const occasion = `${report.month}/${number}`;
  await requestNotification(context, { personId: partnerId, kind: 'PARTNER_ASKED', occasion });
}

/** What the content hash is made of: the answers and the calculation as they were sent, without anything that the reader did not see. */
export function contentOf(version: IncomeReportVersion, settlement: StoredSettlement) {
  return {
    month: version.facts.month,
    version: version.number,
    anythingToReport: version.anythingToReport,
    correctionReason: version.correctionReason,
    exemptionRequested: version.exemptionRequested,
    sources: version.sources.map(({ evidence, ...answers }) => ({
      ...answers,
      evidence: evidence.map(({ id }) => id),
    })),
    settlement,
  };
}

/** What the work list shows of the answers of a version. */
export function listedOf({ sources }: Pick<IncomeReportVersion, 'sources'>) {
  return {
    employers: sources.flatMap(({ name }) => name ?? []),
    hasEstimate: sources.some(({ certainty }) => certainty === 'estimate'),
    evidenceCount: sources.reduce((count, { evidence }) => count + evidence.length, 0),
  };
}

/** The answer after a send, won or lost. */
function outcome(report: IncomeReport, revision: number): SendResult {
  return receiptOf(report, revision) ?? { __typename: report.draft ? 'ReportChanged' : 'AlreadySent', report };
}

/** The receipt of the version that was sent with this revision. Revisions go up through all versions, so that one names one. */
function receiptOf(report: IncomeReport, revision: number): SendResult | null {
  const version = report.versions.find((sent) => sent.revision === revision);
  return version ? { __typename: 'IncomeReceipt', report, version } : null;
}

function notToBeSent(
  { viewer }: OperationContext,
  report: IncomeReport,
  revision: number,
  language: string,
): SendResult | null {
  const { draft } = report;
  if (draft === null) return { __typename: 'AlreadySent', report };
  if (draft.revision !== revision) return { __typename: 'ReportChanged', report };
  const missing = missingAnswers(draft);
  const problems = isLanguageTag(language) ? missing : [...missing, problem('language', 'unknown', null)];
  if (problems.length > 0) return { __typename: 'IncomeInvalid', report, sourceId: null, problems };
  if (!isAtLeast(citizen(viewer).assurance, report.assuranceToSend))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(report.assuranceToSend) };
  return null;
}
