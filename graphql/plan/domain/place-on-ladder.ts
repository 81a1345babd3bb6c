import type { LadderAnswers, LadderDefinition, LadderPlace, LadderQuestion } from './ladder.ts';

/** What answers lead to. */
export type LadderOutcome =
  | {
      readonly kind: 'next';
      readonly question: LadderQuestion;
      /** Which one it is, from 1. */
      readonly number: number;
    }
  | {
      readonly kind: 'placed';
      /** At least one; at most one in a domain. */
      readonly places: readonly LadderPlace[];
      /** The answers on the way, without those to questions that were not asked. */
      readonly answers: LadderAnswers;
    }
  | {
      readonly kind: 'unknownAnswer';
      /** The question whose answer is none of its options. */
      readonly question: string;
    };

/**
 * Follows the answers from the first question: to the next one without an answer, or to the places that they give. Answers to
 * questions that are not on the way say nothing: somebody went back and took another turn.
 */
export function placeByAnswers(ladder: LadderDefinition, given: LadderAnswers): LadderOutcome {
  const places: LadderPlace[] = [];
  const answers: Record<string, string> = {};
  let question: LadderQuestion | undefined = ladder.questions[0];
  while (question) {
    const { code, options }: LadderQuestion = question;
    if (Object.hasOwn(answers, code)) throw new Error(`a ladder that goes round: ${code}`);
    const chosen = Object.hasOwn(given, code) ? given[code] : undefined;
    if (chosen === undefined) return { kind: 'next', question, number: Object.keys(answers).length + 1 };
    const option = options.find((candidate) => candidate.code === chosen);
    if (!option) return { kind: 'unknownAnswer', question: code };
    answers[code] = chosen;
    if (option.places) places.push(option.places);
    if (option.next === null) return { kind: 'placed', places, answers };
    question = ladder.questions.find((candidate) => candidate.code === option.next);
  }
  throw new Error('a ladder that leads nowhere');
}
