import { insertNotification } from '#db/repositories/notification.ts';
import type { OperationContext } from '../../context.ts';
import type { NotificationKind } from '../../generated/resolvers.ts';
import type { LocalDate } from '../../shared/local-date.ts';

export interface NotificationRequest {
  readonly personId: string;
  readonly kind: NotificationKind;
  /**
   * What it is about, and behind a slash what tells two of one kind apart: `2026-11/2` for a report, the plan and the number of the
   * version for a version, an id for what has one. News shows the last of what begins alike.
   */
  readonly occasion: string;
  /** The last day of the term that begins with it: who has not seen it in time gets a letter. */
  readonly termEndsOn?: LocalDate | null;
}

/** Asks for a message in the transaction of the act that it tells of, once for each person, kind and occasion. */
export async function requestNotification(
  context: Pick<OperationContext, 'tx' | 'viewer' | 'newId' | 'now'>,
  request: NotificationRequest,
): Promise<void> {
  if (context.viewer.kind === 'anonymous') throw new Error('nobody asks for a message without signing in');
  await insertNotification(context.tx, {
    ...request,
    termEndsOn: request.termEndsOn ?? null,
    municipalityId: context.viewer.municipalityId,
    id: context.newId(),
    requestedAt: new Date(context.now).toISOString(),
  });
}
