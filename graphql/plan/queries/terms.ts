import { loadLocalTerms } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import { signedIn } from '../../policy/viewer.ts';
import { termRulesOn, type TermRule } from '../domain/term-rules.ts';

/** The rules of today in the municipality of the one who asks. One statement. */
export async function termsOfToday({ tx, viewer, today }: OperationContext): Promise<readonly TermRule[]> {
  return termRulesOn(today, await loadLocalTerms(tx, signedIn(viewer).municipalityId));
}
