import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger as QueueLogger, parseCronItems, type Runner, run, type Task, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { enqueuedTasks } from '#db/enqueue-job.ts';
import { createPool } from '#db/pools.ts';
import { followAccountsThatBegin } from '#db/repositories/change-worker.ts';
import { requestAppointmentReminders } from '#db/repositories/conversation-worker.ts';
import { countExperiences } from '#db/repositories/experience-worker.ts';
import { requestDueReminders } from '#db/repositories/notification-worker.ts';
import { followRuns, offerPlaces, tellLapses } from '#db/repositories/training-worker.ts';
import { type Clock, today } from '#graphql/shared/ports/clock.ts';
import type { InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';
import {
  createMailTransport,
  MailNotTaken,
  MailRefused,
  type MailSettings,
  type MailTransport,
} from './mail/transport.ts';
import { closeBatches } from './letters/close-batches.ts';
import { createPresence } from './presence.ts';
import { composeCopy } from './privacy/compose-copy.ts';
import { runRetentionEverywhere } from './privacy/retention.ts';
import { dropEndedCopies, purge } from './purge.ts';
import { sendNotification } from './send-notification.ts';
import { createSmsTransport, SmsNotTaken, SmsRefused, type SmsSettings, type SmsTransport } from './sms/transport.ts';

export interface WorkerOptions {
  /** Logged in as `portal_worker`, at the database itself: a pooler would swallow what the queue listens to. */
  readonly workerUrl: string;
  /** Logged in as `portal_copy`. */
  readonly copyUrl: string;
  /** Logged in as `portal_retention`. */
  readonly retentionUrl: string;
  readonly mail: MailSettings;
  /** `null` where nobody brings messages to phones. */
  readonly sms: SmsSettings | null;
  readonly origin: string;
  readonly clock: Clock;
  newId(): string;
  readonly logger: Logger;
  readonly storage: Storage;
  /** The code of a confirmation of an e-mail address, by its id. */
  emailCode(confirmationId: string): string;
  readonly secretBox: InstallationSecretBox;
  /** Learns of every mail that a mail server took, or did not take. */
  onMail?(outcome: SendOutcome): void;
  /** The same of messages to phones. */
  onSms?(outcome: SendOutcome): void;
  /** Milliseconds until a queue that ended by itself begins again; default 10 seconds. */
  readonly beginAgainAfter?: number;
}

/** `refused`: the address or number gets nothing, which is no failure of the server. */
export type SendOutcome = 'sent' | 'failed' | 'refused';

export interface Worker {
  /** What the queue does, as it does it. */
  readonly events: WorkerEvents;
  /** Takes no more jobs, lets those under way end, and closes its connections. */
  stop(): Promise<void>;
}

type TaskName =
  | (typeof enqueuedTasks)[number]
  | 'remind'
  | 'letters'
  | 'purge'
  | 'count'
  | 'drop-copies'
  | 'retention'
  | 'offer-places'
  | 'follow-accounts'
  | 'fetch-trainings';

/** Does a job; `attempt` counts from 1. */
type Work = (payload: unknown, attempt: number) => Promise<void>;

const day = 24 * 3_600_000;
const concurrentJobs = 3;

/** In UTC: in the Netherlands that is early in the morning, before people look at their mail, and in the night. A copy goes within an hour of the end of its day. */
const schedule: readonly { readonly task: TaskName; readonly match: string }[] = [
  { task: 'remind', match: '30 6 * * *' },
  { task: 'letters', match: '40 2 * * *' },
  { task: 'purge', match: '20 1 * * *' },
  { task: 'count', match: '50 1 * * *' },
  { task: 'drop-copies', match: '50 * * * *' },
  { task: 'retention', match: '10 2 1 * *' },
  { task: 'offer-places', match: '20 5 * * *' },
  { task: 'follow-accounts', match: '10 3 * * *' },
  { task: 'fetch-trainings', match: '40 3 * * *' },
];

/** Works off the queue in PostgreSQL: sends mail, asks for reminders, puts letters together, throws away what may no longer be kept, counts how it went, fetches trainings. */
export async function createWorker(options: WorkerOptions): Promise<Worker> {
  const { clock, newId, logger, origin, storage, secretBox } = options;
  const emailCode = (confirmationId: string) => options.emailCode(confirmationId);
  const pool = createPool(options.workerUrl, {
    name: 'portal worker',
    max: concurrentJobs + 3,
    pipeline: false,
    // A purge may take its time, and nobody waits for it.
    patience: null,
    onError: (error) => {
      logger.warn({ problem: error.name }, 'a connection of the worker to the database broke');
    },
  });
  const mailing = createMailTransport(options.mail);
  const mail: MailTransport = { ...mailing, send: counted(mailing.send, options.onMail) };
  const texting = options.sms && createSmsTransport(options.sms);
  const sms: SmsTransport | null = texting && { send: counted(texting.send, options.onSms) };
  const now = () => new Date(clock.now()).toISOString();
  const copyPool = createPool(options.copyUrl, {
    name: 'portal copy',
    max: 1,
    // Of somebody who was here for years it reads much, and nobody waits for the answer.
    patience: null,
    onError: (error) => {
      logger.warn({ problem: error.name }, 'a connection of the worker to the database broke');
    },
  });
  const retentionPool = createPool(options.retentionUrl, {
    name: 'portal retention',
    max: 1,
    patience: null,
    pipeline: false,
    onError: (error) => {
      logger.warn({ problem: error.name }, 'a connection of the worker to the database broke');
    },
  });
  const ending = new AbortController();
  const tasks: Record<TaskName, Work> = {
    'send-notification': (payload) =>
      sendNotification({ database: pool, mail, sms, origin, clock, logger, emailCode }, payload),
    'compose-copy': (payload, attempt) =>
      composeCopy({ database: pool, copyPool, storage, secretBox, clock, newId, logger }, payload, attempt),
    remind: async () => {
      const at = { today: today(clock), requestedAt: now(), newId };
      const requested = (await requestDueReminders(pool, at)) + (await requestAppointmentReminders(pool, at));
      logger.info({ requested }, 'asked for the reminders of today');
    },
    letters: async () => {
      const done = await closeBatches({ database: pool, storage, origin, clock, newId: () => newId() });
      logger.info(done, 'closed the batches of letters');
    },
    purge: async () => {
      logger.info(await purge({ database: pool, storage, now: clock.now() }), 'threw away what has ended');
    },
    count: async () => {
      const counts = await countExperiences(pool, { at: now(), today: today(clock) });
      logger.info({ counts }, 'counted how it went');
    },
    'drop-copies': async () => {
      const copies = await dropEndedCopies({ database: pool, storage, now: clock.now() });
      logger.info({ copies }, 'threw away copies whose day is over');
    },
    'offer-places': async () => {
      const at = { today: today(clock), requestedAt: now(), newId };
      const told = (await followRuns(pool, at)) + (await tellLapses(pool, at));
      const offered = await offerPlaces(pool, at);
      logger.info({ told, offered }, 'told what became of runs and trainings, and offered places that are free');
    },
    'follow-accounts': async () => {
      const moved = await followAccountsThatBegin(pool, today(clock));
      logger.info({ moved }, 'moved accounts that begin');
    },
    'fetch-trainings': async () => {
      // The schema of EDU-DEX takes a third of a second to compile, for which no start waits.
      const { fetchTrainings } = await import('./training/fetch-trainings.ts');
      const fetching = { signal: ending.signal };
      const read = await fetchTrainings({ pool, now: () => clock.now(), newId, logger, fetching }, today(clock));
      logger.info({ read }, 'fetched the feeds of trainings');
    },
    retention: async () => {
      const done = await runRetentionEverywhere({ pool: retentionPool, now: () => clock.now(), newId }, today(clock));
      logger.info(done, 'looked at what is past its term');
    },
  };
  const events: WorkerEvents = new EventEmitter();
  events.on('job:failed', ({ job }) => {
    logger.error({ job: job.id, task: job.task_identifier }, 'a job failed for the last time and is left');
  });
  const presence = createPresence(pool, events, options.beginAgainAfter);
  const close = async () => {
    mail.close();
    presence.end();
    await Promise.all([pool.end(), copyPool.end(), retentionPool.end()]);
  };
  const runQueue = () =>
    run({
      pgPool: pool,
      events,
      taskList: {
        'send-notification': safely(tasks['send-notification']),
        'compose-copy': safely(tasks['compose-copy']),
        remind: safely(tasks.remind),
        letters: safely(tasks.letters),
        purge: safely(tasks.purge),
        count: safely(tasks.count),
        'drop-copies': safely(tasks['drop-copies']),
        retention: safely(tasks.retention),
        'offer-places': safely(tasks['offer-places']),
        'follow-accounts': safely(tasks['follow-accounts']),
        'fetch-trainings': safely(tasks['fetch-trainings']),
      },
      // What a night without a server missed is done once in the morning.
      parsedCronItems: parseCronItems(
        schedule.map(({ task, match }) => ({
          task,
          match,
          options: { backfillPeriod: day, maxAttempts: 5, jobKey: task },
        })),
      ),
      concurrency: concurrentJobs,
      // Without a batch the queue lets a failure to write down a result end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      // Signals are the server's: it stops the worker in its turn.
      noHandleSignals: true,
      logger: queueLogger(logger),
    });
  const endQueue = await keepRunning(() => presence.begin(runQueue), logger, options.beginAgainAfter ?? 10_000).catch(
    async (failure: unknown) => {
      await close();
      throw failure;
    },
  );
  return {
    events,
    async stop() {
      // A feed may go on for an hour, and is fetched again the next night.
      ending.abort();
      await endQueue();
      await close();
    },
  };
}

/** Tells of every attempt how it ended. */
function counted<Item>(send: (item: Item) => Promise<void>, tell: (outcome: SendOutcome) => void = () => undefined) {
  return async (item: Item): Promise<void> => {
    try {
      await send(item);
    } catch (failure) {
      tell(failure instanceof MailRefused || failure instanceof SmsRefused ? 'refused' : 'failed');
      throw failure;
    }
    tell('sent');
  };
}

/** The queue gives up when the database was away for long. It begins again until it is stopped. Returns what stops it. */
async function keepRunning(begin: () => Promise<Runner>, logger: Logger, after: number): Promise<() => Promise<void>> {
  let running = await begin();
  let stopping = false;
  const stopped = new AbortController();
  /* eslint-disable @typescript-eslint/no-unnecessary-condition -- `stopping` changes while this waits */
  const kept = (async () => {
    while (!stopping) {
      await running.promise.catch(() => undefined);
      if (stopping) return;
      logger.error('the queue ended by itself and begins again');
      await pause(after, undefined, { signal: stopped.signal }).catch(() => undefined);
      running = stopping ? running : await begin().catch(() => running);
    }
  })();
  /* eslint-enable @typescript-eslint/no-unnecessary-condition */
  return async () => {
    stopping = true;
    stopped.abort();
    // One that ended by itself says so when it is stopped.
    await running.stop().catch(() => undefined);
    await kept;
  };
}

/** What the queue keeps and logs of a failure: its kind. A message may repeat an address or a value. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

function safely(task: Work): Task {
  return async (payload, { job }) => {
    try {
      await task(payload, job.attempts);
    } catch (failure) {
      throw withoutContent(failure);
    }
  };
}

function withoutContent(failure: unknown): Error {
  if (failure instanceof MailNotTaken || failure instanceof SmsNotTaken) return new JobFailed(failure.message);
  if (!(failure instanceof Error)) return new JobFailed('something that is no error was thrown');
  const code = 'code' in failure && typeof failure.code === 'string' ? ` ${failure.code}` : '';
  const failed = new JobFailed(`${failure.name}${code}`);
  const places = (failure.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  failed.stack = [failed.message, ...places.slice(0, 8)].join('\n');
  return failed;
}

/** The queue speaks through the log of the server, a step quieter: what it calls information is detail here. */
function queueLogger(logger: Logger): QueueLogger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
  return new QueueLogger(({ taskIdentifier, jobId }) => (level, message) => {
    logger[levels[level]](
      { ...(taskIdentifier ? { task: taskIdentifier } : {}), ...(jobId ? { job: jobId } : {}) },
      message,
    );
  });
}
