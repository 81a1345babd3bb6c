import { type EventEmitter, once } from 'node:events';
import pino from 'pino';
import { type CaughtMail, createDemoInbox, type DemoInbox } from '#app/server/demo/inbox/index.tsx';
import { createWorker, type Worker, type WorkerOptions } from '#app/server/worker.ts';
import { emailCodeOf } from '#graphql/details/index.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { expect } from 'vitest';
import type { World } from '../income/world.ts';

export const origin = 'https://portaal.example';

/** The mail of a test: workers on its database, and a real mail server that catches what they send. */
export interface Desk {
  readonly inbox: DemoInbox;
  /** Lines that workers and inbox logged. */
  readonly log: readonly string[];
  /** Starts a worker. */
  work(options?: Partial<WorkerOptions>): Promise<WatchedWorker>;
  /** Stops the workers that a test started, so that they take no job of the next, and leaves no job that becomes due in the next. */
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
      const { workerUrl, copyUrl, retentionUrl, storage, secretBox } = world;
      const mail = { smtpUrl: inbox.smtpUrl, from: 'Portaal <portaal@gemeente.example>' };
      const started = await createWorker({
        emailCode: (id) => emailCodeOf(secretBox, id),
        ...{ workerUrl, copyUrl, retentionUrl, storage, secretBox, mail, sms: inbox.sms, origin },
        ...{ clock: testClock, newId, logger, beginAgainAfter: 10 },
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
      await world.owner.query('delete from graphile_worker._private_jobs');
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

/**
 * Everything that a mail says but its address and what machines drew for it: those can hold any few digits by chance, so
 * each must have just the form that such a thing has.
 */
export function sayingsOf({ id, to, receivedAt: _caught, headers, ...words }: CaughtMail): string {
  const { 'message-id': messageId, date, 'content-type': type, to: addressed, ...lines } = headers;
  expect(addressed).toBe(to);
  expect(id).toMatch(new RegExp(`^${uuid}$`));
  expect(messageId).toMatch(new RegExp(`^<${uuid}@portal>$`));
  expect(messageId).not.toContain(to.slice(0, to.indexOf('@')));
  expect(date).toMatch(/^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/);
  expect(type).toMatch(/^multipart\/alternative; boundary="[\w-]+"$/);
  return JSON.stringify([words, lines]);
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
