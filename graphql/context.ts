import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Viewer } from './policy/viewer.ts';
import type { Ports } from './ports.ts';
import type { LocalDate } from './shared/local-date.ts';

/** What every resolver, command and query gets: made fresh for each operation, never shared by two. */
export interface OperationContext {
  readonly viewer: Viewer;
  /** The one transaction of this operation; rolled back when anything throws. */
  readonly tx: ViewerTransaction;
  /** Epoch milliseconds, the same through the whole operation. */
  readonly now: number;
  /** The day of `now` in the Netherlands. */
  readonly today: LocalDate;
  newId(): string;
  readonly traceId: string;
  readonly access: AccessLog;
  readonly ports: Ports;
}

/** Collects for the access record whose data a professional's operation read or changed. */
export interface AccessLog {
  /** Call with every person whose data is in the answer, also when nothing was changed. A citizen's own calls are ignored. */
  saw(personIds: readonly string[]): void;
  /** What for exactly, in the words of who looks: those whose data is in the answer read them. */
  lookedFor(words: string): void;
}

/** A read that an operation does once, however often it is asked for while it runs. */
export function oncePerOperation<Value>(
  read: (context: OperationContext) => Promise<Value>,
): (context: OperationContext) => Promise<Value> {
  const kept = new WeakMap<OperationContext['tx'], Promise<Value>>();
  return (context) => {
    const value = kept.get(context.tx) ?? read(context);
    kept.set(context.tx, value);
    return value;
  };
}
