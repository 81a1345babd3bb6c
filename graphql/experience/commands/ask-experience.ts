import * as repository from '#db/repositories/experience.ts';
import type { OperationContext } from '../../context.ts';
import type { ExperienceKind, ExperienceQuestion } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';

/** Asks the citizen how it went, unless they were asked lately. */
export async function askExperience(
  { tx, viewer, newId, now, today }: OperationContext,
  kind: ExperienceKind,
): Promise<ExperienceQuestion | null> {
  const { municipalityId, personId } = citizen(viewer);
  const asking = { municipalityId, personId, id: newId(), kind, at: new Date(now).toISOString(), today };
  const id = await repository.askExperience(tx, asking);
  return id === null ? null : { id, kind };
}
