import type { DefinedError } from 'ajv/dist/2020.js';
import type { RecordProblem } from '#graphql/shared/record-problem.ts';

/** Problems of one record that are told at most. */
const mostProblems = 5;

/**
 * What a schema found wrong, each once.
 *
 * @param sentenceOf the end of a sentence, `null` for what is said of every record. Never repeats the value: it can be anything.
 */
export function problemsIn(
  errors: readonly DefinedError[],
  sentenceOf: (error: DefinedError) => string | null,
): readonly RecordProblem[] {
  // Which of several shapes a value misses says nothing to anybody: that it has none of them does.
  const shapes = errors
    .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
    .map(({ schemaPath }) => `${schemaPath}/`);
  const told = errors.filter(({ schemaPath }) => !shapes.some((shape) => schemaPath.startsWith(shape)));
  const found = new Map(
    told.map((error) => {
      const problem = { path: error.instancePath.slice(1), why: sentenceOf(error) ?? commonly(error) };
      return [`${problem.path} ${problem.why}`, problem] as const;
    }),
  );
  return [...found.values()].slice(0, mostProblems);
}

function commonly(error: DefinedError): string {
  switch (error.keyword) {
    case 'required':
      return `has no ${error.params.missingProperty}`;
    case 'type':
      return `is no ${error.params.type}`;
    case 'maxLength':
      return `is longer than ${error.params.limit} signs`;
    case 'minimum':
    case 'maximum':
      return `is not ${error.params.comparison} ${error.params.limit}`;
    default:
      return error.message ?? 'is not as its schema says';
  }
}

/** The beginning of a name that can be anything. */
export function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** A record that was left out, for the terminal: a line for each problem, without signs that would speak to the terminal. */
export function problemsText(name: string, problems: readonly RecordProblem[]): string {
  const line = ({ path, why }: RecordProblem) =>
    `${name}: ${path === '' ? 'it' : path} ${why}`.replace(/\p{C}/gu, '\uFFFD');
  return problems.map((problem) => `${line(problem)}\n`).join('');
}
