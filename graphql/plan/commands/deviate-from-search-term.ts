import { deviateSearchTerm } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDeviateFromSearchTermArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { searchTermOn } from '../domain/search-term.ts';
import { checkWords, longest } from '../domain/term-findings.ts';
import { loadSearchBeside } from '../queries/search-term.ts';
import { invalid } from '../term-problems.ts';
import { searchTermBeside } from './start-search-term.ts';

/** Lets somebody in the search term apply from today on, with the reason. Saying the same again changes nothing. */
export async function deviateFromSearchTerm(
  context: OperationContext,
  { personId, reason }: MutationDeviateFromSearchTermArgs,
): Promise<ResolversParentTypes['SearchTermResult']> {
  const person = await loadSearchBeside(context, personId);
  if (person === null) return { __typename: 'PersonNotFound', personId };
  const wrong = checkWords('reason', reason, { maximum: longest.reason, required: true });
  if (wrong.length > 0) return invalid(wrong);

  const { term } = person;
  const words = reason.trim();
  if (term?.deviationReason === words) return searchTermBeside(context, personId);
  const { municipalityId } = professional(context.viewer);
  const isRunning = term !== null && searchTermOn(term, context.today).isRunning;
  const hasDeviated =
    isRunning &&
    (await deviateSearchTerm(context.tx, { municipalityId, id: term.id }, { on: context.today, reason: words }));
  return hasDeviated ? searchTermBeside(context, personId) : invalid([{ field: 'reason', code: 'noTerm' }]);
}
