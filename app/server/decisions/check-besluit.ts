import type { RecordProblem } from '#graphql/shared/record-problem.ts';
import { readFileSync } from 'node:fs';
import { Ajv2020, type DefinedError } from 'ajv/dist/2020.js';
import type { Besluit } from '#graphql/decision/domain/besluit.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { problemsIn, shortened } from '../record-problems.ts';

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
): { readonly besluit: Besluit } | { readonly problems: readonly RecordProblem[] } {
  if (validate(record)) return { besluit: record };
  return { problems: problemsIn((validate.errors ?? []) as DefinedError[], sentenceOf) };
}

function sentenceOf(error: DefinedError): string | null {
  switch (error.keyword) {
    case 'additionalProperties':
      return `has ${shortened(error.params.additionalProperty)}, which a Besluit does not have here`;
    case 'enum':
      return `is none of ${error.params.allowedValues.join(', ')}`;
    case 'format':
      return 'is no day of the calendar, like 2027-01-31';
    case 'pattern':
      return `has signs or a length that it cannot have (${error.params.pattern})`;
    case 'minLength':
    case 'minItems':
      return 'is empty';
    case 'maxItems':
      return `has more than ${error.params.limit} items`;
    case 'anyOf':
      return 'is no code, and no article with its words';
    default:
      return null;
  }
}
