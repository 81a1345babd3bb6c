import type { IncomeSourceInput } from '../generated/resolvers.ts';
import { typedLine } from '../shared/typed-text.ts';
import type { IncomeSource } from './models.ts';
import { certaintyWords, earnerWords, fromWord, holidayPayWords, kindWords, payPeriodWords } from './words.ts';

/** The answers of a source without its files. */
export type SourceAnswers = Omit<IncomeSource, 'evidence'>;

export type SourceField = keyof IncomeSourceInput;

/** A source to which nothing was answered yet. */
export function newSource(id: string, kind: SourceAnswers['kind'], position: number): SourceAnswers {
  return { id, position, kind, earner: 'self', name: null, ...nothingAnswered };
}

const nothingAnswered = {
  payPeriod: null,
  workedFrom: null,
  workedTo: null,
  wholeMonth: null,
  paidOn: null,
  certainty: null,
  grossCents: null,
  netCents: null,
  hoursMinutes: null,
  holidayPay: null,
  holidayPayCents: null,
  expensesCents: null,
  turnoverCents: null,
  costsCents: null,
} as const;

/** An answer that was given; `null` clears it. */
type Answers = { readonly [Field in SourceField]-?: Exclude<IncomeSourceInput[Field], undefined> };

type Write = { readonly [Field in keyof Answers]: (value: Answers[Field]) => Partial<SourceAnswers> };

/** Field of the contract to columns. `kind` and `earner` are never cleared. */
const write: Write = {
  kind: (value) => (value === null ? {} : { kind: fromWord(kindWords, value) ?? 'employment' }),
  earner: (value) => (value === null ? {} : { earner: fromWord(earnerWords, value) ?? 'self' }),
  name: (value) => ({ name: typedLine(value ?? '') || null }),
  payPeriod: (value) => ({ payPeriod: fromWord(payPeriodWords, value) }),
  workedFrom: (value) => ({ workedFrom: value }),
  workedTo: (value) => ({ workedTo: value }),
  wholeMonth: (value) => ({ wholeMonth: value }),
  paidOn: (value) => ({ paidOn: value }),
  certainty: (value) => ({ certainty: fromWord(certaintyWords, value) }),
  gross: (value) => ({ grossCents: value }),
  net: (value) => ({ netCents: value }),
  minutes: (value) => ({ hoursMinutes: value }),
  holidayPay: (value) => ({ holidayPay: fromWord(holidayPayWords, value) }),
  holidayPayAmount: (value) => ({ holidayPayCents: value }),
  expenses: (value) => ({ expensesCents: value }),
  turnover: (value) => ({ turnoverCents: value }),
  costs: (value) => ({ costsCents: value }),
};

/** The fields that were answered here: given, be it with `null`. */
export function answeredFields(input: IncomeSourceInput): readonly SourceField[] {
  return sourceFields.filter((field) => input[field] !== undefined);
}

/** Every field of a source, in the order of the questions. */
export const sourceFields = Object.keys(write) as readonly SourceField[];

/** A source with the answers to `fields` written over it. Another kind begins with nothing answered but the name. */
export function withAnswers(
  source: SourceAnswers,
  input: IncomeSourceInput,
  fields: readonly SourceField[],
): SourceAnswers {
  const kind = fields.includes('kind') ? (fromWord(kindWords, input.kind ?? null) ?? source.kind) : source.kind;
  return fields.reduce<SourceAnswers>(
    (answers, field) => ({ ...answers, ...answerTo(field, input) }),
    kind === source.kind ? source : { ...source, ...nothingAnswered },
  );
}

function answerTo<Field extends SourceField>(
  field: Field,
  input: { readonly [Each in keyof Answers]?: Answers[Each] | undefined },
): Partial<SourceAnswers> {
  const value: Answers[Field] | undefined = input[field];
  return value === undefined ? {} : write[field](value);
}
