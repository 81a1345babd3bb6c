import { withdrawEmail } from '#db/repositories/details.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';

/** Forgets the address that waits for its code; `false` where none does. */
export function withdrawEmailChange({ tx, viewer, now }: OperationContext): Promise<boolean> {
  return withdrawEmail(tx, citizen(viewer), new Date(now).toISOString());
}
