import type { ViewerTransaction } from '#db/with-viewer.ts';
import { statesBefore, type ChangeState } from '#graphql/change/domain/change-state.ts';
import type { ChangeEffect } from '#graphql/change/domain/effect.ts';
import type { Answers, ChangeKind } from '#graphql/change/domain/kinds.ts';

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A draft as its reader saw it. */
export interface DraftKey {
  readonly municipalityId: string;
  readonly versionId: string;
  readonly revision: number;
}

/** Makes a change with its first version, unsent, unless one of its kind was begun; which of the two is not told. */
export async function insertChange(
  tx: ViewerTransaction,
  change: Owner & { readonly changeId: string; readonly versionId: string; readonly kind: ChangeKind },
): Promise<void> {
  await tx.query({
    name: 'insert-told-change',
    text: `
      with head as (
        insert into told_change (municipality_id, id, person_id, kind, status, sent_version, revision)
        values ($1, $2, $3, $4, 'DRAFT', 0, 1)
        on conflict (municipality_id, person_id, kind) where sent_version = 0 do nothing
        returning municipality_id, id, person_id)
      insert into told_change_version (municipality_id, id, change_id, person_id, number, answers, revision)
      select municipality_id, $5, id, person_id, 1, '{}', 1 from head`,
    values: [change.municipalityId, change.changeId, change.personId, change.kind, change.versionId],
  });
}

/** The change of a kind that was begun and not sent; `null` when there is none. */
export async function findBegun(tx: ViewerTransaction, owner: Owner, kind: ChangeKind): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>({
    name: 'find-begun-change',
    text: `select id from told_change where municipality_id = $1 and person_id = $2 and kind = $3 and sent_version = 0`,
    values: [owner.municipalityId, owner.personId, kind],
  });
  return row?.id ?? null;
}

/** Saves the answers of a draft; `false` when it was changed or sent meanwhile. `cipher`: the sealed account, `null` for none. */
export async function saveAnswers(
  tx: ViewerTransaction,
  draft: DraftKey,
  { answers, cipher }: { readonly answers: Answers; readonly cipher: Buffer | null },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'save-change-answers',
    text: `
      update told_change_version set answers = $4::json, account_cipher = $5, revision = revision + 1
      where municipality_id = $1 and id = $2 and revision = $3 and sent_at is null
      returning id`,
    values: [draft.municipalityId, draft.versionId, draft.revision, JSON.stringify(answers), cipher],
  });
  return rows.length === 1;
}

/** Takes a draft for one change: its revision goes up and the row stays locked until the transaction ends. `false`: too late. */
export async function claimChangeDraft(tx: ViewerTransaction, draft: DraftKey): Promise<boolean> {
  const rows = await tx.query({
    name: 'claim-change-draft',
    text: `
      update told_change_version set revision = revision + 1
      where municipality_id = $1 and id = $2 and revision = $3 and sent_at is null
      returning id`,
    values: [draft.municipalityId, draft.versionId, draft.revision],
  });
  return rows.length === 1;
}

/** Ties files to a draft that was claimed. */
export async function tieToChange(
  tx: ViewerTransaction,
  version: Owner & { readonly versionId: string },
  evidenceIds: readonly string[],
): Promise<void> {
  if (evidenceIds.length === 0) return;
  await tx.query({
    name: 'tie-change-evidence',
    text: `
      insert into told_change_evidence (municipality_id, version_id, evidence_id, person_id)
      select $1, $2, one, $3 from unnest($4::uuid[]) one on conflict do nothing`,
    values: [version.municipalityId, version.versionId, version.personId, evidenceIds],
  });
}

/** Takes a file off a draft that was claimed. */
export async function untieFromChange(
  tx: ViewerTransaction,
  version: { readonly municipalityId: string; readonly versionId: string; readonly evidenceId: string },
): Promise<void> {
  await tx.query({
    name: 'untie-change-evidence',
    text: `delete from told_change_evidence where municipality_id = $1 and version_id = $2 and evidence_id = $3`,
    values: [version.municipalityId, version.versionId, version.evidenceId],
  });
}

/** What is stored with a version when it is sent. */
export interface SentChange {
  readonly answers: Answers;
  /** ISO instant. */
  readonly sentAt: string;
  readonly language: string;
  readonly receiptNumber: string;
  readonly contentHash: string;
  readonly effect: ChangeEffect;
  readonly evidenceCount: number;
  readonly explanation: string | null;
}

/**
 * Sends a draft, in one conditional statement: the draft with this revision becomes the sent version, and the head follows it.
 * `false` when there is no such draft any more: it was sent or changed meanwhile.
 */
export async function sendChangeVersion(tx: ViewerTransaction, draft: DraftKey, content: SentChange): Promise<boolean> {
  const rows = await tx.query({
    name: 'send-change',
    text: `
      with sent as (
        update told_change_version
        set sent_at = $4::timestamptz, language = $5, receipt_number = $6, content_hash = $7, effect = $8::json,
          evidence_count = $9, explanation = $10, answers = $11::json
        where municipality_id = $1 and id = $2 and revision = $3 and sent_at is null
        returning municipality_id, change_id, number, withdraws)
      update told_change c
      set status = 'SENT', sent_version = sent.number, withdrawn = sent.withdraws, last_sent_at = $4::timestamptz,
        revision = c.revision + 1
      from sent
      where c.municipality_id = sent.municipality_id and c.id = sent.change_id
      returning c.id`,
    values: [
      draft.municipalityId,
      draft.versionId,
      draft.revision,
      content.sentAt,
      content.language,
      content.receiptNumber,
      content.contentHash,
      JSON.stringify(content.effect),
      content.evidenceCount,
      content.explanation,
      JSON.stringify(content.answers),
    ],
  });
  return rows.length === 1;
}

/** Begins a version after the one that was sent last, as a copy of it with its files; `false` when one is being written already. */
export async function insertNextVersion(
  tx: ViewerTransaction,
  next: Owner & {
    readonly changeId: string;
    readonly versionId: string;
    /** The version that is copied, and its number. */
    readonly from: string;
    readonly number: number;
    /** Above the revision of the version before, so that a revision names one version of a change. */
    readonly revision: number;
    readonly withdraws: boolean;
    readonly reason: string;
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-next-change-version',
    text: `
      insert into told_change_version
        (municipality_id, id, change_id, person_id, number, withdraws, answers, account_cipher, reason, revision)
      select municipality_id, $4, change_id, person_id, $5, $6, answers, account_cipher, $7, $8
      from told_change_version
      where municipality_id = $1 and person_id = $2 and id = $3 and change_id = $9 and sent_at is not null
      on conflict do nothing
      returning id`,
    values: [
      next.municipalityId,
      next.personId,
      next.from,
      next.versionId,
      next.number,
      next.withdraws,
      next.reason,
      next.revision,
      next.changeId,
    ],
  });
  if (rows.length !== 1) return false;
  await tx.query({
    name: 'copy-change-evidence',
    text: `
      insert into told_change_evidence (municipality_id, version_id, evidence_id, person_id)
      select municipality_id, $3, evidence_id, person_id from told_change_evidence
      where municipality_id = $1 and version_id = $2`,
    values: [next.municipalityId, next.from, next.versionId],
  });
  return true;
}

/** Removes an unsent version that was claimed, and the change with it where nothing of it was sent. */
export async function deleteChangeDraft(
  tx: ViewerTransaction,
  draft: { readonly municipalityId: string; readonly versionId: string; readonly changeId: string },
): Promise<void> {
  await tx.query({
    name: 'delete-change-evidence',
    text: `delete from told_change_evidence where municipality_id = $1 and version_id = $2`,
    values: [draft.municipalityId, draft.versionId],
  });
  await tx.query({
    name: 'delete-change-draft',
    text: `delete from told_change_version where municipality_id = $1 and id = $2 and sent_at is null`,
    values: [draft.municipalityId, draft.versionId],
  });
  await tx.query({
    name: 'delete-change',
    text: `delete from told_change where municipality_id = $1 and id = $2 and sent_version = 0`,
    values: [draft.municipalityId, draft.changeId],
  });
}

/**
 * Moves the head of a change on, if it still stands where the reader saw it: in a state in which the event can happen and at this
 * sent version. `false` when somebody was first; then nothing may be written. The row stays locked until the transaction ends.
 */
export async function moveChange(
  tx: ViewerTransaction,
  change: { readonly municipalityId: string; readonly changeId: string; readonly sentVersion: number },
  event: 'ask' | 'answer' | 'process',
  to: ChangeState,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'move-change',
    text: `
      update told_change set status = $5, revision = revision + 1
      where municipality_id = $1 and id = $2 and sent_version = $3 and status = any($4)
      returning id`,
    values: [change.municipalityId, change.changeId, change.sentVersion, statesBefore(event), to],
  });
  return rows.length === 1;
}
