import type { planEvaluation } from '#db/schema/plan.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

/** Writes an evaluation of the version in force. The plan must have been claimed in this transaction. */
export async function insertEvaluation(
  tx: ViewerTransaction,
  evaluation: typeof planEvaluation.$inferInsert,
): Promise<void> {
  await tx.query({
    name: 'insert-plan-evaluation',
    text: `
      insert into plan_evaluation
        (municipality_id, id, plan_id, person_id, version_number, held_on, words, results, next_on, by_id, by_name, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::json, $9, $10, $11, $12)`,
    values: [
      evaluation.municipalityId,
      evaluation.id,
      evaluation.planId,
      evaluation.personId,
      evaluation.versionNumber,
      evaluation.heldOn,
      evaluation.words,
      JSON.stringify(evaluation.results),
      evaluation.nextOn,
      evaluation.byId,
      evaluation.byName,
      evaluation.at,
    ],
  });
}
