/** A document of the portal's own pages, kept beside the page that sends it. The types live only in the compiler. */
export interface KnownDocument<Result = unknown, Variables = never> {
  /** SHA-256 of `source`, hex: what another client of the same release sends in place of the text. */
  readonly id: string;
  /** Name of its one operation. */
  readonly name: string;
  readonly source: string;
  /** Never present; carries the types. */
  readonly __types?: (variables: Variables) => Result;
}
