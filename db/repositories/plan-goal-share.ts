import type { ViewerTransaction } from '#db/with-viewer.ts';
import { localDay } from './local-day.ts';
import type { PlanKey } from './plan.ts';

/**
 * SQL: the household of today began before the goal was shown, seen from its owner. A consent belongs to the household in which it
 * was given and does not come back with another.
 */
export const isShown = (share: string) => `exists (
  select 1 from household_adult h
  where h.municipality_id = ${share}.municipality_id and h.person_id = ${share}.person_id
    and h.other_person_id = ${share}.with_person_id
    and h.from_date <= ${localDay(`${share}.shared_at`)})`;

/** A goal that is shown to somebody. */
export interface GoalShare {
  readonly municipalityId: string;
  readonly goalId: string;
  readonly withPersonId: string;
}

/**
 * Shows a goal of the version in force to somebody; shown twice is shown once. Nothing happens when another version came into force
 * or the plan ended meanwhile: the lock waits for whoever is about to end what is shown. What was shown before the household began
 * anew ended with it, and makes place.
 */
export async function insertGoalShare(
  tx: ViewerTransaction,
  share: GoalShare & {
    readonly id: string;
    readonly personId: string;
    readonly planId: string;
    /** Number of the version in force in which the goal stands. */
    readonly versionNumber: number;
    readonly title: string;
    readonly ownerName: string;
    /** ISO instant. */
    readonly sharedAt: string;
  },
): Promise<void> {
  await tx.query({
    name: 'end-older-goal-share',
    text: `
      update plan_goal_share g set ended_at = $5
      where g.municipality_id = $1 and g.person_id = $2 and g.goal_id = $3 and g.with_person_id = $4 and g.ended_at is null
        and not ${isShown('g')}`,
    values: [share.municipalityId, share.personId, share.goalId, share.withPersonId, share.sharedAt],
  });
  await tx.query({
    name: 'insert-goal-share',
    text: `
      insert into plan_goal_share
        (municipality_id, id, person_id, plan_id, goal_id, with_person_id, title, owner_name, shared_at)
      select $1, $2, $3, p.id, $5, $6, $7, $8, $9 from participation_plan p
      where p.municipality_id = $1 and p.id = $4 and p.in_force_number = $10 and p.ended_on is null
      for share
      on conflict do nothing`,
    values: [
      share.municipalityId,
      share.id,
      share.personId,
      share.planId,
      share.goalId,
      share.withPersonId,
      share.title,
      share.ownerName,
      share.sharedAt,
      share.versionNumber,
    ],
  });
}

/** Stops showing a goal to somebody. */
export async function endGoalShare(
  tx: ViewerTransaction,
  share: GoalShare & { readonly personId: string },
  at: string,
): Promise<void> {
  await tx.query({
    name: 'end-goal-share',
    text: `
      update plan_goal_share set ended_at = $5
      where municipality_id = $1 and person_id = $2 and goal_id = $3 and with_person_id = $4 and ended_at is null`,
    values: [share.municipalityId, share.personId, share.goalId, share.withPersonId, at],
  });
}

/** Shows the goals of a plan by the titles that they have in the version in force. The plan must be locked. */
export async function renameShares(
  tx: ViewerTransaction,
  plan: PlanKey & { readonly personId: string },
  goals: readonly { readonly id: string; readonly title: string }[],
): Promise<void> {
  await tx.query({
    name: 'rename-goal-shares',
    text: `
      update plan_goal_share s set title = g.title
      from json_to_recordset($4::json) as g(id uuid, title text)
      where s.municipality_id = $1 and s.person_id = $2 and s.plan_id = $3 and s.goal_id = g.id and s.ended_at is null
        and s.title <> g.title`,
    values: [
      plan.municipalityId,
      plan.personId,
      plan.planId,
      JSON.stringify(goals.map(({ id, title }) => ({ id, title }))),
    ],
  });
}

/** Stops showing goals of a plan that it does not have any more. */
export async function endSharesOfOtherGoals(
  tx: ViewerTransaction,
  plan: PlanKey & { readonly personId: string },
  goalIds: readonly string[],
  at: string,
): Promise<void> {
  await tx.query({
    name: 'end-shares-of-other-goals',
    text: `
      update plan_goal_share set ended_at = $5
      where municipality_id = $1 and person_id = $2 and plan_id = $3 and goal_id <> all($4::uuid[]) and ended_at is null`,
    values: [plan.municipalityId, plan.personId, plan.planId, goalIds, at],
  });
}
