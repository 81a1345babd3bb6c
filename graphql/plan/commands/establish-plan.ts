import type { OperationContext } from '../../context.ts';
import type { MutationEstablishPlanArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import { addDays } from '../../shared/local-date.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired, problem } from '../domain/plan-problem.ts';
import { mayBeEstablished } from '../domain/version-state.ts';
import { afterAct, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { putInForce } from './put-in-force.ts';
import { occasionOf } from './version-occasion.ts';

/** Establishes the version that waits as a decision, with the reason, and lets the citizen know: the objection term begins. */
export async function establishPlan(
  context: OperationContext,
  { personId, number, reason, talkedFirst }: MutationEstablishPlanArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { proposed } = plan;
  if (proposed?.number !== number) return movedOn(plan);
  const words = wordsOrNull(reason);
  const problems = checkRequired('reason', words, planLimits.words);
  if (words === null || problems.length > 0) return invalid(problems);
  if (!mayBeEstablished(proposed, context.today)) {
    const earliestOn = proposed.respondBy === null ? {} : { earliestOn: addDays(proposed.respondBy, 1) };
    return invalid([problem('reason', 'tooEarly', null, earliestOn)]);
  }

  const { municipalityId, professionalId, name } = professional(context.viewer);
  const ground = { basis: 'DECISION', byName: name, reason: words, talkedFirst } as const;
  const done = await putInForce(context, municipalityId, plan, proposed, ground, professionalId);
  if (done)
    await requestNotification(context, {
      personId,
      kind: 'PLAN_ESTABLISHED',
      occasion: occasionOf(proposed),
      termEndsOn: objectionLastDay(context.today),
    });
  return afterAct(context, personId, done);
}
