import { moveReport } from '#db/repositories/income.ts';
import { endOpenQuestion } from '#db/repositories/income-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerReviewQuestionArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { nextState } from '../domain/report-state.ts';
import { loadOwnReport, reloadOwnReport } from '../queries/load-report.ts';

/** Answers the open question in words; the report waits for the municipality again. */
export async function answerReviewQuestion(
  context: OperationContext,
  { month, questionId, answer }: MutationAnswerReviewQuestionArgs,
): Promise<ResolversParentTypes['AnswerQuestionResult']> {
  const report = await loadOwnReport(context, month);
  if (report === null) throw new BadUserInput('there is no report of this month');
  const open = report.questions.find(({ id, answeredAt }) => id === questionId && answeredAt === null);
  const state = nextState(report.status, 'answer');
  if (!open || report.sent === null || state === null) return { __typename: 'QuestionNotOpen', report };
  if (answer === '') return { __typename: 'AnswerInvalid', code: 'empty' };
  if (answer.length > longestWords) return { __typename: 'AnswerInvalid', code: 'tooLong' };

  const head = { municipalityId: citizen(context.viewer).municipalityId, reportId: report.id };
  const moved = await moveReport(context.tx, { ...head, sentVersion: report.sent.number }, 'answer', state);
  if (moved) {
    const at = new Date(context.now).toISOString();
    await endOpenQuestion(context.tx, head, { answer, answeredByVersionId: null, at });
  }
  const now = await reloadOwnReport(context, month);
  return moved ? { ...now, __typename: 'IncomeReport' } : { __typename: 'QuestionNotOpen', report: now };
}
