import { insertAct, moveObjection, type ActColumns } from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification, type NotificationRequest } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { statusAfter, type ObjectionAct } from '../domain/objection.ts';
import type { Checked } from '../domain/objection-problem.ts';
import type { ObjectionFile } from '../models.ts';
import { loadObjectionFile } from '../queries/objection-queue.ts';
import { invalid } from './outcome.ts';

/** Outcome of every command with which the municipality acts on an objection. */
export type ActResult = ResolversParentTypes['ObjectionActResult'];

/** What an act writes, and whom it tells. */
interface Act {
  readonly columns: ActColumns;
  readonly words: string | null;
  readonly mail?: NotificationRequest['kind'];
  /** The last day of the term that begins with what it tells. */
  readonly termEndsOn?: LocalDate;
  /** What else belongs to it, in the same transaction. */
  readonly write?: (file: ObjectionFile, at: string) => Promise<void>;
}

/**
 * Acts on an objection as it was read: moves it on if it still stands there, and then writes what belongs to it. Refused without a
 * trace when somebody was first, and to everybody who had a part in the decision (Awb 7:5).
 * @param decide what the act writes, or what is wrong with it.
 */
export async function actOnObjection(
  context: OperationContext,
  { id, revision }: { readonly id: string; readonly revision: number },
  kind: ObjectionAct,
  decide: (file: ObjectionFile, at: string) => Checked<Act>,
): Promise<ActResult> {
  const file = await loadObjectionFile(context, id);
  if (file === null) return { __typename: 'ObjectionNotFound', id };
  if (file.involved) return { __typename: 'ObjectionInvolved', file };
  const to = statusAfter(kind, file.objection.status);
  if (to === null || file.objection.revision !== revision) return { __typename: 'ObjectionMovedOn', file };
  const at = new Date(context.now).toISOString();
  const decided = decide(file, at);
  if (!decided.ok) return invalid(decided.refusal);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  const { columns, words, mail, termEndsOn = null, write } = decided.value;
  const personId = file.person.id;
  const by = { byId: professionalId, byName: name };
  const moved = await moveObjection(context.tx, { municipalityId, id, revision }, { act: kind, to, columns, ...by });
  if (moved) {
    await insertAct(context.tx, {
      ...by,
      municipalityId,
      personId,
      id: context.newId(),
      objectionId: id,
      kind,
      at,
      words,
    });
    await write?.(file, at);
    if (mail)
      await requestNotification(context, { personId, kind: mail, occasion: `${id}/${revision + 1}`, termEndsOn });
  }
  const now = await loadObjectionFile(context, id);
  if (now === null) throw new Error('an objection that was there a moment ago is gone');
  return moved ? { ...now, __typename: 'ObjectionFile' } : { __typename: 'ObjectionMovedOn', file: now };
}
