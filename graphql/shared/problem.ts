import { type NamedValue, toFacts } from './facts.ts';

/** What is wrong with an answer, where, and the values that its sentence needs. */
export interface Problem<Code extends string = string, Field extends string = string> {
  readonly field: Field;
  readonly code: Code;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function problem<Code extends string, Field extends string>(
  field: Field,
  code: Code,
  facts: Problem['facts'] = {},
): Problem<Code, Field> {
  return { field, code, facts };
}

/** A problem in the words of the contract. */
export function toProblem<Found extends Problem>({
  facts,
  ...found
}: Found): Omit<Found, 'facts'> & {
  readonly facts: readonly NamedValue[];
} {
  return { ...found, facts: toFacts(facts) };
}
