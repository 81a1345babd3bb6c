import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { ChangeVersion, ToldChange } from '../models.ts';
import { loadOwnChange, reloadOwnChange } from '../queries/load-change.ts';

/** Outcome of every command that changes a draft. */
export type SaveResult = ResolversParentTypes['SaveChangeResult'];

export type Refusal = Extract<SaveResult, { __typename: 'ChangeMovedOn' | 'ChangeNotThere' }>;

export interface OpenChange {
  readonly change: ToldChange;
  readonly draft: ChangeVersion;
}

/** The draft of a change as the reader saw it, or why there is none to change. Nothing is written. */
export async function readChangeDraft(
  context: OperationContext,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<OpenChange, Refusal>> {
  const change = await loadOwnChange(context, id);
  if (change === null) return refused({ __typename: 'ChangeNotThere', id });
  const { draft } = change;
  if (draft?.revision !== revision) return refused({ __typename: 'ChangeMovedOn', change });
  return ok({ change, draft });
}

/** How a save ended: with the change as it is then. */
export async function savedOrMovedOn(context: OperationContext, id: string, done: boolean): Promise<SaveResult> {
  const change = await reloadOwnChange(context, id);
  return done ? { ...change, __typename: 'ToldChange' } : { __typename: 'ChangeMovedOn', change };
}

/** An answer that cannot be right, with the change as it is. */
export function invalid(
  change: ToldChange,
  question: string,
  code: string,
): Extract<SaveResult, { __typename: 'ChangeInvalid' }> {
  return { __typename: 'ChangeInvalid', change, problems: [{ question, code }] };
}
