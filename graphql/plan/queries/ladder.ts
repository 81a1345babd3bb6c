import { findLadder } from '#db/repositories/plan-ladder.ts';
import type { OperationContext } from '../../context.ts';
import { signedIn } from '../../policy/viewer.ts';
import type { Ladder } from '../models.ts';

/** The municipality's ladder of a day, today's where none is named; `null` where it had none. */
export function loadLadder(context: OperationContext, day = context.today): Promise<Ladder | null> {
  return findLadder(context.tx, signedIn(context.viewer).municipalityId, day);
}
