import type { Resolvers } from '../generated/resolvers.ts';
import { professional } from '../policy/viewer.ts';
import { agreeToPlan } from './commands/agree-to-plan.ts';
import { askPlanChange } from './commands/ask-plan-change.ts';
import { changePlanDraft } from './commands/change-plan-draft.ts';
import { decideSanction } from './commands/decide-sanction.ts';
import { disagreeWithPlan } from './commands/disagree-with-plan.ts';
import { discardPlanDraft } from './commands/discard-plan-draft.ts';
import { endPlan } from './commands/end-plan.ts';
import { establishPlan } from './commands/establish-plan.ts';
import { giveSanctionView } from './commands/give-sanction-view.ts';
import { markPlanRead } from './commands/mark-plan-read.ts';
import { proposePlan } from './commands/propose-plan.ts';
import { proposeSanction } from './commands/propose-sanction.ts';
import { recordPlanEvaluation } from './commands/record-plan-evaluation.ts';
import { removeOwnStep } from './commands/remove-own-step.ts';
import { saveOwnStep } from './commands/save-own-step.ts';
import { setCoachStepStatus } from './commands/set-coach-step-status.ts';
import { setStepStatus } from './commands/set-step-status.ts';
import { shareGoal } from './commands/share-goal.ts';
import { lastVersionOf, startPlanDraft } from './commands/start-plan-draft.ts';
import { stopSharingGoal } from './commands/stop-sharing-goal.ts';
import { attachToStep, detachFromStep } from './commands/tie-step-file.ts';
import { withdrawPlanProposal } from './commands/withdraw-plan-proposal.ts';
import { withdrawSanction } from './commands/withdraw-sanction.ts';
import { differencesOf } from './domain/differences.ts';
import { mayBeDecided, waitsForDecision } from './domain/version-state.ts';
import { loadPlanOf, loadOwnPlan, shownToCitizen } from './queries/load-plan.ts';
import { planAttention } from './queries/plan-attention.ts';
import { planTemplates } from './queries/plan-templates.ts';
import { loadSanction, sanctionQueue } from './queries/sanctions.ts';
import { stepFiles, stepFilesOf } from './queries/step-files.ts';
import { planWarnings } from './plan-warnings.ts';
import { adviceFor, goalsOf, missingFrom, objectionLastDayOf, obligationsOf, stepsOf } from './version-content.ts';

/** Resolvers of `plan.graphql`. */
export const coreResolvers = {
  Query: {
    plan: async (_root, _args, context) => shownToCitizen(await loadOwnPlan(context)),
    planAttention: (_root, _args, context) => planAttention(context),
    planOf: (_root, { personId }, context) => loadPlanOf(context, personId),
    stepFiles: (_root, { stepId }, context) => stepFiles(context, stepId),
    stepFilesOf: (_root, args, context) => stepFilesOf(context, args),
    planTemplates: (_root, _args, context) => planTemplates(context),
    sanctionQueue: (_root, { first }, context) => sanctionQueue(context, first),
    sanctionProposal: (_root, { id }, context) => loadSanction(context, id),
  },
  Mutation: {
    saveOwnStep: (_root, args, context) => saveOwnStep(context, args),
    removeOwnStep: (_root, args, context) => removeOwnStep(context, args),
    setStepStatus: (_root, args, context) => setStepStatus(context, args),
    attachToStep: (_root, args, context) => attachToStep(context, args),
    detachFromStep: (_root, args, context) => detachFromStep(context, args),
    markPlanRead: (_root, args, context) => markPlanRead(context, args),
    agreeToPlan: (_root, args, context) => agreeToPlan(context, args),
    disagreeWithPlan: (_root, args, context) => disagreeWithPlan(context, args),
    askPlanChange: (_root, args, context) => askPlanChange(context, args),
    shareGoal: (_root, args, context) => shareGoal(context, args),
    stopSharingGoal: (_root, args, context) => stopSharingGoal(context, args),
    giveSanctionView: (_root, args, context) => giveSanctionView(context, args),
    startPlanDraft: (_root, args, context) => startPlanDraft(context, args),
    changePlanDraft: (_root, args, context) => changePlanDraft(context, args),
    discardPlanDraft: (_root, args, context) => discardPlanDraft(context, args),
    proposePlan: (_root, args, context) => proposePlan(context, args),
    establishPlan: (_root, args, context) => establishPlan(context, args),
    withdrawPlanProposal: (_root, args, context) => withdrawPlanProposal(context, args),
    setCoachStepStatus: (_root, args, context) => setCoachStepStatus(context, args),
    recordPlanEvaluation: (_root, args, context) => recordPlanEvaluation(context, args),
    endPlan: (_root, args, context) => endPlan(context, args),
    proposeSanction: (_root, args, context) => proposeSanction(context, args),
    withdrawSanction: (_root, args, context) => withdrawSanction(context, args),
    decideSanction: (_root, args, context) => decideSanction(context, args),
  },
  Plan: {
    nextCopies: (plan) => lastVersionOf(plan)?.number ?? null,
    warnings: (plan) => planWarnings(plan),
  },
  PlanVersion: {
    dreamJob: ({ content }) => content.dreamJob,
    firstStep: ({ content }) => content.firstStep,
    evaluationOn: ({ content }) => content.evaluationOn,
    goals: (version) => goalsOf(version),
    steps: (version) => stepsOf(version),
    obligations: (version) => obligationsOf(version),
    objectionLastDay: (version) => objectionLastDayOf(version),
    changes: ({ previous, content }) => differencesOf(previous?.content ?? null, content),
    comparedWith: ({ previous }) => previous?.number ?? null,
    missing: (version) => missingFrom(version),
    advice: (version) => adviceFor(version),
  },
  SanctionProposal: {
    decidable: (proposal, _args, { viewer, today }) =>
      mayBeDecided(proposal, today) && proposal.proposedById !== professional(viewer).professionalId,
    withdrawable: (proposal, _args, { viewer }) =>
      waitsForDecision(proposal) && proposal.proposedById === professional(viewer).professionalId,
  },
} satisfies Resolvers;
