export {
  incomeDecision,
  planDecision,
  reductionDecision,
  trainingRefusal,
  trainingWithdrawal,
} from './domain/make-decision.ts';
export { recordDecision } from './record-decision.ts';
export { madeKnownOn, messageAt, type MessageRow } from './making-known.ts';
