import type { ShareIdentity } from '#graphql/portfolio/domain/share.ts';
import type { IdentityDatabase } from './identity.ts';

/** A card that somebody's link opens. */
export interface SharedByLink {
  readonly municipalityId: string;
  readonly personId: string;
  readonly shareId: string;
  readonly shows: ShareIdentity;
  /** The last day on which it is shown. */
  readonly untilDate: string;
  readonly stopped: boolean;
}

/** The card behind the SHA-256 of a token, also one that has ended; `null` for one that nobody was given. */
export async function findSharedByLink(db: IdentityDatabase, tokenHash: string): Promise<SharedByLink | null> {
  const { rows } = await db.query({
    name: 'identity-portfolio-share',
    text: `select municipality_id as "municipalityId", person_id as "personId", id as "shareId", shows,
      to_char(until_date, 'YYYY-MM-DD') as "untilDate", revoked_at is not null as stopped
      from portfolio_share where token_hash = $1 and receiver = 'LINK'`,
    values: [tokenHash],
  });
  // The statement above is what gives the rows their shape.
  const [shared] = rows as SharedByLink[];
  return shared ?? null;
}

/** Writes down that a card was looked at by its link, or a file on it opened. Fails where the card has ended. */
export async function recordLookByLink(
  db: IdentityDatabase,
  { municipalityId, personId, shareId }: SharedByLink,
  { id, at, fileName }: { readonly id: string; readonly at: string; readonly fileName: string | null },
): Promise<void> {
  await db.query({
    name: 'identity-portfolio-look',
    text: `insert into portfolio_look (municipality_id, id, share_id, person_id, at, file_name)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [municipalityId, id, shareId, personId, at, fileName],
  });
}
