/** What came of a fault: one row of the table that `npm run faults` prints. */
export interface Row {
  readonly fault: string;
  /** Writes of which the portal said that it has them; absent where the fault is about reading. */
  readonly acknowledged?: number;
  /** Of those, the ones that were gone afterwards. */
  readonly lost?: number;
  /** Of those, the ones that somebody could see two times. */
  readonly twice?: number;
  /** Milliseconds from the fault, or from its end where it is ended by the test, to the first good answer. */
  readonly recovered?: number;
  /** What else was measured. */
  readonly note?: string;
}

/** Prints a row. `tests/run.mjs` shows all of them once more at the end, by their first sign. */
export function print({ fault, acknowledged, lost, twice, recovered, note }: Row): void {
  const parts = [
    ...(acknowledged === undefined ? [] : [`acknowledged ${acknowledged}, and lost: ${lost}, visible twice: ${twice}`]),
    ...(recovered === undefined ? [] : [`first good answer after ${Math.round(recovered)} ms`]),
    ...(note === undefined ? [] : [note]),
  ];
  process.stdout.write(`| ${fault}: ${parts.join(', ')}\n`);
}

/** Whether the long form was asked for: `npm run faults`. */
export const full = process.env['FAULTS'] !== undefined;
