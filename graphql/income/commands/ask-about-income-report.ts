import { insertQuestion } from '#db/repositories/income-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAskAboutIncomeReportArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { actOnReport, type ReviewResult } from './review.ts';

/** Asks the citizen something about the version that was read, and lets them know. */
export async function askAboutIncomeReport(
  context: OperationContext,
  { id, version, reason, words }: MutationAskAboutIncomeReportArgs,
): Promise<ReviewResult> {
  const own = words ?? '';
  if (own === '' && reason === 'OTHER') return { __typename: 'WordsInvalid', code: 'empty' };
  if (own.length > longestWords) return { __typename: 'WordsInvalid', code: 'tooLong' };
  return actOnReport(context, { id, version }, 'ask', {
    write: async (report, sent) => {
      const { municipalityId, professionalId, name } = professional(context.viewer);
      const questionId = context.newId();
      await insertQuestion(context.tx, {
        municipalityId,
        id: questionId,
        reportId: report.id,
        versionId: sent.id,
        personId: report.person.id,
        askedBy: professionalId,
        askedByName: name,
        reason,
        words: own === '' ? null : own,
        askedAt: new Date(context.now).toISOString(),
      });
      const occasion = `${report.month}/${questionId}`;
      await requestNotification(context, { personId: report.person.id, kind: 'QUESTION_ASKED', occasion });
    },
  });
}
