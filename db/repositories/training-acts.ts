import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { RequestAct, RequestState } from '#graphql/training/domain/request-state.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';

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

/** Why a request waits for the case manager: nobody took it up, the citizen answered, or a second person gave it back. */
export type RequestWaits = 'ASKED' | 'ANSWERED' | 'RETURNED';

/** SQL: states in which a request can wait for the case manager. */
export const waitingStates = sqlWords(['REQUESTED', 'UNDER_REVIEW'] satisfies readonly RequestState[]);

/** SQL: why a request of row `alias` waits for the case manager, a {@link RequestWaits}; null for what was taken up, or waits for others. */
export const waitsOfRequest = (alias: string) => `case ${alias}.state
  when 'REQUESTED' then 'ASKED'
  when 'UNDER_REVIEW' then case
    when ${alias}.second_revision = ${alias}.revision then 'RETURNED'
    when (
      select a.kind from training_act a where a.municipality_id = ${alias}.municipality_id and a.request_id = ${alias}.id
      order by a.at desc, a.id desc limit 1) = 'ANSWER' then 'ANSWERED' end
  end`;
