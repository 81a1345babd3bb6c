import type { OperationContext } from '../../context.ts';
import type { MutationAgreeToPlanArgs } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { actorOf, citizen, isAtLeast } from '../../policy/viewer.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import type { Plan } from '../models.ts';
import { asPlan, invalid, movedOn, type RespondResult } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { putInForce } from './put-in-force.ts';
import { checkLanguage, writeResponse } from './respond.ts';

/**
 * Agrees to the version that waits: it is in force from now on. Of several tabs at once one agrees; the others find that they did.
 * It takes a sign-in as sure as sending an income report does. Where a helper agrees, the citizen was not there: the decision that it is
 * is made known to them (Awb 3:41).
 */
export async function agreeToPlan(
  context: OperationContext,
  { number, language }: MutationAgreeToPlanArgs,
): Promise<RespondResult> {
  const problems = checkLanguage(language);
  if (problems.length > 0) return invalid(problems);
  const plan = await loadOwnPlan(context);
  if (isAgreed(plan, number)) return asPlan(plan);
  const { proposed } = plan;
  if (proposed?.number !== number) return movedOn(plan);
  const { municipalityId, assurance } = citizen(context.viewer);
  const { assuranceToAgree } = plan.facts;
  if (!isAtLeast(assurance, assuranceToAgree))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(assuranceToAgree) };

  const done = await putInForce(context, municipalityId, plan, proposed, { basis: 'AGREEMENT' });
  if (done) {
    await writeResponse(context, proposed, { kind: 'AGREED', words: null, language });
    if (actorOf(context.viewer) !== null)
      await requestNotification(context, {
        personId: plan.person.id,
        kind: 'DECISION_MADE_KNOWN',
        occasion: proposed.id,
        termEndsOn: objectionLastDay(context.today),
      });
  }
  const now = await loadOwnPlan(context);
  return isAgreed(now, number) ? asPlan(now) : movedOn(now);
}

function isAgreed({ inForce }: Plan, number: number): boolean {
  return inForce?.number === number && inForce.basis === 'AGREEMENT';
}
