import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { actorOf } from '../../policy/viewer.ts';
import { ActingRefused } from '../../shared/errors.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { ChangeKind } from '../domain/kinds.ts';
import { mayTell } from '../domain/telling.ts';
import type { ChangeVersion, ToldChange } from '../models.ts';
import { loadOwnChange, reloadOwnChange } from '../queries/load-change.ts';

/** Outcome of every command that changes a draft. */
export type SaveResult = ResolversParentTypes['SaveChangeResult'];

export type Refusal = Extract<SaveResult, { __typename: 'ChangeMovedOn' | 'ChangeNotThere' }>;

export interface OpenChange {
  readonly change: ToldChange;
  readonly draft: ChangeVersion;
}

/** Refuses a kind of change to a helper who may not tell it, whatever their mandate opens. */
export function requireTelling({ viewer }: Pick<OperationContext, 'viewer'>, kind: ChangeKind): void {
  if (!mayTell(kind, actorOf(viewer)))
    throw new ActingRefused({ part: 'CHANGES', needs: 'PREPARE', onlyManagingMoney: true });
}

/** A change of the citizen to write in; `null` when there is none with this id. */
export async function openChange(context: OperationContext, id: string): Promise<ToldChange | null> {
  const change = await loadOwnChange(context, id);
  if (change !== null) requireTelling(context, change.kind);
  return change;
}

/** The draft of a change as the reader saw it, or why there is none to change. Nothing is written. */
export async function readChangeDraft(
  context: OperationContext,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<OpenChange, Refusal>> {
  const change = await openChange(context, id);
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
