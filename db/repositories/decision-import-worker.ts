import type { ImportedDecision } from '#graphql/decision/domain/imported-decision.ts';
import type { WorkerDatabase } from './notification-worker.ts';

/** A decision of a case system, to be kept. Instants as ISO text. */
export interface HandedOverDecision extends ImportedDecision {
  readonly municipalityId: string;
  readonly personId: string;
  /** For people. */
  readonly number: string;
  readonly madeKnownAt: string;
  /** Of what was handed over: the same again has the same. */
  readonly digest: string;
}

/** Keeps a decision of a case system; `false` where one of this id is there, or another one of its number. What is there never changes. */
export async function insertHandedOver(database: WorkerDatabase, decision: HandedOverDecision): Promise<boolean> {
  const { content } = decision;
  const { rows } = await database.query({
    name: 'insert-handed-over',
    text: `
      insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by_name, decided_by_role, involved, decided_at,
        made_known_at, effective_from, amount_cents, text, articles, facts, handed_over_digest)
      values ($1, $2, $3, $4, $5, 'CASE_SYSTEM', $6, $7, '{}', $8, $9, $10, $11, $12::text[], $13, $14, $15)
      on conflict do nothing
      returning id`,
    values: [
      ...[decision.municipalityId, decision.id, decision.personId, content.kind, decision.number],
      ...[content.decidedByName, content.decidedByRole, content.decidedAt, decision.madeKnownAt],
      ...[content.effectiveFrom, content.amount, content.text],
      ...[JSON.stringify(content.articles), JSON.stringify(content.facts), decision.digest],
    ],
  });
  return rows.length === 1;
}

/** What was handed over as the decision that is there, as its digest; `null` where that was not kept, or there is none. */
export async function findHandedOverDigest(
  database: WorkerDatabase,
  { municipalityId, id }: Pick<HandedOverDecision, 'municipalityId' | 'id'>,
): Promise<string | null> {
  const { rows } = await database.query<{ digest: string | null }>({
    name: 'find-handed-over-digest',
    text: `select handed_over_digest as digest from decision where municipality_id = $1 and id = $2`,
    values: [municipalityId, id],
  });
  return rows[0]?.digest ?? null;
}
