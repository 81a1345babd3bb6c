import { sql } from 'drizzle-orm';
import {
  check,
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
} from '#graphql/training/domain/request-state.ts';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';
import { training } from './training.ts';

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
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
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
      .where(sql.raw(`state not in (${endStates.map((state) => `'${state}'`).join(', ')})`)),
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
    /** The professional who acted; null for the citizen. */
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
    check('training_act_by', sql`(${table.byId} is null) = (${table.byName} is null)`),
    index('training_act_request').on(table.municipalityId, table.requestId, table.at),
  ],
);
