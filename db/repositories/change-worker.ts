import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import type { WorkerDatabase } from './notification-worker.ts';

/** Days for which an account that begins is looked at again: the worker may have stood still. */
const lookBack = 31;

/**
 * Moves the account of everybody whose told account was taken over and begins about now. Returns how many were moved; doing it again
 * moves nothing.
 */
export async function followAccountsThatBegin(database: WorkerDatabase, today: LocalDate): Promise<number> {
  const { rows } = await database.query<{ moved: number }>({
    name: 'follow-accounts-that-begin',
    text: `
      select count(*) filter (where follow_told_account(begins.municipality_id, begins.person_id, $1::date))::int as moved
      from (
        select distinct municipality_id, person_id from change_outcome
        where account_from between $2::date and $1::date) begins`,
    values: [today, addDays(today, -lookBack)],
  });
  return rows[0]?.moved ?? 0;
}
