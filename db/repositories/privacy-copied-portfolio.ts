import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/** The portfolio: every version of every entry, with the files that show it. */
export const portfolioCopies: readonly CopiedTable[] = [
  copied(schema.portfolioEntry, {
    name: 'portfolioEntries',
    given: ['createdAt', 'id', 'kind', 'version'],
    leftOut: { personId: 'OWNER' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.portfolioVersion, {
    name: 'portfolioVersions',
    given: ['writtenAt', 'entryId', 'number', 'content'],
    leftOut: { personId: 'OWNER' },
    order: ['entryId', 'number'],
  }),
  copied(schema.portfolioEvidence, {
    name: 'filesOfPortfolio',
    given: ['entryId', 'number', 'evidenceId'],
    leftOut: { personId: 'OWNER' },
    order: ['entryId', 'number', 'evidenceId'],
  }),
];
