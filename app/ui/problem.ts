/** Something that is not right in a form: the field it is about and what to do, as a sentence. */
export interface Problem {
  /** Name of the field; the same as its `name` and its id. */
  readonly field: string;
  readonly message: string;
}

/** The sentence for one field, if there is one. */
export function problemAt(problems: readonly Problem[] | undefined, field: string): string | undefined {
  return problems?.find((problem) => problem.field === field)?.message;
}
