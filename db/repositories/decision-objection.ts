import type { objection } from '#db/schema/decision-objection.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { DecisionKind } from '#graphql/decision/domain/decision.ts';
import {
  openStatuses,
  statusesBefore,
  type ObjectionAct,
  type ObjectionStatus,
} from '#graphql/decision/domain/objection.ts';
import type { ObjectionContent } from '#graphql/decision/domain/objection-content.ts';

interface OfPerson {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A draft that its writer read. */
export interface ReadDraft extends OfPerson {
  readonly versionId: string;
  readonly revision: number;
}

/** Begins an objection that nobody sees yet; nothing where one was begun already. */
export async function insertObjection(
  tx: ViewerTransaction,
  begun: OfPerson & {
    readonly id: string;
    readonly decisionId: string;
    readonly decisionKind: DecisionKind;
    readonly at: string;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-objection',
    text: `
      insert into objection
        (municipality_id, id, person_id, decision_id, decision_kind, status, sent_version, revision, created_at)
      values ($1, $2, $3, $4, $5, 'DRAFT', 0, 0, $6) on conflict do nothing`,
    values: [begun.municipalityId, begun.id, begun.personId, begun.decisionId, begun.decisionKind, begun.at],
  });
}

/**
 * Begins a version of an objection that is being written or waits for a decision; `false` when another one was begun meanwhile, or
 * the objection is over.
 */
export async function insertVersion(
  tx: ViewerTransaction,
  version: OfPerson & {
    readonly id: string;
    readonly objectionId: string;
    readonly number: number;
    readonly revision: number;
    readonly at: string;
    readonly content: ObjectionContent;
  },
): Promise<boolean> {
  const { content } = version;
  const rows = await tx.query({
    name: 'insert-objection-version',
    text: `
      insert into objection_version
        (municipality_id, id, objection_id, person_id, number, revision, words, reasons_follow, late_reason, created_at)
      select o.municipality_id, $2::uuid, o.id, o.person_id, $5::integer, $6::integer, $7, $8::boolean, $9, $10::timestamptz
      from objection o
      where o.municipality_id = $1 and o.id = $3 and o.person_id = $4 and o.sent_version = $5 - 1 and o.status = any($11)
      on conflict do nothing
      returning id`,
    values: [
      ...[version.municipalityId, version.id, version.objectionId, version.personId, version.number, version.revision],
      ...[content.words, content.reasonsFollow, content.lateReason, version.at, ['DRAFT', ...openStatuses]],
    ],
  });
  return rows.length === 1;
}

/** Writes a draft anew; `false` when it was changed since, sent or thrown away. */
export async function updateVersion(
  tx: ViewerTransaction,
  draft: ReadDraft,
  content: ObjectionContent,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'update-objection-version',
    text: `
      update objection_version set words = $5, reasons_follow = $6, late_reason = $7, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and sent_at is null
      returning id`,
    values: [...keyOf(draft), content.words, content.reasonsFollow, content.lateReason],
  });
  return rows.length === 1;
}

/** Counts a change of a draft that is made beside it; `false` when it was changed since, sent or thrown away. It stays locked. */
export async function claimVersion(tx: ViewerTransaction, draft: ReadDraft): Promise<boolean> {
  const rows = await tx.query({
    name: 'claim-objection-version',
    text: `
      update objection_version set revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and sent_at is null
      returning id`,
    values: [...keyOf(draft)],
  });
  return rows.length === 1;
}

/** Ties a file of the person to a draft that was claimed. */
export async function tieToObjection(
  tx: ViewerTransaction,
  tie: OfPerson & { readonly versionId: string; readonly evidenceId: string },
): Promise<void> {
  await tx.query({
    name: 'tie-objection-evidence',
    text: `
      insert into objection_evidence (municipality_id, version_id, evidence_id, person_id)
      values ($1, $2, $3, $4) on conflict do nothing`,
    values: [tie.municipalityId, tie.versionId, tie.evidenceId, tie.personId],
  });
}

/** Unties a file from a draft that was claimed; without a file all of them. */
export async function untieFromObjection(
  tx: ViewerTransaction,
  tie: OfPerson & { readonly versionId: string; readonly evidenceId: string | null },
): Promise<void> {
  await tx.query({
    name: 'untie-objection-evidence',
    text: `
      delete from objection_evidence
      where municipality_id = $1 and person_id = $2 and version_id = $3 and ($4::uuid is null or evidence_id = $4)`,
    values: [tie.municipalityId, tie.personId, tie.versionId, tie.evidenceId],
  });
}

/** Throws a draft away that was claimed and has no files, and the objection where nothing of it was sent. */
export async function deleteDraftObjection(
  tx: ViewerTransaction,
  draft: OfPerson & { readonly versionId: string; readonly objectionId: string },
): Promise<void> {
  const { municipalityId, personId } = draft;
  await tx.query({
    name: 'delete-objection-version',
    text: `
      delete from objection_version where municipality_id = $1 and person_id = $2 and id = $3 and sent_at is null`,
    values: [municipalityId, personId, draft.versionId],
  });
  await tx.query({
    name: 'delete-objection-draft',
    text: `
      delete from objection where municipality_id = $1 and person_id = $2 and id = $3 and status = 'DRAFT'`,
    values: [municipalityId, personId, draft.objectionId],
  });
}

/** What is stored with a version when it is sent. */
export interface SentObjection {
  /** ISO instant. */
  readonly at: string;
  readonly language: string;
  readonly receiptNumber: string;
  readonly contentHash: string;
  /** What the first sending fixes; the others leave it as it is. */
  readonly late: boolean;
  readonly lastDay: string;
  readonly knownOn: string;
  readonly withCommittee: boolean;
}

/**
 * Sends a draft, in one conditional statement: the draft with this revision becomes a version that was sent, and the head follows it.
 * `false` when there is no such draft any more, or the objection is over.
 */
export async function sendVersion(
  tx: ViewerTransaction,
  draft: ReadDraft & { readonly objectionId: string },
  sent: SentObjection,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'send-objection',
    text: `
      with draft as (
        select id, number, words <> '' and not reasons_follow as reasons from objection_version
        where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and sent_at is null
        for update),
      head as (
        update objection o
        set status = case o.status when 'DRAFT' then 'SUBMITTED' else o.status end, sent_version = draft.number,
          revision = o.revision + 1, submitted_at = coalesce(o.submitted_at, $6::timestamptz), late = coalesce(o.late, $10),
          last_day = coalesce(o.last_day, $11::date), with_committee = coalesce(o.with_committee, $12),
          known_on = coalesce(o.known_on, $14::date),
          reasons_given_at = case
            when o.reasons_asked_at is not null and draft.reasons then coalesce(o.reasons_given_at, $6::timestamptz) else o.reasons_given_at end
        from draft
        where o.municipality_id = $1 and o.person_id = $2 and o.id = $5 and o.status = any($13)
        returning o.id)
      update objection_version v
      set sent_at = $6::timestamptz, language = $7, receipt_number = $8, content_hash = $9
      from head, draft
      where v.municipality_id = $1 and v.id = draft.id
      returning v.id`,
    values: [
      ...[...keyOf(draft), draft.objectionId],
      ...[sent.at, sent.language, sent.receiptNumber, sent.contentHash, sent.late, sent.lastDay, sent.withCommittee],
      ['DRAFT', ...openStatuses],
      sent.knownOn,
    ],
  });
  return rows.length === 1;
}

/** Withdraws an objection as it was read, before it was decided about; `false` when it moved on since. */
export async function withdrawObjection(
  tx: ViewerTransaction,
  objection: OfPerson & { readonly id: string; readonly revision: number },
  at: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-objection',
    text: `
      update objection set status = 'WITHDRAWN', withdrawn_at = $5, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and status = any($6)
      returning id`,
    values: [...[objection.municipalityId, objection.personId, objection.id, objection.revision], at, openStatuses],
  });
  return rows.length === 1;
}

type Columns = typeof objection.$inferSelect;

/** What an act writes on the head; what it does not name stays. */
export type ActColumns = Partial<
  Pick<
    Columns,
    | 'receivedAt'
    | 'reasonsAskedAt'
    | 'reasonsBy'
    | 'extendedAt'
    | 'hearingAt'
    | 'hearingWay'
    | 'hearingPlace'
    | 'heardOn'
    | 'decidedAt'
    | 'outcome'
    | 'notHeard'
  >
>;

export interface ObjectionMove {
  readonly act: ObjectionAct;
  readonly to: ObjectionStatus;
  readonly columns: ActColumns;
  readonly byId: string;
  readonly byName: string;
}

/**
 * Moves an objection on as it was read, if the act can be done there, and by nobody who had a part in the decision. `false` when
 * somebody was first; then nothing may be written. What is done once is not done again. The row stays locked.
 */
export async function moveObjection(
  tx: ViewerTransaction,
  read: { readonly municipalityId: string; readonly id: string; readonly revision: number },
  { act, to, columns, byId, byName }: ObjectionMove,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'move-objection',
    text: `
      update objection o
      set status = $5, handled_by = $6, handled_by_name = $7, revision = o.revision + 1,
        received_at = coalesce($8::timestamptz, received_at), reasons_asked_at = coalesce($9::timestamptz, reasons_asked_at),
        reasons_by = coalesce($10::date, reasons_by), extended_at = coalesce($11::timestamptz, extended_at),
        hearing_at = coalesce($12::timestamptz, hearing_at), hearing_way = coalesce($13, hearing_way),
        hearing_place = coalesce($14, hearing_place), heard_on = coalesce($15::date, heard_on),
        decided_at = coalesce($16::timestamptz, decided_at), outcome = coalesce($17, outcome), not_heard = coalesce($18, not_heard)
      where o.municipality_id = $1 and o.id = $2 and o.revision = $3 and o.status = any($4)
        and ($9::timestamptz is null or o.reasons_asked_at is null) and ($11::timestamptz is null or o.extended_at is null)
        and not exists (
          select 1 from decision d
          where d.municipality_id = o.municipality_id and d.id = o.decision_id and $6::uuid = any(d.involved))
      returning id`,
    values: [
      ...[read.municipalityId, read.id, read.revision, statusesBefore(act), to, byId, byName],
      ...[columns.receivedAt, columns.reasonsAskedAt, columns.reasonsBy, columns.extendedAt],
      ...[columns.hearingAt, columns.hearingWay, columns.hearingPlace, columns.heardOn],
      ...[columns.decidedAt, columns.outcome, columns.notHeard],
    ].map((value) => value ?? null),
  });
  return rows.length === 1;
}

/** Writes what was done with an objection that was moved. */
export async function insertAct(
  tx: ViewerTransaction,
  act: OfPerson & {
    readonly id: string;
    readonly objectionId: string;
    readonly kind: ObjectionAct;
    readonly at: string;
    readonly byId: string;
    readonly byName: string;
    readonly words: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-objection-act',
    text: `
      insert into objection_act (municipality_id, id, objection_id, person_id, kind, at, by_id, by_name, words)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[act.municipalityId, act.id, act.objectionId, act.personId, act.kind, act.at, act.byId, act.byName],
      act.words,
    ],
  });
}

function keyOf({ municipalityId, personId, versionId, revision }: ReadDraft): readonly (string | number)[] {
  return [municipalityId, personId, versionId, revision];
}
