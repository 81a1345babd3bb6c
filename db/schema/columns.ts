import { sql } from 'drizzle-orm';
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

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

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
