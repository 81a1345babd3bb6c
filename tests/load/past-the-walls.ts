import type pg from 'pg';

/** Runs one statement of a superuser with the triggers off that keep what was sent and recorded. */
export async function pastTheWalls(database: pg.Client, text: string, values: readonly unknown[]): Promise<void> {
  await database.query('begin');
  try {
    await database.query('set local session_replication_role = replica');
    await database.query(text, [...values]);
    await database.query('commit');
  } catch (failure) {
    await database.query('rollback');
    throw failure;
  }
}
