import type { ladderPlacement } from '#db/schema/plan-terms.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** The ladder of a municipality on a day: the one with the last first day on or before it; `null` where it had none. */
export async function findLadder(
  tx: ViewerTransaction,
  municipalityId: string,
  day: LocalDate,
): Promise<{ readonly id: string; readonly source: string; readonly definition: LadderDefinition } | null> {
  const [ladder] = await tx.query<{ id: string; source: string; definition: LadderDefinition }>({
    name: 'find-ladder',
    text: `
      select id, source, definition from ladder_definition
      where municipality_id = $1 and valid_from <= $2::date
      order by valid_from desc limit 1`,
    values: [municipalityId, day],
  });
  return ladder ?? null;
}

/** A place on the ladder as it is written once and for all. */
export type NewPlacement = Required<typeof ladderPlacement.$inferInsert>;

/** Writes places that were given together. */
export async function insertPlacements(tx: ViewerTransaction, placements: readonly NewPlacement[]): Promise<void> {
  if (placements.length === 0) return;
  await tx.query({
    name: 'insert-ladder-placements',
    text: `
      insert into ladder_placement
        (municipality_id, id, person_id, ladder_id, kind, level, domain, answers, reason, note, by_id, by_name, placed_on, at)
      select * from json_to_recordset($1::json) as placed(
        "municipalityId" uuid, id uuid, "personId" uuid, "ladderId" uuid, kind text, level text, domain text, answers json,
        reason text, note text, "byId" uuid, "byName" text, "placedOn" date, at timestamptz)`,
    values: [JSON.stringify(placements)],
  });
}
