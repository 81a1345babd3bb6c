export { incomeDecision, planDecision, reductionDecision } from './domain/make-decision.ts';
export { recordDecision } from './record-decision.ts';
