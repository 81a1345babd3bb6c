import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import { answerBy, restDays } from '#graphql/training/domain/places.ts';
import { requestMails, type WorkerDatabase, type WorkerMail } from './notification-worker.ts';
import { canBeAskedFor } from './training.ts';

/** Why somebody who stands for a run is told: it starts on another day, cannot be asked for any more, or does not go on. */
type RunChange = 'MOVED' | 'OVER' | 'CANCELLED';

interface ChangedPlace {
  readonly municipalityId: string;
  readonly requestId: string;
  readonly personId: string;
  readonly change: RunChange;
  readonly occasion: string;
  /** Start of the run as they were told before, and as they are told now. */
  readonly knownStartsOn: LocalDate;
  readonly startsOn: LocalDate;
}

/**
 * Tells everybody who stands for a run what became of it, and lets go of those who cannot have a place in it: who waits for a run that
 * cannot be asked for any more, and who is enrolled in one that does not go on and is approved again. First told, then let go: what stops
 * in between is done the next time, and told once. Returns how many were told.
 */
export async function followRuns(
  database: WorkerDatabase,
  at: { readonly today: LocalDate; readonly requestedAt: string; newId(): string },
): Promise<number> {
  const { rows } = await database.query<ChangedPlace>({
    name: 'training-runs-that-changed',
    text: `
      select "municipalityId", "requestId", "personId", change,
        concat_ws('/', "requestId", change, run_id, number, told) as occasion, "startsOn", "knownStartsOn"
      from (
        select p.municipality_id as "municipalityId", p.request_id as "requestId", r.person_id as "personId", p.run_id, p.number, p.told,
          u.starts_on::text as "startsOn", p.known_starts_on::text as "knownStartsOn",
          case
            when p.state = 'TAKEN' and u.cancelled and r.state = 'ENROLLED' then 'CANCELLED'
            when p.state <> 'TAKEN' and not ${canBeAskedFor('u', '$1')} then 'OVER'
            when u.starts_on <> p.known_starts_on and not u.cancelled then 'MOVED' end as change
        from training_run u
        join training_place p on p.municipality_id = u.municipality_id and p.run_id = u.id
        join training_request r on r.municipality_id = p.municipality_id and r.id = p.request_id
        where r.state in ('APPROVED', 'ENROLLED')) stands
      where change is not null order by "municipalityId", "requestId"`,
    values: [at.today],
  });
  await requestMails(database, 'TRAINING_CHANGED', rows, at);
  for (const { municipalityId, requestId, change, knownStartsOn, startsOn } of rows) {
    const more = {
      MOVED: [knownStartsOn, startsOn],
      OVER: [at.today, at.requestedAt],
      CANCELLED: [at.newId(), at.requestedAt],
    } as const;
    await database.query({ ...follow[change], values: [municipalityId, requestId, ...more[change]] });
  }
  return rows.length;
}

const follow: Readonly<Record<RunChange, { readonly name: string; readonly text: string }>> = {
  MOVED: {
    name: 'know-moved-run',
    text: `
      update training_place set known_starts_on = $4::date, told = told + 1
      where municipality_id = $1 and request_id = $2 and known_starts_on = $3::date`,
  },
  OVER: {
    name: 'leave-list-of-run',
    text: `
      with gone as (
        delete from training_place p using training_run u
        where p.municipality_id = $1 and p.request_id = $2 and p.state <> 'TAKEN' and u.municipality_id = p.municipality_id
          and u.id = p.run_id and not ${canBeAskedFor('u', '$3')}
        returning p.request_id)
      update notification n set seen_at = $4 from gone
      where n.municipality_id = $1 and n.kind = 'PLACE_OFFERED' and n.seen_at is null
        and split_part(n.occasion, '/', 1) = gone.request_id::text`,
  },
  CANCELLED: { name: 'free-from-cancelled-run', text: `select free_from_cancelled_run($1, $2, $3, $4)` },
};

interface WaitingRun {
  readonly municipalityId: string;
  readonly runId: string;
  /** The last day on which it can be asked for. */
  readonly lastDay: LocalDate;
}

/**
 * Offers every free place to the first who waits for it, after it has passed those who did not answer in time, and tells them. Each run
 * in a transaction of its own, under the lock of its list. Returns how many places were offered.
 */
export async function offerPlaces(
  database: WorkerDatabase,
  at: { readonly today: LocalDate; readonly requestedAt: string; newId(): string },
): Promise<number> {
  const { rows: runs } = await database.query<WaitingRun>({
    name: 'runs-with-a-list',
    text: `
      select r.municipality_id as "municipalityId", r.id as "runId", coalesce(r.apply_by, r.starts_on)::text as "lastDay"
      from training_run r
      where ${canBeAskedFor('r', '$1')} and exists (
        select from training_place p
        where p.municipality_id = r.municipality_id and p.run_id = r.id and p.state in ('WAITING', 'OFFERED'))
      order by r.municipality_id, r.id`,
    values: [at.today],
  });
  let offered = 0;
  for (const { municipalityId, runId, lastDay } of runs) {
    const until = answerBy(at.today, lastDay);
    const { rows } = await database.query<WorkerMail>({
      name: 'offer-training-places',
      text: `
        select r.municipality_id as "municipalityId", r.person_id as "personId", r.id || '/' || $4 as occasion
        from offer_training_places($1, $2, $3::date, $4::date, $5::date) chosen
        join training_request r on r.municipality_id = $1 and r.id = chosen`,
      values: [municipalityId, runId, at.today, until, addDays(at.today, restDays)],
    });
    offered += rows.length;
    const mails = rows.map((row) => ({ ...row, termEndsOn: until }));
    await requestMails(database, 'PLACE_OFFERED', mails, at);
  }
  return offered;
}
