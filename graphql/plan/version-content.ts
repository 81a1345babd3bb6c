import { madeKnownOn } from '../decision/index.ts';
import type { PlanGoal, PlannedStep, PlanObligation, PlanProblem } from '../generated/resolvers.ts';
import { localDateOf, type LocalDate } from '../shared/local-date.ts';
import { objectionLastDay } from '../shared/legal-terms.ts';
import { toProblem } from '../shared/problem.ts';
import { adviceOn, missingOf, type CheckPassed } from './domain/plan-content-missing.ts';
import { obligationRuleOn } from './domain/obligation-rules.ts';
import type { PlanFacts, PlanVersion } from './models.ts';
import { placementOf } from './placement.ts';

export function goalsOf({ content, facts }: PlanVersion): readonly PlanGoal[] {
  return content.goals.map((goal) => ({ ...goal, sharedWith: facts.sharedWith(goal.id) }));
}

export function stepsOf({ content, facts, proposedAt }: PlanVersion): readonly PlannedStep[] {
  return content.steps.map((step) => ({ ...step, placement: placementOf(step, facts, proposedAt) }));
}

/** With the articles of the day on which it was proposed; of today for a draft. */
export function obligationsOf(version: PlanVersion): readonly PlanObligation[] {
  const on = dayOf(version.proposedAt) ?? version.facts.today;
  return version.content.obligations.map((obligation) => {
    const { article, consequenceArticle } = obligationRuleOn(obligation.kind, on);
    return { ...obligation, article, consequenceArticle };
  });
}

/** As of the decision that this version is, from when it was made known: with a letter that is later than being in force. */
export function objectionLastDayOf({ inForceAt, message, facts }: PlanVersion): LocalDate | null {
  const from = dayOf(inForceAt);
  return from && objectionLastDay(madeKnownOn(from, message, facts.today));
}

/** What stands in the way of proposing; nothing for a version that was. */
export function missingFrom({ state, content, standing, facts }: PlanVersion): readonly PlanProblem[] {
  if (state !== 'DRAFT') return [];
  return missingOf(content, standing, checkPassed(facts), facts).map(toProblem);
}

/** What had better be said before proposing; nothing for a version that was. */
export function adviceFor({ state, content, facts }: PlanVersion): readonly PlanProblem[] {
  return state === 'DRAFT' ? adviceOn(content, facts).map(toProblem) : [];
}

/** Whether the last displacement check of a step was passed. */
export function checkPassed({ checkOf }: PlanFacts): CheckPassed {
  return (step) => checkOf(step, null)?.passed ?? null;
}

function dayOf(instant: string | null): LocalDate | null {
  return instant === null ? null : localDateOf(Date.parse(instant));
}
