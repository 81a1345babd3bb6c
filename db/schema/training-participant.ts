import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, isMonth, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';
import { trainingRequest } from './training-request.ts';
import { trainingProvider, trainingRun } from './training.ts';

/**
 * Who is enrolled, as the organisation that gives the training knows them: by their name as it was then, and by nothing else. Written with
 * the enrolment, gone when it is taken back.
 */
export const trainingParticipant = pgTable(
  'training_participant',
  {
    municipalityId: municipalityId(),
    requestId: uuid('request_id').notNull(),
    personId: uuid('person_id').notNull(),
    providerId: uuid('provider_id').notNull(),
    /** Null for a training without runs that could be asked for. */
    runId: uuid('run_id'),
    personName: text('person_name').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.requestId] }),
    foreignKey({
      name: 'training_participant_request_fk',
      columns: [table.municipalityId, table.personId, table.requestId],
      foreignColumns: [trainingRequest.municipalityId, trainingRequest.personId, trainingRequest.id],
    }),
    foreignKey({
      name: 'training_participant_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      name: 'training_participant_provider_fk',
      columns: [table.municipalityId, table.providerId],
      foreignColumns: [trainingProvider.municipalityId, trainingProvider.id],
    }),
    foreignKey({
      name: 'training_participant_run_fk',
      columns: [table.municipalityId, table.runId],
      foreignColumns: [trainingRun.municipalityId, trainingRun.id],
    }),
    index('training_participant_provider').on(table.municipalityId, table.providerId),
    index('training_participant_person').on(table.municipalityId, table.personId),
  ],
);

/** How often somebody was there in a month. Append-only: of a month the last one counts. */
export const trainingAttendance = pgTable(
  'training_attendance',
  {
    municipalityId: municipalityId(),
    id: id(),
    requestId: uuid('request_id').notNull(),
    personId: uuid('person_id').notNull(),
    month: text('month').notNull(),
    /** Lessons that were given, and those at which they were. */
    lessons: integer('lessons').notNull(),
    attended: integer('attended').notNull(),
    writtenAt: instant('written_at').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'training_attendance_request_fk',
      columns: [table.municipalityId, table.personId, table.requestId],
      foreignColumns: [trainingRequest.municipalityId, trainingRequest.personId, trainingRequest.id],
    }),
    foreignKey({
      name: 'training_attendance_professional_fk',
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isMonth('training_attendance_month', table.month),
    check(
      'training_attendance_counts',
      sql`${table.attended} between 0 and ${table.lessons} and ${table.lessons} >= 1`,
    ),
    index('training_attendance_request').on(table.municipalityId, table.requestId),
  ],
);
