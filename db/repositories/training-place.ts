import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Scheduled } from '#graphql/training/domain/overlap.ts';
import type { PlaceState } from '#graphql/training/domain/places.ts';
import { canBeAskedFor, isOffered } from './training.ts';

interface OfRequest {
  readonly municipalityId: string;
  readonly requestId: string;
}

/** How a request stands for a run. */
export interface PlaceRow {
  readonly runId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** Whether its provider says that the run does not go on. */
  readonly cancelled: boolean;
  readonly state: PlaceState;
  /** Among those who wait, the first is 1; null for who does not wait. */
  readonly position: number | null;
  readonly declined: number;
  readonly answerBy: LocalDate | null;
}

/** SQL: names the offer of the place of row `alias`, another one for each that is made to a request; `answerBy` is its last day. */
export const offerOf = (alias: string, answerBy: string) =>
  `concat_ws('/', ${alias}.request_id, ${alias}.run_id, ${alias}.number, ${answerBy})`;

/** SQL: the {@link PlaceRow} of a request of row `alias`, as JSON; null where there is none. */
export const placeOf = (alias: string) => `(
  select json_build_object('runId', p.run_id, 'startsOn', u.starts_on, 'endsOn', u.ends_on, 'cancelled', u.cancelled, 'state', p.state, 'declined', p.declined, 'answerBy', p.answer_by,
    'position', case when p.state = 'WAITING' then 1 + (
      select count(*) from training_place o
      where o.municipality_id = p.municipality_id and o.run_id = p.run_id and o.state = 'WAITING' and o.number < p.number) end)
  from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
  where p.municipality_id = ${alias}.municipality_id and p.request_id = ${alias}.id)`;

/** A run in which somebody has a place, or waits for one. */
export interface OtherPlaceRow extends Scheduled {
  /** Of its training. */
  readonly title: string;
}

/** SQL: runs in which the person of a request of row `alias` has a place or waits, by another request that goes on, as a JSON list. */
export const otherPlacesOf = (alias: string) => `(
  select coalesce(json_agg(json_build_object('title', t2.title, 'startsOn', u2.starts_on, 'endsOn', u2.ends_on, 'time', t2.time)
    order by u2.starts_on, u2.id), '[]')
  from training_request r2
  join training_place p2 on p2.municipality_id = r2.municipality_id and p2.request_id = r2.id
  join training_run u2 on u2.municipality_id = p2.municipality_id and u2.id = p2.run_id
  join training t2 on t2.municipality_id = r2.municipality_id and t2.id = r2.training_id
  where r2.municipality_id = ${alias}.municipality_id and r2.person_id = ${alias}.person_id and r2.id <> ${alias}.id
    and r2.state in ('APPROVED', 'ENROLLED', 'STARTED'))`;

/**
 * Takes the next number of a run's list, which holds the list until the transaction ends: whoever asks in the same moment waits here.
 * `null` where the run is not of this training, or can be asked for no longer.
 */
export async function nextNumber(
  tx: ViewerTransaction,
  {
    municipalityId,
    trainingId,
    runId,
    today,
  }: Record<'municipalityId' | 'trainingId' | 'runId', string> & { today: LocalDate },
): Promise<number | null> {
  const [row] = await tx.query<{ number: number }>({
    name: 'next-training-number',
    text: `
      insert into training_list as l (municipality_id, run_id, last_number)
      select municipality_id, id, 1 from training_run
      where municipality_id = $1 and id = $3 and training_id = $2 
        and ${canBeAskedFor('training_run', '$4')}
      on conflict (municipality_id, run_id) do update set last_number = l.last_number + 1
      returning last_number as number`,
    values: [municipalityId, trainingId, runId, today],
  });
  return row?.number ?? null;
}

/**
 * Puts a request on a run's list with a number that was just taken: with a place where one is free and nobody waits for it, otherwise
 * behind all others. `null` where it stands for a run already.
 */
export async function insertPlace(
  tx: ViewerTransaction,
  place: OfRequest & { readonly runId: string; readonly number: number; readonly today: LocalDate },
): Promise<PlaceState | null> {
  const [row] = await tx.query<{ state: PlaceState }>({
    name: 'insert-training-place',
    text: `
      with free as (
        select case
          when exists (
            select from training_place p
            where p.municipality_id = $1 and p.run_id = $3 and p.state = 'WAITING'
              and (p.declined = 0 or p.rests_until is null or p.rests_until < $5::date)) then null
          when r.capacity is null then $4::int
          else first_free_seat(r.municipality_id, r.id, r.capacity) end as seat
        from training_run r where r.municipality_id = $1 and r.id = $3)
      insert into training_place (municipality_id, request_id, run_id, number, state, seat, declined)
      select $1, $2, $3, $4, case when seat is null then 'WAITING' else 'TAKEN' end, seat, 0 from free
      on conflict (municipality_id, request_id) do nothing returning state`,
    values: [place.municipalityId, place.requestId, place.runId, place.number, place.today],
  });
  return row?.state ?? null;
}

/**
 * Holds a run's list until the transaction ends. Before its places, as everybody does who gives one: whoever changes how many there are
 * waits here, and not for each other.
 */
export async function holdList(
  tx: ViewerTransaction,
  { municipalityId, runId }: Record<'municipalityId' | 'runId', string>,
): Promise<void> {
  await tx.query({
    name: 'hold-training-list',
    text: 'select from training_list where municipality_id = $1 and run_id = $2 for update',
    values: [municipalityId, runId],
  });
}

/** Takes the place that is offered; `false` where none is, or its last day is over. */
export async function acceptPlace(
  tx: ViewerTransaction,
  { municipalityId, requestId, today }: OfRequest & { readonly today: LocalDate },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'accept-training-place',
    text: `
      update training_place set state = 'TAKEN', answer_by = null
      where municipality_id = $1 and request_id = $2 and state = 'OFFERED' and answer_by >= $3::date and exists (
        select from training_run one
        where one.municipality_id = $1 and one.id = training_place.run_id and one.open and one.starts_on >= $3::date
          and ${isOffered('one', '$3')})
      returning 1`,
    values: [municipalityId, requestId, today],
  });
  return rows.length === 1;
}

/** Gives the place that is offered back and waits on, from `number` on where the position is not kept. */
export async function declinePlace(
  tx: ViewerTransaction,
  {
    municipalityId,
    requestId,
    restsUntil,
    number,
  }: OfRequest & { readonly restsUntil: LocalDate; readonly number: number | null },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'decline-training-place',
    text: `
      update training_place set state = 'WAITING', seat = null, answer_by = null, declined = declined + 1, rests_until = $3::date,
        number = coalesce($4::int, number)
      where municipality_id = $1 and request_id = $2 and state = 'OFFERED' returning 1`,
    values: [municipalityId, requestId, restsUntil, number],
  });
  return rows.length === 1;
}

/** Leaves the list, or gives back the place; `false` where there is neither. */
export async function deletePlace(tx: ViewerTransaction, { municipalityId, requestId }: OfRequest): Promise<boolean> {
  const rows = await tx.query({
    name: 'delete-training-place',
    text: `delete from training_place where municipality_id = $1 and request_id = $2 returning 1`,
    values: [municipalityId, requestId],
  });
  return rows.length === 1;
}
