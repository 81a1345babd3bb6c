/** What is wrong with one field of what was written about trainings. */
export interface TrainingProblem<Field extends string = string> {
  readonly field: Field;
  readonly code: 'required' | 'tooLong' | 'tooMany' | 'unknown' | 'future' | 'tooEarly' | 'tooLate' | 'range';
  readonly least: number | null;
  readonly most: number | null;
}

export function wrong<Field extends string>(
  field: Field,
  code: TrainingProblem['code'],
  { least = null, most = null }: { readonly least?: number | null; readonly most?: number | null } = {},
): TrainingProblem<Field> {
  return { field, code, least, most };
}
