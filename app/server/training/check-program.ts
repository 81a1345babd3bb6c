import type { RecordProblem } from '#graphql/shared/record-problem.ts';
import { Ajv2020, type DefinedError } from 'ajv/dist/2020.js';
import type { Program } from '#graphql/training/domain/edu-dex/program.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import schema from './edu-dex/program.schema.json';
import { problemsIn, shortened } from '../record-problems.ts';

const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

const ajv = new Ajv2020({
  allErrors: true,
  // The schema says things of OpenAPI, such as examples, and leaves types away where a property says enough.
  strict: false,
  // Hundredths are no binary fractions.
  multipleOfPrecision: 6,
  formats: {
    date: (text: string) => parseLocalDate(text) !== null,
    time: (text: string) => time.test(text),
    'date-time': (text: string) =>
      parseLocalDate(text.slice(0, 10)) !== null && /^[Tt ]$/.test(text.charAt(10)) && time.test(text.slice(11)),
    uri: (text: string) => URL.canParse(text),
  },
});

/** The published schema of a record of EDU-DEX, compiled once. */
const validate = ajv.compile<Program>(schema);

/** Holds a record against the published schema of EDU-DEX. */
export function checkProgram(
  record: unknown,
): { readonly program: Program } | { readonly problems: readonly RecordProblem[] } {
  if (validate(record)) return { program: record };
  // A text in Dutch is held against the rule for Dutch, and against that for any language: each is told once.
  return { problems: problemsIn((validate.errors ?? []) as DefinedError[], sentenceOf) };
}

const formats: Readonly<Record<string, string>> = {
  date: 'is no day of the calendar, like 2027-01-31',
  time: 'is no time, like 09:00',
  'date-time': 'is no moment, like 2027-01-31T09:00:00Z',
  uri: 'is no address of a page',
};

function sentenceOf(error: DefinedError): string | null {
  switch (error.keyword) {
    case 'additionalProperties':
      return `has ${shortened(error.params.additionalProperty)}, for which EDU-DEX has no place`;
    case 'enum':
      return 'is no word of the list of EDU-DEX';
    case 'format':
      return formats[error.params.format] ?? `is no ${error.params.format}`;
    case 'pattern':
      return error.params.pattern.startsWith('^[-+]?[0-9]+')
        ? 'is no amount in whole cents, like 123.45'
        : `has signs or a length that EDU-DEX does not take (${error.params.pattern})`;
    case 'minLength':
      return `is shorter than ${error.params.limit} signs`;
    case 'minItems':
      return `has fewer than ${error.params.limit} items`;
    case 'minProperties':
      return 'is empty';
    case 'oneOf':
      return 'has none of the shapes of EDU-DEX, or several at once';
    default:
      return null;
  }
}
