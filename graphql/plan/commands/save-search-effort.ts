import { insertEffort, oneAtATime, updateEffort } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveSearchEffortArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkEffort } from '../domain/search-term.ts';
import { trimmed } from '../domain/term-findings.ts';
import { loadOwnSearch, toSearchTerm } from '../queries/search-term.ts';
import { invalid } from '../term-problems.ts';

/** More than anybody does in four weeks; a log stays short enough to read. */
const mostEfforts = 200;

/** Adds to the own log or changes an entry. The same entry twice is one. */
export async function saveSearchEffort(
  context: OperationContext,
  { effortId, input }: MutationSaveSearchEffortArgs,
): Promise<ResolversParentTypes['SearchEffortResult']> {
  const { municipalityId, personId } = citizen(context.viewer);
  await oneAtATime(context.tx, 'search-effort', personId);
  const { term } = await loadOwnSearch(context);
  if (term === null) return invalid([{ field: 'doneOn', code: 'noTerm' }]);
  const wrong = checkEffort(input, term, context.today);
  if (wrong.length > 0) return invalid(wrong);

  const { doneOn, kind } = input;
  const effort = { municipalityId, personId, doneOn, kind, words: input.words.trim(), result: trimmed(input.result) };
  if (effortId) {
    if (!isId(effortId) || !(await updateEffort(context.tx, { ...effort, id: effortId })))
      return invalid([{ field: 'effortId', code: 'unknown' }]);
  } else {
    if (term.efforts.length >= mostEfforts)
      return invalid([{ field: 'effortId', code: 'tooMany', facts: { maximum: mostEfforts } }]);
    const isThere = term.efforts.some(
      (other) =>
        other.doneOn === doneOn &&
        other.kind === kind &&
        other.words === effort.words &&
        other.result === effort.result,
    );
    if (!isThere) await insertEffort(context.tx, { ...effort, id: context.newId() });
  }
  return searchTermNow(context);
}

/** The own search term after a change of its log. */
export async function searchTermNow(context: OperationContext): Promise<ResolversParentTypes['SearchEffortResult']> {
  const term = toSearchTerm(await loadOwnSearch(context), context.today);
  return term === null ? invalid([{ field: 'doneOn', code: 'noTerm' }]) : { ...term, __typename: 'SearchTerm' };
}
