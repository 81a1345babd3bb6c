import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { PlanKey } from './plan.ts';

/** A goal that is shown to somebody. */
export interface GoalShare {
  readonly municipalityId: string;
  readonly goalId: string;
  readonly withPersonId: string;
}

/** Shows a goal to somebody; shown twice is shown once. */
export async function insertGoalShare(
  tx: ViewerTransaction,
  share: GoalShare & {
    readonly id: string;
    readonly personId: string;
    readonly planId: string;
    readonly title: string;
    readonly ownerName: string;
    /** ISO instant. */
    readonly sharedAt: string;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-goal-share',
    text: `
      insert into plan_goal_share
        (municipality_id, id, person_id, plan_id, goal_id, with_person_id, title, owner_name, shared_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
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
