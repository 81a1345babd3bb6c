import type { incomeReportVersion } from '#db/schema/income.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import { statesBefore, type ReportState } from '#graphql/income/domain/report-state.ts';

/** A report and its first version, unsent. */
export interface NewReport {
  readonly municipalityId: string;
  readonly personId: string;
  readonly benefitId: string;
  readonly reportId: string;
  readonly versionId: string;
  readonly month: string;
  readonly dueOn: string;
  readonly paymentOn: string;
}

/** Makes the report of a month unless there is one; `false` when another request was first. */
export async function insertReport(tx: ViewerTransaction, report: NewReport): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-income-report',
    text: `
      with head as (
        insert into income_report
          (municipality_id, id, person_id, benefit_id, month, status, due_on, payment_on, sent_version, revision)
        values ($1, $2, $3, $4, $5, 'DRAFT', $6, $7, 0, 1)
        on conflict (municipality_id, benefit_id, month) do nothing
        returning municipality_id, id, person_id)
      insert into income_report_version (municipality_id, id, report_id, person_id, number, revision)
      select municipality_id, $8, id, person_id, 1, 1 from head
      returning id`,
    values: [
      report.municipalityId,
      report.reportId,
      report.personId,
      report.benefitId,
      report.month,
      report.dueOn,
      report.paymentOn,
      report.versionId,
    ],
  });
  return rows.length === 1;
}

/**
 * Takes a draft for one change: its revision goes up and the row stays locked until the transaction ends. `false` when it was
 * changed or sent meanwhile; then nothing may be written.
 */
export async function claimDraft(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string; readonly revision: number },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'claim-income-draft',
    text: `
      update income_report_version set revision = revision + 1
      where municipality_id = $1 and id = $2 and revision = $3 and sent_at is null
      returning id`,
    values: [draft.municipalityId, draft.versionId, draft.revision],
  });
  return rows.length === 1;
}

/** Writes the answer to the first question into a draft that was claimed. */
export async function writeAnythingToReport(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string },
  anything: boolean,
): Promise<void> {
  await tx.query({
    name: 'write-anything-to-report',
    text: `update income_report_version set anything_to_report = $3
      where municipality_id = $1 and id = $2 and sent_at is null`,
    values: [draft.municipalityId, draft.versionId, anything],
  });
}

/** Writes into a draft that was claimed whether the exemption of sub n is asked for with it. */
export async function writeExemptionRequested(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string },
  requested: boolean,
): Promise<void> {
  await tx.query({
    name: 'write-exemption-requested',
    text: `update income_report_version set exemption_requested = $3
      where municipality_id = $1 and id = $2 and sent_at is null`,
    values: [draft.municipalityId, draft.versionId, requested],
  });
}

/** What is stored with a version when it is sent. */
export interface SentContent extends Required<
  Pick<
    typeof incomeReportVersion.$inferSelect,
    'language' | 'receiptNumber' | 'contentHash' | 'employers' | 'hasEstimate' | 'evidenceCount'
  >
> {
  /** The calculation as it was shown, or why there was none. */
  readonly settlement: object;
  /** ISO instant. */
  readonly sentAt: string;
}

/**
 * Sends a draft, in one conditional statement: the draft with this revision becomes the sent version, and the head follows it.
 * `false` when there is no such draft any more: it was sent or changed meanwhile.
 */
export async function sendVersion(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string; readonly revision: number },
  content: SentContent,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'send-income-report',
    text: `
      with sent as (
        update income_report_version
        set sent_at = $4::timestamptz, language = $5, receipt_number = $6, content_hash = $7, settlement = $8::json,
          employers = $9::text[], has_estimate = $10, evidence_count = $11
        where municipality_id = $1 and id = $2 and revision = $3 and sent_at is null
        returning municipality_id, report_id, number)
      update income_report r
      set status = 'SENT', sent_version = sent.number, last_sent_at = $4::timestamptz, revision = r.revision + 1
      from sent
      where r.municipality_id = sent.municipality_id and r.id = sent.report_id
      returning r.id`,
    values: [
      draft.municipalityId,
      draft.versionId,
      draft.revision,
      content.sentAt,
      content.language,
      content.receiptNumber,
      content.contentHash,
      JSON.stringify(content.settlement),
      content.employers,
      content.hasEstimate,
      content.evidenceCount,
    ],
  });
  return rows.length === 1;
}

/** Begins a version after the one that was sent last; `false` when one is being written already. */
export async function insertCorrection(
  tx: ViewerTransaction,
  correction: {
    readonly municipalityId: string;
    readonly personId: string;
    readonly reportId: string;
    readonly versionId: string;
    readonly number: number;
    /** Above the revision of the version before, so that a revision names one version of a report. */
    readonly revision: number;
    readonly anythingToReport: boolean | null;
    readonly exemptionRequested: boolean;
    readonly reason: string;
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-income-correction',
    text: `
      insert into income_report_version
        (municipality_id, id, report_id, person_id, number, anything_to_report, correction_reason, revision,
          exemption_requested)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict do nothing
      returning id`,
    values: [
      correction.municipalityId,
      correction.versionId,
      correction.reportId,
      correction.personId,
      correction.number,
      correction.anythingToReport,
      correction.reason,
      correction.revision,
      correction.exemptionRequested,
    ],
  });
  return rows.length === 1;
}

/** Removes an unsent correction that was claimed; its sources must be gone. */
export async function deleteDraft(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string },
): Promise<void> {
  await tx.query({
    name: 'delete-income-draft',
    text: `delete from income_report_version where municipality_id = $1 and id = $2 and sent_at is null`,
    values: [draft.municipalityId, draft.versionId],
  });
}

/**
 * Moves the head of a report on, if it still stands where the reader saw it: in a state in which the event can happen and at this
 * sent version. `false` when somebody was first; then nothing may be written. The row stays locked until the transaction ends.
 */
export async function moveReport(
  tx: ViewerTransaction,
  report: { readonly municipalityId: string; readonly reportId: string; readonly sentVersion: number },
  event: 'ask' | 'answer' | 'accept',
  to: ReportState,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'move-income-report',
    text: `
      update income_report set status = $5, revision = revision + 1
      where municipality_id = $1 and id = $2 and sent_version = $3 and status = any($4)
      returning id`,
    values: [report.municipalityId, report.reportId, report.sentVersion, statesBefore(event), to],
  });
  return rows.length === 1;
}
