import { insertDecision } from '#db/repositories/decision.ts';
import type { OperationContext } from '../context.ts';
import { signedIn } from '../policy/viewer.ts';
import { localDateOf, monthOf } from '../shared/local-date.ts';
import { receiptNumber } from '../shared/receipt.ts';
import type { DecisionContent } from './domain/decision.ts';

export interface DecisionToRecord {
  /** Id of the row of the act that decides: an acceptance, a version of a plan, a proposal for a reduction, an objection. */
  readonly id: string;
  readonly personId: string;
  readonly decidedBy: string;
  /** Everybody else who had a part in preparing it. */
  readonly involved?: readonly string[];
  readonly content: DecisionContent;
  readonly planVersion?: number;
}

/** Writes the decision in the transaction of the act that decides: neither is there without the other. */
export async function recordDecision(
  { tx, viewer }: Pick<OperationContext, 'tx' | 'viewer'>,
  { id, personId, decidedBy, involved = [], content, planVersion }: DecisionToRecord,
): Promise<void> {
  await insertDecision(tx, {
    municipalityId: signedIn(viewer).municipalityId,
    id,
    personId,
    number: decisionNumber(id, content.decidedAt),
    decidedBy,
    involved: [...new Set([decidedBy, ...involved])],
    planVersion: planVersion ?? null,
    content,
  });
}

/** The number of a decision, for people. */
export function decisionNumber(id: string, decidedAt: string): string {
  return receiptNumber(monthOf(localDateOf(Date.parse(decidedAt))), id);
}
