import type { ContentDifference } from '../domain/plan-content.ts';
import type { Plan } from '../models.ts';

/** What a draft says now and did not at a revision; nothing where another draft, or none, is there. */
export function changesSince({ draft }: Plan, revision: number): readonly ContentDifference[] {
  return draft?.saves.flatMap((save) => (save.revision > revision ? save.differences : [])) ?? [];
}
