import { checkContent, type ContentCode, type Given } from './check-content.ts';
import type { Said } from './json-resume/write.ts';
import type { PortfolioKind } from './kinds.ts';

/** Why something is not taken over that no entry was made of. */
export type PassedOver = 'noPlace' | 'own' | 'unclear';

/** Something in a file that does not come into the portfolio. */
export interface LeftOut {
  /** Where it stands, for example `work.url`; numbered where it is one of several: `work[2]`, by the names of the file. */
  readonly path: string;
  /**
   * `noPlace`: a portfolio has no field for it. `own`: the portal has it from elsewhere. `unclear`: there is a field, and the value says
   * nothing that is certain. Otherwise what is wrong with it.
   */
  readonly reason: PassedOver | ContentCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** The field of the entry that something is wrong with, by our names; null where it is about the file alone. */
  readonly field: { readonly kind: PortfolioKind; readonly name: string } | null;
}

/** What a file would add, and what it would not. */
export interface ReadFile {
  readonly entries: readonly Said[];
  readonly leftOut: readonly LeftOut[];
}

/** What is found in a file while it is read. */
export class Brought {
  readonly #entries: Said[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #named = new Set<string>();

  /** Takes an entry over, or says of each of its fields what is wrong with it. */
  add(kind: PortfolioKind, given: Given, path: string): void {
    const checked = checkContent(kind, given);
    // The content was read as its kind.
    if (checked.ok) this.#entries.push({ kind, content: checked.value } as Said);
    else
      for (const { code, field, facts } of checked.refusal)
        this.#leftOut.push({ path, reason: code, facts, field: { kind, name: field } });
  }

  /** Names what is not taken over, once. */
  leave(path: string, reason: PassedOver): void {
    if (this.#named.has(path)) return;
    this.#named.add(path);
    this.#leftOut.push({ path, reason, facts: {}, field: null });
  }

  all(): ReadFile {
    return { entries: this.#entries, leftOut: this.#leftOut };
  }
}
