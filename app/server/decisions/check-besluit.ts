import { readFileSync } from 'node:fs';
import { Ajv2020, type DefinedError } from 'ajv/dist/2020.js';
import type { Besluit, BesluitProblem } from '#graphql/decision/domain/besluit.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';

/** Problems of one record that are told at most. */
const mostProblems = 5;

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: { date: (text: string) => parseLocalDate(text) !== null },
});

/** The schema of a line, compiled once. */
const validate = ajv.compile<Besluit>(
  JSON.parse(readFileSync(new URL('besluit.schema.json', import.meta.url), 'utf8')) as object,
);

/** Holds a record against the schema of a Besluit. */
export function checkBesluit(
  record: unknown,
): { readonly besluit: Besluit } | { readonly problems: readonly BesluitProblem[] } {
  if (validate(record)) return { besluit: record };
  const errors = (validate.errors ?? []) as DefinedError[];
  // Which of several shapes a value misses says nothing to anybody: that it has none of them does.
  const shapes = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => `${schemaPath}/`);
  const told = errors.filter(({ schemaPath }) => !shapes.some((shape) => schemaPath.startsWith(shape)));
  return {
    problems: told
      .map((error) => ({ path: error.instancePath.slice(1), why: sentenceOf(error) }))
      .slice(0, mostProblems),
  };
}

/** The end of a sentence that begins with where it is. Never repeats the value: it can be anything. */
function sentenceOf(error: DefinedError): string {
  switch (error.keyword) {
    case 'required':
      return `has no ${error.params.missingProperty}`;
    case 'additionalProperties':
      return `has ${error.params.additionalProperty.slice(0, 40)}, which a Besluit does not have here`;
    case 'type':
      return `is no ${error.params.type}`;
    case 'enum':
      return `is none of ${error.params.allowedValues.join(', ')}`;
    case 'format':
      return 'is no day of the calendar, like 2027-01-31';
    case 'pattern':
      return `has signs or a length that it cannot have (${error.params.pattern})`;
    case 'maxLength':
      return `is longer than ${error.params.limit} signs`;
    case 'minLength':
      return 'is empty';
    case 'minItems':
      return 'is empty';
    case 'maxItems':
      return `has more than ${error.params.limit} items`;
    case 'minimum':
    case 'maximum':
      return `is not ${error.params.comparison} ${error.params.limit}`;
    case 'anyOf':
      return 'is no code, and no article with its words';
    default:
      return error.message ?? 'is not as the schema says';
  }
}
