import { ok, refused, type Result } from '../../shared/result.ts';
import { typedText } from '../../shared/typed-text.ts';

/** Correction (rectificatie, art. 16 AVG), limit (beperking, art. 18), objection (bezwaar, art. 21), and why somebody looked (inzage, art. 15). */
export const rightKinds = ['CORRECTION', 'LIMIT', 'OBJECT', 'EXPLAIN'] as const;
export type RightKind = (typeof rightKinds)[number];

/** The parts of what the portal knows, in the order in which people read them. */
export const rightSubjects = [
  'NAME',
  'LANGUAGE_AND_MAIL',
  'BENEFIT',
  'INCOME',
  'FILES',
  'PLAN',
  'APPOINTMENTS',
  'MINUTES',
  'LADDER',
  'SEARCH_TERM',
  'REDUCTION',
  'HOUSEHOLD',
  'ACCESS',
  'OTHER',
] as const;
export type RightSubject = (typeof rightSubjects)[number];

export const rightOutcomes = ['GRANTED', 'PARTLY', 'REFUSED'] as const;
export type RightOutcome = (typeof rightOutcomes)[number];

/** Letters, as UTF-16 units: nobody is forced to be short. */
export const rightLimits = { fact: 2000, wanted: 2000, reason: 10_000, answer: 10_000 } as const;

/** What somebody asks about data of theirs. */
export interface RightInput {
  readonly kind: RightKind;
  readonly subject: RightSubject;
  readonly fact: string;
  /** `null` where nothing is to be corrected. */
  readonly wanted: string | null;
  readonly reason: string;
}

/** What is wrong with an answer to a question, and where. */
export interface RightProblem {
  readonly field: 'fact' | 'wanted' | 'reason' | 'answer';
  readonly code: 'required' | 'tooLong';
  /** Letters at most; `null` where it is something else. */
  readonly most: number | null;
}

type Checked<Value> = Result<Value, readonly RightProblem[]>;

/** What was typed, cleaned, or everything that is wrong with it. What should be there is asked of a correction and of nothing else. */
export function checkRightInput(input: RightInput): Checked<RightInput> {
  const corrects = input.kind === 'CORRECTION';
  const clean: RightInput = {
    kind: input.kind,
    subject: input.subject,
    fact: typedText(input.fact),
    wanted: corrects ? typedText(input.wanted ?? '') : null,
    reason: typedText(input.reason),
  };
  const problems = [
    ...wordsProblems('fact', clean.fact),
    ...(clean.wanted === null ? [] : wordsProblems('wanted', clean.wanted)),
    ...wordsProblems('reason', clean.reason),
  ];
  return problems.length === 0 ? ok(clean) : refused(problems);
}

/** The answer with its reasons: nobody is answered without. */
export function checkAnswer(answer: string): Checked<string> {
  const clean = typedText(answer);
  const problems = wordsProblems('answer', clean);
  return problems.length === 0 ? ok(clean) : refused(problems);
}

function wordsProblems(field: RightProblem['field'], words: string): readonly RightProblem[] {
  if (words === '') return [{ field, code: 'required', most: null }];
  const most = rightLimits[field];
  return words.length > most ? [{ field, code: 'tooLong', most }] : [];
}
