/** A text of a municipality by language; Dutch is always there. */
export type Words = Readonly<Record<string, string>> & { readonly nl: string };

/** A municipality's ladder (participatieladder): levels one above the other, or levels within domains. Data, never code. */
export interface LadderDefinition {
  readonly name: Words;
  /** Empty on a ladder of levels alone. */
  readonly domains: readonly LadderDomain[];
  /** Lowest first. */
  readonly levels: readonly LadderLevel[];
  /** At most six on every path. The first is asked first. */
  readonly questions: readonly LadderQuestion[];
  /** Why a level was given where the answers fit none exactly, by the code that an option names. */
  readonly reasons: readonly { readonly code: string; readonly words: Words }[];
}

export interface LadderDomain {
  readonly code: string;
  readonly name: Words;
  /** Codes of the levels that it has, lowest first. */
  readonly levels: readonly string[];
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
  readonly places: LadderPlace | null;
}

/** A level, in a domain where the ladder has them (otherwise `''`), with the code of a reason. */
export interface LadderPlace {
  readonly level: string;
  readonly domain: string;
  readonly reason: string | null;
}

/** The code of the chosen option by the code of the question. */
export type LadderAnswers = Readonly<Record<string, string>>;

/** A text in a language; in Dutch where there is no translation. */
export function inLanguage(words: Words, language: string): string {
  return words[language] ?? words.nl;
}

/** Position of a level from below, 1 for the lowest; 0 where the ladder does not have it. */
export function heightOf({ levels }: LadderDefinition, level: string): number {
  return levels.findIndex(({ code }) => code === level) + 1;
}

/** Which part of a place the ladder does not have; `null` where it has the place. */
export function placeProblem(
  ladder: LadderDefinition,
  { level, domain }: Pick<LadderPlace, 'level' | 'domain'>,
): 'domain' | 'level' | null {
  const isKnown = heightOf(ladder, level) > 0;
  if (ladder.domains.length === 0) return domain !== '' ? 'domain' : isKnown ? null : 'level';
  const found = ladder.domains.find(({ code }) => code === domain);
  if (!found) return 'domain';
  return isKnown && found.levels.includes(level) ? null : 'level';
}
