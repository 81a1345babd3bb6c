import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { DecisionContent } from '#graphql/decision/domain/decision.ts';
import { readHandedOver, type HandedOver } from '#graphql/decision/domain/imported-decision.ts';
import { decisionNumber } from '#graphql/decision/record-decision.ts';
import { addDays, localDateOf } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import type { DecisionScenario } from './scenario-types.ts';
import type { Timeline } from './timeline.ts';

/** A decision that was made with an act of the scenario, under the id of its row. */
export interface MadeDecision {
  readonly municipalityId: string;
  readonly id: string;
  readonly personId: string;
  readonly decidedBy: string;
  readonly involved: readonly string[];
  readonly planVersion?: number;
  readonly content: DecisionContent;
}

export async function seedDecision(db: NodePgDatabase, decision: MadeDecision): Promise<void> {
  const { content, involved, planVersion = null, ...row } = decision;
  await db.insert(schema.decision).values({
    ...row,
    ...rowOf(content),
    number: decisionNumber(decision.id, content.decidedAt),
    origin: 'PORTAL',
    involved: [...new Set([decision.decidedBy, ...involved])],
    planVersion,
  });
}

/** Decisions of a case system about a person, as it would hand them over. */
export async function seedHandedOver(
  db: NodePgDatabase,
  timeline: Timeline,
  owner: { readonly municipalityId: string; readonly personId: string; readonly subject: string },
  scenarios: readonly DecisionScenario[],
): Promise<void> {
  const { municipalityId, personId, subject } = owner;
  for (const [index, scenario] of scenarios.entries()) {
    const { daysAgo, effectiveInDays, facts, ...said } = scenario;
    const decidedAt = timeline.daysAgo(daysAgo);
    const day = localDateOf(Date.parse(decidedAt));
    const given: HandedOver = {
      ...said,
      reference: `${subject}/${index + 1}`,
      decidedAt,
      effectiveFrom: effectiveInDays === null ? null : addDays(day, effectiveInDays),
      facts: facts.map(({ daysBefore, ...fact }) => ({
        ...fact,
        on: daysBefore === undefined ? null : addDays(day, -daysBefore),
      })),
    };
    const read = readHandedOver(municipalityId, given);
    if (!read.ok) throw new Error(`nobody can read ${read.refusal.join(', ')} of ${given.reference}`);
    const { id, content } = read.value;
    await db.insert(schema.decision).values({
      municipalityId,
      personId,
      id,
      ...rowOf(content),
      number: decisionNumber(id, decidedAt),
      origin: 'CASE_SYSTEM',
      decidedBy: null,
      involved: [],
      planVersion: null,
    });
  }
}

function rowOf(content: DecisionContent) {
  const { kind, decidedAt, decidedByName, decidedByRole, effectiveFrom, amount, text, articles, facts } = content;
  return {
    ...{ kind, decidedAt, decidedByName, decidedByRole, effectiveFrom, articles, facts },
    madeKnownAt: decidedAt,
    amountCents: amount,
    text: [...text],
  };
}
