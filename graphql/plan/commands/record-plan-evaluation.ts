import { isDeepStrictEqual } from 'node:util';
import { claimPlan } from '#db/repositories/plan.ts';
import { insertEvaluation } from '#db/repositories/plan-evaluation.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRecordPlanEvaluationArgs, PlanEvaluationInput } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkMeetingDay } from '../domain/plan-content-checks.ts';
import { checkRequired, checkYear, problem, type Problem } from '../domain/plan-problem.ts';
import type { Plan, PlanVersion } from '../models.ts';
import { afterAct, asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';

/** Records the periodic evaluation of the version in force and lets the citizen know. Recorded twice by accident it is one. */
export async function recordPlanEvaluation(
  context: OperationContext,
  { personId, number, input }: MutationRecordPlanEvaluationArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { inForce } = plan;
  if (inForce?.number !== number) return movedOn(plan);
  const words = wordsOrNull(input.words);
  const problems = [...checkRequired('words', words, planLimits.words), ...checkInput(input, inForce)];
  if (words === null || problems.length > 0) return invalid(problems);
  if (isRecorded(plan, inForce, input, words)) return asPlan(plan);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  const key = { municipalityId, planId: inForce.planId };
  const claimed = await claimPlan(context.tx, { ...key, revision: plan.revision });
  if (claimed) {
    const id = context.newId();
    await insertEvaluation(context.tx, {
      ...key,
      id,
      personId,
      versionNumber: number,
      heldOn: input.heldOn,
      words,
      results: resultsOf(input, inForce),
      nextOn: input.nextOn ?? null,
      byId: professionalId,
      byName: name,
      at: new Date(context.now).toISOString(),
    });
    await requestNotification(context, { personId, kind: 'PLAN_EVALUATED', occasion: id });
  }
  return afterAct(context, personId, claimed);
}

function checkInput(
  { heldOn, nextOn, results }: PlanEvaluationInput,
  { content, facts }: PlanVersion,
): readonly Problem[] {
  const known = new Set(content.goals.map(({ id }) => id));
  return [
    ...(heldOn > facts.today ? [problem('heldOn', 'inFuture')] : checkYear('heldOn', heldOn, facts.today)),
    ...results
      .slice(0, planLimits.goals)
      .flatMap(({ goalId }) => (known.has(goalId) ? [] : [problem('results', 'unknown', goalId)])),
    ...(results.length > planLimits.goals ? [problem('results', 'tooMany', null, { maximum: planLimits.goals })] : []),
    ...(nextOn && nextOn <= heldOn
      ? [problem('nextOn', 'endBeforeStart')]
      : checkMeetingDay('nextOn', nextOn ?? null, facts.today)),
  ];
}

/** What was said of each goal, once, in the order of the plan and with the title that it had. */
function resultsOf({ results }: PlanEvaluationInput, { content }: PlanVersion) {
  return content.goals.flatMap(({ id, title }) => {
    const result = results.findLast(({ goalId }) => goalId === id)?.result;
    return result ? [{ goalId: id, title, result }] : [];
  });
}

/** Whether just this was recorded of this version. Another next day or another result is another evaluation. */
function isRecorded({ evaluations }: Plan, inForce: PlanVersion, input: PlanEvaluationInput, words: string): boolean {
  const results = resultsOf(input, inForce);
  return evaluations.some(
    (evaluation) =>
      evaluation.versionNumber === inForce.number &&
      evaluation.heldOn === input.heldOn &&
      evaluation.words === words &&
      evaluation.nextOn === (input.nextOn ?? null) &&
      isDeepStrictEqual(evaluation.results, results),
  );
}
