import type { WordsByLanguage } from '#db/schema/perspective-year.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Need, RequestAnswer } from '#graphql/perspective-year/domain/words.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { counts } from './perspective-year.ts';

/** A direction by its name, also where the municipality has it no longer. */
export interface NamedDirection {
  readonly id: string;
  readonly words: WordsByLanguage;
}

/** What somebody asked and, where the coach answered, the answer. */
export interface PerspectiveRequestRow {
  readonly id: string;
  readonly personId: string;
  readonly words: string;
  readonly language: string;
  readonly directions: readonly NamedDirection[];
  readonly needs: readonly Need[];
  /** ISO instant. */
  readonly askedAt: string;
  readonly answerBy: LocalDate;
  /** ISO instant. */
  readonly withdrawnAt: string | null;
  readonly answer: RequestAnswer | null;
  readonly answerWords: string | null;
  readonly wayOn: string | null;
  /** ISO instant. */
  readonly answeredAt: string | null;
  readonly byName: string | null;
}

interface Own {
  readonly municipalityId: string;
  readonly personId: string;
}

/** SQL: directions of an array of short names with their last words, in the order of the municipality. */
export const namedIn = (municipality: string, ids: string) => `(
  select coalesce(json_agg(json_build_object('id', n.id, 'words', n.words) order by n.place, n.id), '[]')
  from (
    select distinct on (d.id) d.id, d.words, d.place from perspective_direction d
    where d.municipality_id = ${municipality} and d.id = any(${ids}) order by d.id, d.valid_from desc) n)`;

/** What somebody asked, the newest first. Row security decides which of it the one who asks may see. */
export function listRequests(
  tx: ViewerTransaction,
  { municipalityId, personId }: Own,
): Promise<PerspectiveRequestRow[]> {
  return tx.query<PerspectiveRequestRow & Record<string, unknown>>({
    name: 'list-perspective-requests',
    text: `
      select r.id, r.person_id as "personId", r.words, r.language, r.needs, to_json(r.asked_at)#>>'{}' as "askedAt",
        r.answer_by::text as "answerBy", to_json(r.withdrawn_at)#>>'{}' as "withdrawnAt", r.answer, r.answer_words as "answerWords",
        r.way_on as "wayOn", to_json(r.answered_at)#>>'{}' as "answeredAt", r.by_name as "byName",
        ${namedIn('r.municipality_id', 'r.directions')} as directions
      from perspective_request r
      where r.municipality_id = $1 and r.person_id = $2
      order by r.asked_at desc, r.id desc limit 50`,
    values: [municipalityId, personId],
  });
}

/** Keeps directions that the municipality has today in place of those that were kept, and says which; nothing of them is kept with none. */
export async function keepDirections(
  tx: ViewerTransaction,
  { municipalityId, personId }: Own,
  { ids, today, at }: { readonly ids: readonly string[]; readonly today: LocalDate; readonly at: string },
): Promise<readonly string[]> {
  const found = await tx.query<{ id: string }>({
    name: 'find-perspective-directions',
    text: `
      select d.id from perspective_direction d
      where d.municipality_id = $1 and d.id = any($3::text[]) and ${counts('d', 'perspective_direction', 'id', '$2')}
      order by d.place, d.id`,
    values: [municipalityId, today, ids],
  });
  const directions = found.map(({ id }) => id);
  if (directions.length === 0)
    await tx.query({
      name: 'drop-perspective-choice',
      text: `delete from perspective_choice where municipality_id = $1 and person_id = $2`,
      values: [municipalityId, personId],
    });
  else
    await tx.query({
      name: 'keep-perspective-choice',
      text: `
        insert into perspective_choice (municipality_id, person_id, directions, kept_at) values ($1, $2, $3, $4)
        on conflict (municipality_id, person_id) do update set directions = excluded.directions, kept_at = excluded.kept_at`,
      values: [municipalityId, personId, directions, at],
    });
  return directions;
}

export interface NewPerspectiveRequest extends Own {
  readonly id: string;
  readonly words: string;
  readonly language: string;
  /** Those that the municipality does not have today are left out. */
  readonly directions: readonly string[];
  readonly needs: readonly Need[];
  readonly today: LocalDate;
  readonly answerBy: LocalDate;
  /** ISO instant. */
  readonly at: string;
}

/** Asks to join; `false` where another request waits. */
export async function insertRequest(tx: ViewerTransaction, one: NewPerspectiveRequest): Promise<boolean> {
  const rows = await tx.query({
    name: 'ask-perspective-year',
    text: `
      insert into perspective_request (municipality_id, id, person_id, words, language, directions, needs, asked_at, answer_by)
      select $1, $3, $4, $5, $6, array(
          select d.id from perspective_direction d
          where d.municipality_id = $1 and d.id = any($7::text[]) and ${counts('d', 'perspective_direction', 'id', '$2')}
          order by d.place, d.id), $8, $9, $10
      on conflict do nothing returning id`,
    values: [
      one.municipalityId,
      one.today,
      one.id,
      one.personId,
      one.words,
      one.language,
      one.directions,
      one.needs,
      one.at,
      one.answerBy,
    ],
  });
  return rows.length === 1;
}

/** Takes a request back that waits, or of which a talk came; `false` where there is none. */
export async function withdrawRequest(
  tx: ViewerTransaction,
  { municipalityId, personId, id, at }: Own & { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-perspective-request',
    text: `
      update perspective_request set withdrawn_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and withdrawn_at is null and answer is distinct from 'NOT_NOW'
      returning id`,
    values: [municipalityId, personId, id, at],
  });
  return rows.length === 1;
}

export interface NewRequestAnswer extends Own {
  readonly id: string;
  readonly answer: RequestAnswer;
  readonly words: string;
  readonly wayOn: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
}

/** Holds a request that waits until the end of the transaction, so that it is answered or taken back and not both; `false` where there is none. */
export async function lockWaitingRequest(
  tx: ViewerTransaction,
  { municipalityId, personId, id }: Own & { readonly id: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'lock-perspective-request',
    text: `
      select 1 from perspective_request
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is null and withdrawn_at is null for update`,
    values: [municipalityId, personId, id],
  });
  return rows.length === 1;
}

/** Answers a request that {@link lockWaitingRequest} holds. */
export async function answerRequest(tx: ViewerTransaction, one: NewRequestAnswer): Promise<void> {
  await tx.query({
    name: 'answer-perspective-request',
    text: `
      update perspective_request set answer = $4, answer_words = $5, way_on = $6, answered_at = $7, by_id = $8, by_name = $9
      where municipality_id = $1 and person_id = $2 and id = $3`,
    values: [
      ...[one.municipalityId, one.personId, one.id, one.answer, one.words],
      ...[one.wayOn, one.at, one.byId, one.byName],
    ],
  });
}
