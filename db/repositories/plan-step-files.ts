import type { ViewerTransaction } from '#db/with-viewer.ts';
import { evidenceJson } from './evidence-json.ts';

/** SQL: the files that go with a step of row `alias`, oldest first. */
export const filesOfStep = (alias: string) =>
  evidenceJson('plan_step_evidence', `l.municipality_id = ${alias}.municipality_id and l.step_id = ${alias}.id`);

interface Tie {
  readonly municipalityId: string;
  readonly personId: string;
  readonly stepId: string;
  readonly evidenceId: string;
}

/** Ties a file of the person to a step of theirs, once. */
export async function tieToStep(tx: ViewerTransaction, tie: Tie): Promise<void> {
  await tx.query({
    name: 'tie-step-evidence',
    text: `
      insert into plan_step_evidence (municipality_id, step_id, evidence_id, person_id)
      values ($1, $2, $3, $4) on conflict do nothing`,
    values: [tie.municipalityId, tie.stepId, tie.evidenceId, tie.personId],
  });
}

/** Unties a file from a step. */
export async function untieFromStep(tx: ViewerTransaction, tie: Tie): Promise<void> {
  await tx.query({
    name: 'untie-step-evidence',
    text: `
      delete from plan_step_evidence
      where municipality_id = $1 and person_id = $2 and step_id = $3 and evidence_id = $4`,
    values: [tie.municipalityId, tie.personId, tie.stepId, tie.evidenceId],
  });
}
