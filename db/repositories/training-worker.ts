import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import { answerBy, restDays } from '#graphql/training/domain/places.ts';
import { requestMails, type WorkerDatabase, type WorkerMail } from './notification-worker.ts';
import { isOffered } from './training.ts';

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
      where r.open and coalesce(r.apply_by, r.starts_on) >= $1::date and ${isOffered('r', '$1')} and exists (
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
