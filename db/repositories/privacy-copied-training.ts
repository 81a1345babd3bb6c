import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/** Trainings that somebody keeps or asked for, and what happened to them. */
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
];
