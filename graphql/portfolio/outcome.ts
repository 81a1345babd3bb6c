import { type Problem, toProblem } from '../shared/problem.ts';

/** The answer that something is wrong with what was given, where, and what. */
export const invalid = (problems: readonly Problem[]) =>
  ({ __typename: 'PortfolioInvalid', problems: problems.map(toProblem) }) as const;
