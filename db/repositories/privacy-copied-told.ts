import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/** Details, how somebody is reached, what they told and what they said about the portal. */
export const toldCopies: readonly CopiedTable[] = [
  copied(schema.registeredFact, {
    name: 'registeredFacts',
    only: `t.kind <> 'HOUSEHOLD_MEMBER'`,
    given: ['validFrom', 'kind', 'words', 'source', 'observedOn', 'validUntil'],
    leftOut: { id: 'KEY', personId: 'OWNER', relation: 'OTHERS', birthDate: 'OTHERS' },
  }),
  copied(schema.registeredFact, {
    name: 'registeredHousehold',
    only: `t.kind = 'HOUSEHOLD_MEMBER'`,
    given: ['validFrom', 'kind', 'relation', 'source', 'observedOn', 'validUntil'],
    leftOut: { id: 'KEY', personId: 'OWNER', words: 'OTHERS', birthDate: 'OTHERS' },
  }),
  copied(schema.contactChange, {
    name: 'contactChanges',
    given: ['at', 'field', 'number', 'before', 'after', 'by'],
    leftOut: { id: 'KEY', personId: 'OWNER' },
  }),
  copied(schema.emailConfirmation, {
    name: 'emailConfirmations',
    given: ['requestedAt', 'email', 'expiresAt', 'confirmedAt', 'withdrawnAt', 'replaced'],
    leftOut: { id: 'KEY', personId: 'OWNER', wrongCodes: 'WORKING' },
  }),
  copied(schema.channelChoice, {
    name: 'channelChoices',
    given: ['chosenAt', 'number', 'income', 'plan', 'talks', 'changes', 'decisions', 'rights'],
    leftOut: { personId: 'OWNER' },
  }),
  copied(schema.delivery, {
    name: 'deliveries',
    given: ['at', 'channel', 'state', 'reason'],
    leftOut: { personId: 'OWNER', notificationId: 'KEY', addressDigest: 'KEY' },
  }),
  copied(schema.letter, {
    name: 'letters',
    given: ['askedAt', 'reason', 'batchNumber', 'leftOutAt', 'name', 'address', 'noAddressSince'],
    leftOut: { id: 'KEY', personId: 'OWNER', place: 'WORKING' },
  }),
  copied(schema.experience, {
    name: 'experiences',
    given: ['askedAt', 'kind', 'skippedAt', 'answeredAt', 'face', 'words'],
    leftOut: { id: 'KEY', personId: 'OWNER' },
  }),
  copied(schema.toldChange, {
    name: 'changes',
    given: ['createdAt', 'id', 'kind', 'status', 'withdrawn', 'sentVersion', 'lastSentAt'],
    leftOut: { personId: 'OWNER', revision: 'WORKING' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.toldChangeVersion, {
    name: 'changeVersions',
    given: [
      'id',
      'changeId',
      'number',
      'withdraws',
      'answers',
      'reason',
      'explanation',
      'sentAt',
      'language',
      'receiptNumber',
      'contentHash',
      'effect',
      'evidenceCount',
      'createdAt',
    ],
    opened: { accountCipher: 'accountNumber' },
    leftOut: { personId: 'OWNER', revision: 'WORKING' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.toldChangeEvidence, {
    name: 'filesOfChanges',
    given: ['versionId', 'evidenceId'],
    leftOut: { personId: 'OWNER' },
    order: ['versionId', 'evidenceId'],
  }),
  copied(schema.changeQuestion, {
    name: 'changeQuestions',
    given: [
      'id',
      'changeId',
      'versionId',
      'askedByName',
      'reason',
      'words',
      'askedAt',
      'answer',
      'answeredByVersionId',
      'answeredAt',
    ],
    leftOut: { personId: 'OWNER', askedBy: 'PROFESSIONAL' },
    order: ['askedAt', 'id'],
  }),
  copied(schema.changeOutcome, {
    name: 'changeOutcomes',
    given: ['processedAt', 'id', 'changeId', 'versionId', 'kind', 'words', 'processedByName', 'accountBefore'],
    leftOut: { personId: 'OWNER', processedBy: 'PROFESSIONAL' },
  }),
];
