import { drizzle } from 'drizzle-orm/node-postgres';
import { seedTrainings } from '#db/seed/training-seed.ts';
import { Timeline } from '#db/seed/timeline.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import type { Stage } from './stage.ts';

/** What people look for, as they type it, and as PostgreSQL is asked by somebody who knows what it means. */
export const searches = [
  { text: 'hoogwerker', query: 'hoogwerker:*', names: ['hoogwerker'] },
  { text: 'orderpicker', query: 'orderpicker:*', names: ['orderpicker'] },
  { text: 'zorg', query: 'zorg:*', names: ['zorg'] },
  { text: 'lassen tig', query: 'lassen:* & tig:*', names: ['lassen'] },
  { text: 'excel gevorderd', query: 'excel:* & gevorderd:*', names: ['excel'] },
] as const;

/** How often the courses of the region are offered, so that there are over 20,000 trainings; once where there are few people. */
const timesFor = (people: number) => (people < 1000 ? 1 : 9);

/** Puts a catalogue into the municipality whose citizens the bench knows. Gives how many trainings there are. */
export async function bringCatalogue({ database, bulk, people }: Stage): Promise<number> {
  const municipalityId = bulk.citizens[0]?.municipalityId ?? '';
  const count = async (table: 'training' | 'training_run') => {
    const { rows } = await database.query<{ count: number }>({
      text: `select count(*)::int as count from ${table} where municipality_id = $1`,
      values: [municipalityId],
    });
    return rows[0]?.count ?? 0;
  };
  // The trainings that people of the bench asked for have no runs.
  if ((await count('training_run')) > 0) return count('training');
  await database.query('begin');
  // Keys of twenty thousand rows, asked one by one, take longer than the rest.
  await database.query('set local session_replication_role = replica');
  await seedTrainings(drizzle(database), new Timeline(systemClock.now()), municipalityId, timesFor(people));
  await database.query('commit');
  await database.query('vacuum analyze training, training_run, training_provider, training_word, training_instrument');
  return count('training');
}
