import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { mostDirections } from '#graphql/perspective-year/domain/request.ts';
import { type Need, needs, type RequestAnswer, requestAnswers } from '#graphql/perspective-year/domain/words.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { id, instant, isWord, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';

/** Directions that somebody took along into the portal, because they chose to. Theirs alone: nobody else reads them. */
export const perspectiveChoice = pgTable(
  'perspective_choice',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    /** Short names, as a direction has them on any day. */
    directions: text('directions').array().notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId] }),
    foreignKey({
      name: 'perspective_choice_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check(
      'perspective_choice_directions',
      sql`cardinality(${table.directions}) between 1 and ${sql.raw(String(mostDirections))}`,
    ),
  ],
);

/**
 * What somebody asked to join the Perspectiefjaar, in their own words, and what the coach answered: one waits at a time. A case manager
 * who stands beside them is the coach. What was taken back before it was answered is theirs alone.
 */
export const perspectiveRequest = pgTable(
  'perspective_request',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    words: text('words').notNull(),
    /** Language of the page on which it was asked, BCP 47. */
    language: text('language').notNull(),
    /** Those that they chose to show. */
    directions: text('directions').array().notNull(),
    /** What they need first, as far as they chose to tell. */
    needs: text('needs').array().$type<Need>().notNull(),
    askedAt: instant('asked_at').notNull(),
    /** By when the coach answers, by the term of that day. */
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    withdrawnAt: instant('withdrawn_at'),
    answer: text('answer').$type<RequestAnswer>(),
    answerWords: text('answer_words'),
    /** What they can do now, where it is not now. */
    wayOn: text('way_on'),
    answeredAt: instant('answered_at'),
    byId: uuid('by_id'),
    byName: text('by_name'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'perspective_request_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      name: 'perspective_request_professional_fk',
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('perspective_request_answer', table.answer, requestAnswers),
    check('perspective_request_needs', sql`${table.needs} <@ array[${sql.raw(sqlWords(needs))}]`),
    check(
      'perspective_request_directions',
      sql`cardinality(${table.directions}) <= ${sql.raw(String(mostDirections))}`,
    ),
    check(
      'perspective_request_answered',
      sql`num_nulls(${table.answer}, ${table.answerWords}, ${table.answeredAt}, ${table.byId}, ${table.byName}) in (0, 5)`,
    ),
    check(
      'perspective_request_way_on',
      sql`(${table.wayOn} is not null) = (coalesce(${table.answer}, '') = 'NOT_NOW')`,
    ),
    uniqueIndex('perspective_request_once')
      .on(table.municipalityId, table.personId)
      .where(sql`answered_at is null and withdrawn_at is null`),
    index('perspective_request_person').on(table.municipalityId, table.personId),
  ],
);
