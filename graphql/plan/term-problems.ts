import type { PlanProblem, ResolversParentTypes } from '../generated/resolvers.ts';
import { toFacts } from '../shared/facts.ts';
import type { TermFinding } from './domain/term-findings.ts';

type Invalid = Extract<ResolversParentTypes['SearchTermResult'], { __typename: 'PlanInvalid' }>;

/** Findings as the member of a union that says what is wrong; nothing was saved. */
export function invalid(findings: readonly TermFinding[]): Invalid {
  return { __typename: 'PlanInvalid', problems: findings.map(toProblem) };
}

function toProblem({ field, code, facts = {} }: TermFinding): PlanProblem {
  return { field, code, partId: null, facts: toFacts(facts) };
}
