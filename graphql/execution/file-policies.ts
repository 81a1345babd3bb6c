import type { Audience } from '../generated/resolvers.ts';
import { audienceSet } from '../policy/relations.ts';
import type { RecordedPolicy } from './access-log.ts';
import type { ActedPolicy } from './acting-record.ts';

/** Who may do something with files, and what is written down of it: what the contract says of an operation of the graph. */
export interface FilePolicy extends RecordedPolicy, ActedPolicy {
  readonly audience: readonly Audience[];
}

/** What a citizen does with their own files. */
const own = (field: string, need: ActedPolicy['acting'][number]['need']): FilePolicy => ({
  audience: ['SELF'],
  rootFields: [field],
  needs: [],
  purposes: [],
  acting: [{ field, need }],
});

/** A helper adds to whatever they may prepare; which files they see, row security says by the part of what each proves. */
export const filePolicies = {
  add: own('addEvidence', { part: null, needs: 'PREPARE' }),
  preview: own('previewEvidence', { part: null, needs: 'LOOK' }),
  fromPhotos: own('evidenceFromPhotos', null),
  readCopy: own('readDataCopy', null),
  read: {
    audience: ['SELF', 'INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD'],
    rootFields: ['readEvidence'],
    needs: [],
    purposes: [
      [
        { purpose: 'JUDGE_INCOME', audience: audienceSet(['INCOME_SPECIALIST']) },
        { purpose: 'GUIDANCE', audience: audienceSet(['CASE_MANAGER', 'TEAM_LEAD']) },
      ],
    ],
    acting: [{ field: 'readEvidence', need: { part: null, needs: 'LOOK' } }],
  },
  /** A file on a card of a portfolio: a link is answered in the name of its owner. */
  readOnCard: {
    audience: ['SELF', 'CASE_MANAGER'],
    rootFields: ['readEvidence'],
    needs: [],
    purposes: [[{ purpose: 'GUIDANCE', audience: audienceSet(['CASE_MANAGER']) }]],
    acting: [{ field: 'readEvidence', need: null }],
  },
  previewOnCard: own('previewEvidence', null),
  printLetters: {
    audience: ['TEAM_LEAD'],
    rootFields: ['printLetters'],
    needs: [],
    purposes: [[{ purpose: 'MAKING_KNOWN', audience: audienceSet(['TEAM_LEAD']) }]],
    acting: [{ field: 'printLetters', need: null }],
  },
} as const satisfies Readonly<Record<string, FilePolicy>>;
