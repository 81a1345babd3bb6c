import type { ViewerTransaction } from '#db/with-viewer.ts';
import { evidenceJson } from './evidence-json.ts';

/** SQL: the files that go with a request of row `alias`, oldest first. */
export const filesOfRequest = (alias: string) =>
  evidenceJson('training_evidence', `l.municipality_id = ${alias}.municipality_id and l.request_id = ${alias}.id`);

interface Tie {
  readonly municipalityId: string;
  readonly personId: string;
  readonly requestId: string;
  readonly evidenceId: string;
}

/** Ties a file of the person to a request that stands so that they can; once. */
export async function tieToTraining(tx: ViewerTransaction, tie: Tie): Promise<void> {
  await tx.query({
    name: 'tie-training-evidence',
    text: `
      insert into training_evidence (municipality_id, request_id, evidence_id, person_id)
      values ($1, $2, $3, $4) on conflict do nothing`,
    values: [tie.municipalityId, tie.requestId, tie.evidenceId, tie.personId],
  });
}

/** Unties a file from a training that is only kept; `false` where it was not tied, or stays. */
export async function untieFromTraining(tx: ViewerTransaction, tie: Tie): Promise<boolean> {
  const rows = await tx.query({
    name: 'untie-training-evidence',
    text: `
      delete from training_evidence
      where municipality_id = $1 and person_id = $2 and request_id = $3 and evidence_id = $4 returning 1`,
    values: [tie.municipalityId, tie.personId, tie.requestId, tie.evidenceId],
  });
  return rows.length === 1;
}
