import * as repository from '#db/repositories/portfolio.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAddPortfolioEntriesArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { problem } from '../../shared/problem.ts';
import { checkContent, type Given } from '../domain/check-content.ts';
import type { Said } from '../domain/json-resume/write.ts';
import { mostEntries } from '../domain/kinds.ts';
import { newAmong } from '../domain/new-among.ts';
import { invalid } from '../outcome.ts';
import { loadEntries } from '../queries/load-portfolio.ts';
import { givenOf, idOfNew } from './save-entry.ts';

type AddResult = ResolversParentTypes['AddPortfolioEntriesResult'];

/** Adds what somebody brought from elsewhere and looked at: all of it or nothing. What is there already stays as it is. */
export async function addEntries(
  context: OperationContext,
  { form, contents }: MutationAddPortfolioEntriesArgs,
): Promise<AddResult> {
  if (!isId(form)) throw new BadUserInput('not the name of a form');
  if (contents.length > mostEntries) return invalid([problem('entries', 'tooMany', { most: mostEntries })]);
  const brought: Said[] = [];
  for (const input of contents) {
    const { kind, given } = givenOf(input);
    const checked = checkContent(kind, given as Given);
    if (!checked.ok) return invalid(checked.refusal);
    // The content was read as its kind.
    brought.push({ kind, content: checked.value } as Said);
  }
  const { municipalityId, personId } = citizen(context.viewer);
  const there = await loadEntries(context);
  const entries = newAmong(brought, there).map(({ kind, content }) => ({
    id: idOfNew({ municipalityId, personId }, form, kind, content),
    kind,
    content,
  }));
  if (there.length + entries.length > mostEntries)
    return invalid([problem('entries', 'tooMany', { most: mostEntries })]);
  const at = new Date(context.now).toISOString();
  const added = await repository.insertEntries(context.tx, { municipalityId, personId }, { entries, at });
  return { __typename: 'PortfolioEntriesAdded', added };
}
