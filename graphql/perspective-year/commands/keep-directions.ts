import { keepDirections } from '#db/repositories/perspective-request.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { mostDirections } from '../domain/request.ts';

/** A citizen takes directions along, in place of what they had; with none they throw them away. */
export async function keepPerspectiveDirections(
  { tx, viewer, today, now }: OperationContext,
  directions: readonly string[],
): Promise<ResolversParentTypes['PerspectiveDirectionsKept']> {
  const ids = [...new Set(directions)].slice(0, mostDirections);
  return { directions: await keepDirections(tx, citizen(viewer), { ids, today, at: new Date(now).toISOString() }) };
}
