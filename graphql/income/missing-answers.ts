import type { IncomeProblem, IncomeSourceInput } from '../generated/resolvers.ts';
import { checkIncome, isAskedOf } from './domain/income-rules.ts';
import type { Household } from './domain/settlement-types.ts';
import type { IncomeReportVersion } from './models.ts';
import { toFacts } from '../shared/facts.ts';
import { answeredFields, withAnswers, type SourceAnswers, type SourceField } from './source-answers.ts';
import type { SettlementFacts } from './to-settlement-input.ts';

const withPartner: ReadonlySet<Household> = new Set(['couple', 'statePensionCouple']);

/** What is not right about the answers of one source, and what is missing. */
function problemsOf(source: SourceAnswers, facts: SettlementFacts): readonly IncomeProblem[] {
  const problems = checkIncome(source, facts).map(({ field, code, facts: values }) =>
    problem(field, code, source.id, values),
  );
  const isOfNobody = source.earner === 'partner' && !withPartner.has(facts.benefit.household);
  return isOfNobody ? [problem('earner', 'noPartner', source.id), ...problems] : problems;
}

/** What still has to be answered or set right before a version can be sent. */
export function missingAnswers({ anythingToReport, sources, facts }: IncomeReportVersion): readonly IncomeProblem[] {
  if (anythingToReport === null) return [problem('anythingToReport', 'required', null)];
  if (!anythingToReport) return [];
  if (sources.length === 0) return [problem('sources', 'required', null)];
  return sources.flatMap((source) => problemsOf(source, facts));
}

export interface RightAnswers {
  /** The source with every answer that can be right. */
  readonly answers: SourceAnswers;
  /** What is wrong with the other ones. */
  readonly problems: readonly IncomeProblem[];
}

/**
 * Takes the answers that can be right; one to a question that this kind of income does not have cannot. The first wrong one is left out and the rest looked at again, so that an answer is not
 * blamed for the one beside it.
 */
export function takeRightAnswers(
  source: SourceAnswers,
  input: IncomeSourceInput,
  facts: SettlementFacts,
): RightAnswers {
  const given = answeredFields(input);
  const { kind } = withAnswers(source, input, given);
  const isInPlace = (field: SourceField) => input[field] === null || isAskedOf(kind, field);
  const problems = given.filter((field) => !isInPlace(field)).map((field) => problem(field, 'notAsked', source.id));
  let fields = given.filter(isInPlace);
  for (;;) {
    const answers = withAnswers(source, input, fields);
    const found = problemsOf(answers, facts);
    const wrong = found.find(({ field }) => includes(fields, field))?.field;
    if (wrong === undefined) return { answers, problems };
    problems.push(...found.filter(({ field }) => field === wrong));
    fields = fields.filter((field) => field !== wrong);
  }
}

function includes(fields: readonly SourceField[], name: string): boolean {
  return fields.some((field) => field === name);
}

/** A problem in the words of the contract. */
export function problem(
  field: string,
  code: string,
  sourceId: string | null,
  facts: Readonly<Record<string, string | number | boolean>> = {},
): IncomeProblem {
  return { field, code, sourceId, facts: toFacts(facts) };
}
