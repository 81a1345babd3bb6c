/** What is wrong in a record that somebody hands over: where, as a path in it, and why, as the end of a sentence in English for whoever runs the import. */
export interface RecordProblem {
  /** Empty for the record itself. */
  readonly path: string;
  readonly why: string;
}
