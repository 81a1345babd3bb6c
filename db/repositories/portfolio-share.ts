import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { portfolioShare } from '#db/schema/portfolio.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { type EvidenceFile, fileColumns } from './evidence.ts';

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

export interface NewShare
  extends Owner, Pick<typeof portfolioShare.$inferInsert, 'receiver' | 'purpose' | 'shows' | 'untilDate'> {
  readonly area: string | null;
  readonly id: string;
  readonly forWhom: string | null;
  readonly tokenHash: string | null;
  readonly entryIds: readonly string[];
  /** Files of these entries that go along. */
  readonly evidenceIds: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** Makes a card. The same form sent again makes nothing: `false`. */
export async function insertShare(tx: ViewerTransaction, share: NewShare): Promise<boolean> {
  const made = await tx.query({
    name: 'insert-portfolio-share',
    text: `
      insert into portfolio_share
        (municipality_id, id, person_id, receiver, for_whom, purpose, shows, until_date, token_hash, created_at, area,
          owner_name)
      select $1, $2, p.id, $4, $5, $6, $7, $8::date, $9, $10, $11, case when $4::text = 'WORK' then p.name end
      from person p where p.municipality_id = $1 and p.id = $3
      on conflict do nothing returning id`,
    values: [
      share.municipalityId,
      share.id,
      share.personId,
      share.receiver,
      share.forWhom,
      share.purpose,
      share.shows,
      share.untilDate,
      share.tokenHash,
      share.at,
      share.area,
    ],
  });
  if (made.length === 0) return false;
  await tx.query({
    name: 'insert-portfolio-share-entries',
    text: `
      insert into portfolio_share_entry (municipality_id, share_id, entry_id, person_id)
      select municipality_id, $3, id, person_id from portfolio_entry
      where municipality_id = $1 and person_id = $2 and id = any($4::uuid[])`,
    values: [share.municipalityId, share.personId, share.id, share.entryIds],
  });
  if (share.evidenceIds.length > 0)
    await tx.query({
      name: 'insert-portfolio-share-evidence',
      text: `
        insert into portfolio_share_evidence (municipality_id, share_id, entry_id, evidence_id, person_id)
        select l.municipality_id, $3, l.entry_id, l.evidence_id, l.person_id
        from portfolio_entry h
        join portfolio_evidence l on l.municipality_id = h.municipality_id and l.entry_id = h.id and l.number = h.version
        where h.municipality_id = $1 and h.person_id = $2 and h.id = any($4::uuid[]) and l.evidence_id = any($5::uuid[])`,
      values: [share.municipalityId, share.personId, share.id, share.entryIds, share.evidenceIds],
    });
  return true;
}

/** Gives an open card for a link another link: the one before opens nothing any more. `false` where there is no such card. */
export async function replaceShareToken(
  tx: ViewerTransaction,
  owner: Owner,
  { id, tokenHash }: { readonly id: string; readonly tokenHash: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'replace-portfolio-share-token',
    text: `
      update portfolio_share set token_hash = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and receiver = 'LINK' and revoked_at is null
      returning id`,
    values: [owner.municipalityId, owner.personId, id, tokenHash],
  });
  return rows.length === 1;
}

/** Stops a card for good; one that was stopped before stays as it was. */
export async function revokeShare(tx: ViewerTransaction, owner: Owner, id: string, at: string): Promise<void> {
  await tx.query({
    name: 'revoke-portfolio-share',
    text: `
      update portfolio_share set revoked_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and revoked_at is null`,
    values: [owner.municipalityId, owner.personId, id, at],
  });
}

/** SQL: whether a card of row `alias` is open on a day. */
export const isOpenShare = (alias: string, day: string): string =>
  `${alias}.revoked_at is null and ${alias}.until_date >= ${day}::date`;

/** A file that goes along with a card which is open on a day; `null` where there is none. Row security decides who may see which card. */
export async function findOnCard(
  tx: ViewerTransaction,
  {
    municipalityId,
    shareId,
    evidenceId,
    today,
  }: Record<'municipalityId' | 'shareId' | 'evidenceId', string> & {
    readonly today: LocalDate;
  },
): Promise<EvidenceFile | null> {
  const [row] = await tx.query<EvidenceFile & Record<string, unknown>>({
    name: 'find-evidence-on-card',
    text: `
      select ${fileColumns} from evidence e
      where e.municipality_id = $1 and e.id = $3 and exists (
        select 1 from portfolio_share_evidence l
        join portfolio_share s on s.municipality_id = l.municipality_id and s.id = l.share_id
        where l.municipality_id = e.municipality_id and l.evidence_id = e.id and s.id = $2
          and ${isOpenShare('s', '$4')})`,
    values: [municipalityId, shareId, evidenceId, today],
  });
  return row ?? null;
}

/** Writes down that a professional looked at a card, or opened a file on it. */
export async function insertLook(
  tx: ViewerTransaction,
  look: {
    readonly municipalityId: string;
    readonly id: string;
    readonly shareId: string;
    readonly personId: string;
    readonly at: string;
    readonly professionalId: string;
    readonly professionalName: string;
    readonly purpose: string | null;
    readonly fileName: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-portfolio-look',
    text: `
      insert into portfolio_look
        (municipality_id, id, share_id, person_id, at, professional_id, professional_name, purpose, file_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      look.municipalityId,
      look.id,
      look.shareId,
      look.personId,
      look.at,
      look.professionalId,
      look.professionalName,
      look.purpose,
      look.fileName,
    ],
  });
}
