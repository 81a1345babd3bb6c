import type { IdentityDatabase } from './identity.ts';

/** Whose calendar an address reads, and in which language. */
export interface CalendarReader {
  readonly municipalityId: string;
  readonly personId: string;
  readonly language: string;
}

/** The reader behind the SHA-256 of a token; `null` for one that nobody was given or that has ended. */
export async function findCalendarReader(db: IdentityDatabase, tokenHash: string): Promise<CalendarReader | null> {
  const { rows } = await db.query({
    name: 'identity-calendar',
    text: `select municipality_id as "municipalityId", person_id as "personId", language
      from calendar_feed where token_hash = $1 and revoked_at is null`,
    values: [tokenHash],
  });
  // The statement above is what gives the rows their shape.
  const [reader] = rows as CalendarReader[];
  return reader ?? null;
}
