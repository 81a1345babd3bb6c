import { type EventEmitter, once } from 'node:events';
import pino from 'pino';
import { createDemoInbox, type DemoInbox } from '#app/server/demo/inbox/index.tsx';
import { createWorker, type Worker, type WorkerOptions } from '#app/server/worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import type { World } from '../income/world.ts';

export const origin = 'https://portaal.example';

/** The mail of a test: workers on its database, and a real mail server that catches what they send. */
export interface Desk {
  readonly inbox: DemoInbox;
  /** Lines that workers and inbox logged. */
  readonly log: readonly string[];
  /** Starts a worker. */
  work(options?: Partial<WorkerOptions>): Promise<WatchedWorker>;
  /** Stops the workers that a test started, so that they take no job of the next. */
  rest(): Promise<void>;
  /** Adds a job as the worker's own login would. */
  add(task: string, payload?: object): Promise<string>;
  /** What arrived for a person, oldest first. */
  mailsOf(person: { readonly personId: string }): ReturnType<DemoInbox['list']>;
  end(): Promise<void>;
}

export interface WatchedWorker extends Worker {
  /** How jobs ended, by id and by key: `null` for success. The queue may write it down a moment later, at the latest when it stops. */
  readonly ends: ReadonlyMap<string, Error | null>;
}

export async function openDesk(world: World): Promise<Desk> {
  const log: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  const inbox = await createDemoInbox({ theme: 'warm', stylesheet: '/portal.css', clock: testClock, logger });
  const working = new Set<WatchedWorker>();
  return {
    inbox,
    log,
    async work(options = {}) {
      const { workerUrl, storage } = world;
      const mail = { smtpUrl: inbox.smtpUrl, from: 'Portaal <portaal@gemeente.example>' };
      const started = await createWorker({
        ...{ workerUrl, storage, mail, origin, clock: testClock, newId, logger, beginAgainAfter: 10 },
        ...options,
      });
      const ends = new Map<string, Error | null>();
      started.events.on('job:complete', ({ job, error }) => {
        const end = error instanceof Error ? error : null;
        ends.set(job.id, end);
        if (job.key !== null) ends.set(job.key, end);
      });
      const worker = {
        events: started.events,
        ends,
        stop: () => {
          working.delete(worker);
          return started.stop();
        },
      };
      working.add(worker);
      return worker;
    },
    async add(task, payload = {}) {
      const { rows } = await world.worker.query<{ id: string }>(
        `select id::text from graphile_worker.add_job($1, payload => $2::json)`,
        [task, JSON.stringify(payload)],
      );
      return rows[0]?.id ?? '';
    },
    mailsOf: ({ personId }) =>
      inbox
        .list()
        .filter(({ to }) => to === `${personId}@example.org`)
        .reverse(),
    async rest() {
      for (const worker of working) await worker.stop();
    },
    end: () => inbox.stop(),
  };
}

/** Waits until something is so, looking again each time that the queue is done with a job. */
export async function until(worker: Worker, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (;;) {
    const done = once(worker.events as EventEmitter, 'job:complete');
    if (await isSo()) return;
    await done;
  }
}
