import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import type { Plan } from '../models.ts';
import { guidedPlanText, ownPlanText, type PlanRow } from './plan-statement.ts';
import { toPlan } from './to-plan.ts';

/** The citizen's own plan without a draft, in one statement; an empty one where nothing was written. */
export async function loadOwnPlan(context: OperationContext): Promise<Plan> {
  const { municipalityId, personId } = citizen(context.viewer);
  const [row] = await context.tx.query<{ plan: PlanRow }>({
    name: 'own-plan',
    text: ownPlanText,
    values: [municipalityId, personId, context.today],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  return toPlan(row.plan, context);
}

/**
 * What the citizen sees of their plan; `null` where that is nothing. With a draft alone only who stands beside them
 * is shown, without a trace of the draft.
 */
export function shownToCitizen(plan: Plan): Plan | null {
  const { versions, steps, goalsSharedWithMe, contactPerson } = plan;
  if (versions.length > 0 || steps.length > 0 || goalsSharedWithMe.length > 0) return plan;
  return contactPerson && { ...plan, id: null, revision: 0 };
}

/** The plan of a person with its draft, in one statement; `null` when the case manager who asks does not stand beside them today. */
export async function loadPlanOf(context: OperationContext, personId: string): Promise<Plan | null> {
  if (!isId(personId)) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [row] = await context.tx.query<{ plan: PlanRow }>({
    name: 'guided-plan',
    text: guidedPlanText,
    values: [municipalityId, personId, context.today, professionalId],
  });
  if (!row) return null;
  context.access.saw([personId]);
  return toPlan(row.plan, context);
}

/** As {@link loadPlanOf} where the case manager is known to stand beside the person. */
export async function reloadPlanOf(context: OperationContext, personId: string): Promise<Plan> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) throw new Error('a plan that was there a moment ago is gone');
  return plan;
}
