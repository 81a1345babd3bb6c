import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { RequestAct } from '#graphql/training/domain/request-state.ts';

/** Something that happened to a request. */
export interface ActRow {
  readonly id: string;
  readonly kind: RequestAct;
  readonly at: string;
  readonly words: string | null;
  /** The day on which it was so, where that can be another than that of writing. */
  readonly day: LocalDate | null;
  /** The professional; null for the citizen. */
  readonly byId: string | null;
  readonly byName: string | null;
}

/**
 * SQL: what happened to a request of row `alias`, as a JSON list of {@link ActRow}, the latest first.
 *
 * @param which of its acts, under the alias `a`; all of them where nothing is said.
 */
export const actsOfRequest = (alias: string, which = 'true') => `(
  select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'at', a.at, 'day', a.day, 'words', a.words, 'byId', a.by_id, 'byName', a.by_name)
    order by a.at desc, a.id desc), '[]')
  from training_act a where a.municipality_id = ${alias}.municipality_id and a.request_id = ${alias}.id and ${which})`;
