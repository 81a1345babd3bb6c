import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchTrainings } from '#app/server/training/fetch-trainings.ts';
import { createPool } from '#db/pools.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { feed, item, program } from '#tests/support/edu-dex.ts';
import { httpsServer, testCertificate } from '#tests/support/https-server.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, until } from '../notification/desk.ts';

/** Feeds of trainings that are fetched at night, from a real server. */
let world: World;
let desk: Desk;
let pool: ReturnType<typeof createPool>;
let server: Awaited<ReturnType<typeof httpsServer>>;
const files = new Map<string, string>();
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
  pool = createPool(world.workerUrl, { max: 3, pipeline: false });
  server = await httpsServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
});
beforeEach(() => world.owner.query('delete from training_feed'));
afterAll(async () => {
  await server.stop();
  await pool.end();
  await desk.rest();
  await desk.end();
  await world.end();
});

async function municipalityWith(path: string, suppliers: string | null = null): Promise<string> {
  const municipalityId = await world.municipality();
  await world.owner.query(
    `insert into training_feed (municipality_id, source, address, suppliers_address) values ($1, 'edu-dex', $2, $3)`,
    [municipalityId, server.url + path, suppliers && server.url + suppliers],
  );
  return municipalityId;
}

async function fetchAll() {
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const fetching = { ca: testCertificate, allows: () => true };
  const now = () => Date.parse('2026-11-24T03:40:00Z');
  const read = await fetchTrainings({ pool, now, newId: () => newId(), logger, fetching }, localDate('2026-11-24'));
  return { read, log: log.join(''), lines: log.map((line): object => JSON.parse(line)) };
}

const imports = (municipalityId: string) =>
  world.rows(
    'select added, same, ended, whole, problem from training_import where municipality_id = $1 order by started_at, id',
    [municipalityId],
  );
const titles = async (municipalityId: string) =>
  world.rows<{ ended: string | null }>(
    `select t.code, p.name as provider, t.ended_on::text as ended from training t
     join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id where t.municipality_id = $1 order by t.code`,
    [municipalityId],
  );

test('each municipality gets what its own addresses answer, with the names of who gives it, and the next night what became of it', async () => {
  files.set('/een', feed(item(program('a')), item(program('b'))));
  files.set('/wie', JSON.stringify({ suppliers: [{ id: 'opleider-voorbeeld', name: { nl: 'Opleider Voorbeeld' } }] }));
  files.set('/twee', feed(item(program('c'))));
  const [one, two] = [await municipalityWith('/een', '/wie'), await municipalityWith('/twee')];
  expect((await fetchAll()).read).toBe(2);
  expect(await titles(one)).toEqual([
    { code: 'a', provider: 'Opleider Voorbeeld', ended: null },
    { code: 'b', provider: 'Opleider Voorbeeld', ended: null },
  ]);
  expect(await titles(two)).toEqual([{ code: 'c', provider: 'opleider-voorbeeld', ended: null }]);
  files.set('/een', feed(item(program('b'))));
  await fetchAll();
  expect((await titles(one)).map(({ ended }) => ended)).toEqual(['2026-11-24', null]);
  expect(await imports(one)).toEqual([
    { added: 2, same: 0, ended: 0, whole: true, problem: null },
    { added: 0, same: 1, ended: 1, whole: true, problem: null },
  ]);
});

test('one that is not there, or of which nobody knows who gives it, ends nothing, says why, and holds up no other', async () => {
  files.set('/drie', feed(item(program('d'))));
  files.set('/geen', '<html>');
  const gone = await municipalityWith('/weg?key=geheim');
  const nobody = await municipalityWith('/drie', '/geen');
  const good = await municipalityWith('/drie');
  const { read, log } = await fetchAll();
  expect(read).toBe(1);
  const nothing = { added: 0, same: 0, ended: 0, whole: false };
  expect(await imports(gone)).toEqual([{ ...nothing, problem: 'its address answers 404' }]);
  expect(await imports(nobody)).toEqual([
    { ...nothing, problem: 'who gives the trainings is not known: it is no answer to GET /suppliers' },
  ]);
  expect(await imports(good)).toEqual([{ ...nothing, added: 1, whole: true, problem: null }]);
  expect(log).toContain('its address answers 404');
  expect(log).not.toContain('geheim');
  expect(log).not.toContain('localhost');
});

test('one that the database cannot take holds up no other, and is told without what it holds', async () => {
  await world.owner.query(
    `create function fails_at_night() returns trigger language plpgsql as $$ begin raise 'a title: %', new.title using errcode = '58030'; end $$;
     create trigger fails_at_night before insert on training for each row when (new.title = 'Nachtwerk') execute function fails_at_night()`,
  );
  files.set('/kapot?key=geheim', feed(item(program('f', { descriptions: { programName: { nl: 'Nachtwerk' } } }))));
  files.set('/heel', feed(item(program('g'))));
  const bad = await municipalityWith('/kapot?key=geheim');
  // Whichever comes first in the night.
  const good = [await municipalityWith('/heel'), await municipalityWith('/heel')];
  await world.owner.query(
    `insert into training_feed (municipality_id, source, address) values ($1, 'zz', $2), ($1, 'aa', $2)`,
    [bad, `${server.url}/heel`],
  );
  const { read, log, lines } = await fetchAll();
  expect(read).toBe(4);
  const nothing = { added: 0, same: 0, ended: 0, whole: false };
  expect(await imports(bad)).toContainEqual({ ...nothing, problem: 'it could not be taken in: error 58030' });
  for (const one of good) expect(await imports(one)).toMatchObject([{ added: 1, whole: true, problem: null }]);
  expect(lines).toContainEqual(
    expect.objectContaining({ problem: 'error 58030', msg: 'a feed of trainings could not be taken in' }),
  );
  for (const secret of ['geheim', 'localhost', 'Nachtwerk']) expect(log).not.toContain(secret);
});

test('what is left out is told in the log with where and why, up to a hundred, and a record without a name ends nothing', async () => {
  const late = (code: string) =>
    program(code, { classification: { offeredSince: '2027-01-02', offeredUntil: '2027-01-01' } });
  files.set('/fout', feed(item(late('laat')), { title: 'wie' }, item(program('h'))));
  files.set('/vol', feed(...Array.from({ length: 130 }, (_, place) => item(late(`nr-${place}`)))));
  const unnamed = await municipalityWith('/fout');
  const { lines } = await fetchAll();
  const leftOut = (told: readonly object[]) => told.filter((line) => 'msg' in line && line.msg === 'left a record out');
  expect(leftOut(lines)).toMatchObject([
    {
      source: 'edu-dex',
      training: 'opleider-voorbeeld/laat',
      record: 1,
      problems: [
        { path: 'programClassification/offeredUntil', why: 'is 2027-01-01, before it is offered (2027-01-02)' },
      ],
    },
    { training: null, record: 2, problems: [{ path: '' }, {}, {}, {}, {}] },
  ]);
  const problem = 'records that do not say which training they are: 1';
  expect(await imports(unnamed)).toEqual([{ added: 1, same: 0, ended: 0, whole: false, problem }]);
  expect(lines).toContainEqual(
    expect.objectContaining({ problem, msg: 'read a feed of trainings, and ended nothing that it does not hold' }),
  );
  await world.owner.query('delete from training_feed');
  await municipalityWith('/vol');
  const full = (await fetchAll()).lines;
  expect(leftOut(full)).toHaveLength(100);
  expect(full.at(-1)).toMatchObject({ counts: { refused: 130 } });
});

test('the worker of the night asks no address of the own network, and goes on', async () => {
  files.set('/vier', feed(item(program('e'))));
  const municipalityId = await municipalityWith('/vier');
  const worker = await desk.work();
  const job = await desk.add('fetch-trainings');
  await until(worker, () => worker.ends.has(job));
  expect(worker.ends.get(job)).toBeNull();
  expect(await imports(municipalityId)).toMatchObject([
    { added: 0, whole: false, problem: 'its address leads into a network that is not the internet' },
  ]);
  expect(desk.log.join('')).toContain('a feed of trainings was not read to its end');
});

test('an address that is not https is not kept', async () => {
  for (const address of ['http://localhost/', 'file:///etc/passwd', ''])
    await expect(
      world.owner.query(`insert into training_feed (municipality_id, source, address) values ($1, 'x', $2)`, [
        await world.municipality(),
        address,
      ]),
    ).rejects.toMatchObject({ code: '23514' });
});
