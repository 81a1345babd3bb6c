import type { displacementCheck, placementEvaluation, searchEffort, searchTerm } from '#db/schema/plan-terms.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalTerm } from '#graphql/plan/domain/term-rules.ts';

/** Every term that a municipality decided, of all days: `termRulesOn` picks those of one. */
export function loadLocalTerms(tx: ViewerTransaction, municipalityId: string): Promise<readonly LocalTerm[]> {
  return tx.query<LocalTerm & Record<string, unknown>>({
    name: 'local-terms',
    text: `
      select kind, valid_from::text as "validFrom", length, extension, upper(unit) as unit, source
      from municipality_term where municipality_id = $1 order by kind, valid_from`,
    values: [municipalityId],
  });
}

/**
 * Lets one act of this kind about this person go on at a time, until the transaction ends: whoever sends the same twice is the second
 * one, and sees what the first one wrote.
 */
export async function oneAtATime(tx: ViewerTransaction, act: string, personId: string): Promise<void> {
  await tx.query({
    name: 'one-at-a-time',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`${act}/${personId}`],
  });
}

/** Begins a search term, unless one of this person begins on that day already. */
export async function insertSearchTerm(
  tx: ViewerTransaction,
  term: Pick<typeof searchTerm.$inferInsert, 'municipalityId' | 'id' | 'personId' | 'notifiedOn' | 'startedById'>,
): Promise<void> {
  await tx.query({
    name: 'insert-search-term',
    text: `
      insert into search_term (municipality_id, id, person_id, notified_on, started_by_id) values ($1, $2, $3, $4, $5)
      on conflict (municipality_id, person_id, notified_on) do nothing`,
    values: [term.municipalityId, term.id, term.personId, term.notifiedOn, term.startedById],
  });
}

/** Lets the person of a search term apply at once; `false` when somebody did so before. */
export async function deviateSearchTerm(
  tx: ViewerTransaction,
  term: { readonly municipalityId: string; readonly id: string },
  deviation: { readonly on: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'deviate-search-term',
    text: `
      update search_term set deviated_on = $3, deviation_reason = $4
      where municipality_id = $1 and id = $2 and deviated_on is null
      returning id`,
    values: [term.municipalityId, term.id, deviation.on, deviation.reason],
  });
  return rows.length === 1;
}

type Effort = Required<Omit<typeof searchEffort.$inferInsert, 'createdAt' | 'helperId' | 'helperName'>>;

/** Adds an entry to the log. */
export async function insertEffort(tx: ViewerTransaction, effort: Effort): Promise<void> {
  await tx.query({
    name: 'insert-search-effort',
    text: `
      insert into search_effort (municipality_id, id, person_id, done_on, kind, words, result)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      effort.municipalityId,
      effort.id,
      effort.personId,
      effort.doneOn,
      effort.kind,
      effort.words,
      effort.result,
    ],
  });
}

/** Changes an entry of one's own log; `false` when it is gone. */
export async function updateEffort(tx: ViewerTransaction, effort: Effort): Promise<boolean> {
  const rows = await tx.query({
    name: 'update-search-effort',
    text: `
      update search_effort set done_on = $4, kind = $5, words = $6, result = $7
      where municipality_id = $1 and id = $2 and person_id = $3
      returning id`,
    values: [
      effort.municipalityId,
      effort.id,
      effort.personId,
      effort.doneOn,
      effort.kind,
      effort.words,
      effort.result,
    ],
  });
  return rows.length === 1;
}

/** Takes an entry out of one's own log; nothing happens when it is gone. */
export async function deleteEffort(
  tx: ViewerTransaction,
  effort: { readonly municipalityId: string; readonly personId: string; readonly id: string },
): Promise<void> {
  await tx.query({
    name: 'delete-search-effort',
    text: 'delete from search_effort where municipality_id = $1 and person_id = $2 and id = $3',
    values: [effort.municipalityId, effort.personId, effort.id],
  });
}

/** Writes a displacement check; the last one of a step counts. */
export async function insertDisplacementCheck(
  tx: ViewerTransaction,
  check: Required<typeof displacementCheck.$inferInsert>,
): Promise<void> {
  await tx.query({
    name: 'insert-displacement-check',
    text: `
      insert into displacement_check
        (municipality_id, id, person_id, step_id, answers, passed, conclusion, by_id, by_name, at, kind, host, tasks)
      values ($1, $2, $3, $4, $5::json, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      check.municipalityId,
      check.id,
      check.personId,
      check.stepId,
      JSON.stringify(check.answers),
      check.passed,
      check.conclusion,
      check.byId,
      check.byName,
      check.at,
      check.kind,
      check.host,
      check.tasks,
    ],
  });
}

/** Writes how a placement went, unless the same was written by the same person about the same day. */
export async function insertPlacementEvaluation(
  tx: ViewerTransaction,
  evaluation: Required<typeof placementEvaluation.$inferInsert>,
): Promise<void> {
  await tx.query({
    name: 'insert-placement-evaluation',
    text: `
      insert into placement_evaluation
        (municipality_id, id, person_id, step_id, held_on, words, by_id, by_name, at)
      select $1, $2, $3, $4, $5::date, $6::text, $7, $8, $9::timestamptz
      where not exists (
        select 1 from placement_evaluation e
        where e.municipality_id = $1 and e.person_id = $3 and e.step_id = $4 and e.held_on = $5::date and e.words = $6
          and e.by_id = $7)`,
    values: [
      evaluation.municipalityId,
      evaluation.id,
      evaluation.personId,
      evaluation.stepId,
      evaluation.heldOn,
      evaluation.words,
      evaluation.byId,
      evaluation.byName,
      evaluation.at,
    ],
  });
}
