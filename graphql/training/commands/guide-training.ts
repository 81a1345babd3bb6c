import { insertParticipant } from '#db/repositories/training-participant.ts';
import { findMoney, holdBudget } from '#db/repositories/training-money.ts';
import { holdRequest, moveRequest, type RequestMoney } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { recordDecision, trainingRefusal, trainingWithdrawal } from '../../decision/index.ts';
import type { MutationGuideTrainingArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { type NotificationRequest, requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { yearOf } from '../../shared/local-date.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import { type Cents, zeroCents } from '../../shared/money.ts';
import { guideActsOf } from '../domain/offered-acts.ts';
import { longestRequestWords, type RequestAct, stateAfter, wordsProblem } from '../domain/request-state.ts';
import { amountProblems, needsSecond } from '../domain/spending.ts';
import type { TrainingRequest } from '../models.ts';
import { findBeside, requestsOf } from '../queries/requests.ts';
import { proposeResult } from './propose-result.ts';
import { writeProfessionalAct } from './professional-act.ts';
import { takePlace } from './take-place.ts';

type GuideTrainingResult = ResolversParentTypes['GuideTrainingResult'];

/** What somebody is told of an act; of the others they read in the portal. */
const told: Readonly<Partial<Record<RequestAct, NotificationRequest['kind']>>> = {
  ASK: 'TRAINING_QUESTION',
  APPROVE: 'TRAINING_APPROVED',
  REJECT: 'TRAINING_REJECTED',
  WITHDRAW_APPROVAL: 'TRAINING_REJECTED',
  ENROL: 'TRAINING_PLACED',
  QUEUE: 'TRAINING_PLACED',
  COMPLETE: 'TRAINING_RESULT',
  STOP: 'TRAINING_RESULT',
};

/**
 * A case manager asks, approves, refuses, enrols, or writes down how a training goes. A refusal is a decision of its own, and so is taking
 * back the yes to what can no longer be had; what costs more than they decide alone goes to a second person.
 */
export async function guideTraining(
  context: OperationContext,
  { id, act: asked, revision, words, runId = null, amountCents = null }: MutationGuideTrainingArgs,
): Promise<GuideTrainingResult> {
  const { municipalityId } = professional(context.viewer);
  const personId = await findBeside(context, id);
  if (personId === null) return { __typename: 'TrainingRequestNotThere', id };
  const current = async () => (await requestsOf(context, personId, id))?.[0] ?? null;
  const movedOn = async () => ({ __typename: 'TrainingRequestMovedOn', request: await current() }) as const;
  const code = wordsProblem(asked, words);
  if (code !== null) return { __typename: 'TrainingWordsInvalid', code, most: longestRequestWords };
  const problems = asked === 'APPROVE' ? amountProblems(amountCents) : [];
  if (problems.length > 0) return { __typename: 'TrainingInvalid', problems };
  const before = await current();
  if (before?.revision !== revision || !guideActsOf(before, context.today).includes(asked)) return movedOn();

  const step =
    asked === 'ENROL'
      ? await enrolment(context, before, runId)
      : asked === 'APPROVE'
        ? await approval(context, before, amountCents ?? zeroCents)
        : { act: asked };
  if (step === 'MOVED_ON') return movedOn();
  if (step === 'NOT_OPEN') return { __typename: 'TrainingRunNotOpen', runs: before.runs };
  const { act, money } = step;
  const to = stateAfter(act, 'CASE_MANAGER', before.state);
  if (to === null || !(await moveRequest(context.tx, { municipalityId, id, revision, to, money }))) return movedOn();

  const done = await writeAct(context, before, act, words);
  if (act === 'COMPLETE' || act === 'STOP')
    await proposeResult(context, before, {
      ...{ act, run: before.place, day: context.today, expiresOn: null, words: words.trim() },
    });
  if (act === 'ENROL') await insertParticipant(context.tx, { municipalityId, requestId: id, at: done.at });
  const now = await current();
  if (now === null) throw new Error('a request that was there a moment ago is gone');
  if (decides(act)) await decide(context, now, act, { ...done, reason: words.trim() });
  return { ...now, __typename: 'TrainingRequest' };
}

/** What somebody's step comes to, with the money that it names. */
interface Step {
  readonly act: RequestAct;
  readonly money?: RequestMoney;
}

/** What approving comes to: a yes within the own mandate and what the budget of the year has left, otherwise a second person. */
async function approval(
  context: OperationContext,
  request: TrainingRequest,
  amountCents: Cents,
): Promise<Step | 'MOVED_ON'> {
  const { tx, viewer, today } = context;
  const { municipalityId, professionalId } = professional(viewer);
  // The request before the budget, as whoever takes one back does.
  if (!(await holdRequest(tx, { ...request, municipalityId }))) return 'MOVED_ON';
  await holdBudget(tx, municipalityId, today);
  const second = needsSecond(amountCents, await findMoney(tx, { municipalityId, professionalId }, today));
  return {
    act: second ? 'PASS_ON' : 'APPROVE',
    money: { amountCents, year: yearOf(today), proposedById: professionalId },
  };
}

/**
 * What enrolling comes to: a place of the run that is named, the waiting list where none is free, or neither. A training of which no run
 * can be asked for has no places that could be counted.
 */
async function enrolment(
  context: OperationContext,
  request: TrainingRequest,
  runId: string | null,
): Promise<Step | 'NOT_OPEN' | 'MOVED_ON'> {
  if (request.runs.length === 0) return { act: 'ENROL' };
  if (runId === null || !request.runs.some((run) => run.id === runId)) return 'NOT_OPEN';
  const { municipalityId } = professional(context.viewer);
  if (!(await holdRequest(context.tx, { ...request, municipalityId }))) return 'MOVED_ON';
  const state = await takePlace(context, request, runId);
  if (state === null) return 'MOVED_ON';
  return { act: state === 'TAKEN' ? 'ENROL' : 'QUEUE' };
}

/** Writes down what the case manager did, in their name, and asks for the message that tells of it. */
async function writeAct(
  context: OperationContext,
  before: TrainingRequest,
  kind: RequestAct,
  words: string,
): Promise<{ readonly id: string; readonly at: string }> {
  const written = await writeProfessionalAct(context, before, { kind, words: words.trim() || null, day: null });
  const message = told[kind];
  if (message)
    await requestNotification(context, {
      personId: before.personId,
      kind: message,
      occasion: `${before.id}/${before.revision + 1}`,
      termEndsOn: decides(kind) ? objectionLastDay(context.today) : null,
    });
  return written;
}

/** Acts that are a decision (besluit), against which the citizen can object. */
type Deciding = 'REJECT' | 'WITHDRAW_APPROVAL';

function decides(act: RequestAct): act is Deciding {
  return act === 'REJECT' || act === 'WITHDRAW_APPROVAL';
}

/** Records what was decided, with everybody who had a part in the request. */
function decide(
  context: OperationContext,
  request: TrainingRequest,
  act: Deciding,
  { id, at, reason }: Record<'id' | 'at' | 'reason', string>,
): Promise<void> {
  const { professionalId, name } = professional(context.viewer);
  const { personId, title, acts, createdAt, endedOn } = request;
  const asked = acts.find(({ kind }) => kind === 'REQUEST');
  const approved = acts.find(({ kind }) => kind === 'APPROVE' || kind === 'AGREE');
  const said = { byName: name, at, training: title, askedAt: asked?.at ?? createdAt, reason };
  return recordDecision(context, {
    id,
    personId,
    decidedBy: professionalId,
    involved: acts.flatMap(({ byId }) => byId ?? []),
    content:
      act === 'REJECT'
        ? trainingRefusal({ ...said, motivation: asked?.words ?? null })
        : trainingWithdrawal({ ...said, approvedAt: approved?.at ?? createdAt, endedOn: endedOn ?? context.today }),
  });
}
