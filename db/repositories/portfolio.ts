import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { AnyContent, PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';

interface Owner {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A label of a concept in one language; `draft`: ours, and not ESCO's. */
export interface LabelRow {
  readonly language: string;
  readonly label: string;
  readonly draft: boolean;
}

/** What stands before every concept of ESCO. */
export const escoAddress = 'http://data.europa.eu/esco/';

/** How many entries somebody has. */
export async function countEntries(tx: ViewerTransaction, owner: Owner): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count-portfolio-entries',
    text: `select count(*)::int as count from portfolio_entry where municipality_id = $1 and person_id = $2`,
    values: [owner.municipalityId, owner.personId],
  });
  return row?.count ?? 0;
}

export interface NewEntry {
  readonly id: string;
  readonly kind: PortfolioKind;
  readonly content: AnyContent;
}

/**
 * Makes entries with their first version, in their order; tells how many. Not one that was made before, nor one of a kind that exists
 * once where there is one.
 */
export async function insertEntries(
  tx: ViewerTransaction,
  owner: Owner,
  { entries, at }: { readonly entries: readonly NewEntry[]; readonly at: string },
): Promise<number> {
  const rows = await tx.query({
    name: 'insert-portfolio-entries',
    text: `
      with given as (
        select id, kind, content, place from rows from (
          json_to_recordset($3::json) as (id uuid, kind text, content json)) with ordinality
          as one (id, kind, content, place)),
      head as (
        insert into portfolio_entry (municipality_id, id, person_id, kind, version, created_at)
        select $1, id, $2, kind, 1, $4::timestamptz + place * interval '1 microsecond' from given order by place
        on conflict do nothing
        returning municipality_id, id, person_id)
      insert into portfolio_version (municipality_id, entry_id, person_id, number, content, written_at)
      select h.municipality_id, h.id, h.person_id, 1, g.content, $4 from head h join given g on g.id = h.id
      returning 1`,
    values: [owner.municipalityId, owner.personId, JSON.stringify(entries), at],
  });
  return rows.length;
}

export interface NextVersion extends Owner {
  readonly entryId: string;
  /** The version that its writer read. */
  readonly version: number;
  readonly content: AnyContent;
  /** Files of the next version. */
  readonly evidenceIds: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** Writes the version after the one that was read; `false` when somebody was first, and then nothing was written. */
export async function insertNextVersion(tx: ViewerTransaction, next: NextVersion): Promise<boolean> {
  const rows = await tx.query({
    name: 'next-portfolio-version',
    text: `
      with head as (
        update portfolio_entry set version = version + 1
        where municipality_id = $1 and person_id = $2 and id = $3 and version = $4
        returning municipality_id, id, person_id, version)
      insert into portfolio_version (municipality_id, entry_id, person_id, number, content, written_at)
      select municipality_id, id, person_id, version, $5::json, $6 from head
      returning number`,
    values: [next.municipalityId, next.personId, next.entryId, next.version, JSON.stringify(next.content), next.at],
  });
  if (rows.length !== 1) return false;
  if (next.evidenceIds.length > 0)
    await tx.query({
      name: 'tie-portfolio-evidence',
      text: `
        insert into portfolio_evidence (municipality_id, entry_id, number, evidence_id, person_id)
        select $1, $3, $4, one, $2 from unnest($5::uuid[]) one on conflict do nothing`,
      values: [next.municipalityId, next.personId, next.entryId, next.version + 1, next.evidenceIds],
    });
  return true;
}

/** Takes a file off every version of an entry and off the cards that showed it with it: its owner shows it no longer, also not with what it said before. */
export async function untieEvidence(
  tx: ViewerTransaction,
  owner: Owner,
  { entryId, evidenceId }: { readonly entryId: string; readonly evidenceId: string },
): Promise<void> {
  for (const table of ['portfolio_share_evidence', 'portfolio_evidence'])
    await tx.query({
      name: `untie-${table}`,
      text: `
        delete from ${table} where municipality_id = $1 and person_id = $2 and entry_id = $3 and evidence_id = $4`,
      values: [owner.municipalityId, owner.personId, entryId, evidenceId],
    });
}

/** Deletes an entry with every version and every tie to a file or a card; `false` when there is none. The files stay as long as something holds them. */
export async function deleteEntry(tx: ViewerTransaction, owner: Owner, entryId: string): Promise<boolean> {
  const values = [owner.municipalityId, owner.personId, entryId];
  // The head first, as every other writer does: who comes second waits here and finds nothing.
  const held = await tx.query({
    name: 'hold-portfolio-entry',
    text: `select 1 from portfolio_entry where municipality_id = $1 and person_id = $2 and id = $3 for update`,
    values,
  });
  if (held.length === 0) return false;
  for (const [table, column] of [
    ['portfolio_share_evidence', 'entry_id'],
    ['portfolio_share_entry', 'entry_id'],
    ['portfolio_confirmation', 'entry_id'],
    ['portfolio_evidence', 'entry_id'],
    ['portfolio_version', 'entry_id'],
    ['portfolio_entry', 'id'],
  ] as const)
    await tx.query({
      name: `delete-${table}`,
      text: `delete from ${table} where municipality_id = $1 and person_id = $2 and ${column} = $3`,
      values,
    });
  return true;
}

/** A concept that could be meant, with its labels. */
export interface ConceptRow {
  /** Whole address of the concept. */
  readonly uri: string;
  readonly labels: readonly LabelRow[];
}

/**
 * Concepts whose labels look like what was typed, in spite of a slip: a label has at least half of its trigrams and not too much else.
 * The likeliest first; of those that are alike, what many people do (it has words of our own) and the reader's language.
 *
 * @param asked.trigrams of what was typed; never empty.
 */
export function findConcepts(
  tx: ViewerTransaction,
  asked: {
    readonly kind: 'OCCUPATION' | 'SKILL';
    readonly trigrams: readonly string[];
    readonly language: string;
    readonly first: number;
  },
): Promise<ConceptRow[]> {
  return tx.query<ConceptRow & Record<string, unknown>>({
    name: 'find-concepts',
    text: `
      with near as (
        select label_id, count(*)::real as shared from esco.trigram where trigram = any($2::text[])
        group by label_id having count(*) >= 0.5 * cardinality($2::text[])),
      scored as (
        select s.uri, max(n.shared / cardinality($2::text[]) + n.shared / (s.size + cardinality($2::text[]) - n.shared)
          + case when s.language = $3 then 0.05 else 0 end + case when s.preferred then 0.03 else 0 end
          + case when exists (select from esco.label d where d.uri = s.uri and d.draft) then 0.1 else 0 end) as score
        from near n join esco.label s on s.id = n.label_id where s.kind = $1 group by s.uri),
      first as (select uri, score from scored where score >= 0.75 order by score desc, uri limit $4)
      select '${escoAddress}' || f.uri as uri, json_agg(json_build_object(
        'language', s.language, 'label', s.label, 'draft', s.draft) order by s.language) as labels
      from first f join esco.label s on s.uri = f.uri and s.preferred
      group by f.uri, f.score order by f.score desc, f.uri`,
    values: [asked.kind, asked.trigrams, asked.language, asked.first],
  });
}
