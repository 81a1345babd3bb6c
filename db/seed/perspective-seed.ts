import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { needs } from '#graphql/perspective-year/domain/words.ts';
import * as schema from '../schema/index.ts';
import type { PerspectiveScenario } from './scenario-types.ts';

/** The day from which the programmes of the demo count. */
const validFrom = '2026-01-01';

/** Writes the Perspectiefjaar of a municipality of the demo, after its instruments. */
export async function seedPerspectiveYear(
  db: NodePgDatabase,
  municipalityId: string,
  { directions, helps, ...programme }: PerspectiveScenario,
): Promise<void> {
  const counted = { municipalityId, validFrom };
  await db.insert(schema.perspectiveProgramme).values({ ...programme, ...counted });
  await db.insert(schema.perspectiveDirection).values(
    directions.map(({ occupations = [], energies, abilities, ...one }, place) => ({
      ...one,
      ...counted,
      place,
      occupations: [...occupations],
      energies: [...energies],
      abilities: [...abilities],
    })),
  );
  for (const need of needs) {
    const { instrument, ...help } = helps[need];
    const instrumentId = instrument === undefined ? null : await instrumentOf(db, municipalityId, instrument);
    await db.insert(schema.perspectiveHelp).values({ ...help, ...counted, need, instrumentId });
  }
}

async function instrumentOf(db: NodePgDatabase, municipalityId: string, name: string): Promise<string> {
  const table = schema.trainingInstrument;
  const [found] = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.municipalityId, municipalityId), eq(table.name, name)));
  if (!found) throw new Error(`no instrument ${name}`);
  return found.id;
}
