/** A named value of the rules, in the contract's words: the page makes a sentence with it. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** Named values in the order in which the rules wrote them. */
export function toFacts(facts: Readonly<Record<string, string | number | boolean>>): readonly NamedValue[] {
  return Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
}
