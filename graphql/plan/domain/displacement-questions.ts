import { placementKinds, type PlacementKind } from './plan-content.ts';
import { checkWords, longest, type TermFinding } from './term-findings.ts';

/** A question of the displacement check (verdringingstoets). Its words are in the languages of the portal, by its code. */
export interface DisplacementQuestion {
  readonly code: string;
  /** The answer that means that paid work is displaced. */
  readonly displaces: 'YES' | 'NO';
  /** Placements about which it is asked. */
  readonly about: readonly PlacementKind[];
  readonly source: string;
}

/**
 * Does a placement take paid work away from somebody? Whether the work is additional is asked where the law or the policy says that it
 * must be: a trial placement is a trial of regular work.
 */
export const displacementQuestions: readonly DisplacementQuestion[] = [
  {
    code: 'recentDismissals',
    displaces: 'YES',
    about: placementKinds,
    source: 'Enschede 2010, 000:357: whether people were dismissed there not long ago for economic reasons',
  },
  {
    code: 'paidJobLost',
    displaces: 'YES',
    about: placementKinds,
    source: 'Hengelo 2017, 002:1478-1479: loss of real jobs; Enschede 2010, 000:357: regular work disappears',
  },
  {
    code: 'pressureOnConditions',
    displaces: 'YES',
    about: placementKinds,
    source: 'Hengelo 2017, 002:1480: downward pressure on conditions of employment',
  },
  {
    code: 'worseCircumstances',
    displaces: 'YES',
    about: placementKinds,
    source: 'Hengelo 2017, 002:1481: worse working conditions',
  },
  {
    code: 'oneAfterAnother',
    displaces: 'YES',
    about: placementKinds,
    source: 'Client council of Hengelo 2017, 002:3538-3543: one group after another in the same place still displaces',
  },
  {
    code: 'additionalWork',
    displaces: 'NO',
    about: ['PARTICIPATION_PLACEMENT', 'CLIMBING_JOB'],
    source:
      'art. 10a lid 2 Participatiewet: beside or in addition to regular work; climbing jobs: Enschede 2010, 000:357',
  },
];

/** An answer as it was given. */
export interface DisplacementAnswer {
  readonly question: string;
  readonly answer: 'YES' | 'NO';
  readonly words: string | null;
}

/** The questions about a kind of placement, in their order. */
export function questionsAbout(kind: PlacementKind): readonly DisplacementQuestion[] {
  return displacementQuestions.filter(({ about }) => about.includes(kind));
}

/** What is missing or cannot be right about a check: every question has one answer, and there is a conclusion in words. */
export function checkDisplacement(
  kind: PlacementKind,
  { answers, conclusion }: { readonly answers: readonly DisplacementAnswer[]; readonly conclusion: string },
): readonly TermFinding[] {
  const questions = questionsAbout(kind);
  const unanswered = questions
    .filter(({ code }) => !answers.some(({ question }) => question === code))
    .map(({ code }): TermFinding => ({ field: code, code: 'required' }));
  const unknown = answers
    .filter(
      ({ question }, index) =>
        !questions.some(({ code }) => code === question) ||
        answers.findIndex((other) => other.question === question) < index,
    )
    .map(({ question }): TermFinding => ({ field: question, code: 'unknown' }));
  return [
    ...unanswered,
    ...unknown,
    ...answers.flatMap(({ question, words }) =>
      checkWords(question, words, { maximum: longest.reason, required: false }),
    ),
    ...checkWords('conclusion', conclusion, { maximum: longest.conclusion, required: true }),
  ];
}

/** Whether no paid work is displaced: one answer that means it, or one that is missing, is enough to say no. */
export function isPassed(kind: PlacementKind, answers: readonly DisplacementAnswer[]): boolean {
  return questionsAbout(kind).every(({ code, displaces }) => {
    const given = answers.find(({ question }) => question === code);
    return given !== undefined && given.answer !== displaces;
  });
}
