import type { portfolioConfirmation, portfolioProposal } from '#db/schema/portfolio-guidance.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { ProposalAnswer } from '#graphql/portfolio/domain/guidance.ts';

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A proposal with its kind and what it would say. */
export type ProposalRow = Pick<
  typeof portfolioProposal.$inferSelect,
  'id' | 'kind' | 'content' | 'reason' | 'answer'
> & {
  readonly by: string;
  /** ISO instant. */
  readonly createdAt: string;
};

const proposalColumns = `id, kind, content, reason, answer, professional_name as by, to_json(created_at)#>>'{}' as "createdAt"`;

/** Proposals that wait for their answer, the oldest first. */
export function openProposals(tx: ViewerTransaction, owner: Owner): Promise<readonly ProposalRow[]> {
  return tx.query<ProposalRow & Record<string, unknown>>({
    name: 'open-portfolio-proposals',
    text: `
      select ${proposalColumns} from portfolio_proposal
      where municipality_id = $1 and person_id = $2 and answer is null order by created_at, id`,
    values: [owner.municipalityId, owner.personId],
  });
}

/** One of somebody's proposals, answered or not; `null` when there is none with this id. */
export async function findProposal(tx: ViewerTransaction, owner: Owner, id: string): Promise<ProposalRow | null> {
  const [row] = await tx.query<ProposalRow & Record<string, unknown>>({
    name: 'portfolio-proposal',
    text: `
      select ${proposalColumns} from portfolio_proposal
      where municipality_id = $1 and person_id = $2 and id = $3`,
    values: [owner.municipalityId, owner.personId, id],
  });
  return row ?? null;
}

/** What one professional proposed to somebody, the newest first. */
export function proposalsBy(
  tx: ViewerTransaction,
  owner: Owner,
  professionalId: string,
): Promise<readonly ProposalRow[]> {
  return tx.query<ProposalRow & Record<string, unknown>>({
    name: 'portfolio-proposals-by',
    text: `
      select ${proposalColumns} from portfolio_proposal
      where municipality_id = $1 and person_id = $2 and professional_id = $3 order by created_at desc, id`,
    values: [owner.municipalityId, owner.personId, professionalId],
  });
}

export interface NewProposal
  extends Owner, Pick<typeof portfolioProposal.$inferInsert, 'id' | 'kind' | 'content' | 'reason'> {
  readonly professionalId: string;
  readonly professionalName: string;
  /** ISO instant. */
  readonly at: string;
}

/** Writes a proposal down; the same form sent again writes nothing. */
export async function insertProposal(tx: ViewerTransaction, one: NewProposal): Promise<void> {
  await tx.query({
    name: 'insert-portfolio-proposal',
    text: `
      insert into portfolio_proposal
        (municipality_id, id, person_id, kind, content, reason, professional_id, professional_name, created_at)
      values ($1, $2, $3, $4, $5::json, $6, $7, $8, $9) on conflict do nothing`,
    values: [
      one.municipalityId,
      one.id,
      one.personId,
      one.kind,
      JSON.stringify(one.content),
      one.reason,
      one.professionalId,
      one.professionalName,
      one.at,
    ],
  });
}

/** Answers a proposal once; `false` where it was answered before. */
export async function answerProposal(
  tx: ViewerTransaction,
  owner: Owner,
  { id, answer, at }: { readonly id: string; readonly answer: ProposalAnswer; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'answer-portfolio-proposal',
    text: `
      update portfolio_proposal set answer = $4, answered_at = $5
      where municipality_id = $1 and person_id = $2 and id = $3 and answer is null returning id`,
    values: [owner.municipalityId, owner.personId, id, answer, at],
  });
  return rows.length === 1;
}

/** A confirmation that stands, with the number of the version that it is of and of the one that counts. */
export interface ConfirmationRow {
  readonly id: string;
  readonly entryId: string;
  readonly by: string;
  /** ISO instant. */
  readonly confirmedAt: string;
  readonly seen: string;
  readonly number: number;
  readonly version: number;
}

/** Confirmations of entries that the one who asks may see, the newest first. */
export async function confirmationsOf(
  tx: ViewerTransaction,
  entryIds: readonly string[],
  municipalityId: string,
): Promise<readonly ConfirmationRow[]> {
  return tx.query<ConfirmationRow & Record<string, unknown>>({
    name: 'portfolio-confirmations',
    text: `
      select c.id, c.entry_id as "entryId", c.professional_name as by, to_json(c.confirmed_at)#>>'{}' as "confirmedAt",
        c.seen, c.number, h.version
      from portfolio_confirmation c
      join portfolio_entry h on h.municipality_id = c.municipality_id and h.id = c.entry_id
      where c.municipality_id = $1 and c.entry_id = any($2::uuid[]) and c.withdrawn_at is null and c.taken_off_at is null
      order by c.confirmed_at desc, c.id`,
    values: [municipalityId, entryIds],
  });
}

/** A confirmation as who gave it sees it. */
export type OwnConfirmationRow = Pick<ConfirmationRow, 'id' | 'confirmedAt' | 'seen'>;

/** What one professional confirmed for somebody and still stands, the newest first. */
export function confirmationsBy(
  tx: ViewerTransaction,
  owner: Owner,
  professionalId: string,
): Promise<readonly OwnConfirmationRow[]> {
  return tx.query<OwnConfirmationRow & Record<string, unknown>>({
    name: 'portfolio-confirmations-by',
    text: `
      select id, to_json(confirmed_at)#>>'{}' as "confirmedAt", seen from portfolio_confirmation
      where municipality_id = $1 and person_id = $2 and professional_id = $3 and withdrawn_at is null
        and taken_off_at is null
      order by confirmed_at desc, id`,
    values: [owner.municipalityId, owner.personId, professionalId],
  });
}

export interface NewConfirmation
  extends Owner, Pick<typeof portfolioConfirmation.$inferInsert, 'id' | 'entryId' | 'number' | 'seen'> {
  readonly professionalId: string;
  readonly professionalName: string;
  /** ISO instant. */
  readonly at: string;
}

/** Writes a confirmation down; `false` where the same professional confirmed this version before. */
export async function insertConfirmation(tx: ViewerTransaction, one: NewConfirmation): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-portfolio-confirmation',
    text: `
      insert into portfolio_confirmation
        (municipality_id, id, person_id, entry_id, number, seen, professional_id, professional_name, confirmed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    values: [
      one.municipalityId,
      one.id,
      one.personId,
      one.entryId,
      one.number,
      one.seen,
      one.professionalId,
      one.professionalName,
      one.at,
    ],
  });
  return rows.length === 1;
}

/** Takes a confirmation back as who gave it; `false` where there is none of theirs that stands. */
export async function withdrawConfirmation(
  tx: ViewerTransaction,
  owner: Owner,
  { id, professionalId, at }: { readonly id: string; readonly professionalId: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-portfolio-confirmation',
    text: `
      update portfolio_confirmation set withdrawn_at = $5
      where municipality_id = $1 and person_id = $2 and id = $3 and professional_id = $4 and withdrawn_at is null
      returning id`,
    values: [owner.municipalityId, owner.personId, id, professionalId, at],
  });
  return rows.length === 1;
}

/** Takes a confirmation off as the owner of the portfolio; `false` where there is none of theirs that stands. */
export async function takeOffConfirmation(
  tx: ViewerTransaction,
  owner: Owner,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'take-off-portfolio-confirmation',
    text: `
      update portfolio_confirmation set taken_off_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and taken_off_at is null returning id`,
    values: [owner.municipalityId, owner.personId, id, at],
  });
  return rows.length === 1;
}
