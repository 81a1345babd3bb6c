import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  type ProposableKind,
  proposableKinds,
  type ProposalAnswer,
  proposalAnswers,
} from '#graphql/portfolio/domain/guidance.ts';
import type { AnyContent } from '#graphql/portfolio/domain/kinds.ts';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { person } from './identity.ts';
import { portfolioVersion } from './portfolio.ts';

/** What a case manager thinks belongs in somebody's portfolio. It is in no portfolio before its owner takes it. */
export const portfolioProposal = pgTable(
  'portfolio_proposal',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<ProposableKind>().notNull(),
    content: json('content').$type<AnyContent>().notNull(),
    /** Why, in the words of who proposes it. */
    reason: text('reason').notNull(),
    professionalId: uuid('professional_id').notNull(),
    professionalName: text('professional_name').notNull(),
    createdAt: createdAt(),
    answer: text('answer').$type<ProposalAnswer>(),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'portfolio_proposal_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    isWord('portfolio_proposal_kind', table.kind, proposableKinds),
    isWord('portfolio_proposal_answer', table.answer, proposalAnswers),
    check('portfolio_proposal_answered', sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
    index('portfolio_proposal_person').on(table.municipalityId, table.personId),
  ],
);

/** That a professional confirms what one version of an entry says, with what they saw. A later version is not confirmed by it. */
export const portfolioConfirmation = pgTable(
  'portfolio_confirmation',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    number: integer('number').notNull(),
    seen: text('seen').notNull(),
    professionalId: uuid('professional_id').notNull(),
    professionalName: text('professional_name').notNull(),
    confirmedAt: instant('confirmed_at').notNull(),
    /** When who confirmed it took it back. */
    withdrawnAt: instant('withdrawn_at'),
    /** When the owner of the portfolio took it off; nobody is shown it any more. */
    takenOffAt: instant('taken_off_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'portfolio_confirmation_version_fk',
      columns: [table.municipalityId, table.personId, table.entryId, table.number],
      foreignColumns: [
        portfolioVersion.municipalityId,
        portfolioVersion.personId,
        portfolioVersion.entryId,
        portfolioVersion.number,
      ],
    }),
    uniqueIndex('portfolio_confirmation_once')
      .on(table.municipalityId, table.entryId, table.number, table.professionalId)
      .where(sql`withdrawn_at is null and taken_off_at is null`),
    index('portfolio_confirmation_person').on(table.municipalityId, table.personId),
  ],
);
