import { moveRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDecideTrainingApprovalArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { yearOf } from '../../shared/local-date.ts';
import { typedText } from '../../shared/typed-text.ts';
import { longestRequestWords, stateAfter, wordsProblem } from '../domain/request-state.ts';
import { approval } from '../queries/money.ts';
import { writeProfessionalAct } from './professional-act.ts';

/** A second person agrees with a training, of which the citizen is told, or gives it back to the case manager with the reason. */
export async function decideApproval(
  context: OperationContext,
  { id, revision, agree, words: typed }: MutationDecideTrainingApprovalArgs,
): Promise<ResolversParentTypes['TrainingApprovalResult']> {
  const before = await approval(context, id);
  if (before === null) return { __typename: 'TrainingApprovalNotThere', id };
  if (before.revision !== revision) return { __typename: 'TrainingApprovalMovedOn', approval: before };
  const act = agree ? 'AGREE' : 'RETURN';
  const words = typedText(typed);
  const code = wordsProblem(act, words);
  if (code !== null) return { __typename: 'TrainingWordsInvalid', code, most: longestRequestWords };
  if (agree && before.hindrance !== null)
    return { __typename: 'TrainingApprovalHindered', hindrance: before.hindrance };

  const { municipalityId, professionalId } = professional(context.viewer);
  const to = stateAfter(act, 'SECOND_PERSON', 'WITH_SECOND');
  if (
    to === null ||
    !(await moveRequest(context.tx, {
      municipalityId,
      id,
      revision,
      to,
      // Given back, the money stays that of the year for which it was named.
      second: { id: professionalId, year: agree ? yearOf(context.today) : null },
    }))
  ) {
    const now = await approval(context, id);
    return now === null
      ? { __typename: 'TrainingApprovalNotThere', id }
      : { __typename: 'TrainingApprovalMovedOn', approval: now };
  }
  const { personId } = before;
  await writeProfessionalAct(
    context,
    { id, personId, state: 'WITH_SECOND' },
    { kind: act, words: words || null, day: null },
  );
  if (agree)
    await requestNotification(context, { personId, kind: 'TRAINING_APPROVED', occasion: `${id}/${revision + 1}` });
  return { __typename: 'TrainingApprovalDecided', id };
}
