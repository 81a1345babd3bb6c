import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  endStates,
  type RequestAct,
  requestActs,
  type RequestState,
  requestStates,
  type RequestWaits,
} from '#graphql/training/domain/request-state.ts';
import { type PlaceState, placeStates } from '#graphql/training/domain/places.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { createdAt, id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { evidence } from './evidence.ts';
import { person, professional } from './identity.ts';
import { training, trainingRun } from './training.ts';

/** A training that somebody keeps or asks for: one at a time that goes on. What was said stands in `training_act`. */
export const trainingRequest = pgTable(
  'training_request',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    trainingId: uuid('training_id').notNull(),
    state: text('state').$type<RequestState>().notNull(),
    /** Counts what happened: a conditional write names the one it read. */
    revision: integer('revision').notNull(),
    createdAt: createdAt(),
    /** What the municipality pays, whole cents: as it was approved, or as it waits for a second person. */
    amountCents: integer('amount_cents'),
    /** The year of whose money it is. */
    budgetYear: integer('budget_year'),
    /** The case manager who named the amount. */
    proposedById: uuid('proposed_by_id'),
    /** The second person who agreed, or gave it back, and the revision that this made. */
    secondId: uuid('second_id'),
    secondRevision: integer('second_revision'),
    /** The revision that the citizen's answer made; a trigger writes it. */
    answeredRevision: integer('answered_revision'),
    /** Why it waits for the case manager; null for what was taken up, or waits for others. Follows from the row, so that no list reads acts. */
    waits: text('waits')
      .$type<RequestWaits>()
      .generatedAlwaysAs(
        sql`case state when 'REQUESTED' then 'ASKED' when 'UNDER_REVIEW' then case revision when second_revision then 'RETURNED' when answered_revision then 'ANSWERED' end end`,
      ),
    /** As it was when it was passed on: a second person reads nothing else of the person. */
    personName: text('person_name'),
    /** The day on which they were born, from which their duty to learn follows: while it waits for a second person. A trigger writes it. */
    personBirthDate: date('person_birth_date', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_request_proposed_by_fk',
      columns: [table.municipalityId, table.proposedById],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    foreignKey({
      name: 'training_request_second_fk',
      columns: [table.municipalityId, table.secondId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    notNegative('training_request_amount', table.amountCents),
    check(
      'training_request_proposed',
      sql`num_nulls(${table.amountCents}, ${table.budgetYear}, ${table.proposedById}) in (0, 3)`,
    ),
    check(
      'training_request_second_birth',
      sql`(${table.state} = 'WITH_SECOND') = (${table.personBirthDate} is not null)`,
    ),
    index('training_request_second')
      .on(table.municipalityId, table.id)
      .where(sql`state = 'WITH_SECOND'`),
    index('training_request_waits')
      .on(table.municipalityId, table.personId)
      .where(sql`waits is not null or state in ('APPROVED', 'ENROLLED')`),
    foreignKey({
      name: 'training_request_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      name: 'training_request_training_fk',
      columns: [table.municipalityId, table.trainingId],
      foreignColumns: [training.municipalityId, training.id],
    }),
    unique('training_request_owner').on(table.municipalityId, table.personId, table.id),
    isWord('training_request_state', table.state, requestStates),
    check('training_request_revision', sql`${table.revision} >= 1`),
    uniqueIndex('training_request_once')
      .on(table.municipalityId, table.personId, table.trainingId)
      .where(sql.raw(`state not in (${sqlWords(endStates)})`)),
  ],
);

/** What happened to a request, from asking on. Append-only. */
export const trainingAct = pgTable(
  'training_act',
  {
    municipalityId: municipalityId(),
    id: id(),
    requestId: uuid('request_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<RequestAct>().notNull(),
    at: instant('at').notNull(),
    words: text('words'),
    /** The day on which it was so, where that can be another than that of writing: of a start, an end and a certificate. */
    day: date('day', { mode: 'string' }),
    /** The professional who acted; null for the citizen, and for what a provider did outside the portal. */
    byId: uuid('by_id'),
    byName: text('by_name'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_act_request_fk',
      columns: [table.municipalityId, table.personId, table.requestId],
      foreignColumns: [trainingRequest.municipalityId, trainingRequest.personId, trainingRequest.id],
    }),
    foreignKey({
      name: 'training_act_professional_fk',
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('training_act_kind', table.kind, Object.keys(requestActs)),
    // What a provider did outside the portal has a name and nobody's id.
    check('training_act_by', sql`${table.byId} is null or ${table.byName} is not null`),
    index('training_act_request').on(table.municipalityId, table.requestId, table.at),
  ],
);

/** A file of the locker that goes with a request. */
export const trainingEvidence = pgTable(
  'training_evidence',
  {
    municipalityId: municipalityId(),
    requestId: uuid('request_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.requestId, table.evidenceId] }),
    foreignKey({
      name: 'training_evidence_request_fk',
      columns: [table.municipalityId, table.personId, table.requestId],
      foreignColumns: [trainingRequest.municipalityId, trainingRequest.personId, trainingRequest.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'training_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    index('training_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);

/** The list of a run. Whoever asks for a place takes the next number here: its row is the lock of the run. */
export const trainingList = pgTable(
  'training_list',
  {
    municipalityId: municipalityId(),
    runId: uuid('run_id').notNull(),
    lastNumber: integer('last_number').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.runId] }),
    foreignKey({
      name: 'training_list_run_fk',
      columns: [table.municipalityId, table.runId],
      foreignColumns: [trainingRun.municipalityId, trainingRun.id],
    }),
    check('training_list_number', sql`${table.lastNumber} >= 1`),
  ],
);

/**
 * How a request stands for a run. It names no person: everybody of the municipality sees how long a list is, and of whom nothing. A
 * place of a run has a number of its own (`seat`), from 1 to as many as there are: no two have the same, and a trigger lets nobody have
 * a higher one.
 */
export const trainingPlace = pgTable(
  'training_place',
  {
    municipalityId: municipalityId(),
    requestId: uuid('request_id').notNull(),
    runId: uuid('run_id').notNull(),
    /** The order of asking. */
    placeInLine: integer('number').notNull(),
    state: text('state').$type<PlaceState>().notNull(),
    seat: integer('seat'),
    /** How often an offer was declined, or not answered. */
    declined: integer('declined').notNull(),
    /** Until this day no other place is offered, so that the same one is not offered again at once. */
    restsUntil: date('rests_until', { mode: 'string' }),
    answerBy: date('answer_by', { mode: 'string' }),
    /** The start of the run as whoever stands for it knows it: of another one they are told. */
    knownStartsOn: date('known_starts_on', { mode: 'string' }),
    /** How often they were told of another start. */
    told: integer('told').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.requestId] }),
    foreignKey({
      name: 'training_place_request_fk',
      columns: [table.municipalityId, table.requestId],
      foreignColumns: [trainingRequest.municipalityId, trainingRequest.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'training_place_list_fk',
      columns: [table.municipalityId, table.runId],
      foreignColumns: [trainingList.municipalityId, trainingList.runId],
    }),
    unique('training_place_number').on(table.municipalityId, table.runId, table.placeInLine),
    unique('training_place_seat').on(table.municipalityId, table.runId, table.seat),
    isWord('training_place_state', table.state, placeStates),
    check('training_place_seated', sql`(${table.state} = 'WAITING') = (${table.seat} is null)`),
    check('training_place_offered', sql`(${table.state} = 'OFFERED') = (${table.answerBy} is not null)`),
    notNegative('training_place_counts', table.declined, table.told),
  ],
);
