import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { PlannedStep, StepKind, StepStatus } from '#graphql/plan/domain/plan-content.ts';
import type { PlanKey } from './plan.ts';

/** What the citizen says of an own step. */
export interface OwnStep {
  readonly kind: StepKind;
  readonly title: string;
  readonly goalId: string | null;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
}

/** A step as it was read. */
export interface StepKey {
  readonly municipalityId: string;
  readonly personId: string;
  readonly stepId: string;
  readonly revision: number;
}

/** Adds an own step to the plan that runs; `false` when there is a step with this id. */
export async function insertOwnStep(
  tx: ViewerTransaction,
  { municipalityId, personId, stepId }: Omit<StepKey, 'revision'>,
  step: OwnStep,
  at: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-own-step',
    text: `
      insert into plan_step (municipality_id, id, plan_id, person_id, origin, version_number, goal_id, kind, title, owner,
        starts_on, due_on, status, revision, changed_at)
      select p.municipality_id, $3, p.id, p.person_id, 'OWN', 0, $4, $5, $6, 'CITIZEN', $7, $8, 'PLANNED', 0, $9
      from participation_plan p
      where p.municipality_id = $1 and p.person_id = $2 and p.ended_on is null
      on conflict do nothing
      returning id`,
    values: [municipalityId, personId, stepId, step.goalId, step.kind, step.title, step.startsOn, step.dueOn, at],
  });
  return rows.length === 1;
}

/** Changes an own step if nobody did since it was read. */
export async function writeOwnStep(tx: ViewerTransaction, key: StepKey, step: OwnStep): Promise<boolean> {
  const rows = await tx.query({
    name: 'write-own-step',
    text: `
      update plan_step
      set goal_id = $5, kind = $6, title = $7, starts_on = $8, due_on = $9, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and origin = 'OWN'
      returning id`,
    values: [...valuesOf(key), step.goalId, step.kind, step.title, step.startsOn, step.dueOn],
  });
  return rows.length === 1;
}

/** Takes an own step away if nobody changed it since it was read. */
export async function deleteOwnStep(tx: ViewerTransaction, key: StepKey): Promise<boolean> {
  const rows = await tx.query({
    name: 'delete-own-step',
    text: `
      delete from plan_step
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and origin = 'OWN'
      returning id`,
    values: valuesOf(key),
  });
  return rows.length === 1;
}

/** Writes how a step goes, if nobody did since it was read. */
export async function writeProgress(
  tx: ViewerTransaction,
  key: StepKey,
  progress: { readonly status: StepStatus; readonly note: string | null; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'write-step-progress',
    text: `
      update plan_step set status = $5, note = $6, changed_at = $7, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4
      returning id`,
    values: [...valuesOf(key), progress.status, progress.note, progress.at],
  });
  return rows.length === 1;
}

/**
 * Makes the agreed steps of a plan those of the version that came into force: new ones are planned, kept ones say what the version
 * says and keep their progress, and those that it no longer has are cancelled unless they were done. The plan must be locked.
 */
export async function replaceAgreedSteps(
  tx: ViewerTransaction,
  plan: PlanKey & { readonly personId: string },
  version: { readonly number: number; readonly steps: readonly PlannedStep[] },
  at: string,
): Promise<void> {
  await tx.query({
    name: 'write-agreed-steps',
    text: `
      insert into plan_step (municipality_id, id, plan_id, person_id, origin, version_number, goal_id, kind, title, owner,
        partner_name, starts_on, due_on, status, revision, changed_at)
      select $1, s.id, $2, $3, 'AGREED', $4, s."goalId", s.kind, s.title, s.owner, s."partnerName", s."startsOn", s."dueOn",
        'PLANNED', 0, $6
      from json_to_recordset($5::json) as s(id uuid, "goalId" uuid, kind text, title text, owner text, "partnerName" text,
        "startsOn" date, "dueOn" date)
      on conflict (municipality_id, id) do update
      set version_number = excluded.version_number, goal_id = excluded.goal_id, kind = excluded.kind, title = excluded.title,
        owner = excluded.owner, partner_name = excluded.partner_name, starts_on = excluded.starts_on,
        due_on = excluded.due_on, revision = plan_step.revision + 1`,
    values: [plan.municipalityId, plan.planId, plan.personId, version.number, JSON.stringify(version.steps), at],
  });
  await cancelAgreedSteps(tx, plan, version.number, at);
}

/** Cancels the agreed steps of a plan that are from a version before this one, unless they were done. */
export async function cancelAgreedSteps(
  tx: ViewerTransaction,
  plan: PlanKey,
  beforeNumber: number,
  at: string,
): Promise<void> {
  await tx.query({
    name: 'cancel-agreed-steps',
    text: `
      update plan_step set status = 'CANCELLED', changed_at = $4, revision = revision + 1
      where municipality_id = $1 and plan_id = $2 and origin = 'AGREED' and version_number < $3
        and status in ('PLANNED', 'UNDER_WAY')`,
    values: [plan.municipalityId, plan.planId, beforeNumber, at],
  });
}

function valuesOf({ municipalityId, personId, stepId, revision }: StepKey): (string | number)[] {
  return [municipalityId, personId, stepId, revision];
}
