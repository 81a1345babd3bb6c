import type { IncomeProblem } from '../generated/resolvers.ts';
import { checkIncome } from './domain/income-rules.ts';
import type { IncomeReportVersion } from './models.ts';
import { toFacts } from './settlement-result.ts';
import type { SourceAnswers } from './source-answers.ts';
import type { SettlementFacts } from './to-settlement-input.ts';

/** What is not right about the answers of one source, and what is missing. */
export function problemsOf(source: SourceAnswers, facts: SettlementFacts): readonly IncomeProblem[] {
  return checkIncome(source, facts).map(({ field, code, facts: values }) => problem(field, code, source.id, values));
}

/** What still has to be answered or set right before a version can be sent. */
export function missingAnswers({ anythingToReport, sources, facts }: IncomeReportVersion): readonly IncomeProblem[] {
  if (anythingToReport === null) return [problem('anythingToReport', 'required', null)];
  if (!anythingToReport) return [];
  if (sources.length === 0) return [problem('sources', 'required', null)];
  return sources.flatMap((source) => problemsOf(source, facts));
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
