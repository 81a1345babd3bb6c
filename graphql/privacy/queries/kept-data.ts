import { countErasable, readOwnFile } from '#db/repositories/privacy-erase.ts';
import type { OperationContext } from '../../context.ts';
import type { ErasablePart, KeptData } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { localDateOrNull } from '../../shared/local-date.ts';
import { erasableKinds } from '../domain/erasable.ts';
import { judge } from '../domain/retention.ts';
import { retentionRules } from '../domain/retention-rules.ts';

/** What is the citizen's own to erase, with how much there is of it. */
export async function erasableParts({ tx, viewer, today }: OperationContext): Promise<readonly ErasablePart[]> {
  const { counts, shown } = await countErasable(tx, citizen(viewer), today);
  return erasableKinds.map((kind) => ({
    kind,
    count: counts[kind],
    shownNow: shown[kind] ?? 0,
  }));
}

/** Until when the rest is kept, by which rules. */
export async function keptData({ tx, viewer, today }: OperationContext): Promise<KeptData> {
  const { running, closedOn, reduction } = await readOwnFile(tx, citizen(viewer), today);
  const nothing = {
    openReport: false,
    openRequest: false,
    shared: false,
    household: false,
    assigned: false,
    otherRoom: false,
    inUse: false,
  };
  const { retainUntil } = judge({ ...nothing, running, closedOn: localDateOrNull(closedOn), reduction }, today);
  return {
    retainUntil,
    runs: running,
    reduction,
    rules: retentionRules.map(({ id, length, status, source }) => ({
      id,
      count: length?.count ?? null,
      unit: length?.unit ?? null,
      certain: status === 'CERTAIN',
      source,
    })),
  };
}
