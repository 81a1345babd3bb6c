import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { toProblem } from '../../shared/problem.ts';
import type { Problem } from '../domain/objection-problem.ts';
import type { Decision } from '../models.ts';
import { reloadDecision } from '../queries/decisions.ts';

/** Outcome of every command with which a citizen writes an objection. */
export type ObjectionResult = ResolversParentTypes['ObjectionResult'];

type Outcome<Name> = Extract<ObjectionResult, { __typename: Name }>;

export function decisionNotFound(id: string): Outcome<'DecisionNotFound'> {
  return { __typename: 'DecisionNotFound', id };
}

/** Nothing was saved. */
export function invalid(problems: readonly Problem[]): Outcome<'DecisionInvalid'> {
  return {
    __typename: 'DecisionInvalid',
    problems: problems.map(toProblem),
  };
}

export function asDecision(decision: Decision): Outcome<'Decision'> {
  return { ...decision, __typename: 'Decision' };
}

/** It was changed elsewhere: answers with how it stands now. */
export async function changed(context: OperationContext, id: string): Promise<Outcome<'ObjectionChanged'>> {
  return { __typename: 'ObjectionChanged', decision: await reloadDecision(context, id) };
}
