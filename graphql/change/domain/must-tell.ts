import type { ChangeKind } from './kinds.ts';

/** Whether something has to be told. `ASK`: it depends, and the municipality says. */
export type MustTell = 'YES' | 'NO' | 'ASK';

/** Something that happens to people, with a plain answer. The words are in `locales/<language>/duty.json` under the name. */
export interface Example {
  readonly kind: ChangeKind;
  readonly answer: MustTell;
  /** Of the Participatiewet (wetten.overheid.nl BWBR0015703). */
  readonly article: string;
}

/**
 * Examples for "must I tell this?". `NO` stands only where the law itself leaves it out or nothing of the right can hang on it; where
 * municipalities differ, or a question of law is open, the answer is to ask.
 */
export const examples = {
  newAddress: { kind: 'MOVE', answer: 'YES', article: 'art. 17 lid 1' },
  postalAddress: { kind: 'MOVE', answer: 'ASK', article: 'art. 17 lid 1' },
  partnerMovesIn: { kind: 'HOUSEHOLD', answer: 'YES', article: 'art. 3 en 17 lid 1' },
  childMovesOut: { kind: 'HOUSEHOLD', answer: 'YES', article: 'art. 17 lid 1 en 22a' },
  guest: { kind: 'HOUSEHOLD', answer: 'ASK', article: 'art. 17 lid 1 en 22a' },
  visit: { kind: 'HOUSEHOLD', answer: 'NO', article: 'art. 17 lid 1' },
  alimony: { kind: 'OTHER_INCOME', answer: 'YES', article: 'art. 17 lid 1 en 31' },
  wages: { kind: 'OTHER_INCOME', answer: 'YES', article: 'art. 17 lid 1 en 32' },
  childBenefit: { kind: 'OTHER_INCOME', answer: 'NO', article: 'art. 31 lid 2 sub b' },
  allowances: { kind: 'OTHER_INCOME', answer: 'NO', article: 'art. 31 lid 2 sub d' },
  volunteering: { kind: 'OTHER_INCOME', answer: 'ASK', article: 'art. 31 lid 2 sub k' },
  soldThings: { kind: 'OTHER_INCOME', answer: 'ASK', article: 'art. 17 lid 1' },
  largeGift: { kind: 'GIFT', answer: 'YES', article: 'art. 31 lid 2 sub m en s' },
  groceries: { kind: 'GIFT', answer: 'ASK', article: 'art. 31 lid 2 sub m' },
  foodBank: { kind: 'GIFT', answer: 'NO', article: 'art. 18' },
  holiday: { kind: 'ABROAD', answer: 'YES', article: 'art. 13 en 17 lid 1' },
  dayTrip: { kind: 'ABROAD', answer: 'ASK', article: 'art. 13' },
  weekendAway: { kind: 'ABROAD', answer: 'NO', article: 'art. 13' },
  studyStarts: { kind: 'STUDY', answer: 'YES', article: 'art. 13 en 17 lid 1' },
  shortCourse: { kind: 'STUDY', answer: 'ASK', article: 'art. 17 lid 1' },
  prison: { kind: 'DETENTION', answer: 'YES', article: 'art. 13 en 17 lid 1' },
  inheritance: { kind: 'ASSETS', answer: 'YES', article: 'art. 17 lid 1 en 34' },
  car: { kind: 'ASSETS', answer: 'YES', article: 'art. 17 lid 1 en 34' },
  saved: { kind: 'ASSETS', answer: 'ASK', article: 'art. 34' },
  cannotWork: { kind: 'HEALTH', answer: 'YES', article: 'art. 9 en 17 lid 1' },
  cold: { kind: 'HEALTH', answer: 'ASK', article: 'art. 9' },
  newAccount: { kind: 'ACCOUNT', answer: 'YES', article: 'art. 17 lid 1' },
  newPhone: { kind: 'OTHER', answer: 'NO', article: 'art. 17 lid 1' },
} as const satisfies Readonly<Record<string, Example>>;

export type ExampleName = keyof typeof examples;

/** The names of the examples of a kind, or of all kinds, in their order. */
export function examplesOf(kind: ChangeKind | null): readonly ExampleName[] {
  const names = Object.keys(examples) as ExampleName[];
  return kind === null ? names : names.filter((name) => examples[name].kind === kind);
}
