import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { DecisionContent } from '#graphql/decision/domain/decision.ts';

/** A decision with what the portal knows of it beside its content. */
export interface NewDecision {
  readonly municipalityId: string;
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly decidedBy: string;
  readonly involved: readonly string[];
  readonly planVersion: number | null;
  readonly content: DecisionContent;
}

const columns = `municipality_id, id, person_id, kind, number, origin, decided_by, decided_by_name, decided_by_role, involved,
  decided_at, made_known_at, effective_from, amount_cents, text, articles, facts, plan_version`;

/** Writes a decision of the portal. It can be read from the moment on at which it was decided. */
export async function insertDecision(tx: ViewerTransaction, decision: NewDecision): Promise<void> {
  const { content } = decision;
  await tx.query({
    name: 'insert-decision',
    text: `
      insert into decision (${columns})
      values ($1, $2, $3, $4, $5, 'PORTAL', $6, $7, $8, $9::uuid[], $10::timestamptz, $10::timestamptz, $11, $12, $13::text[], $14,
        $15, $16)`,
    values: [
      ...[decision.municipalityId, decision.id, decision.personId, content.kind, decision.number, decision.decidedBy],
      ...[content.decidedByName, content.decidedByRole, decision.involved, content.decidedAt, content.effectiveFrom],
      ...[content.amount, content.text, JSON.stringify(content.articles), JSON.stringify(content.facts)],
      decision.planVersion,
    ],
  });
}

/** Writes that a citizen has read a decision of theirs, once; the first time stays. */
export async function insertRead(
  tx: ViewerTransaction,
  read: {
    readonly municipalityId: string;
    readonly personId: string;
    readonly decisionId: string;
    readonly at: string;
    readonly language: string;
  },
): Promise<void> {
  await tx.query({
    name: 'insert-decision-read',
    text: `
      insert into decision_read (municipality_id, decision_id, person_id, at, language)
      values ($1, $2, $3, $4, $5) on conflict do nothing`,
    values: [read.municipalityId, read.decisionId, read.personId, read.at, read.language],
  });
}
