import type { Resolvers } from '../generated/resolvers.ts';
import { proposalsFrom } from '../portfolio/index.ts';
import type { OperationContext } from '../context.ts';
import type { TrainingApproval, TrainingRequest } from './models.ts';
import { askAdvice, withdrawAdvice } from './commands/ask-advice.ts';
import { giveAdvice } from './commands/give-advice.ts';
import { adviceOf, adviceQueue, adviceToGive, ownAdvice } from './queries/advice.ts';
import { loadInstruments } from './queries/find-instruments.ts';
import { loadTraining, loadTrainings, trainingsNamed } from './queries/find-trainings.ts';
import { actOnPlace } from './commands/act-on-place.ts';
import { actOnTraining, dropTraining } from './commands/act-on-training.ts';
import { guideTraining } from './commands/guide-training.ts';
import { participant, participants } from './queries/participants.ts';
import { decideApproval } from './commands/decide-approval.ts';
import { attachToTraining, detachFromTraining } from './commands/tie-file.ts';
import { recordAttendance, recordTraining } from './commands/record-training.ts';
import { startOf } from './domain/beginning.ts';
import { actsForCitizen } from './domain/acts-read.ts';
import { isConfirmed, providerActsOf } from './domain/participation.ts';
import { lapseOf } from './domain/lapse.ts';
import { citizenActsOf, guideActsOf } from './domain/offered-acts.ts';
import { keepsPosition } from './domain/places.ts';
import { bringsResult, isApproved, takesFiles } from './domain/request-state.ts';
import { learningDuty } from './domain/learning-duty.ts';
import { isPaid, leftOf } from './domain/spending.ts';
import { approval, approvals, approvalsWaiting, moneyOf } from './queries/money.ts';
import { overlapsOf } from './queries/overlaps.ts';
import { ownRequests, requestGoingOn, requestsOf } from './queries/requests.ts';
import { loadFit } from './queries/training-fit.ts';
import { trainingsUnderWay } from './queries/trainings-under-way.ts';

/** What somebody owes who asked for a training, today. */
const dutyOf = (
  { birthDate, facts: { basicQualification } }: Pick<TrainingRequest | TrainingApproval, 'birthDate' | 'facts'>,
  { today }: OperationContext,
) => learningDuty({ birthDate, basicQualification }, today);

export const resolvers = {
  Query: {
    findTrainings: (_root, { search }, context) => loadTrainings(context, search),
    findInstruments: (_root, { search }, context) => loadInstruments(context, search),
    training: (_root, { id }, context) => loadTraining(context, id),
    trainingRequests: (_root, _args, context) => ownRequests(context),
    trainingsUnderWay: (_root, _args, context) => trainingsUnderWay(context),
    trainingAdvice: (_root, _args, context) => ownAdvice(context),
    trainingAdviceOf: (_root, { personId }, context) => adviceOf(context, personId),
    trainingAdviceQueue: (_root, { answered }, context) => adviceQueue(context, answered),
    trainingAdviceToGive: (_root, { id }, context) => adviceToGive(context, id),
    trainings: (_root, { ids }, context) => trainingsNamed(context, ids),
    trainingParticipant: (_root, { id }, context) => participant(context, id),
    trainingParticipants: (_root, _args, context) => participants(context),
    trainingMoney: (_root, _args, context) => moneyOf(context),
    trainingApprovals: (_root, _args, context) => approvals(context),
    trainingApprovalsWaiting: (_root, _args, context) => approvalsWaiting(context),
    trainingApproval: (_root, { id }, context) => approval(context, id),
    trainingRequestsOf: (_root, { personId, id }, context) => requestsOf(context, personId, id),
  },
  Mutation: {
    actOnTraining: (_root, args, context) => actOnTraining(context, args),
    actOnTrainingPlace: (_root, args, context) => actOnPlace(context, args),
    dropTraining: (_root, { trainingId }, context) => dropTraining(context, trainingId),
    askTrainingAdvice: (_root, args, context) => askAdvice(context, args),
    giveTrainingAdvice: (_root, args, context) => giveAdvice(context, args),
    withdrawTrainingAdvice: (_root, { id }, context) => withdrawAdvice(context, id),
    recordAttendance: (_root, args, context) => recordAttendance(context, args),
    recordTraining: (_root, args, context) => recordTraining(context, args),
    guideTraining: (_root, args, context) => guideTraining(context, args),
    decideTrainingApproval: (_root, args, context) => decideApproval(context, args),
    attachToTraining: (_root, args, context) => attachToTraining(context, args),
    detachFromTraining: (_root, args, context) => detachFromTraining(context, args),
  },
  Training: {
    fit: (training, _args, context) => loadFit(context, training),
    request: ({ id }, _args, context) => requestGoingOn(context, id),
  },
  TrainingRequest: {
    acts: ({ acts }, _args, { viewer }) => (viewer.kind === 'citizen' ? actsForCitizen(acts) : acts),
    lapse: (request, _args, { today }) => lapseOf(request, today),
    citizenActs: (request, _args, { today }) => citizenActsOf(request, today),
    guideActs: (request, _args, { today }) => guideActsOf(request, today),
    // What is only proposed is nothing that a citizen can count on.
    amountCents: ({ state, amountCents, acts }, _args, { viewer }) =>
      isPaid({ state, began: startOf(acts, null) !== null }) && (isApproved(state) || viewer.kind === 'professional')
        ? amountCents
        : null,
    learningDuty: (request, _args, context) => dutyOf(request, context),
    takesFiles: ({ state }) => takesFiles(state),
    overlaps: (request) => overlapsOf(request),
    proposals: ({ id, state }, _args, context) => (bringsResult(state) ? proposalsFrom(context, id) : []),
    decisionId: ({ acts }) => acts.find(({ kind }) => kind === 'REJECT' || kind === 'WITHDRAW_APPROVAL')?.id ?? null,
  },
  TrainingApproval: { learningDuty: (one, _args, context) => dutyOf(one, context) },
  TrainingParticipant: {
    confirmed: (one) => isConfirmed(one),
    startedOn: (one) => startOf(one.acts, one),
    runCancelled: ({ cancelled }) => cancelled,
    providerActs: (one, _args, { today }) => providerActsOf(one, today),
  },
  TrainingPlace: { keepsPosition: ({ declined }) => keepsPosition(declined) },
  TrainingBudget: { leftCents: (budget) => leftOf(budget) },
  TrainingActDone: { act: ({ kind }) => kind, by: ({ byName }) => byName },
} satisfies Partial<Resolvers>;
