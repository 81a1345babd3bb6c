import type { planResponse } from '#db/schema/plan.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';

export type NewResponse = typeof planResponse.$inferInsert;

/** Writes an act of the citizen about a version. Reading and agreeing happen once; again is no act. */
export async function insertResponse(tx: ViewerTransaction, response: NewResponse): Promise<void> {
  await tx.query({
    name: 'insert-plan-response',
    text: `
      insert into plan_response (municipality_id, id, person_id, version_id, kind, words, at, language)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict do nothing`,
    values: [
      response.municipalityId,
      response.id,
      response.personId,
      response.versionId,
      response.kind,
      response.words,
      response.at,
      response.language,
    ],
  });
}
