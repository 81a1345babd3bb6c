/** A text of a municipality by language; Dutch is always there. */
export type Words = Readonly<Record<string, string>> & { readonly nl: string };

/** A municipality's ladder (participatieladder): levels one above the other, or levels within domains. Data, never code. */
export interface LadderDefinition {
  readonly name: Words;
  /** Empty on a ladder of levels alone. */
  readonly domains: readonly { readonly code: string; readonly name: Words }[];
  /** Lowest first. */
  readonly levels: readonly LadderLevel[];
  /** At most six. The first is asked first. */
  readonly questions: readonly LadderQuestion[];
}

export interface LadderLevel {
  readonly code: string;
  readonly name: Words;
  readonly meaning: Words;
}

export interface LadderQuestion {
  readonly code: string;
  readonly text: Words;
  readonly hint: Words | null;
  readonly options: readonly LadderOption[];
}

/** An answer places (in a domain where the ladder has them), or leads to another question, or both. */
export interface LadderOption {
  readonly code: string;
  readonly text: Words;
  readonly next: string | null;
  readonly places: { readonly level: string; readonly domain: string; readonly reason: string | null } | null;
}

/** The code of the chosen option by the code of the question. */
export type LadderAnswers = Readonly<Record<string, string>>;
