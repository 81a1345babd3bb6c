import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/**
 * Trainings that somebody keeps or asked for, what happened to them, how they stand for a run, and what its provider knows and wrote; and
 * what they took along and asked of the Perspectiefjaar.
 */
export const trainingCopies: readonly CopiedTable[] = [
  copied(schema.trainingRequest, {
    name: 'trainingRequests',
    given: ['createdAt', 'id', 'trainingId', 'state', 'amountCents', 'personName'],
    leftOut: {
      personId: 'OWNER',
      revision: 'WORKING',
      budgetYear: 'WORKING',
      proposedById: 'PROFESSIONAL',
      secondId: 'PROFESSIONAL',
      secondRevision: 'WORKING',
      answeredRevision: 'WORKING',
      waits: 'WORKING',
      personBirthDate: 'OWNER',
    },
    order: ['createdAt', 'id'],
  }),
  copied(schema.trainingAct, {
    name: 'trainingActs',
    given: ['at', 'id', 'requestId', 'kind', 'day', 'words', 'byName'],
    leftOut: { personId: 'OWNER', byId: 'PROFESSIONAL' },
    order: ['at', 'id'],
  }),
  copied(schema.trainingPlace, {
    name: 'trainingPlaces',
    through: { column: 'requestId', table: schema.trainingRequest },
    given: [
      'requestId',
      'runId',
      'placeInLine',
      'state',
      'seat',
      'declined',
      'restsUntil',
      'answerBy',
      'knownStartsOn',
    ],
    leftOut: { told: 'WORKING' },
  }),
  copied(schema.trainingEvidence, {
    name: 'trainingEvidence',
    given: ['requestId', 'evidenceId'],
    leftOut: { personId: 'OWNER' },
  }),
  copied(schema.trainingAdvice, {
    name: 'trainingAdvice',
    given: [
      'askedAt',
      'id',
      'trainingId',
      'personName',
      'language',
      'question',
      'words',
      'trainingIds',
      'financing',
      'answeredAt',
      'byName',
    ],
    leftOut: { personId: 'OWNER', byId: 'PROFESSIONAL', atDesk: 'WORKING' },
    order: ['askedAt', 'id'],
  }),
  copied(schema.perspectiveChoice, {
    name: 'perspectiveDirections',
    given: ['keptAt', 'directions'],
    leftOut: { personId: 'OWNER' },
  }),
  copied(schema.perspectiveRequest, {
    name: 'perspectiveRequests',
    given: [
      'askedAt',
      'id',
      'language',
      'words',
      'directions',
      'needs',
      'answerBy',
      'withdrawnAt',
      'answer',
      'answerWords',
      'wayOn',
      'answeredAt',
      'byName',
    ],
    leftOut: { personId: 'OWNER', byId: 'PROFESSIONAL' },
    order: ['askedAt', 'id'],
  }),
  copied(schema.trainingParticipant, {
    name: 'trainingParticipants',
    given: ['enrolledAt', 'requestId', 'providerId', 'runId', 'personName'],
    leftOut: { personId: 'OWNER' },
  }),
  copied(schema.trainingAttendance, {
    name: 'trainingAttendances',
    given: ['writtenAt', 'requestId', 'month', 'lessons', 'attended', 'byName'],
    leftOut: { personId: 'OWNER', id: 'KEY', byId: 'PROFESSIONAL' },
  }),
];
