import { findConcepts } from '#db/repositories/portfolio.ts';
import type { OperationContext } from '../../context.ts';
import type { EscoConcept, QuerySuggestConceptsArgs } from '../../generated/resolvers.ts';
import { trigramsOf } from '../domain/trigrams.ts';

/** Letters that are looked at: the longest label is shorter, and nobody can make the search dear. */
const longest = 80;
/** More than these nobody reads on a phone. */
const atMost = 6;

/** Concepts that could be meant by what was typed, the likeliest first. */
export async function suggestConcepts(
  { tx }: OperationContext,
  { text, kind, language }: QuerySuggestConceptsArgs,
): Promise<readonly EscoConcept[]> {
  const trigrams = trigramsOf(text.slice(0, longest));
  return trigrams.length === 0 ? [] : findConcepts(tx, { kind, trigrams, language, first: atMost });
}
