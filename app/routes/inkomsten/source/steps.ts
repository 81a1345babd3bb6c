import type { IncomeKind } from '#graphql/generated/documents.ts';

/** The pages about one source, each with the fields that it asks. Names are those of the contract. */
export const fieldsOfStep = {
  soort: ['kind', 'earner'],
  werkgever: ['name', 'payPeriod'],
  periode: ['workedFrom', 'workedTo', 'wholeMonth', 'paidOn'],
  bedrag: ['certainty', 'gross', 'net', 'minutes'],
  extra: ['holidayPay', 'holidayPayAmount', 'expenses'],
  onderneming: ['turnover', 'costs'],
} as const;

export type Step = keyof typeof fieldsOfStep;

export function isStep(text: string | undefined): text is Step {
  return text !== undefined && Object.hasOwn(fieldsOfStep, text);
}

const order: Readonly<Record<IncomeKind, readonly Step[]>> = {
  EMPLOYMENT: ['soort', 'werkgever', 'periode', 'bedrag', 'extra'],
  BUSINESS: ['soort', 'werkgever', 'onderneming'],
};

/** The pages of a kind of source, in the order in which they are asked. */
export function stepsOf(kind: IncomeKind): readonly Step[] {
  return order[kind];
}

/** The page that asks a field. */
export function stepOfField(field: string): Step {
  const found = Object.entries(fieldsOfStep).find(([, fields]) => fields.some((one) => one === field))?.[0];
  return isStep(found) ? found : 'werkgever';
}

/** Where to go after a page: the next one, then the pay slip. */
export function pageAfter(step: Step, kind: IncomeKind): Step | 'loonstrook' {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) + 1] ?? 'loonstrook';
}

/** Where to go back to: the page before; `null` at the first. */
export function pageBefore(step: Step, kind: IncomeKind): Step | null {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) - 1] ?? null;
}
