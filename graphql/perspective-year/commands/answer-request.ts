import { answerRequest, lockWaitingRequest } from '#db/repositories/perspective-request.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { saveAppointment } from '../../conversation/index.ts';
import type { MutationAnswerPerspectiveRequestArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { toProblem } from '../../shared/problem.ts';
import { typedText } from '../../shared/typed-text.ts';
import { answerProblems } from '../domain/request.ts';

/**
 * A case manager answers a request of somebody beside whom they stand, once, and the citizen is told. A talk is planned the way every
 * appointment is, in the same transaction: where it cannot be planned, nothing is answered.
 */
export async function answerToJoin(
  context: OperationContext,
  { personId, id, answer, words: typedWords, wayOn: typedWayOn, talk }: MutationAnswerPerspectiveRequestArgs,
): Promise<ResolversParentTypes['AnswerPerspectiveResult']> {
  if (!(await standsBeside(context, personId))) return { __typename: 'PersonNotFound', personId };
  if ((answer === 'TALK') !== (talk != null)) throw new BadUserInput('a talk goes with its appointment');
  const { municipalityId, professionalId, name } = professional(context.viewer);
  if (!isId(id) || !(await lockWaitingRequest(context.tx, { municipalityId, personId, id })))
    return { __typename: 'PerspectiveRequestClosed', id };
  const written = { answer, words: typedText(typedWords), wayOn: typedText(typedWayOn ?? '') };
  const problems = answerProblems(written).map(toProblem);
  if (problems.length > 0) return { __typename: 'ConversationInvalid', problems };
  if (talk != null) {
    const planned = await saveAppointment(context, { personId, appointmentId: null, revision: 0, input: talk });
    if (planned.__typename !== 'AppointmentSaved') return planned;
  }
  await answerRequest(context.tx, {
    ...{ municipalityId, personId, id, answer, words: written.words },
    wayOn: answer === 'NOT_NOW' ? written.wayOn : null,
    ...{ at: new Date(context.now).toISOString(), byId: professionalId, byName: name },
  });
  await requestNotification(context, { personId, kind: 'PERSPECTIVE_ANSWERED', occasion: id });
  return { __typename: 'PerspectiveRequestSaved', id };
}
