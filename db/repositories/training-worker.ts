import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import { answerBy, restDays } from '#graphql/training/domain/places.ts';
import { lapsesWithTraining } from '#graphql/training/domain/lapse.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import { sqlWords } from '#graphql/shared/sql-words.ts';
import { requestMails, type WorkerDatabase, type WorkerMail } from './notification-worker.ts';
import { offerOf } from './training-place.ts';
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

/** SQL: names that the training `t` of the request `r` left the catalogue, once for each day on which it did. */
const trainingEnded = `concat_ws('/', r.id, 'TRAINING_ENDED', t.ended_on)`;

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
        coalesce(case when change = 'OVER' then ended end, concat_ws('/', "requestId", change, run_id, number, told)) as occasion,
        "startsOn", "knownStartsOn"
      from (
        select case when t.ended_on <= $1::date then ${trainingEnded} end as ended, p.municipality_id as "municipalityId", p.request_id as "requestId", r.person_id as "personId", p.run_id, p.number, p.told,
          u.starts_on::text as "startsOn", p.known_starts_on::text as "knownStartsOn",
          case
            when p.state = 'TAKEN' and u.cancelled and r.state = 'ENROLLED' then 'CANCELLED'
            when p.state <> 'TAKEN' and not ${canBeAskedFor('u', '$1')} then 'OVER'
            when u.starts_on <> p.known_starts_on and not u.cancelled then 'MOVED' end as change
        from training_run u
        join training_place p on p.municipality_id = u.municipality_id and p.run_id = u.id
        join training_request r on r.municipality_id = p.municipality_id and r.id = p.request_id
        join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
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

/** SQL: names that the run of the place `p` of the request `r` stopped, once for each time that it did. */
const runStopped = `concat_ws('/', r.id, 'RUN_CANCELLED', p.run_id, nullif(p.told, 0))`;

/** SQL: whether the person of the request `r` was told under an occasion. */
const toldOf = (occasion: string) => `exists (
  select from notification n
  where n.municipality_id = r.municipality_id and n.person_id = r.person_id and n.kind = 'TRAINING_CHANGED' and n.occasion = ${occasion})`;

/**
 * Tells everybody once whose training came to an end outside the portal: it left the catalogue before it began for them, or its run stops
 * after they began, each time that it does. Nothing is let go: they take back what they asked for, and how a training ended their case manager writes down. Who only
 * keeps a training reads it there. Returns how many were told.
 */
export async function tellLapses(
  database: WorkerDatabase,
  at: { readonly today: LocalDate; readonly requestedAt: string; newId(): string },
): Promise<number> {
  await database.query({
    name: 'know-run-that-goes-on-again',
    text: `
      update training_place p set told = p.told + 1
      from training_run u, training_request r
      where u.municipality_id = p.municipality_id and u.id = p.run_id and not u.cancelled
        and r.municipality_id = p.municipality_id and r.id = p.request_id and r.state = 'STARTED' and ${toldOf(runStopped)}`,
  });
  const { rows } = await database.query<WorkerMail>({
    name: 'trainings-that-lapsed',
    text: `
      select r.municipality_id as "municipalityId", r.person_id as "personId", ${trainingEnded} as occasion
      from training t
      join training_request r on r.municipality_id = t.municipality_id and r.training_id = t.id
      left join training_place p on p.municipality_id = r.municipality_id and p.request_id = r.id
      left join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
      where t.ended_on <= $1::date and not ${toldOf(trainingEnded)} and (
        r.state in (${askedFor}) and p.request_id is null
        or r.state = 'ENROLLED' and (u.id is null or u.starts_on >= t.ended_on and not u.cancelled))
      union all
      select r.municipality_id, r.person_id, ${runStopped}
      from training_run u
      join training_place p on p.municipality_id = u.municipality_id and p.run_id = u.id
      join training_request r on r.municipality_id = p.municipality_id and r.id = p.request_id
      where u.cancelled and r.state = 'STARTED' and not ${toldOf(runStopped)}
      order by 1, 3`,
    values: [at.today],
  });
  await requestMails(database, 'TRAINING_CHANGED', rows, at);
  return rows.length;
}

const askedFor = sqlWords(lapsesWithTraining.filter((state) => !isOwn(state)));

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
        select r.municipality_id as "municipalityId", r.person_id as "personId", ${offerOf('p', '$4::date')} as occasion
        from offer_training_places($1, $2, $3::date, $4::date, $5::date) chosen
        join training_request r on r.municipality_id = $1 and r.id = chosen
        join training_place p on p.municipality_id = $1 and p.request_id = chosen`,
      values: [municipalityId, runId, at.today, until, addDays(at.today, restDays)],
    });
    offered += rows.length;
    const mails = rows.map((row) => ({ ...row, termEndsOn: until }));
    await requestMails(database, 'PLACE_OFFERED', mails, at);
  }
  return offered;
}
