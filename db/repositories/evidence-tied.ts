import type { ViewerTransaction } from '#db/with-viewer.ts';
import { evidenceJson } from './evidence-json.ts';

interface Tie {
  readonly municipalityId: string;
  readonly personId: string;
  /** The row that the file goes with. */
  readonly to: string;
  readonly evidenceId: string;
}

/** What ties files of the locker to rows of one room: `table`, whose `column` names the row. */
const tiesIn = (table: string, column: string) => ({
  /** SQL: the files that go with the row of `alias`, oldest first. */
  filesOf: (alias: string) =>
    evidenceJson(table, `l.municipality_id = ${alias}.municipality_id and l.${column} = ${alias}.id`),

  /** Ties a file of the person to a row that stands so that they can, once. */
  async tie(tx: ViewerTransaction, { municipalityId, personId, to, evidenceId }: Tie): Promise<void> {
    await tx.query({
      name: `tie-${table}`,
      text: `
        insert into ${table} (municipality_id, ${column}, evidence_id, person_id)
        values ($1, $2, $3, $4) on conflict do nothing`,
      values: [municipalityId, to, evidenceId, personId],
    });
  },

  /** Unties a file, where it can be. */
  async untie(tx: ViewerTransaction, { municipalityId, personId, to, evidenceId }: Tie): Promise<void> {
    await tx.query({
      name: `untie-${table}`,
      text: `
        delete from ${table}
        where municipality_id = $1 and person_id = $2 and ${column} = $3 and evidence_id = $4`,
      values: [municipalityId, personId, to, evidenceId],
    });
  },
});

/** Files that go with a request for a training. */
export const trainingFiles = tiesIn('training_evidence', 'request_id');

/** Files that go with a step of a plan. */
export const stepFiles = tiesIn('plan_step_evidence', 'step_id');
