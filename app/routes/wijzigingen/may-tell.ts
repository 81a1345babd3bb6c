import { useActing } from '#app/acting.tsx';
import type { ChangeKind } from '#graphql/change/domain/kinds.ts';
import { mayTell } from '#graphql/change/domain/telling.ts';
import { type MandateParts, type MandateRight, mayAct } from '#graphql/shared/acting.ts';

interface Acting {
  readonly may: MandateParts;
  readonly managesMoney: boolean;
}

/** Whether who acts may do this with a change of a kind: by their right in this part and by whose it is to tell. `null`: nobody acts. */
export function mayTellFor(kind: ChangeKind, needs: MandateRight, acting: Acting | null): boolean {
  return acting === null || (mayAct(acting.may, { part: 'CHANGES', needs }) && mayTell(kind, acting));
}

/** Tells of a kind of change whether the reader may do this with it. */
export function useMayTell(): (kind: ChangeKind, needs: MandateRight) => boolean {
  const acting = useActing();
  return (kind, needs) => mayTellFor(kind, needs, acting);
}
