import type { Resolvers } from '../generated/resolvers.ts';
import { askObjectionReasons } from './commands/ask-objection-reasons.ts';
import { confirmObjection } from './commands/confirm-objection.ts';
import { decideObjection } from './commands/decide-objection.ts';
import { extendObjectionTerm } from './commands/extend-objection-term.ts';
import { markDecisionRead } from './commands/mark-decision-read.ts';
import { attachToObjection, detachFromObjection, discardObjection } from './commands/objection-files.ts';
import { planObjectionHearing } from './commands/plan-objection-hearing.ts';
import { recordObjectionHearing } from './commands/record-objection-hearing.ts';
import { saveObjection } from './commands/save-objection.ts';
import { sendObjection } from './commands/send-objection.ts';
import { withdrawObjection } from './commands/withdraw-objection.ts';
import { decisionsUnderWay, listDecisions, loadDecision } from './queries/decisions.ts';
import { loadObjectionFile, objectionQueue } from './queries/objection-queue.ts';

export const resolvers = {
  Query: {
    decisions: (_root, { first }, context) => listDecisions(context, first),
    decisionsUnderWay: (_root, _args, context) => decisionsUnderWay(context),
    decision: (_root, { id }, context) => loadDecision(context, id),
    objectionQueue: (_root, { first }, context) => objectionQueue(context, first),
    objectionFile: (_root, { id }, context) => loadObjectionFile(context, id),
  },
  Mutation: {
    markDecisionRead: (_root, args, context) => markDecisionRead(context, args),
    saveObjection: (_root, args, context) => saveObjection(context, args),
    attachToObjection: (_root, args, context) => attachToObjection(context, args),
    detachFromObjection: (_root, args, context) => detachFromObjection(context, args),
    discardObjection: (_root, args, context) => discardObjection(context, args),
    sendObjection: (_root, args, context) => sendObjection(context, args),
    withdrawObjection: (_root, args, context) => withdrawObjection(context, args),
    confirmObjection: (_root, args, context) => confirmObjection(context, args),
    askObjectionReasons: (_root, args, context) => askObjectionReasons(context, args),
    planObjectionHearing: (_root, args, context) => planObjectionHearing(context, args),
    recordObjectionHearing: (_root, args, context) => recordObjectionHearing(context, args),
    extendObjectionTerm: (_root, args, context) => extendObjectionTerm(context, args),
    decideObjection: (_root, args, context) => decideObjection(context, args),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
