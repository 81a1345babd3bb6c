import { findCopy, type StoredCopy } from '#db/repositories/privacy-copy.ts';
import type { OperationContext } from '../../context.ts';
import type { DataCopy } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { copyStateAt, isSignedInAnew } from '../domain/copy-state.ts';

/** The citizen's copy that counts; `null` where none was asked for. */
export async function ownCopy(context: OperationContext): Promise<DataCopy | null> {
  const copy = await findCopy(context.tx, citizen(context.viewer));
  return copy && toDataCopy(copy, context.now);
}

function toDataCopy(copy: StoredCopy, now: number): DataCopy {
  const { requestedAt, partsDone, parts, readyAt, expiresAt, size } = copy;
  return { state: copyStateAt(copy, now), requestedAt, partsDone, parts, readyAt, expiresAt, size };
}

/** A copy with its bytes. */
export interface ReadableCopy {
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Opens the citizen's copy, for somebody who signed in at `signedInAt` (epoch milliseconds). Refused as `signInAgain` when that was
 * before it was asked for, and as `none` when there is none (any more).
 */
export async function readCopy(
  context: OperationContext,
  signedInAt: number,
): Promise<Result<ReadableCopy, 'signInAgain' | 'none'>> {
  const copy = await findCopy(context.tx, citizen(context.viewer));
  if (copy?.storageKey == null || copyStateAt(copy, context.now) !== 'READY') return refused('none');
  if (!isSignedInAnew(copy, signedInAt)) return refused('signInAgain');
  const bytes = await context.ports.storage.read(copy.storageKey);
  return bytes === null ? refused('none') : ok({ size: copy.size ?? 0, bytes });
}
