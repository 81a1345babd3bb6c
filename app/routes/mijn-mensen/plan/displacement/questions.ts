import { questionsAbout } from '#graphql/plan/domain/displacement-questions.ts';
import type { PlacementKind } from '#graphql/plan/domain/plan-content.ts';

/** Questions of the displacement check that have their words here; a test holds the list beside the rules. */
export const wordedQuestions = [
  'recentDismissals',
  'paidJobLost',
  'pressureOnConditions',
  'worseCircumstances',
  'oneAfterAnother',
  'additionalWork',
] as const;

/** The questions about a kind of placement. Throws for one without words: a question that is left out would pass the check unasked. */
export function questionsOf(kind: PlacementKind): readonly (typeof wordedQuestions)[number][] {
  return questionsAbout(kind).map(({ code }) => {
    const question = wordedQuestions.find((one) => one === code);
    if (!question) throw new Error(`a question without words: ${code}`);
    return question;
  });
}
