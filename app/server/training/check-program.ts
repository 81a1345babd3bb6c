import { readFileSync } from 'node:fs';
import { Ajv2020, type DefinedError } from 'ajv/dist/2020.js';
import type { Problem, Program } from '#graphql/training/domain/edu-dex/program.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';

/** Problems of one record that are told at most. */
const mostProblems = 5;

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
const validate = ajv.compile<Program>(
  JSON.parse(readFileSync(new URL('edu-dex/program.schema.json', import.meta.url), 'utf8')) as object,
);

/** Holds a record against the published schema of EDU-DEX. */
export function checkProgram(
  record: unknown,
): { readonly program: Program } | { readonly problems: readonly Problem[] } {
  if (validate(record)) return { program: record };
  const errors = (validate.errors ?? []) as DefinedError[];
  // Which of several shapes a value misses says nothing to anybody: that it has none of them does.
  const shapes = errors.filter(({ keyword }) => keyword === 'oneOf').map(({ schemaPath }) => `${schemaPath}/`);
  const told = errors.filter(({ schemaPath }) => !shapes.some((shape) => schemaPath.startsWith(shape)));
  // A text in Dutch is held against the rule for Dutch, and against that for any language.
  const found = new Map(
    told.map((error) => {
      const problem = { path: error.instancePath.slice(1), why: sentenceOf(error) };
      return [`${problem.path} ${problem.why}`, problem] as const;
    }),
  );
  return { problems: [...found.values()].slice(0, mostProblems) };
}

const formats: Readonly<Record<string, string>> = {
  date: 'is no day of the calendar, like 2027-01-31',
  time: 'is no time, like 09:00',
  'date-time': 'is no moment, like 2027-01-31T09:00:00Z',
  uri: 'is no address of a page',
};

/** The end of a sentence that begins with where it is. Never repeats the value: it can be anything. */
function sentenceOf(error: DefinedError): string {
  switch (error.keyword) {
    case 'required':
      return `has no ${error.params.missingProperty}`;
    case 'additionalProperties':
      return `has ${shortened(error.params.additionalProperty)}, for which EDU-DEX has no place`;
    case 'type':
      return `is no ${error.params.type}`;
    case 'enum':
      return 'is no word of the list of EDU-DEX';
    case 'format':
      return formats[error.params.format] ?? `is no ${error.params.format}`;
    case 'pattern':
      return error.params.pattern.startsWith('^[-+]?[0-9]+')
        ? 'is no amount in whole cents, like 123.45'
        : `has signs or a length that EDU-DEX does not take (${error.params.pattern})`;
    case 'maxLength':
      return `is longer than ${error.params.limit} signs`;
    case 'minLength':
      return `is shorter than ${error.params.limit} signs`;
    case 'minItems':
      return `has fewer than ${error.params.limit} items`;
    case 'minProperties':
      return 'is empty';
    case 'minimum':
    case 'maximum':
      return `is not ${error.params.comparison} ${error.params.limit}`;
    case 'oneOf':
      return 'has none of the shapes of EDU-DEX, or several at once';
    default:
      return error.message ?? 'is not as EDU-DEX says';
  }
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
