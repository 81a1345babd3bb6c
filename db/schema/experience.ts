import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, isMonth, isWord, municipalityId } from './columns.ts';
import { municipality } from './municipality.ts';
import { person } from './identity.ts';

const experienceKinds = ['REPORT_SENT', 'DECISION_READ', 'TALK_HELD'] as const;
/** After what people are asked how it went. */
export type ExperienceKind = (typeof experienceKinds)[number];

/** That somebody was asked how it went, and what they said if they wanted to. Says nothing about what it was about but its kind. */
export const experience = pgTable(
  'experience',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<ExperienceKind>().notNull(),
    askedAt: instant('asked_at').notNull(),
    /** They went on without answering. */
    skippedAt: instant('skipped_at'),
    answeredAt: instant('answered_at'),
    /** 1 very bad, 5 very good; `null` until answered and after it was erased. */
    face: integer('face'),
    words: text('words'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('experience_kind', table.kind, experienceKinds),
    check('experience_face', sql`${table.face} between 1 and 5`),
    check(
      'experience_answer',
      sql`(${table.face} is null) = (${table.answeredAt} is null) and (${table.words} is null or ${table.face} is not null)
        and (${table.answeredAt} is null or ${table.skippedAt} is null)`,
    ),
    index('experience_person').on(table.municipalityId, table.personId, table.askedAt),
  ],
);

/** What a municipality decided about asking, dated: the row whose `validFrom` is the last one on or before the day counts. */
export const experiencePolicy = pgTable(
  'experience_policy',
  {
    municipalityId: municipalityId(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Nobody is asked again within so many days. */
    daysBetween: integer('days_between').notNull(),
    /** So many people must have answered before anything is counted. */
    leastPeople: integer('least_people').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    // Once a week at most, and never fewer people than would hide one among them.
    check('experience_policy_bounds', sql`${table.daysBetween} >= 7 and ${table.leastPeople} >= 5`),
  ],
);

/** How it went, counted by kind and month: written only where enough people answered, and about nobody. */
export const experienceCount = pgTable(
  'experience_count',
  {
    municipalityId: municipalityId(),
    kind: text('kind').$type<ExperienceKind>().notNull(),
    /** `YYYY-MM` in the Netherlands. */
    month: text('month').notNull(),
    /** Answers by face, from very bad to very good. */
    faces: integer('faces').array().notNull(),
    people: integer('people').notNull(),
    countedAt: instant('counted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.kind, table.month] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    isWord('experience_count_kind', table.kind, experienceKinds),
    isMonth('experience_count_month', table.month),
    check('experience_count_faces', sql`array_length(${table.faces}, 1) = 5 and ${table.people} >= 5`),
  ],
);
