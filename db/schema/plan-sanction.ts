import { sql } from 'drizzle-orm';
import {
  check,
  date,
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
import type { NamedObligation, ObligationStanding } from '#graphql/plan/domain/plan-content.ts';
import { helper, id, instant, isWord, municipalityId } from './columns.ts';
import { professional } from './identity.ts';
import { participationPlan } from './plan.ts';

/**
 * A proposal for a reduction (maatregel, art. 18 Participatiewet): reasons of a case manager, the view of the citizen
 * (zienswijze), the decision of somebody else. The portal calculates nothing and imposes nothing.
 */
export const sanctionProposal = pgTable(
  'sanction_proposal',
  {
    municipalityId: municipalityId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    personId: uuid('person_id').notNull(),
    versionNumber: integer('version_number').notNull(),
    /** The obligation in that version that it is about. */
    obligationId: uuid('obligation_id').notNull(),
    /** As that version says it. */
    obligation: json('obligation').$type<NamedObligation>().notNull(),
    /**
     * How it stands in the version in force; from the decision on as it stood then. Whoever decides reads nothing else of the plan, so
     * that each act that changes it writes it here (a trigger refuses anything that the plan does not say).
     */
    obligationState: text('obligation_state').$type<ObligationStanding>().notNull().default('IMPOSED'),
    releasedUntil: date('released_until', { mode: 'string' }),
    reasons: text('reasons').notNull(),
    proposedById: uuid('proposed_by_id').notNull(),
    proposedByName: text('proposed_by_name').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** Until when the citizen's view is asked for. */
    viewBy: date('view_by', { mode: 'string' }).notNull(),
    /** What the citizen says; `null` until said. */
    view: text('view'),
    viewAt: instant('view_at'),
    ...helper(),
    decidedById: uuid('decided_by_id'),
    decidedByName: text('decided_by_name'),
    decidedAt: instant('decided_at'),
    outcome: text('outcome').$type<'DROPPED' | 'REDUCE'>(),
    outcomeReason: text('outcome_reason'),
    /** Taken back by the one who proposed it, before a decision. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'sanction_proposal_plan_fk',
      columns: [table.municipalityId, table.personId, table.planId],
      foreignColumns: [participationPlan.municipalityId, participationPlan.personId, participationPlan.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.proposedById],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.decidedById],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('sanction_proposal_outcome', table.outcome, ['DROPPED', 'REDUCE']),
    check('sanction_proposal_two_people', sql`${table.decidedById} <> ${table.proposedById}`),
    check('sanction_proposal_view', sql`(${table.view} is null) = (${table.viewAt} is null)`),
    check(
      'sanction_proposal_decided',
      sql`num_nulls(${table.decidedById}, ${table.decidedByName}, ${table.decidedAt}, ${table.outcome}, ${table.outcomeReason}) in (0, 5)`,
    ),
    isWord('sanction_proposal_obligation', table.obligationState, [
      'IMPOSED',
      'PARTLY_RELEASED',
      'RELEASED',
      'NOT_IN_PLAN',
      'PLAN_ENDED',
    ]),
    check(
      'sanction_proposal_withdrawn',
      sql`(${table.withdrawnAt} is null) = (${table.withdrawReason} is null)
        and (${table.withdrawnAt} is null or ${table.decidedAt} is null)`,
    ),
    index('sanction_proposal_person').on(table.municipalityId, table.personId),
    // Proposed twice, by accident or by two people, is one proposal until somebody decided about it or it was taken back.
    uniqueIndex('sanction_proposal_once')
      .on(table.municipalityId, table.obligationId)
      .where(sql`decided_at is null and withdrawn_at is null`),
    index('sanction_proposal_open')
      .on(table.municipalityId, table.viewBy, table.id)
      .where(sql`decided_at is null and withdrawn_at is null`),
  ],
);
