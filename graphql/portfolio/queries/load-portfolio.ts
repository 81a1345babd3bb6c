import type { OperationContext } from '../../context.ts';
import { evidenceJson } from '#db/repositories/evidence-json.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { jsonObject } from '../../shared/json-object.ts';
import type { Entry } from '../models.ts';
import { escoAddress } from '#db/repositories/portfolio.ts';

const labels = `coalesce((
  select json_agg(${jsonObject([
    ['language', 's.language'],
    ['label', 's.label'],
    ['draft', 's.draft'],
  ])} order by s.language)
  from esco.label s where s.preferred and s.uri = substr(v.content ->> 'conceptUri', ${escoAddress.length + 1})), '[]')`;

const files = evidenceJson(
  'portfolio_evidence',
  'l.municipality_id = h.municipality_id and l.entry_id = h.id and l.number = h.version',
);

/** Files of an entry that go along with the card `$3`. */
const filesOnCard = evidenceJson(
  'portfolio_share_evidence',
  'l.municipality_id = h.municipality_id and l.share_id = $3 and l.entry_id = h.id',
);

/** @param evidence its files, or those of them that somebody else is shown. */
const entryWith = (evidence: string) =>
  jsonObject([
    ['kind', 'h.kind'],
    ['id', 'h.id'],
    ['version', 'h.version'],
    ['createdAt', 'h.created_at'],
    ['writtenAt', 'v.written_at'],
    ['content', 'v.content'],
    ['evidence', evidence],
    ['labels', labels],
  ]);

const entriesWhere = (condition: string, evidence = files) => `
  select coalesce(json_agg(${entryWith(evidence)} order by h.created_at, h.id), '[]') as entries
  from portfolio_entry h
  join portfolio_version v on v.municipality_id = h.municipality_id and v.entry_id = h.id and v.number = h.version
  where h.municipality_id = $1 and h.person_id = $2 and ${condition}`;

interface Row extends Record<string, unknown> {
  readonly entries: readonly Entry[];
}

/** Everything in the citizen's portfolio as it counts now, in the order in which it was begun, in one statement. */
export async function loadEntries({ tx, viewer }: OperationContext): Promise<readonly Entry[]> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<Row>({
    name: 'own-portfolio',
    text: entriesWhere('true'),
    values: [municipalityId, personId],
  });
  return row?.entries ?? [];
}

/** One of the citizen's own entries; `null` when there is none with this id. */
export async function loadEntry({ tx, viewer }: OperationContext, id: string): Promise<Entry | null> {
  if (!isId(id)) return null;
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<Row>({
    name: 'own-portfolio-entry',
    text: entriesWhere('h.id = $3'),
    values: [municipalityId, personId, id],
  });
  return row?.entries[0] ?? null;
}

/** The entries that a card shows, as they count now, with the files that go along. Row security decides whether the one who asks may see them. */
export async function loadShared(
  { tx }: OperationContext,
  { municipalityId, personId, shareId }: Record<'municipalityId' | 'personId' | 'shareId', string>,
): Promise<readonly Entry[]> {
  const [row] = await tx.query<Row>({
    name: 'shared-portfolio',
    text: entriesWhere(
      `exists (
        select 1 from portfolio_share_entry c
        where c.municipality_id = h.municipality_id and c.share_id = $3 and c.entry_id = h.id)`,
      filesOnCard,
    ),
    values: [municipalityId, personId, shareId],
  });
  return row?.entries ?? [];
}
