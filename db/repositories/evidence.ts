import type { evidence } from '#db/schema/evidence.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { isOnlyKept } from './training-own.ts';

type EvidenceRow = typeof evidence.$inferSelect;

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

/** What is written of a new file. Who acted for the person follows from the transaction. */
export type NewEvidence = Omit<EvidenceRow, 'helperId' | 'helperName'>;

/** Writes that a person added a file, unless one has this id; `false` then. The bytes must lie in the storage already. */
export async function insertEvidence(tx: ViewerTransaction, row: NewEvidence): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-evidence',
    text: `
      insert into evidence
        (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (municipality_id, id) do nothing
      returning id`,
    values: [
      row.municipalityId,
      row.id,
      row.personId,
      row.fileName,
      row.mediaType,
      row.size,
      row.sha256,
      row.storageKey,
      row.createdAt,
    ],
  });
  return rows.length === 1;
}

/** A file and where its bytes lie. */
export type EvidenceFile = Pick<EvidenceRow, 'id' | 'personId' | 'fileName' | 'mediaType' | 'size' | 'storageKey'>;

/** SQL: a file and where its bytes lie, of the table `evidence` under the alias `e`. */
export const fileColumns = `e.id, e.person_id as "personId", e.file_name as "fileName", e.media_type as "mediaType", e.size,
  e.storage_key as "storageKey"`;

/**
 * A file by its id: a citizen's own; for a professional one that was sent with a report, a change or an objection, never one of a draft, or
 * that goes with a training that was asked for or with a step of a plan. Row security decides which of them the professional may see.
 */
export async function findEvidence(
  tx: ViewerTransaction,
  viewer: CitizenViewer | ProfessionalViewer,
  id: string,
): Promise<EvidenceFile | null> {
  const [row] = await tx.query<EvidenceFile>(
    viewer.kind === 'citizen'
      ? {
          name: 'find-own-evidence',
          text: `select ${fileColumns} from evidence e where e.municipality_id = $1 and e.id = $2 and e.person_id = $3`,
          values: [viewer.municipalityId, id, viewer.personId],
        }
      : {
          name: 'find-sent-evidence',
          text: `
            select ${fileColumns} from evidence e
            where e.municipality_id = $1 and e.id = $2 and (
              exists (
                select 1 from income_source_evidence l
                join income_source s on s.municipality_id = l.municipality_id and s.id = l.source_id
                join income_report_version v on v.municipality_id = s.municipality_id and v.id = s.version_id
                where l.municipality_id = e.municipality_id and l.evidence_id = e.id and v.sent_at is not null)
              or exists (
                select 1 from told_change_evidence l
                join told_change_version v on v.municipality_id = l.municipality_id and v.id = l.version_id
                where l.municipality_id = e.municipality_id and l.evidence_id = e.id and v.sent_at is not null)
              or exists (
                select 1 from objection_evidence l
                join objection_version v on v.municipality_id = l.municipality_id and v.id = l.version_id
                where l.municipality_id = e.municipality_id and l.evidence_id = e.id and v.sent_at is not null)
              or exists (
                select 1 from plan_step_evidence l where l.municipality_id = e.municipality_id and l.evidence_id = e.id)
              or exists (
                select 1 from training_evidence l
                join training_request r on r.municipality_id = l.municipality_id and r.id = l.request_id
                where l.municipality_id = e.municipality_id and l.evidence_id = e.id and not ${isOnlyKept('r')}))`,
          values: [viewer.municipalityId, id],
        },
  );
  return row ?? null;
}

/** SQL: one key for a file: whoever ties it holds it together with others, whoever throws it away waits for them and keeps new ones out. */
const fileKey = (id: string) => `hashtextextended('evidence ' || ${id}, 0)`;

/**
 * Whether a person owns a file: before it is tied to one of their sources, changes or objections. It is not thrown away before the end
 * of the transaction.
 */
export async function ownsEvidence(tx: ViewerTransaction, owner: Owner, evidenceId: string): Promise<boolean> {
  // Two statements in one round trip: the second sees what happened before the first was let through.
  const [, rows] = await Promise.all([
    tx.query({
      name: 'hold-evidence',
      text: `select pg_advisory_xact_lock_shared(${fileKey('$1')})`,
      values: [evidenceId],
    }),
    tx.query({
      name: 'owns-evidence',
      text: `select 1 from evidence where municipality_id = $1 and person_id = $2 and id = $3`,
      values: [owner.municipalityId, owner.personId, evidenceId],
    }),
  ]);
  return rows.length === 1;
}

/** Files that a person keeps. */
export async function countEvidence(tx: ViewerTransaction, owner: Owner): Promise<number> {
  const [row] = await tx.query<{ kept: number }>({
    name: 'count-evidence',
    text: `select count(*)::int as kept from evidence where municipality_id = $1 and person_id = $2`,
    values: [owner.municipalityId, owner.personId],
  });
  return row?.kept ?? 0;
}

/** Those of a person's own files that have these ids, in no order. */
export async function findOwnEvidence(
  tx: ViewerTransaction,
  owner: Owner,
  ids: readonly string[],
): Promise<readonly (EvidenceFile & Pick<EvidenceRow, 'createdAt'>)[]> {
  return tx.query<EvidenceFile & Pick<EvidenceRow, 'createdAt'>>({
    name: 'find-own-evidence-of-ids',
    text: `
      select ${fileColumns}, to_json(e.created_at) #>> '{}' as "createdAt" from evidence e
      where e.municipality_id = $1 and e.person_id = $2 and e.id = any($3::uuid[])`,
    values: [owner.municipalityId, owner.personId, ids],
  });
}

/** Throws away those of a person's files that nothing uses, and gives their ids; row policies leave alone what a room holds. */
export async function deleteUnusedEvidence(
  tx: ViewerTransaction,
  owner: Owner,
  ids: readonly string[],
): Promise<readonly string[]> {
  const [, rows] = await Promise.all([
    tx.query({
      name: 'take-evidence',
      // In one order for everybody, so that nobody waits for one another.
      text: `select pg_advisory_xact_lock(key) from (
        select ${fileKey('one::text')} as key from unnest($1::uuid[]) one order by 1) ordered`,
      values: [ids],
    }),
    tx.query<{ id: string }>({
      name: 'delete-unused-evidence',
      text: `delete from evidence where municipality_id = $1 and person_id = $2 and id = any($3::uuid[]) returning id`,
      values: [owner.municipalityId, owner.personId, ids],
    }),
  ]);
  return rows.map(({ id }) => id);
}
