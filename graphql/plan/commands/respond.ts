import { claimPlan } from '#db/repositories/plan.ts';
import { insertResponse } from '#db/repositories/plan-response.ts';
import type { OperationContext } from '../../context.ts';
import { markMatterSeen } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired, problem, type Problem } from '../domain/plan-problem.ts';
import type { ResponseKind } from '../domain/version-state.ts';
import type { Plan, PlanVersion } from '../models.ts';
import { asPlan, invalid, movedOn, type RespondResult } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { occasionOf } from './version-occasion.ts';

/** What is wrong with the language in which somebody read. */
export function checkLanguage(language: string): readonly Problem[] {
  return isLanguageTag(language) ? [] : [problem('language', 'unknown')];
}

/** Writes an act of the citizen about a version of their plan: who does one has seen what was told about it. */
export async function writeResponse(
  context: OperationContext,
  version: Pick<PlanVersion, 'id' | 'planId' | 'number'>,
  act: { readonly kind: ResponseKind; readonly words: string | null; readonly language: string },
): Promise<void> {
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  await insertResponse(context.tx, {
    ...act,
    municipalityId,
    personId,
    id: context.newId(),
    versionId: version.id,
    at,
  });
  await markMatterSeen(context, { kinds: ['PLAN_PROPOSED', 'PLAN_ESTABLISHED'], occasion: occasionOf(version) });
}

interface Saying {
  readonly kind: 'DISAGREED' | 'CHANGE_ASKED';
  /** Field of the words in the contract. */
  readonly field: string;
  readonly words: string;
  readonly language: string;
}

/**
 * Says something in words about a version, if it still stands where the citizen read it. The same words again, by a second press
 * or another tab, are said once.
 * @param pick the version that it can be said about.
 */
export async function sayInWords(
  context: OperationContext,
  number: number,
  saying: Saying,
  pick: (plan: Plan) => PlanVersion | null,
): Promise<RespondResult> {
  const { kind, field, language } = saying;
  const words = wordsOrNull(saying.words);
  const problems = [...checkRequired(field, words, planLimits.defence), ...checkLanguage(language)];
  if (problems.length > 0) return invalid(problems);
  const isSaid = (plan: Plan) => {
    const said = pick(plan)?.responses.findLast((response) => response.kind === kind);
    return said?.words === words;
  };

  const plan = await loadOwnPlan(context);
  const version = pick(plan);
  if (version?.number !== number) return movedOn(plan);
  if (isSaid(plan)) return asPlan(plan);
  const { municipalityId } = citizen(context.viewer);
  const claimed = await claimPlan(context.tx, { municipalityId, planId: version.planId, revision: plan.revision });
  if (claimed) await writeResponse(context, version, { kind, words, language });
  const now = await loadOwnPlan(context);
  return claimed || (pick(now)?.number === number && isSaid(now)) ? asPlan(now) : movedOn(now);
}
