import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LadderAnswers, LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import type { PlacementKind } from '#graphql/plan/domain/plan-content.ts';
import type { TermKind } from '#graphql/plan/domain/term-rules.ts';
import { createdAt, helper, id, instant, isWord, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';
import { municipality } from './municipality.ts';
import { planStep } from './plan.ts';

/** A municipality's own ladder (participatieladder), dated: the one with the last `validFrom` on or before a day counts. Public data. */
export const ladderDefinition = pgTable(
  'ladder_definition',
  {
    municipalityId: municipalityId(),
    id: id(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    definition: json('definition').$type<LadderDefinition>().notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    uniqueIndex('ladder_definition_from').on(table.municipalityId, table.validFrom),
  ],
);

/** Where somebody stands on the ladder: a snapshot and an estimate, never a diagnosis. Append-only. */
export const ladderPlacement = pgTable(
  'ladder_placement',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    ladderId: uuid('ladder_id').notNull(),
    /** SELF by the citizen; the others by the case manager. */
    kind: text('kind').$type<'SELF' | 'BEGIN' | 'CURRENT' | 'EXPECTED' | 'WISHED'>().notNull(),
    level: text('level').notNull(),
    /** On a ladder of domains; empty on one of levels. */
    domain: text('domain').notNull(),
    answers: json('answers').$type<LadderAnswers>(),
    /** Why a level was chosen where the answers fit none, for example `lessThanWeekly`. */
    reason: text('reason'),
    note: text('note'),
    byId: uuid('by_id'),
    byName: text('by_name'),
    placedOn: date('placed_on', { mode: 'string' }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.ladderId],
      foreignColumns: [ladderDefinition.municipalityId, ladderDefinition.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('ladder_placement_kind', table.kind, ['SELF', 'BEGIN', 'CURRENT', 'EXPECTED', 'WISHED']),
    check('ladder_placement_by', sql`(${table.kind} in ('SELF', 'WISHED')) = (${table.byId} is null)`),
    index('ladder_placement_person').on(table.municipalityId, table.personId, table.placedOn),
  ],
);

/**
 * A municipality's own term where the law leaves room, dated. What the law fixes is in `graphql/plan/domain/term-rules.ts`; a local
 * term never exceeds its hard maximum.
 */
export const municipalityTerm = pgTable(
  'municipality_term',
  {
    municipalityId: municipalityId(),
    kind: text('kind').$type<TermKind>().notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    length: integer('length').notNull(),
    unit: text('unit').$type<'day' | 'week' | 'month' | 'year'>().notNull(),
    /** Longest extension, in the same unit; 0 for none. */
    extension: integer('extension').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.kind, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    isWord('municipality_term_unit', table.unit, ['day', 'week', 'month', 'year']),
    check('municipality_term_length', sql`${table.length} > 0 and ${table.extension} >= 0`),
  ],
);

/** The four weeks' search term (zoektermijn, art. 41 lid 4) of somebody under 27, from the day they gave notice (melding). */
export const searchTerm = pgTable(
  'search_term',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    notifiedOn: date('notified_on', { mode: 'string' }).notNull(),
    /** Art. 41 lid 11: the municipality lets somebody apply at once. */
    deviatedOn: date('deviated_on', { mode: 'string' }),
    deviationReason: text('deviation_reason'),
    startedById: uuid('started_by_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.startedById],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    check('search_term_deviation', sql`(${table.deviatedOn} is null) = (${table.deviationReason} is null)`),
    uniqueIndex('search_term_person').on(table.municipalityId, table.personId, table.notifiedOn),
  ],
);

/** What somebody did to find work or education in the search term: their own log. */
export const searchEffort = pgTable(
  'search_effort',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    doneOn: date('done_on', { mode: 'string' }).notNull(),
    kind: text('kind').$type<'APPLIED' | 'ASKED' | 'REGISTERED' | 'SCHOOL' | 'TALKED' | 'OTHER'>().notNull(),
    /** Where, with whom. */
    words: text('words').notNull(),
    /** What came of it. */
    result: text('result'),
    ...helper(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('search_effort_kind', table.kind, ['APPLIED', 'ASKED', 'REGISTERED', 'SCHOOL', 'TALKED', 'OTHER']),
    index('search_effort_person').on(table.municipalityId, table.personId, table.doneOn),
  ],
);

/**
 * The displacement check (verdringingstoets) of an unpaid placement: does it take paid work away from somebody? Questions and
 * answers as they were asked, with author and date. Append-only; the last one of a step counts.
 */
export const displacementCheck = pgTable(
  'displacement_check',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    /** The step in a draft or in a plan: the same id in both. */
    stepId: uuid('step_id').notNull(),
    /** What it is about: it says nothing about another kind of placement, another host or other tasks. */
    kind: text('kind').$type<PlacementKind>().notNull(),
    host: text('host').notNull(),
    tasks: text('tasks').notNull(),
    answers: json('answers')
      .$type<readonly { question: string; answer: 'YES' | 'NO'; words: string | null }[]>()
      .notNull(),
    /** No paid work is displaced. */
    passed: boolean('passed').notNull(),
    conclusion: text('conclusion').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    index('displacement_check_step').on(table.municipalityId, table.personId, table.stepId, table.at),
  ],
);

/** How a placement went, said by the case manager after a talk with the host. Append-only. */
export const placementEvaluation = pgTable(
  'placement_evaluation',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    stepId: uuid('step_id').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    words: text('words').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'placement_evaluation_step_fk',
      columns: [table.municipalityId, table.personId, table.stepId],
      foreignColumns: [planStep.municipalityId, planStep.personId, planStep.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
  ],
);
