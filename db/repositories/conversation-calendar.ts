import type { ViewerTransaction } from '#db/with-viewer.ts';

interface Citizen {
  readonly municipalityId: string;
  readonly personId: string;
}

export interface OpenFeed {
  /** ISO instant. */
  readonly createdAt: string;
  readonly language: string;
}

/** The address that can be read now, without its token; `null` where there is none. */
export async function findOpenFeed(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
): Promise<OpenFeed | null> {
  const [feed] = await tx.query<OpenFeed & Record<string, unknown>>({
    name: 'find-calendar-feed',
    text: `
      select to_json(created_at)#>>'{}' as "createdAt", language
      from calendar_feed where municipality_id = $1 and person_id = $2 and revoked_at is null`,
    values: [municipalityId, personId],
  });
  return feed ?? null;
}

/** Ends the address that can be read now, at `at` (ISO instant); `false` where there was none. */
export async function revokeFeed(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  at: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'revoke-calendar-feed',
    text: `
      update calendar_feed set revoked_at = $3
      where municipality_id = $1 and person_id = $2 and revoked_at is null returning id`,
    values: [municipalityId, personId, at],
  });
  return rows.length > 0;
}

/** Replaces the address: the one before ends in the same moment. Of two that are made at once the later one stays. */
export async function replaceFeed(
  tx: ViewerTransaction,
  citizen: Citizen,
  feed: { readonly id: string; readonly tokenHash: string; readonly language: string; readonly at: string },
): Promise<void> {
  const { municipalityId, personId } = citizen;
  await tx.query({
    name: 'lock-citizen',
    text: 'select 1 from person where municipality_id = $1 and id = $2 for no key update',
    values: [municipalityId, personId],
  });
  await revokeFeed(tx, citizen, feed.at);
  await tx.query({
    name: 'insert-calendar-feed',
    text: `
      insert into calendar_feed (municipality_id, id, person_id, token_hash, language, created_at)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [municipalityId, feed.id, personId, feed.tokenHash, feed.language, feed.at],
  });
}
