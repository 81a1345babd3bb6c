import type { RequestState } from '#graphql/training/domain/request-state.ts';

/** How somebody of the demo stands in a training of a provider that can sign in. */
export interface TrainingStory {
  /** Subject of the person, who has a case manager. */
  readonly person: string;
  readonly course: string;
  readonly words: string;
  readonly state: Extract<RequestState, 'WITH_SECOND' | 'APPROVED' | 'ENROLLED' | 'STARTED'>;
  /** A run of the story's own, in the day: days from now to its start, weeks, and places. Those who name the same one share it. */
  readonly run: { readonly name: string; readonly startsIn: number; readonly weeks: number; readonly capacity: number };
  /** Lessons of the month before and how often they were there. */
  readonly attended?: readonly [lessons: number, attended: number];
}

/** One place for two, two trainings of one person at the same time, somebody who has begun and one who can, and one that a second person decides about. */
export const modelstadTrainings: readonly TrainingStory[] = [
  {
    person: 'moeder-uit-eritrea',
    course: 'Hoogwerker',
    words: 'Met dit bewijs kan ik bij de schilder werken.',
    state: 'ENROLLED',
    run: { name: 'vol', startsIn: 40, weeks: 1, capacity: 1 },
  },
  {
    person: 'nooit-gemeld',
    course: 'Hoogwerker',
    words: 'Ik wil in de bouw werken.',
    state: 'APPROVED',
    run: { name: 'vol', startsIn: 40, weeks: 1, capacity: 1 },
  },
  {
    person: 'moeder-uit-eritrea',
    course: 'Reachtruck',
    words: 'Dan kan ik ook in een magazijn werken.',
    state: 'ENROLLED',
    run: { name: 'tegelijk', startsIn: 42, weeks: 2, capacity: 6 },
  },
  {
    person: 'eerste-baan',
    course: 'Reachtruck',
    words: 'In het magazijn waar ik werk hebben zij mensen nodig.',
    state: 'STARTED',
    run: { name: 'begonnen', startsIn: -40, weeks: 10, capacity: 8 },
    attended: [6, 5],
  },
  {
    person: 'nooit-gemeld',
    course: 'Reachtruck',
    words: 'Met dit bewijs kan ik in de haven werken.',
    state: 'ENROLLED',
    run: { name: 'begint', startsIn: -1, weeks: 3, capacity: 8 },
  },
  {
    person: 'twee-banen',
    course: 'Monteur warmtepompen',
    words: 'In deze techniek is veel werk. Dan heb ik genoeg aan één baan.',
    state: 'WITH_SECOND',
    run: { name: 'duur', startsIn: 50, weeks: 8, capacity: 10 },
  },
];
