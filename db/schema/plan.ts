import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DraftSave, PlanContent, StepKind, StepOwner, StepStatus } from '#graphql/plan/domain/plan-content.ts';
import type { ResponseKind } from '#graphql/plan/domain/version-state.ts';
import { createdAt, helper, id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { evidence } from './evidence.ts';
import { municipality } from './municipality.ts';
import { person, professional } from './identity.ts';

/**
 * The participation plan (plan van aanpak, art. 44a Participatiewet) of one person: a chain of versions. The head says which one
 * was proposed and which one is in force; both numbers are 0 where there is none.
 */
export const participationPlan = pgTable(
  'participation_plan',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    proposedNumber: integer('proposed_number').notNull(),
    inForceNumber: integer('in_force_number').notNull(),
    /** Counts what happened to the head: a conditional write compares it. */
    revision: integer('revision').notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endReason: text('end_reason'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    unique('participation_plan_owner').on(table.municipalityId, table.personId, table.id),
    uniqueIndex('participation_plan_running')
      .on(table.municipalityId, table.personId)
      .where(sql`ended_on is null`),
    check('participation_plan_ended', sql`(${table.endedOn} is null) = (${table.endReason} is null)`),
    notNegative('participation_plan_counts', table.proposedNumber, table.inForceNumber, table.revision),
  ],
);

/** One version of a plan. Written by the case manager until it is proposed, then its content never changes (a trigger refuses). */
export const planVersion = pgTable(
  'plan_version',
  {
    municipalityId: municipalityId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    content: json('content').$type<PlanContent>().notNull(),
    /** Counts the saves of this draft: two case managers cannot overwrite each other unseen. */
    revision: integer('revision').notNull(),
    /** What each save changed: whoever comes second is told. */
    saves: json('saves').$type<readonly DraftSave[]>().notNull(),
    /** Why there is a new version; `null` for the first. */
    changeReason: text('change_reason'),
    proposedAt: instant('proposed_at'),
    proposedBy: uuid('proposed_by'),
    proposedByName: text('proposed_by_name'),
    /** Until when an answer is asked for. Afterwards, or after an answer, it can be established as a decision. */
    respondBy: date('respond_by', { mode: 'string' }),
    /** SHA-256, hex, of the canonical JSON of what was proposed. */
    contentHash: text('content_hash'),
    inForceAt: instant('in_force_at'),
    /** Agreed by both, or established by the municipality without agreement. */
    basis: text('basis').$type<'AGREEMENT' | 'DECISION'>(),
    /** Who established it, and why, where there was no agreement. */
    establishedByName: text('established_by_name'),
    establishReason: text('establish_reason'),
    /** Whether people talked after the answer, as who established it says; `null` where that was not asked. */
    talkedFirst: boolean('talked_first'),
    /** A proposal that another one replaced, or that was taken back. */
    withdrawnAt: instant('withdrawn_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('plan_version_number').on(table.municipalityId, table.planId, table.number),
    unique('plan_version_owner').on(table.municipalityId, table.personId, table.id),
    uniqueIndex('plan_version_draft')
      .on(table.municipalityId, table.planId)
      .where(sql`proposed_at is null`),
    foreignKey({
      name: 'plan_version_plan_fk',
      columns: [table.municipalityId, table.personId, table.planId],
      foreignColumns: [participationPlan.municipalityId, participationPlan.personId, participationPlan.id],
    }),
    foreignKey({
      name: 'plan_version_proposer_fk',
      columns: [table.municipalityId, table.proposedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    check('plan_version_counts', sql`${table.number} >= 1 and ${table.revision} >= 0`),
    check(
      'plan_version_proposed',
      sql`num_nulls(${table.proposedAt}, ${table.proposedBy}, ${table.proposedByName}, ${table.respondBy}, ${table.contentHash}) in (0, 5)`,
    ),
    isWord('plan_version_basis', table.basis, ['AGREEMENT', 'DECISION']),
    check(
      'plan_version_in_force',
      sql`(${table.inForceAt} is null) = (${table.basis} is null) and (${table.inForceAt} is null or ${table.proposedAt} is not null)
        and (${table.basis} is distinct from 'DECISION' or (${table.establishedByName} is not null and ${table.establishReason} is not null))`,
    ),
    check('plan_version_talked', sql`${table.talkedFirst} is null or ${table.basis} is not distinct from 'DECISION'`),
  ],
);

/** An act of the citizen about one version. Append-only. */
export const planResponse = pgTable(
  'plan_response',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    versionId: uuid('version_id').notNull(),
    kind: text('kind').$type<ResponseKind>().notNull(),
    /** Why; required with DISAGREED and CHANGE_ASKED. */
    words: text('words'),
    at: instant('at').notNull(),
    /** Language in which it was read. */
    language: text('language').notNull(),
    ...helper(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'plan_response_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [planVersion.municipalityId, planVersion.personId, planVersion.id],
    }),
    isWord('plan_response_kind', table.kind, ['READ', 'AGREED', 'DISAGREED', 'CHANGE_ASKED']),
    check('plan_response_words', sql`(${table.kind} in ('DISAGREED', 'CHANGE_ASKED')) = (${table.words} is not null)`),
    uniqueIndex('plan_response_once')
      .on(table.municipalityId, table.versionId, table.kind)
      .where(sql`kind in ('READ', 'AGREED')`),
    index('plan_response_version').on(table.municipalityId, table.versionId, table.at),
  ],
);

/**
 * A step that is being taken. The citizen's own steps change at once; an agreed step gets its content from the version that came
 * into force (a trigger refuses another way) and only its progress changes here.
 */
export const planStep = pgTable(
  'plan_step',
  {
    municipalityId: municipalityId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    personId: uuid('person_id').notNull(),
    origin: text('origin').$type<'OWN' | 'AGREED'>().notNull(),
    /** Number of the version that its content is from; 0 for an own step. */
    versionNumber: integer('version_number').notNull(),
    goalId: uuid('goal_id'),
    kind: text('kind').$type<StepKind>().notNull(),
    title: text('title').notNull(),
    owner: text('owner').$type<StepOwner>().notNull(),
    partnerName: text('partner_name'),
    startsOn: date('starts_on', { mode: 'string' }),
    dueOn: date('due_on', { mode: 'string' }),
    status: text('status').$type<StepStatus>().notNull(),
    /** How it goes, in the words of whoever takes the step. */
    note: text('note'),
    revision: integer('revision').notNull(),
    /** When the status changed last. */
    changedAt: instant('changed_at').notNull(),
    ...helper(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('plan_step_owner').on(table.municipalityId, table.personId, table.id),
    foreignKey({
      name: 'plan_step_plan_fk',
      columns: [table.municipalityId, table.personId, table.planId],
      foreignColumns: [participationPlan.municipalityId, participationPlan.personId, participationPlan.id],
    }),
    isWord('plan_step_origin', table.origin, ['OWN', 'AGREED']),
    isWord('plan_step_owner_word', table.owner, ['CITIZEN', 'COACH', 'PARTNER']),
    isWord('plan_step_status', table.status, ['PLANNED', 'UNDER_WAY', 'DONE', 'CANCELLED']),
    check('plan_step_dates', sql`${table.dueOn} >= ${table.startsOn}`),
    check('plan_step_version', sql`(${table.origin} = 'OWN') = (${table.versionNumber} = 0)`),
    notNegative('plan_step_counts', table.versionNumber, table.revision),
    index('plan_step_plan').on(table.municipalityId, table.planId),
  ],
);

/** A file of the locker that goes with a step: what shows how it goes, or that it was done. */
export const planStepEvidence = pgTable(
  'plan_step_evidence',
  {
    municipalityId: municipalityId(),
    stepId: uuid('step_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.stepId, table.evidenceId] }),
    foreignKey({
      name: 'plan_step_evidence_step_fk',
      columns: [table.municipalityId, table.personId, table.stepId],
      foreignColumns: [planStep.municipalityId, planStep.personId, planStep.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'plan_step_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    index('plan_step_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);

/** A goal that a citizen shows to an adult of the same household. Each keeps an own plan and an own agreement. */
export const planGoalShare = pgTable(
  'plan_goal_share',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** Whose goal it is. */
    personId: uuid('person_id').notNull(),
    planId: uuid('plan_id').notNull(),
    goalId: uuid('goal_id').notNull(),
    /** Who may see its title and result. */
    withPersonId: uuid('with_person_id').notNull(),
    /** Title of the goal in the version in force: the reader sees nothing else of the plan. */
    title: text('title').notNull(),
    /** Name of the one who shared it. */
    ownerName: text('owner_name').notNull(),
    sharedAt: instant('shared_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'plan_goal_share_plan_fk',
      columns: [table.municipalityId, table.personId, table.planId],
      foreignColumns: [participationPlan.municipalityId, participationPlan.personId, participationPlan.id],
    }),
    foreignKey({
      name: 'plan_goal_share_reader_fk',
      columns: [table.municipalityId, table.withPersonId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('plan_goal_share_two', sql`${table.personId} <> ${table.withPersonId}`),
    uniqueIndex('plan_goal_share_once')
      .on(table.municipalityId, table.goalId, table.withPersonId)
      .where(sql`ended_at is null`),
    index('plan_goal_share_owner').on(table.municipalityId, table.personId),
    index('plan_goal_share_reader').on(table.municipalityId, table.withPersonId),
  ],
);

/**
 * Adults of one household, seen from each of them: a goal can be shared with the one beside you and with nobody else. Decided by the
 * municipality.
 */
export const householdAdult = pgTable(
  'household_adult',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    otherPersonId: uuid('other_person_id').notNull(),
    otherName: text('other_name').notNull(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    untilDate: date('until_date', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId, table.otherPersonId, table.fromDate] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.otherPersonId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('household_adult_two', sql`${table.personId} <> ${table.otherPersonId}`),
    check('household_adult_dates', sql`${table.untilDate} >= ${table.fromDate}`),
  ],
);

/** How a plan goes, said together: the periodic evaluation (art. 44a lid 2). Append-only. */
export const planEvaluation = pgTable(
  'plan_evaluation',
  {
    municipalityId: municipalityId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    personId: uuid('person_id').notNull(),
    versionNumber: integer('version_number').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    words: text('words').notNull(),
    /** What became of each goal. */
    results: json('results')
      .$type<readonly { goalId: string; title: string; result: 'REACHED' | 'ON_THE_WAY' | 'NOT_YET' | 'DROPPED' }[]>()
      .notNull(),
    /** Day of the next one. */
    nextOn: date('next_on', { mode: 'string' }),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'plan_evaluation_plan_fk',
      columns: [table.municipalityId, table.personId, table.planId],
      foreignColumns: [participationPlan.municipalityId, participationPlan.personId, participationPlan.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    check('plan_evaluation_dates', sql`${table.nextOn} > ${table.heldOn}`),
    index('plan_evaluation_plan').on(table.municipalityId, table.planId, table.heldOn),
  ],
);

/** What a municipality starts a plan from, for a group of people: data, written by the municipality in Dutch. */
export const planTemplate = pgTable(
  'plan_template',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** For whom, in the municipality's words. */
    targetGroup: text('target_group').notNull(),
    title: text('title').notNull(),
    content: json('content').$type<PlanContent>().notNull(),
    /** Where the municipality decided it. */
    source: text('source').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
  ],
);
