import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { mailServer } from '#tests/support/mail-server.ts';
import { createWire } from '#tests/support/wire.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, until } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
});
afterEach(() => desk.rest());
afterAll(async () => {
  await desk.end();
  await world.end();
});

const from = 'portaal@gemeente.example';

interface MailRow {
  readonly id: string;
  readonly municipality_id: string;
  readonly sent_at: Date | null;
}

/** A citizen of whom one mail waits. */
async function waiting(): Promise<{ readonly viewer: CitizenViewer; mail(): Promise<MailRow> }> {
  const viewer = await world.citizen(await world.municipality());
  await reporter(world, viewer).reportJobs(job);
  return {
    viewer,
    async mail() {
      const [row] = await world.rows<MailRow>(
        'select id, municipality_id, sent_at from notification where person_id = $1',
        [viewer.personId],
      );
      if (!row) throw new Error('nothing waits');
      return row;
    },
  };
}

const jobsOf = (key: string) =>
  world.rows<{ attempts: number; last_error: string | null; locked_at: Date | null }>(
    'select attempts, last_error, locked_at from graphile_worker.jobs where key = $1',
    [key],
  );

/** A port at which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}

test('a mail server that is away gets the mail later, and the queue keeps nothing of whom it was for', async () => {
  const { viewer, mail } = await waiting();
  const { id } = await mail();
  const away = await desk.work({ mail: { smtpUrl: `smtp://127.0.0.1:${await deadPort()}`, from } });
  await until(away, () => away.ends.has(id));
  await away.stop();
  expect((await mail()).sent_at).toBeNull();
  const [failed] = await jobsOf(id);
  expect(failed).toMatchObject({ attempts: 1, locked_at: null });
  expect(failed?.last_error).toContain('the mail server did not take a mail (ESOCKET)');
  await world.worker.query('update graphile_worker._private_jobs set run_at = now() where key = $1', [id]);
  const back = await desk.work();
  await until(back, async () => (await mail()).sent_at !== null);
  await back.stop();
  expect(desk.mailsOf(viewer).map(({ headers }) => headers['message-id'])).toEqual([`<${id}@portal>`]);
  expect(desk.log.join('')).not.toContain('@example.org');
});

test('a mail server that is down for an hour loses no mail and sends none twice', async () => {
  const all = [await waiting(), await waiting(), await waiting()];
  const ids = await Promise.all(all.map(async ({ mail }) => (await mail()).id));
  const away = await desk.work({ mail: { smtpUrl: `smtp://127.0.0.1:${await deadPort()}`, from } });
  const pauses: number[] = [];
  const attempts = async () => {
    const rows = await world.rows<{ attempts: number; pause: number }>(
      `select attempts, extract(epoch from run_at - now())::float8 as pause from graphile_worker.jobs
       where key = any($1) and locked_at is null order by attempts`,
      [ids],
    );
    return rows.length === ids.length ? rows : [];
  };
  // Attempts until the pauses together are longer than the hour; nobody sleeps: the moment of the next one is moved here.
  for (let attempt = 1; pauses.reduce((sum, pause) => sum + pause, 0) < 3_600; attempt += 1) {
    await expect.poll(async () => (await attempts())[0]?.attempts, { timeout: 10_000 }).toBe(attempt);
    pauses.push((await attempts())[0]?.pause ?? 0);
    await world.worker.query('update graphile_worker._private_jobs set run_at = now() where key = any($1)', [ids]);
    // The queue looks by itself every two seconds; any new job wakes it.
    await desk.add('send-notification', {});
  }
  await away.stop();
  expect(pauses.length, 'well within the 25 attempts of a job').toBeLessThan(12);
  expect(pauses.every((pause, index) => index === 0 || pause > (pauses[index - 1] ?? 0))).toBe(true);
  expect((await Promise.all(all.map(async ({ mail }) => (await mail()).sent_at))).every((at) => at === null)).toBe(
    true,
  );

  await world.worker.query('update graphile_worker._private_jobs set run_at = now() where key = any($1)', [ids]);
  const back = await desk.work();
  await until(back, async () =>
    (await Promise.all(all.map(async ({ mail }) => (await mail()).sent_at))).every(Boolean),
  );
  await back.stop();
  for (const [index, { viewer }] of all.entries())
    expect(desk.mailsOf(viewer).map(({ headers }) => headers['message-id'])).toEqual([`<${ids[index]}@portal>`]);
});

test('a server that refuses an address repeats it, and neither the queue nor the log does', async () => {
  const { viewer, mail } = await waiting();
  const { id } = await mail();
  const strict = await mailServer({
    onRcptTo(address, _session, callback) {
      callback(Object.assign(new Error(`no such reader: ${address.address}`), { responseCode: 550 }));
    },
  });
  const worker = await desk.work({ mail: { smtpUrl: strict.url, from } });
  await until(worker, () => worker.ends.has(id));
  await worker.stop();
  await strict.stop();
  expect(await jobsOf(id), 'another attempt would end the same').toEqual([]);
  const ways = await world.rows(
    'select channel, state, reason from delivery where notification_id = $1 order by at, state',
    [id],
  );
  expect(ways).toEqual([
    { channel: 'MAIL', state: 'FAILED', reason: 'ADDRESS_REFUSED' },
    { channel: 'PORTAL', state: 'SENT', reason: null },
  ]);
  expect(desk.log.join('')).not.toContain(viewer.personId);
});

test('after a restart nothing is sent twice', async () => {
  const { viewer, mail } = await waiting();
  const first = await desk.work();
  await until(first, async () => (await mail()).sent_at !== null);
  await first.stop();
  const { id, municipality_id } = await mail();
  expect(await jobsOf(id)).toEqual([]);
  // The same job once more, as after a crash between sending and saying so. This mail server would fail it.
  const second = await desk.work({ mail: { smtpUrl: `smtp://127.0.0.1:${await deadPort()}`, from } });
  const again = await desk.add('send-notification', { municipalityId: municipality_id, notificationId: id });
  await until(second, () => second.ends.has(again));
  expect(second.ends.get(again)).toBeNull();
  expect(desk.mailsOf(viewer)).toHaveLength(1);
});

test('a job that names nothing is left at once and not tried for ever', async () => {
  const before = desk.log.length;
  const worker = await desk.work();
  const poison = [
    await desk.add('send-notification', { municipalityId: 'x', notificationId: "'; drop table notification" }),
    await desk.add('send-notification', {}),
    await desk.add('send-notification', { municipalityId: newId(), notificationId: newId() }),
  ];
  await until(worker, () => poison.every((id) => worker.ends.has(id)));
  await worker.stop();
  expect(poison.map((id) => worker.ends.get(id))).toEqual([null, null, null]);
  expect(desk.log.slice(before).filter((line) => line.includes('names no notification'))).toHaveLength(2);
  const { rows } = await world.owner.query<{ most: number }>(
    'select max(max_attempts) as most from graphile_worker.jobs',
  );
  expect(rows[0]?.most ?? 0).toBeLessThanOrEqual(25);
});

test('stopping lets a mail that is on its way arrive', async () => {
  const { mail } = await waiting();
  const { id } = await mail();
  const slow = await slowMailServer();
  const worker = await desk.work({ mail: { smtpUrl: slow.url, from } });
  const take = await slow.arrived;
  const stopping = worker.stop();
  expect((await mail()).sent_at).toBeNull();
  take();
  await stopping;
  await slow.stop();
  expect((await mail()).sent_at).not.toBeNull();
  expect(await jobsOf(id)).toEqual([]);
  // The server takes a moment to see that a connection was closed.
  await expect
    .poll(() =>
      world.rows(
        `select 1 from pg_stat_activity where datname = current_database() and application_name = 'portal worker'`,
      ),
    )
    .toEqual([]);
});

test('the queue goes on after the database threw its connections out', async () => {
  const worker = await desk.work();
  const first = await waiting();
  await until(worker, async () => (await first.mail()).sent_at !== null);
  await world.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'portal worker'`,
  );
  const second = await waiting();
  await until(worker, async () => (await second.mail()).sent_at !== null);
  expect(desk.mailsOf(second.viewer)).toHaveLength(1);
});

test('a queue that ended by itself begins again', async () => {
  const worker = await desk.work();
  const ended = once(worker.events, 'pool:gracefulShutdown:complete');
  const again = once(worker.events, 'pool:create');
  worker.events.once('job:start', ({ worker: one }) => void one.workerPool.gracefulShutdown());
  await waiting();
  await ended;
  await again;
  const { mail } = await waiting();
  await until(worker, async () => (await mail()).sent_at !== null);
  expect(desk.log.some((line) => line.includes('begins again'))).toBe(true);
});

describe('a process that is killed while it sends', () => {
  const locked = async (id: string) => (await jobsOf(id))[0]?.locked_at ?? null;

  test('leaves its mail to whoever begins next, and the mail goes out under the same number', async () => {
    const { mail } = await waiting();
    const { id } = await mail();
    const taken: string[] = [];
    const server = await mailServer({
      onData(stream, _session, callback) {
        let text = '';
        stream.on('data', (piece: Buffer) => (text += piece.toString()));
        stream.on('end', () => {
          taken.push(/^message-id: (.*)$/im.exec(text)?.[1]?.trim() ?? '');
          arrived.emit('mail');
          // The first process dies before it learns that its mail was taken.
          if (taken.length > 1) callback();
        });
      },
    });
    const arrived = new EventEmitter();
    const first = once(arrived, 'mail');
    const killed = spawnWorker(world.workerUrl, server.url);
    await first;
    expect(await locked(id), 'the job is taken').not.toBeNull();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect((await mail()).sent_at).toBeNull();

    const next = await desk.work({ mail: { smtpUrl: server.url, from } });
    await until(next, async () => (await mail()).sent_at !== null);
    await next.stop();
    await server.stop();
    expect(taken).toEqual([`<${id}@portal>`, `<${id}@portal>`]);
    expect(await jobsOf(id)).toEqual([]);
  });

  test('is told from one that is only slow', async () => {
    const { mail } = await waiting();
    const { id } = await mail();
    const slow = await slowMailServer();
    const one = await desk.work({ mail: { smtpUrl: slow.url, from } });
    const take = await slow.arrived;
    const before = await locked(id);
    const other = await desk.work({ mail: { smtpUrl: slow.url, from } });
    // One that lost its connection says again that it is there.
    const there = `select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock'
      and database = (select oid from pg_database where datname = current_database())`;
    const lost = (await world.rows<{ pid: number }>(there)).map(({ pid }) => pid);
    expect(lost).toHaveLength(2);
    await world.owner.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [lost]);
    const back = async () => (await world.rows<{ pid: number }>(there)).filter(({ pid }) => !lost.includes(pid)).length;
    await expect.poll(back, { timeout: 10_000 }).toBe(2);
    const third = await desk.work({ mail: { smtpUrl: slow.url, from } });
    expect(await locked(id)).toEqual(before);
    take();
    await until(one, async () => (await mail()).sent_at !== null);
    for (const worker of [one, other, third]) await worker.stop();
    await slow.stop();
    expect(await jobsOf(id)).toEqual([]);
  });

  test('loses its session, and the next one while it comes back, and still ends', async () => {
    const wire = await createWire(world.workerUrl);
    const worker = await desk.work({ workerUrl: wire.over(world.workerUrl) });
    const sessions = (mode: string, granted: boolean) =>
      world.rows<{ pid: number }>(
        `select pid from pg_locks where locktype = 'advisory' and mode = $1 and granted = $2
           and database = (select oid from pg_database where datname = current_database())`,
        [mode, granted],
      );
    const [first] = await sessions('ShareLock', true);
    const other = await world.owner.connect();
    try {
      // Somebody is before it in the queue for its own lock, so that it waits while it comes back.
      const take = 'select pg_advisory_lock(classid::integer, objid::integer) from pg_locks where pid = $1';
      const taken = other.query(take, [first?.pid]);
      await expect.poll(() => sessions('ExclusiveLock', false)).toHaveLength(1);
      wire.cut();
      await taken;
      await expect.poll(() => sessions('ShareLock', false)).toHaveLength(1);
      wire.cut();
    } finally {
      other.release(true);
    }
    await expect.poll(() => sessions('ShareLock', true), { timeout: 10_000 }).toHaveLength(1);
    await worker.stop();
    await wire.end();
    // The server takes a moment to see that a connection was closed.
    await expect.poll(() => sessions('ShareLock', true)).toEqual([]);
  });
});

/** A worker in a process of its own. */
function spawnWorker(workerUrl: string, smtpUrl: string) {
  const file = new URL('./worker-process.ts', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, WORKER_URL: workerUrl, SMTP_URL: smtpUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A mail server that says that it took a mail when it is told to: `arrived` gives what tells it, once a mail is there. */
async function slowMailServer() {
  let arrive: (take: () => void) => void = () => undefined;
  const arrived = new Promise<() => void>((done) => (arrive = done));
  const server = await mailServer({
    onData(stream, _session, callback) {
      stream.resume();
      stream.on('end', () => {
        arrive(callback);
      });
    },
  });
  return { ...server, arrived };
}
