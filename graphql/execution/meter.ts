import type { ApiAnswer } from './answer.ts';
import type { ErrorCode } from './masking.ts';

/** How an operation ended; `REFUSED`: it took no file because of what the file is. */
export type OperationOutcome = 'OK' | 'REFUSED' | ErrorCode;

/** What can be counted of one operation; nothing of it says anything about a person. */
export interface OperationFacts {
  /** Name of a document of our own pages, of what is done with a file, or `other` for documents of strangers. */
  readonly operation: string;
  readonly outcome: OperationOutcome;
  readonly seconds: number;
  /** As the contract counts it; 0 when it was refused before. */
  readonly cost: number;
  /** SQL statements, without those that open and close the transaction. */
  readonly statements: number;
  /** Whether an access record was written. */
  readonly recorded: boolean;
}

/** Learns about every operation when it has ended. */
export type Observe = (facts: OperationFacts) => void;

/** What is counted while an operation runs. */
export interface Meter {
  readonly operation: string;
  cost: number;
  statements: number;
  recorded: boolean;
  refused: boolean;
}

/** Under which all documents of strangers are counted: their names are theirs and have no end. */
export const otherOperation = 'other';

export type Metered = <Result>(
  operation: string,
  work: (meter: Meter) => Promise<ApiAnswer<Result>>,
) => Promise<ApiAnswer<Result>>;

/** Runs operations and tells `observe` about each, once. */
export function createMetered(observe: Observe): Metered {
  return async (operation, work) => {
    const started = performance.now();
    const meter: Meter = { operation, cost: 0, statements: 0, recorded: false, refused: false };
    const answer = await work(meter);
    const { cost, statements, recorded, refused } = meter;
    const outcome = answer.errors?.[0]?.extensions.code ?? (refused ? 'REFUSED' : 'OK');
    observe({ operation, outcome, seconds: (performance.now() - started) / 1000, cost, statements, recorded });
    return answer;
  };
}
