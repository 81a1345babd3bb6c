import { insertTrainingAct, moveRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { recordDecision, trainingRefusal } from '../../decision/index.ts';
import type { GuideTrainingAct, MutationGuideTrainingArgs } from '../../generated/resolvers.ts';
import { type NotificationRequest, requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import { longestRequestWords, stateAfter, wordsProblem } from '../domain/request-state.ts';
import type { TrainingRequest } from '../models.ts';
import { findBeside, requestsOf } from '../queries/requests.ts';
import type { TrainingRequestResult } from './act-on-training.ts';

/** What somebody is told of an act; of the others they read in the portal. */
const told: Readonly<Partial<Record<GuideTrainingAct, NotificationRequest['kind']>>> = {
  ASK: 'TRAINING_QUESTION',
  APPROVE: 'TRAINING_APPROVED',
  REJECT: 'TRAINING_REJECTED',
};

/** A case manager asks, approves, refuses, or writes down how a training goes. A refusal is a decision of its own. */
export async function guideTraining(
  context: OperationContext,
  { id, act, revision, words }: MutationGuideTrainingArgs,
): Promise<TrainingRequestResult> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const before = await findBeside(context, id);
  if (before === null) return { __typename: 'TrainingRequestNotThere', id };
  const { personId } = before;
  const current = async () => (await requestsOf(context, personId))?.find((one) => one.id === id) ?? null;
  const code = wordsProblem(act, words);
  if (code !== null) return { __typename: 'TrainingWordsInvalid', code, most: longestRequestWords };
  const to = stateAfter(act, 'CASE_MANAGER', before.state);
  if (to === null || !(await moveRequest(context.tx, { municipalityId, id, revision, to })))
    return { __typename: 'TrainingRequestMovedOn', request: await current() };

  const at = new Date(context.now).toISOString();
  const actId = context.newId();
  await insertTrainingAct(context.tx, {
    municipalityId,
    personId,
    id: actId,
    requestId: id,
    kind: act,
    at,
    words: words.trim() || null,
    byId: professionalId,
    byName: name,
  });
  const kind = told[act];
  if (kind)
    await requestNotification(context, {
      personId,
      kind,
      occasion: `${id}/${revision + 1}`,
      termEndsOn: act === 'REJECT' ? objectionLastDay(context.today) : null,
    });
  const now = await current();
  if (now === null) throw new Error('a request that was there a moment ago is gone');
  if (act === 'REJECT') await refuse(context, now, { id: actId, at, reason: words.trim() });
  return { ...now, __typename: 'TrainingRequest' };
}

/** The decision that a training is refused, with everybody who had a part in the request. */
function refuse(
  context: OperationContext,
  { personId, title, acts, createdAt }: TrainingRequest,
  { id, at, reason }: Record<'id' | 'at' | 'reason', string>,
): Promise<void> {
  const { professionalId, name } = professional(context.viewer);
  const asked = acts.find(({ kind }) => kind === 'REQUEST');
  return recordDecision(context, {
    id,
    personId,
    decidedBy: professionalId,
    involved: acts.flatMap(({ byId }) => byId ?? []),
    content: trainingRefusal({
      byName: name,
      at,
      training: title,
      askedAt: asked?.at ?? createdAt,
      motivation: asked?.words ?? null,
      reason,
    }),
  });
}
