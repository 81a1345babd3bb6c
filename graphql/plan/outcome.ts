import type { OperationContext } from '../context.ts';
import type { ResolversParentTypes } from '../generated/resolvers.ts';
import { toProblem } from '../shared/problem.ts';
import type { ContentDifference } from './domain/plan-content.ts';
import type { Problem } from './domain/plan-problem.ts';
import type { Plan } from './models.ts';
import { reloadPlanOf } from './queries/load-plan.ts';

/** Outcome of every command with which a case manager changes a plan. */
export type ChangePlanResult = ResolversParentTypes['ChangePlanResult'];

/** Outcome of every act of the citizen about a version. */
export type RespondResult = ResolversParentTypes['RespondResult'];

type Outcome<Name> = Extract<ChangePlanResult | RespondResult, { __typename: Name }>;

export function asPlan(plan: Plan): Outcome<'Plan'> {
  return { ...plan, __typename: 'Plan' };
}

/** Nothing was saved. */
export function invalid(problems: readonly Problem[]): Outcome<'PlanInvalid'> {
  return { __typename: 'PlanInvalid', problems: problems.map(toProblem) };
}

/** Somebody was first: how it stands now, and what is known to be otherwise. */
export function movedOn(plan: Plan, changes: readonly ContentDifference[] = []): Outcome<'PlanMovedOn'> {
  return { __typename: 'PlanMovedOn', plan, changes };
}

export function personNotFound(personId: string): Outcome<'PersonNotFound'> {
  return { __typename: 'PersonNotFound', personId };
}

/** How it stands after a conditional write, won or lost. */
export async function afterAct(
  context: OperationContext,
  personId: string,
  done: boolean,
): Promise<Outcome<'Plan' | 'PlanMovedOn'>> {
  const plan = await reloadPlanOf(context, personId);
  return done ? asPlan(plan) : movedOn(plan);
}
