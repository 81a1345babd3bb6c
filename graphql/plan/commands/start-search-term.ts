import { insertSearchTerm, oneAtATime } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartSearchTermArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkNotice } from '../domain/search-term.ts';
import { loadSearchBeside, toSearchTerm } from '../queries/search-term.ts';
import { invalid } from '../term-problems.ts';

/** Begins the search term of somebody under the age on the day of their notice. The same notice twice is one term. */
export async function startSearchTerm(
  context: OperationContext,
  { personId, notifiedOn }: MutationStartSearchTermArgs,
): Promise<ResolversParentTypes['SearchTermResult']> {
  if (!isId(personId)) return { __typename: 'PersonNotFound', personId };
  await oneAtATime(context.tx, 'search-term', personId);
  const person = await loadSearchBeside(context, personId);
  if (person === null) return { __typename: 'PersonNotFound', personId };
  const wrong = checkNotice({ notifiedOn, birthDate: person.birthDate, latest: person.term }, context.today);
  if (wrong.length > 0) return invalid(wrong);

  const { municipalityId, professionalId } = professional(context.viewer);
  const id = context.newId();
  await insertSearchTerm(context.tx, { municipalityId, id, personId, notifiedOn, startedById: professionalId });
  return searchTermBeside(context, personId);
}

/** The search term of a person of the caseload after a change of it. */
export async function searchTermBeside(
  context: OperationContext,
  personId: string,
): Promise<ResolversParentTypes['SearchTermResult']> {
  const person = await loadSearchBeside(context, personId);
  const term = person && toSearchTerm(person, context.today);
  if (!term) throw new Error('a search term that was there a moment ago is gone');
  return { ...term, __typename: 'SearchTerm' };
}
