import { termOf } from '#graphql/shared/term-calculator.ts';
import type { TermRule } from '#graphql/plan/domain/term-rules.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

interface Placed {
  readonly kind: string;
  readonly placedOn: LocalDate;
}

/**
 * The day on which somebody last placed themselves, when it is so long ago that they are asked again; `null` otherwise.
 * @param placements newest first
 */
export function dueSince(
  placements: readonly Placed[],
  terms: readonly Pick<TermRule, 'kind' | 'length' | 'extension' | 'unit'>[],
  today: LocalDate,
): LocalDate | null {
  const last = placements.find(({ kind }) => kind === 'SELF');
  const rule = terms.find(({ kind }) => kind === 'LADDER_AGAIN');
  return last && rule && termOf(rule, last.placedOn).endsOn < today ? last.placedOn : null;
}
