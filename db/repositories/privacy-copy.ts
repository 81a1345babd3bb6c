import type { dataCopy } from '#db/schema/privacy.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

interface Citizen {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A copy as it is stored, without its owner. */
export type StoredCopy = Pick<
  typeof dataCopy.$inferSelect,
  'id' | 'requestedAt' | 'partsDone' | 'parts' | 'readyAt' | 'expiresAt' | 'storageKey' | 'size' | 'endedAt' | 'outcome'
>;

/** The copy that is being made or can be fetched; otherwise the last one. `null` where none was asked for. */
export async function findCopy(tx: ViewerTransaction, citizen: Citizen): Promise<StoredCopy | null> {
  const [copy] = await tx.query<StoredCopy & Record<string, unknown>>({
    name: 'find-data-copy',
    text: `
      select id, to_json(requested_at)#>>'{}' as "requestedAt", parts_done as "partsDone", parts,
        to_json(ready_at)#>>'{}' as "readyAt", to_json(expires_at)#>>'{}' as "expiresAt", storage_key as "storageKey",
        size::float8 as size, to_json(ended_at)#>>'{}' as "endedAt", outcome
      from data_copy where municipality_id = $1 and person_id = $2
      order by ended_at is not null, requested_at desc, id desc limit 1`,
    values: [citizen.municipalityId, citizen.personId],
  });
  return copy ?? null;
}

/** Ends the copy whose day is over at `at` (ISO instant), so that another one can be asked for. */
export async function endExpiredCopy(tx: ViewerTransaction, citizen: Citizen, at: string): Promise<void> {
  await tx.query({
    name: 'end-expired-data-copy',
    text: `
      update data_copy set ended_at = $3, outcome = 'EXPIRED'
      where municipality_id = $1 and person_id = $2 and ended_at is null and expires_at <= $3`,
    values: [citizen.municipalityId, citizen.personId, at],
  });
}

/** Asks for a copy and adds its job; `false` where one is being made or can be fetched. Of two who ask at once one gets it. */
export async function insertCopy(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  copy: { readonly id: string; readonly language: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-data-copy',
    text: `
      with asked as (
        insert into data_copy (municipality_id, id, person_id, language, requested_at) values ($1, $2, $3, $4, $5)
        on conflict (municipality_id, person_id) where ended_at is null do nothing returning id)
      select enqueue_job('compose-copy', json_build_object('municipalityId', $1::uuid, 'copyId', id), 'copy ' || id, now())
      from asked`,
    values: [municipalityId, copy.id, personId, copy.language, copy.at],
  });
  return rows.length === 1;
}
