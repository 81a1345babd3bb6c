import * as schema from '../schema/index.ts';
import { copied, type CopiedTable } from './privacy-copied-table.ts';

/** The portfolio: every version of every entry, with the files that show it, and to whom it was shown. */
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
  copied(schema.portfolioShare, {
    name: 'portfolioShares',
    given: ['createdAt', 'id', 'receiver', 'forWhom', 'purpose', 'shows', 'area', 'untilDate', 'revokedAt'],
    leftOut: { personId: 'OWNER', ownerName: 'OWNER', tokenHash: 'SECRET' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.portfolioShareEntry, {
    name: 'entriesOfPortfolioShares',
    given: ['shareId', 'entryId'],
    leftOut: { personId: 'OWNER' },
    order: ['shareId', 'entryId'],
  }),
  copied(schema.portfolioShareEvidence, {
    name: 'filesOfPortfolioShares',
    given: ['shareId', 'entryId', 'evidenceId'],
    leftOut: { personId: 'OWNER' },
    order: ['shareId', 'entryId', 'evidenceId'],
  }),
  copied(schema.portfolioLook, {
    name: 'portfolioLooks',
    given: ['at', 'shareId', 'professionalName', 'purpose', 'fileName'],
    leftOut: { personId: 'OWNER', id: 'KEY', professionalId: 'PROFESSIONAL' },
    order: ['at'],
  }),
  copied(schema.portfolioProposal, {
    name: 'portfolioProposals',
    given: ['createdAt', 'id', 'kind', 'content', 'reason', 'professionalName', 'answer', 'answeredAt'],
    leftOut: { personId: 'OWNER', professionalId: 'PROFESSIONAL' },
    order: ['createdAt', 'id'],
  }),
  copied(schema.portfolioConfirmation, {
    name: 'portfolioConfirmations',
    given: ['confirmedAt', 'entryId', 'number', 'seen', 'professionalName', 'withdrawnAt', 'takenOffAt'],
    leftOut: { personId: 'OWNER', id: 'KEY', professionalId: 'PROFESSIONAL' },
    order: ['confirmedAt', 'entryId'],
  }),
];
