import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import type { LadderDefinition } from '../domain/ladder.ts';
import type { LadderPlacement } from '../models.ts';
import { besidePerson, besideValues, ownPerson } from './beside.ts';

interface PlacementsRow {
  readonly ladders: readonly { readonly id: string; readonly definition: LadderDefinition }[];
  readonly placements: readonly (Omit<LadderPlacement, 'ladder'> & { readonly ladderId: string })[];
}

/** Every ladder on which the person was placed comes once, however often they were. */
const text = (whose: string) => `
select
  coalesce((
    select json_agg(json_build_object('id', l.id, 'definition', l.definition))
    from ladder_definition l
    where l.municipality_id = p.municipality_id and l.id in (
      select x.ladder_id from ladder_placement x where x.municipality_id = p.municipality_id and x.person_id = p.id)
  ), '[]') as ladders,
  coalesce((
    select json_agg(json_build_object(
      'id', x.id, 'ladderId', x.ladder_id, 'kind', x.kind, 'level', x.level, 'domain', x.domain, 'answers', x.answers,
      'reason', x.reason, 'note', x.note, 'placedOn', x.placed_on, 'by', x.by_name)
      order by x.placed_on desc, x.at desc, x.id desc)
    from ladder_placement x where x.municipality_id = p.municipality_id and x.person_id = p.id), '[]') as placements
from person p
where ${whose}`;

const own = { name: 'own-ladder-placements', text: text(ownPerson) };
const beside = { name: 'ladder-placements-beside', text: text(besidePerson) };

/** Where the citizen placed themselves and was placed, newest first. One statement. */
export async function loadOwnPlacements({ tx, viewer }: OperationContext): Promise<readonly LadderPlacement[]> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<PlacementsRow>({ ...own, values: [municipalityId, personId] });
  return row ? toPlacements(row) : [];
}

/** The same of a person of the caseload, in one statement; `null` when this case manager does not stand beside them. */
export async function loadPlacementsBeside(
  context: OperationContext,
  personId: string,
): Promise<readonly LadderPlacement[] | null> {
  if (!isId(personId)) return null;
  const [row] = await context.tx.query<PlacementsRow>({ ...beside, values: [...besideValues(context, personId)] });
  if (!row) return null;
  context.access.saw([personId]);
  return toPlacements(row);
}

function toPlacements({ ladders, placements }: PlacementsRow): readonly LadderPlacement[] {
  return placements.map(({ ladderId, ...placement }) => {
    const ladder = ladders.find(({ id }) => id === ladderId);
    if (!ladder) throw new Error('a place on a ladder that is gone');
    return { ...placement, ladder: ladder.definition };
  });
}
