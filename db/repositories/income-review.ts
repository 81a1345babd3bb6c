import type { CountedExemption, QuestionReason } from '#db/schema/income.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import { professional, type Viewer } from '#graphql/policy/viewer.ts';

/** Writes a question about a sent version. The head must have been moved to QUESTIONED in this transaction. */
export async function insertQuestion(
  tx: ViewerTransaction,
  question: {
    readonly municipalityId: string;
    readonly id: string;
    readonly reportId: string;
    readonly versionId: string;
    readonly personId: string;
    readonly askedBy: string;
    readonly askedByName: string;
    readonly reason: QuestionReason;
    readonly words: string | null;
    readonly askedAt: string;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-review-question',
    text: `
      insert into review_question
        (municipality_id, id, report_id, version_id, person_id, asked_by, asked_by_name, reason, words, asked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      question.municipalityId,
      question.id,
      question.reportId,
      question.versionId,
      question.personId,
      question.askedBy,
      question.askedByName,
      question.reason,
      question.words,
      question.askedAt,
    ],
  });
}

/** Who asked about a report: they had a part in what is decided about it. */
export async function askersOf(
  tx: ViewerTransaction,
  report: { readonly municipalityId: string; readonly reportId: string },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'askers-of-income-report',
    text: `select distinct asked_by as id from review_question where municipality_id = $1 and report_id = $2`,
    values: [report.municipalityId, report.reportId],
  });
  return rows.map(({ id }) => id);
}

/** How an open question ends: in words, by a version that was sent, or withdrawn (neither). */
export interface QuestionEnd {
  readonly answer: string | null;
  readonly answeredByVersionId: string | null;
  /** ISO instant. */
  readonly at: string;
}

/** Ends the open question of a report, if there is one. The head must be locked by this transaction: no question can slip in between. */
export async function endOpenQuestion(
  tx: ViewerTransaction,
  report: { readonly municipalityId: string; readonly reportId: string },
  end: QuestionEnd,
): Promise<void> {
  await tx.query({
    name: 'end-review-question',
    text: `
      update review_question set answer = $3, answered_by_version_id = $4, answered_at = $5
      where municipality_id = $1 and report_id = $2 and answered_at is null`,
    values: [report.municipalityId, report.reportId, end.answer, end.answeredByVersionId, end.at],
  });
}

/** Writes the acceptance of a version. The head must have been moved to ACCEPTED in this transaction. */
export async function insertDecision(
  tx: ViewerTransaction,
  decision: {
    readonly municipalityId: string;
    readonly id: string;
    readonly reportId: string;
    readonly versionId: string;
    readonly personId: string;
    readonly decidedBy: string;
    readonly decidedByName: string;
    readonly decidedAt: string;
    readonly exemptionGranted: boolean;
    /** The calculation as it is decided, or why there is none. */
    readonly settlement: object | null;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-review-decision',
    text: `
      insert into review_decision
        (municipality_id, id, report_id, version_id, person_id, decided_by, decided_by_name, decided_at, exemption_granted,
          settlement)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json)`,
    values: [
      decision.municipalityId,
      decision.id,
      decision.reportId,
      decision.versionId,
      decision.personId,
      decision.decidedBy,
      decision.decidedByName,
      decision.decidedAt,
      decision.exemptionGranted,
      decision.settlement === null ? null : JSON.stringify(decision.settlement),
    ],
  });
}

/** A granted month of an earner's exemption. */
export interface GrantedExemption {
  readonly earner: 'self' | 'partner';
  readonly kind: CountedExemption;
}

/** Makes these the granted exemptions of a person's month; a decision about a corrected version replaces the one before. */
export async function replaceExemptionMonths(
  tx: ViewerTransaction,
  month: {
    readonly municipalityId: string;
    readonly personId: string;
    readonly month: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
  },
  granted: readonly GrantedExemption[],
): Promise<void> {
  await tx.query({
    name: 'delete-exemption-months',
    text: `delete from exemption_month
      where municipality_id = $1 and person_id = $2 and month = $3 and earner <> all($4::text[])`,
    values: [month.municipalityId, month.personId, month.month, granted.map(({ earner }) => earner)],
  });
  if (granted.length === 0) return;
  await tx.query({
    name: 'write-exemption-months',
    text: `
      insert into exemption_month (municipality_id, person_id, earner, month, kind, decided_by, decided_at)
      select $1, $2, earner, $3, kind, $4, $5 from unnest($6::text[], $7::text[]) as granted(earner, kind)
      on conflict (municipality_id, person_id, earner, month)
        do update set kind = excluded.kind, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    values: [
      month.municipalityId,
      month.personId,
      month.month,
      month.decidedBy,
      month.decidedAt,
      granted.map(({ earner }) => earner),
      granted.map(({ kind }) => kind),
    ],
  });
}

/**
 * Lets one decision at a time count the exemption months of a person, until the transaction ends: two specialists who accept two
 * months at once cannot grant more than the law allows.
 */
export async function lockExemptionMonths(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
): Promise<void> {
  await tx.query({
    name: 'lock-exemption-months',
    text: `select pg_advisory_xact_lock(hashtextextended('exemption months ' || $1::text || $2::text, 0))`,
    values: [person.municipalityId, person.personId],
  });
}

/** The encrypted BSN of one person, hex: for a professional who asked to see its last digits. */
export async function findBsnCipher(tx: ViewerTransaction, viewer: Viewer, personId: string): Promise<string> {
  const [row] = await tx.query<{ cipher: string }>({
    name: 'find-bsn-cipher',
    text: `select encode(bsn_cipher, 'hex') as cipher from person where municipality_id = $1 and id = $2`,
    values: [professional(viewer).municipalityId, personId],
  });
  if (!row) throw new Error('a person that was there a moment ago is gone');
  return row.cipher;
}
