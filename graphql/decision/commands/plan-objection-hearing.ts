import type { OperationContext } from '../../context.ts';
import type { MutationPlanObjectionHearingArgs } from '../../generated/resolvers.ts';
import { ok } from '../../shared/result.ts';
import { checkHearing } from '../domain/objection-content.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/** Plans a hearing (hoorzitting, Awb 7:2) or moves it, and lets the citizen know. */
export function planObjectionHearing(
  context: OperationContext,
  { input, ...read }: MutationPlanObjectionHearingArgs,
): Promise<ActResult> {
  return actOnObjection(context, read, 'HEARING_PLANNED', () => {
    const checked = checkHearing(input, context.now);
    if (!checked.ok) return checked;
    const { at, way, place } = checked.value;
    const columns = { hearingAt: at, hearingWay: way, hearingPlace: place };
    return ok({ columns, words: null, mail: 'OBJECTION_HEARING_PLANNED' });
  });
}
