import { moveChange } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { nextState } from '../domain/change-state.ts';
import type { ChangeVersion, ToldChange } from '../models.ts';
import { loadReviewChange } from '../queries/load-change.ts';

/** Outcome of every command with which a specialist acts on a change. */
export type ReviewResult = ResolversParentTypes['ReviewChangeResult'];

/**
 * Acts on the version that the specialist read: moves the change on if it still stands there, and then writes what belongs to it.
 * Refused without a trace when somebody was first or the citizen sent a newer version.
 */
export async function actOnChange(
  context: OperationContext,
  { id, version }: { readonly id: string; readonly version: number },
  event: 'ask' | 'process',
  write: (change: ToldChange, sent: ChangeVersion) => Promise<void>,
): Promise<ReviewResult> {
  const change = await loadReviewChange(context, id);
  const sent = change?.versions[0];
  if (!change || !sent) return { __typename: 'ChangeNotFound', id };
  const state = nextState(change.status, event);
  if (sent.number !== version || state === null) return { __typename: 'ReviewedChangeMovedOn', change };
  const { municipalityId } = professional(context.viewer);
  const moved = await moveChange(context.tx, { municipalityId, changeId: id, sentVersion: version }, event, state);
  if (moved) await write(change, sent);
  const now = await loadReviewChange(context, id);
  if (now === null) throw new Error('a change that was there a moment ago is gone');
  return moved ? { ...now, __typename: 'ToldChange' } : { __typename: 'ReviewedChangeMovedOn', change: now };
}

/** Why own words of a specialist cannot be taken; `null` where they can. */
export function wordsProblem(
  words: string,
  needed: boolean,
): Extract<ReviewResult, { __typename: 'WordsInvalid' }> | null {
  if (words === '' && needed) return { __typename: 'WordsInvalid', code: 'empty' };
  return words.length > longestWords ? { __typename: 'WordsInvalid', code: 'tooLong' } : null;
}
