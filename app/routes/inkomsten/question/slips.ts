import type { Language } from '#app/i18n/index.ts';
import { sourceLanguage, textsOf } from '#app/i18n/index.ts';
import type { QuestionReason } from '#graphql/generated/documents.ts';

interface SentSource {
  readonly kind: 'EMPLOYMENT' | 'BUSINESS';
  readonly name: string | null;
  readonly evidence: readonly unknown[];
}

/** A job whose pay slip was asked for: its place among the sources that were sent. */
export interface AskedSlip {
  readonly place: number;
  readonly name: string | null;
}

/** The jobs whose pay slip a question asks for: those without one, or all where one cannot be read. */
export function askedSlips(reason: QuestionReason, sources: readonly SentSource[]): readonly AskedSlip[] {
  if (reason !== 'PAY_SLIP_MISSING' && reason !== 'PAY_SLIP_UNREADABLE') return [];
  const jobs = sources.flatMap(({ kind, name, evidence }, place) =>
    kind === 'EMPLOYMENT' ? [{ place, name, has: evidence.length > 0 }] : [],
  );
  const without = jobs.filter(({ has }) => !has);
  const asked = reason === 'PAY_SLIP_MISSING' && without.length > 0 ? without : jobs;
  return asked.map(({ place, name }) => ({ place, name }));
}

/**
 * The source of a correction that a job became. A correction begins as a copy in the same order; where it was changed since, the
 * name tells.
 */
export function sourceOfSlip<Source extends { readonly name: string | null }>(
  { place, name }: AskedSlip,
  sources: readonly Source[],
): Source | undefined {
  const there = sources[place];
  return there?.name === name ? there : (sources.find((source) => source.name === name) ?? there);
}

/** Why it is corrected, for who reads it at the municipality (Dutch) and for who sends it. */
export function slipReason(language: Language): string {
  const own = textsOf(language, 'settlement')('question.slip.reason');
  const dutch = textsOf(sourceLanguage, 'settlement')('question.slip.reason');
  return own === dutch ? dutch : `${dutch} (${own})`;
}
