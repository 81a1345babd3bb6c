import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/** Trainings that somebody keeps or asked for, what happened to them, and how they stand for a run. */
export const trainingCopies: readonly CopiedTable[] = [
  copied(schema.trainingRequest, {
    name: 'trainingRequests',
    given: ['createdAt', 'id', 'trainingId', 'state'],
    leftOut: { personId: 'OWNER', revision: 'WORKING' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.trainingAct, {
    name: 'trainingActs',
    given: ['at', 'id', 'requestId', 'kind', 'words', 'byName'],
    leftOut: { personId: 'OWNER', byId: 'PROFESSIONAL' },
    order: ['at', 'id'],
  }),
  copied(schema.trainingPlace, {
    name: 'trainingPlaces',
    through: { column: 'requestId', table: schema.trainingRequest },
    given: ['requestId', 'runId', 'placeInLine', 'state', 'seat', 'declined', 'restsUntil', 'answerBy'],
    leftOut: {},
  }),
];
