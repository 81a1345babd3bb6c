import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Financing } from '#graphql/training/domain/financing.ts';
import { id, instant, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';
import { training } from './training.ts';

/** What somebody asked the desk for learning and work (Leerwerkloket), and its advice (scholingsadvies): one question waits at a time. */
export const trainingAdvice = pgTable(
  'training_advice',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    /** As it was then: the adviser reads nothing else of the person. */
    personName: text('person_name').notNull(),
    /** Language of the page on which it was asked, BCP 47. */
    language: text('language').notNull(),
    /** The training that it is about; null where it is about none in particular. */
    trainingId: uuid('training_id'),
    question: text('question').notNull(),
    askedAt: instant('asked_at').notNull(),
    words: text('words'),
    /** Trainings of the catalogue, which holds every one that it ever held. */
    trainingIds: uuid('training_ids').array(),
    financing: json('financing').$type<readonly Financing[]>(),
    answeredAt: instant('answered_at'),
    byId: uuid('by_id'),
    byName: text('by_name'),
    /** Whether advisers still read it: until 90 days after it was answered. What was asked and answered stays the citizen's. */
    atDesk: boolean('at_desk').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_advice_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      name: 'training_advice_training_fk',
      columns: [table.municipalityId, table.trainingId],
      foreignColumns: [training.municipalityId, training.id],
    }),
    foreignKey({
      name: 'training_advice_professional_fk',
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    check(
      'training_advice_answered',
      sql`num_nulls(${table.words}, ${table.trainingIds}, ${table.financing}, ${table.answeredAt}, ${table.byId}, ${table.byName}) in (0, 6)`,
    ),
    check('training_advice_trainings', sql`cardinality(${table.trainingIds}) <= 5`),
    uniqueIndex('training_advice_once')
      .on(table.municipalityId, table.personId)
      .where(sql`answered_at is null`),
    index('training_advice_waiting').on(table.municipalityId, table.askedAt),
    index('training_advice_person').on(table.municipalityId, table.personId),
    index('training_advice_at_desk')
      .on(table.municipalityId, table.answeredAt)
      .where(sql`at_desk`),
  ],
);
