export type { DecisionKind } from './domain/decision.ts';
export { incomeDecision, planDecision, reductionDecision } from './domain/make-decision.ts';
export { recordDecision } from './record-decision.ts';
