import type { World } from '../income/world.ts';

/** Until so many wait for each other in the database of a test. */
export async function untilWaiting(world: World, count: number): Promise<void> {
  for (;;) {
    const waiting = await world.rows(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length >= count) return;
  }
}
