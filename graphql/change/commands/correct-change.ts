import { insertNextVersion } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationCorrectChangeArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { reloadOwnChange } from '../queries/load-change.ts';
import { invalid, openChange, type SaveResult } from './open-change.ts';

/** Begins a correction: a new version that starts as a copy of what was sent. Beginning twice is one, with the first reason. */
export async function correctChange(
  context: OperationContext,
  { id, reason }: MutationCorrectChangeArgs,
): Promise<SaveResult> {
  const change = await openChange(context, id);
  if (change === null) return { __typename: 'ChangeNotThere', id };
  const [last] = change.versions;
  if (!last) return { __typename: 'ChangeMovedOn', change };
  if (change.draft !== null) return { ...change, __typename: 'ToldChange' };
  if (reason === '' || reason.length > longestWords)
    return invalid(change, 'reason', reason === '' ? 'required' : 'tooLong');
  const { municipalityId, personId } = citizen(context.viewer);
  await insertNextVersion(context.tx, {
    municipalityId,
    personId,
    changeId: id,
    versionId: context.newId(),
    from: last.id,
    number: last.number + 1,
    revision: last.revision + 1,
    withdraws: false,
    reason,
  });
  const begun = await reloadOwnChange(context, id);
  return begun.draft === null ? { __typename: 'ChangeMovedOn', change: begun } : { ...begun, __typename: 'ToldChange' };
}
