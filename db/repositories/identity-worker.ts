import { sqlWords } from '#graphql/shared/sql-words.ts';
import { deskDays } from '#graphql/training/domain/desk-days.ts';
import { endStates } from '#graphql/training/domain/request-state.ts';
import type { WorkerDatabase } from './notification-worker.ts';

/** How many rows went, by what they were. */
export interface Purged {
  readonly sessions: number;
  readonly keptForms: number;
  readonly mandateAttempts: number;
  readonly limits: number;
  readonly jobs: number;
  readonly emailConfirmations: number;
  readonly participants: number;
  /** Questions that advisers read no longer; who asked keeps them. */
  readonly advice: number;
  readonly experiences: number;
}

/**
 * Throws away sessions a day after they ended, kept forms when their hour is over, counts of throttling that have run out; and after
 * a month jobs that were given up, addresses that were asked for, and that somebody was asked how it went and said nothing.
 * Whoever gives a training knows of who was enrolled for 90 days after it ended, which the portal chose; so long advisers read what they answered.
 *
 * @param at ISO instant.
 */
export async function purgeEnded(database: WorkerDatabase, at: string): Promise<Purged> {
  const count = async (name: string, statement: string, value: unknown) => {
    const { rows } = await database.query<{ gone: number }>({
      name,
      text: `with gone as (${statement}) select count(*)::int as gone from gone`,
      values: [value],
    });
    return rows[0]?.gone ?? 0;
  };
  return {
    sessions: await count(
      'purge-sessions',
      `delete from session
       where expires_at < $1::timestamptz - interval '1 day' or ended_at < $1::timestamptz - interval '1 day' returning 1`,
      at,
    ),
    keptForms: await count('purge-kept-forms', `delete from kept_form where expires_at < $1 returning 1`, at),
    mandateAttempts: await count(
      'purge-mandate-attempts',
      `delete from mandate_attempt where at < $1::timestamptz - interval '1 hour' returning 1`,
      at,
    ),
    limits: await count('purge-limits', `delete from limits.rate_limit where expire < $1 returning 1`, Date.parse(at)),
    jobs: await count(
      'purge-jobs',
      `select id from graphile_worker.complete_jobs(array(
         select id from graphile_worker.jobs
         where attempts >= max_attempts and locked_at is null and updated_at < $1::timestamptz - interval '30 days'))`,
      at,
    ),
    emailConfirmations: await count(
      'purge-email-confirmations',
      `delete from email_confirmation where requested_at < $1::timestamptz - interval '30 days' returning 1`,
      at,
    ),
    participants: await count(
      'purge-training-participants',
      `delete from training_participant t using training_request r
       where r.municipality_id = t.municipality_id and r.id = t.request_id and r.state in (${sqlWords(endStates)}) and not exists (
         select from training_act a
         where a.municipality_id = r.municipality_id and a.request_id = r.id and a.at >= $1::timestamptz - interval '90 days')
       returning 1`,
      at,
    ),
    advice: await count(
      'take-advice-from-desk',
      `update training_advice set at_desk = false
       where at_desk and answered_at < $1::timestamptz - interval '${deskDays} days' returning 1`,
      at,
    ),
    experiences: await count(
      'purge-experiences',
      `delete from experience where face is null and asked_at < $1::timestamptz - interval '30 days' returning 1`,
      at,
    ),
  };
}
