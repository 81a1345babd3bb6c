import type { OperationContext } from '../../context.ts';
import type { MutationMarkPlanReadArgs } from '../../generated/resolvers.ts';
import { asPlan, invalid, movedOn, type RespondResult } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { checkLanguage, writeResponse } from './respond.ts';

/** Says "I have read it" about the version that waits or is in force. Nothing follows from it. */
export async function markPlanRead(
  context: OperationContext,
  { number, language }: MutationMarkPlanReadArgs,
): Promise<RespondResult> {
  const problems = checkLanguage(language);
  if (problems.length > 0) return invalid(problems);
  const plan = await loadOwnPlan(context);
  const version = [plan.proposed, plan.inForce].find((candidate) => candidate?.number === number);
  if (!version) return movedOn(plan);
  if (version.responses.some(({ kind }) => kind === 'READ')) return asPlan(plan);
  await writeResponse(context, version, { kind: 'READ', words: null, language });
  return asPlan(await loadOwnPlan(context));
}
