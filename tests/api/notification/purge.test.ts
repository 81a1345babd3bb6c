import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purge } from '#app/server/purge.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { testClock } from '#tests/support/clock.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { teller } from '../change/stories.ts';
import { owner } from '../evidence/stories.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

const clean = () => purge({ database: world.worker, storage: world.storage, now: testClock.now() });
const long = new Date('2020-01-01T00:00:00Z');

async function pathsOf(): Promise<string[]> {
  const found = await readdir(world.folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Makes everything on disk look old. */
async function age(): Promise<void> {
  for (const path of await pathsOf()) await utimes(path, long, long);
}

async function addFile(viewer: CitizenViewer): Promise<{ readonly id: string; readonly key: string }> {
  const id = await owner(world, viewer).add(smallPdf());
  const [row] = await world.rows<{ key: string }>('select storage_key as key from evidence where id = $1', [id]);
  return { id, key: row?.key ?? '' };
}

const kept = async (keys: readonly string[]) => {
  const names = (await pathsOf()).join('\n');
  return keys.map((key) => names.includes(key));
};

test('files that nothing has held for a year go, with their rows; those of a report stay', async () => {
  const viewer = await world.citizen(municipality);
  const person = reporter(world, viewer);
  await person.start();
  const report = (await person.source(job)).report;
  const [held, loose] = [await addFile(viewer), await addFile(viewer)];
  await person.attach(report?.draft?.sources[0]?.id ?? '', held.id);
  // What a transaction leaves that failed after the bytes were written, and a write that was cut off.
  const orphan = newId();
  await world.storage.write(orphan, Readable.from([Buffer.from('x')]));
  const broken = newId();
  await world.storage.write(broken, Readable.from([Buffer.from('x')]));
  const brokenPath = (await pathsOf()).find((path) => path.endsWith(broken)) ?? '';
  await writeFile(`${brokenPath}.part`, 'x');
  await world.storage.remove(broken);
  expect((await pathsOf()).filter((path) => path.includes(broken))).toEqual([]);
  await writeFile(`${brokenPath}.part`, 'x');
  await age();
  const young = newId();
  await world.storage.write(young, Readable.from([Buffer.from('x')]));
  const everything = [held.key, loose.key, orphan, broken, young];

  // Its row is of today: it can still be used.
  expect(await clean()).toMatchObject({ files: 2 });
  expect(await kept(everything)).toEqual([true, true, false, false, true]);

  const addedDaysAgo = (days: number) =>
    world.owner.query(
      `update evidence set created_at = current_timestamp - make_interval(days => $2) where person_id = $1`,
      [viewer.personId, days],
    );
  // The row policy reckons with the day of the database.
  await addedDaysAgo(364);
  expect(await clean()).toMatchObject({ files: 0 });
  await addedDaysAgo(370);
  expect(await clean()).toMatchObject({ files: 1 });
  expect(await kept(everything)).toEqual([true, false, false, false, true]);
  expect(await world.rows('select id from evidence where person_id = $1', [viewer.personId])).toEqual([
    { id: held.id },
  ]);
  expect(await clean()).toMatchObject({ files: 0 });
});

test('the worker can neither read what a file says of a person nor throw away one that a report holds', async () => {
  await expect(world.worker.query('select file_name from evidence')).rejects.toThrow('permission denied');
  await expect(world.worker.query('select person_id from income_source_evidence')).rejects.toThrow('permission denied');
  await expect(world.worker.query('select net_cents from income_source')).rejects.toThrow('permission denied');
  await expect(world.worker.query('select birth_date from person')).rejects.toThrow('permission denied');
  await expect(world.worker.query('select source from registered_fact')).rejects.toThrow('permission denied');
  await expect(world.worker.query('select bsn_cipher from person')).rejects.toThrow('permission denied');
  await expect(world.worker.query('delete from notification')).rejects.toThrow('permission denied');
  await expect(world.worker.query('delete from access_record')).rejects.toThrow('permission denied');
  const before = await world.rows('select 1 from evidence');
  expect(before.length).toBeGreaterThan(0);
  await world.worker.query('delete from evidence');
  expect(await world.rows('select 1 from evidence')).toHaveLength(before.length);
});

test('sessions go a day after they ended, typed forms with their hour, counts of throttling when they have run out', async () => {
  const { personId } = await world.citizen(municipality);
  const at = (hours: number) => new Date(testClock.now() + hours * 3_600_000).toISOString();
  const session = async (device: string, expires: number, ended: number | null) =>
    world.owner.query(
      `insert into session (municipality_id, token_hash, public_id, account_id, account_kind, assurance, device, started_at,
         expires_at, absolute_expires_at, ended_at)
       values ($1, $2, $3, $4, 'citizen', 'basic', $5, $6, $7, $7, $8)`,
      [municipality, newId(), newId(), personId, device, at(-50), at(expires), ended === null ? null : at(ended)],
    );
  await session('runs', 1, null);
  await session('ended an hour ago', -1, null);
  await session('expired long ago', -25, null);
  await session('was ended long ago', 1, -25);
  const form = (path: string, expires: number) =>
    world.owner.query(
      `insert into kept_form (municipality_id, id, account_id, path, fields_cipher, expires_at) values ($1, $2, $3, $4, '\\x00', $5)`,
      [municipality, newId(), personId, path, at(expires)],
    );
  await form('/young', 0.5);
  await form('/old', -0.5);
  await world.owner.query(
    `insert into limits.rate_limit (key, points, expire) values ('runs', 1, $1), ('out', 1, $2)`,
    [testClock.now() + 1000, testClock.now() - 1000],
  );
  await world.worker.query(
    `select graphile_worker.add_job('remind', max_attempts => 1, job_key => 'given up long ago'),
            graphile_worker.add_job('remind', max_attempts => 1, job_key => 'given up yesterday')`,
  );
  await world.worker.query(
    `update graphile_worker._private_jobs set attempts = max_attempts, updated_at = $1::timestamptz
       - case key when 'given up yesterday' then interval '1 day' else interval '31 days' end
     where key like 'given up%'`,
    [at(0)],
  );

  expect(await clean()).toMatchObject({ sessions: 2, keptForms: 1, limits: 1, jobs: 1 });
  expect(await world.rows('select device from session where account_id = $1 order by device', [personId])).toEqual([
    { device: 'ended an hour ago' },
    { device: 'runs' },
  ]);
  expect(await world.rows('select path from kept_form where account_id = $1', [personId])).toEqual([
    { path: '/young' },
  ]);
  expect(await world.rows('select key from limits.rate_limit')).toEqual([{ key: 'runs' }]);
  expect(await world.rows(`select key from graphile_worker.jobs where key like 'given up%'`)).toEqual([
    { key: 'given up yesterday' },
  ]);
});

test('a file that a change holds stays, also as long as the change is not sent, and goes when it was taken off', async () => {
  const viewer = await world.citizen(municipality);
  const person = teller(world, viewer, 'MOVE');
  await person.start();
  const [held, loose] = [await addFile(viewer), await addFile(viewer)];
  await person.attach(held.id);
  await world.owner.query(`update evidence set created_at = '2020-01-01' where person_id = $1`, [viewer.personId]);
  await age();
  await clean();
  expect(await kept([held.key, loose.key])).toEqual([true, false]);
  await person.discard();
  await clean();
  expect(await kept([held.key])).toEqual([false]);
});
