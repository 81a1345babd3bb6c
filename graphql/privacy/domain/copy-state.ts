/** `MAKING` asked for or being made; `READY` can be fetched; `EXPIRED` its day is over; `FAILED` could not be made. */
export type CopyState = 'MAKING' | 'READY' | 'EXPIRED' | 'FAILED';

/** How long a copy can be fetched, in milliseconds: a day. A choice of ours: long enough for tomorrow, short enough for a shared phone. */
export const copyLasts = 24 * 3_600_000;

/** How long the making of a copy may take before it counts as failed, in milliseconds. */
export const copyTakesAtMost = 24 * 3_600_000;

/** What is kept of a copy. Instants in ISO 8601. */
export interface CopyFacts {
  readonly requestedAt: string;
  readonly expiresAt: string | null;
  readonly outcome: 'EXPIRED' | 'FAILED' | null;
}

/** How a copy stands at a moment (epoch milliseconds): its day ends by itself, whoever writes that down. */
export function copyStateAt({ expiresAt, outcome }: CopyFacts, now: number): CopyState {
  if (outcome !== null) return outcome;
  if (expiresAt === null) return 'MAKING';
  return Date.parse(expiresAt) <= now ? 'EXPIRED' : 'READY';
}

/** Whether who signed in at `signedInAt` (epoch milliseconds) did so after asking: a session that was left open gives no copy away. */
export function isSignedInAnew({ requestedAt }: Pick<CopyFacts, 'requestedAt'>, signedInAt: number): boolean {
  return signedInAt > Date.parse(requestedAt);
}
