import { sql, type SQL } from 'drizzle-orm';
import { check, customType, text, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { sqlWords } from '#graphql/shared/sql-words.ts';

/** The tenant. It leads every primary key, foreign key and index, so that tables can be distributed by it. */
export const municipalityId = () => uuid('municipality_id').notNull();

/** Time-ordered uuid v7, made by the application. */
export const id = () => uuid('id').notNull();

export const createdAt = () =>
  timestamp('created_at', { withTimezone: true, mode: 'string' })
    .notNull()
    .default(sql`now()`);

/** An instant, read as ISO text; the application never makes a `Date` of a day. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** The column holds one of these words. Text with a check: an enum cannot lose a word, and its comparison is not leakproof. */
export const isWord = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(sqlWords(words))})`);

/** The column holds a month, `YYYY-MM`. */
export const isMonth = (name: string, column: AnyPgColumn) =>
  check(name, sql`${column} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`);

/** None of the columns holds less than zero. */
export const notNegative = (name: string, ...columns: readonly AnyPgColumn[]) =>
  check(
    name,
    columns.map((column): SQL => sql`${column} >= 0`).reduce((all, one) => sql`${all} and ${one}`),
  );

/** Who did it for the person, where a helper did: written from the mandate by a trigger and by nobody else. */
export const helper = () => ({ helperId: uuid('helper_id'), helperName: text('helper_name') });

/** Which helper wrote last in what is not sent yet, and when: written by a trigger. Stays when the person goes on with it. */
export const prepared = () => ({ preparedBy: text('prepared_by'), preparedAt: instant('prepared_at') });

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
