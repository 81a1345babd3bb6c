import { sql } from 'drizzle-orm';
import { bigint, check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { municipalityId, notNegative } from './columns.ts';
import { professional } from './identity.ts';
import { municipality } from './municipality.ts';

/**
 * Money for trainings of one year, whole cents. What is reserved and used is kept by what happens to requests and by nothing else, so that
 * nobody has to add up thousands of them.
 */
export const trainingBudget = pgTable(
  'training_budget',
  {
    municipalityId: municipalityId(),
    year: integer('year').notNull(),
    /** Null while the municipality named none: what is reserved and used is counted all the same. */
    amountCents: bigint('amount_cents', { mode: 'number' }),
    /** Approved for trainings that have not begun. */
    reservedCents: bigint('reserved_cents', { mode: 'number' }).notNull().default(0),
    /** For trainings that began. */
    usedCents: bigint('used_cents', { mode: 'number' }).notNull().default(0),
    /** Where the amount stands. */
    source: text('source'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.year] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    check('training_budget_year', sql`${table.year} between 2000 and 2200`),
    check('training_budget_source', sql`(${table.amountCents} is null) = (${table.source} is null)`),
    notNegative('training_budget_amounts', table.amountCents, table.reservedCents, table.usedCents),
  ],
);

/** Up to which amount a professional decides about money alone (mandaat, art. 10:3 Awb), dated: the last row that has begun counts. */
export const spendingMandate = pgTable(
  'spending_mandate',
  {
    municipalityId: municipalityId(),
    professionalId: uuid('professional_id').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Whole cents, for one training. */
    mostCents: integer('most_cents').notNull(),
    /** The decision by which it was given (mandaatbesluit). */
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.professionalId, table.validFrom] }),
    foreignKey({
      name: 'spending_mandate_professional_fk',
      columns: [table.municipalityId, table.professionalId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    notNegative('spending_mandate_most', table.mostCents),
  ],
);
