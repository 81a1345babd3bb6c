import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FeedBusy, importFeed } from '#app/server/training/import-feed.ts';
import { createPool } from '#db/pools.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { cost, feed, item, program, run } from '#tests/support/edu-dex.ts';
import { createWorld, type World } from '../income/world.ts';
import { type FeedFacts, takeFeed } from './feeds.ts';

/** A municipality of its own for each test: what another feed brought is not in its catalogue. */
let world: World;
let pool: ReturnType<typeof createPool>;
let municipalityId: string;
let viewer: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  pool = createPool(world.workerUrl, { max: 3, pipeline: false });
});
beforeEach(async () => {
  municipalityId = await world.municipality();
  viewer = await world.citizen(municipalityId);
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

async function take(file: string | Uint8Array, facts: FeedFacts = {}) {
  const report = await takeFeed(pool, municipalityId, file, facts);
  return {
    ...report,
    /** Each as `name: path why`. */
    told: report.refused.flatMap(({ key, problems }) =>
      problems.map(({ path, why }) => `${key?.code ?? '?'}: ${path} ${why}`),
    ),
  };
}

const find = async (text: string, chosen: object = {}) => {
  const { findTrainings } = await world.ask<{
    findTrainings: { count: number; trainings: readonly { id: string; title: string }[]; readAs: readonly unknown[] };
  }>(
    viewer,
    'query Find($search: TrainingSearchInput!) { findTrainings(search: $search) { count readAs { typed } trainings { id title } } }',
    { search: { text, ...chosen } },
  );
  return findTrainings;
};
const shown = async (id: string | undefined) =>
  (
    await world.ask<{ training: Readonly<Record<string, unknown>> }>(
      viewer,
      `query One($id: ID!) { training(id: $id) {
        title summary description provider recognitions sector form level dutchLevel language online place distance time start
        duration { amount unit } weekHours costCents costs { kind amount taxed payer required final period }
        childcare wheelchair shortage basicQualification minimumAge endedOn runs { startsOn endsOn applyBy capacity } } }`,
      { id },
    )
  ).training;
/** Everything of this municipality's catalogue, without what an import alone knows. */
const kept = () =>
  world.rows<{ code: string }>(
    `select t.code, t.title, t.ended_on::text, (select coalesce(json_agg(json_build_object('code', r.code, 'open', r.open, 'starts', r.starts_on)
        order by r.code), '[]') from training_run r where r.municipality_id = t.municipality_id and r.training_id = t.id) as runs
     from training t where t.municipality_id = $1 order by t.code`,
    [municipalityId],
  );
const counts = (added: number, changed: number, same: number, refused: number, ended: number) => ({
  counts: { added, changed, same, refused, ended },
});

describe('a feed', () => {
  test('is found by search, and shown with its runs, what it costs whom, and its marks', async () => {
    const suppliers = JSON.stringify({
      suppliers: [
        { id: 'opleider-voorbeeld', name: { nl: 'Opleider Voorbeeld' }, lastMetadataChange: '2026-11-01T00:00:00Z' },
      ],
    });
    expect(await take(feed(item(program('kraan'))), { suppliers })).toMatchObject({
      ...counts(1, 0, 0, 0, 0),
      whole: true,
      broken: null,
    });
    for (const text of ['hijskraan', 'hefbrug bedienen', 'kraanmachinist', 'hijskrann'])
      expect(
        (await find(text)).trainings.map(({ title }) => title),
        text,
      ).toEqual(['Hijskraan en hefbrug veilig bedienen']);
    const [one] = (await find('', { language: 'nl', start: '2027-01', time: 'EVENING', open: true })).trainings;
    expect(await shown(one?.id)).toEqual({
      title: 'Hijskraan en hefbrug veilig bedienen',
      summary: 'U leert veilig hijsen.',
      description: 'U leert hoe u een last aanslaat en hoe u tekens geeft.',
      provider: 'Opleider Voorbeeld',
      recognitions: ['CRKBO'],
      sector: 'LOGISTICS',
      form: 'COURSE',
      level: 'NONE',
      dutchLevel: null,
      language: 'nl',
      online: false,
      place: 'Lindebeek',
      distance: null,
      time: 'EVENING',
      start: 'FIXED',
      duration: { amount: 8, unit: 'WEEK' },
      weekHours: 6,
      costCents: 171_00,
      costs: [
        {
          kind: 'TUITION',
          amount: 121_00,
          taxed: true,
          payer: 'INDIVIDUAL',
          required: true,
          final: true,
          period: null,
        },
        { kind: 'EXAM', amount: 50_00, taxed: true, payer: 'INDIVIDUAL', required: true, final: true, period: null },
        { kind: 'TUITION', amount: 1089_00, taxed: true, payer: 'GROUP', required: false, final: true, period: null },
      ],
      childcare: null,
      wheelchair: null,
      shortage: null,
      basicQualification: false,
      minimumAge: null,
      endedOn: null,
      runs: [{ startsOn: '2027-01-11', endsOn: '2027-03-12', applyBy: '2027-01-04', capacity: 12 }],
    });
  });

  test('again changes nothing', async () => {
    const file = feed(item(program('a')), item(program('b')));
    await take(file);
    const before = await kept();
    expect(await take(file)).toMatchObject({ ...counts(0, 0, 2, 0, 0), whole: true });
    expect(await kept()).toEqual(before);
  });

  test('changes what is another, ends what is gone, and takes up again what comes back', async () => {
    await take(feed(item(program('a')), item(program('b')), item(program('c'))));
    const changed = program('a', {
      descriptions: { programName: { nl: 'Torenkraan bedienen' } },
      schedule: {
        programRun: [
          run('lente', {
            startDate: { date: '2027-04-05', isFinal: true },
            endDate: { date: '2027-05-07', isFinal: true },
          }),
        ],
      },
    });
    expect(await take(feed(item(changed), item(program('c'))), { today: '2026-11-25' })).toMatchObject(
      counts(0, 1, 1, 0, 1),
    );
    expect(await kept()).toEqual([
      {
        code: 'a',
        title: 'Torenkraan bedienen',
        ended_on: null,
        runs: [
          { code: 'lente', open: true, starts: '2027-04-05' },
          { code: 'winter', open: false, starts: '2027-01-11' },
          { code: 'zomer', open: false, starts: '2027-01-11' },
        ],
      },
      expect.objectContaining({ code: 'b', ended_on: '2026-11-25' }),
      expect.objectContaining({ code: 'c', ended_on: null }),
    ]);
    expect((await find('torenkraan')).count).toBe(1);
    expect(
      await take(feed(item(changed), item(program('b')), item(program('c'))), { today: '2026-11-26' }),
    ).toMatchObject(counts(0, 1, 2, 0, 0));
    expect((await kept()).map((one) => (one as unknown as { ended_on: string | null }).ended_on)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('ends nothing of another feed, nor of the municipality itself, and takes none of it over', async () => {
    await take(feed(item(program('a')), item(program('b'))), { source: 'een' });
    await world.owner.query(`update training set source = null where municipality_id = $1 and code = 'b'`, [
      municipalityId,
    ]);
    const found = await take(feed(item(program('a')), item(program('b')), item(program('c'))), { source: 'twee' });
    expect(found).toMatchObject({ ...counts(1, 0, 0, 2, 0), whole: true });
    expect(found.told).toEqual([
      'a: programClassification/programId was brought into the catalogue by the feed een',
      'b: programClassification/programId was brought into the catalogue by the municipality itself',
    ]);
  });

  test('keeps what it came to', async () => {
    await take(feed(item(program('a')), '5', item(program('b'))));
    expect(
      await world.rows(
        'select source, added, changed, same, refused, ended, whole, ended_at is not null as done from training_import where municipality_id = $1',
        [municipalityId],
      ),
    ).toEqual([{ source: 'edu-dex', added: 2, changed: 0, same: 0, refused: 1, ended: 0, whole: false, done: true }]);
  });

  test('is imported by one at a time', async () => {
    let go: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (go = resolve));
    const slow = importFeed(
      { pool, now: () => Date.parse('2026-11-24T10:00:00Z'), newId: () => newId() },
      {
        municipalityId,
        source: 'edu-dex',
        today: localDate('2026-11-24'),
        chunks: (async function* () {
          yield Buffer.from('[');
          await waits;
          yield Buffer.from(']');
        })(),
        suppliers: new Map(),
        onRefused: () => undefined,
      },
    );
    while (
      (await world.rows('select 1 from training_import where municipality_id = $1', [municipalityId])).length === 0
    );
    await expect(take(feed())).rejects.toThrow(FeedBusy);
    go();
    expect(await slow).toMatchObject({ whole: false, broken: null });
  });

  test('forgets words that no training has any more, so that nothing is read as one of them', async () => {
    await take(feed(item(program('a', { descriptions: { programName: { nl: 'Zeilmaken' } } })), item(program('b'))));
    expect((await find('zeilmakn')).readAs).toHaveLength(1);
    await take(feed(item(program('b'))), { today: '2026-11-25' });
    expect((await find('zeilmakn')).readAs).toHaveLength(0);
    expect((await find('hijskraan')).count).toBe(1);
  });

  test('finds each part of a name that is written with a stroke or a point', async () => {
    await take(
      feed(
        item(
          program('a', {
            descriptions: { programName: { nl: 'Heftruck/reachtruck (C/CE) en node.js voor cafépersoneel' } },
          }),
        ),
      ),
    );
    for (const text of ['reachtruck', 'heftruck', 'ce', 'node.js', 'cafe', 'cafépersoneel'])
      expect((await find(text)).count, text).toBe(1);
  });
});

describe('a record that is wrong', () => {
  const late = program('laat', {
    schedule: { programRun: [run('r', { endDate: { date: '2027-01-01', isFinal: true } })] },
  });

  test('is told, does not stop the rest, and leaves what it was before', async () => {
    await take(feed(item(program('goed')), item(program('laat'))));
    const found = await take(feed(item(late), item(program('goed')), item(program('nieuw'))), { today: '2026-11-25' });
    expect(found).toMatchObject({ ...counts(1, 0, 1, 1, 0), whole: true });
    expect(found.told).toEqual([
      'laat: programSchedule/programRun/0/endDate/date is 2027-01-01, before it starts (2027-01-11)',
    ]);
    expect(found.refused).toMatchObject([{ number: 1, key: { provider: 'opleider-voorbeeld', code: 'laat' } }]);
    expect(await kept()).toMatchObject([
      { code: 'goed', ended_on: null },
      { code: 'laat', ended_on: null, runs: [{ code: 'winter' }, { code: 'zomer' }] },
      { code: 'nieuw' },
    ]);
  });

  test('of which nobody knows what it was lets nothing end', async () => {
    await take(feed(item(program('a')), item(program('b'))));
    const file = feed(item(program('a')), 'X').replace('"X"', '{"orgUnitId": }');
    expect(await take(file)).toMatchObject({ ...counts(0, 0, 1, 1, 0), whole: false });
    expect(await kept()).toMatchObject([{ ended_on: null }, { ended_on: null }]);
  });

  test('that stands there twice counts once: in one batch, and batches apart', async () => {
    const many = Array.from({ length: 120 }, (_, place) => item(program(`nr-${place}`)));
    const found = await take(
      feed(item(program('a')), item(program('a')), ...many, item(program('nr-3')), item(program('a'))),
    );
    expect(found).toMatchObject(counts(121, 0, 0, 3, 0));
    expect(found.told).toEqual(
      ['a', 'nr-3', 'a'].map(
        (code) => `${code}: programClassification/programId stands in this file before: the first one counts`,
      ),
    );
    expect(await kept()).toHaveLength(121);
  });

  test('takes no place away that somebody has', async () => {
    await take(feed(item(program('a')), item(program('b'))));
    // Two people have a place of a run, the fifth and the sixth.
    const [place] = await world.rows<{ run: string; training: string }>(
      `select r.id as run, r.training_id as training from training_run r join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
       where t.municipality_id = $1 and t.code = 'a' and r.code = 'winter'`,
      [municipalityId],
    );
    const people = [viewer, await world.citizen(municipalityId)];
    await world.owner.query('begin');
    await world.owner.query('set local session_replication_role = replica');
    await world.owner.query(`insert into training_list (municipality_id, run_id, last_number) values ($1, $2, 2)`, [
      municipalityId,
      place?.run,
    ]);
    for (const [index, { personId }] of people.entries()) {
      const request = newId();
      await world.owner.query(
        `insert into training_request (municipality_id, id, person_id, training_id, state, revision) values ($1, $2, $3, $4, 'ENROLLED', 1)`,
        [municipalityId, request, personId, place?.training],
      );
      await world.owner.query(
        `insert into training_place (municipality_id, request_id, run_id, number, state, seat, declined)
         values ($1, $2, $3, $4::int, 'TAKEN', $4::int + 4, 0)`,
        [municipalityId, request, place?.run, index + 1],
      );
    }
    await world.owner.query('commit');
    const fewer = (code: string, most: number) =>
      item(
        program(code, {
          schedule: { programRun: [run('winter', { maxNumberOfParticipants: most, minNumberOfParticipants: 1 })] },
        }),
      );
    const found = await take(feed(fewer('a', 1), fewer('b', 1)));
    expect(found).toMatchObject({ ...counts(0, 1, 0, 1, 0), whole: true });
    expect(found.told).toEqual(['a: programSchedule has a run with fewer places than were given already']);
    expect(await take(feed(fewer('a', 2), fewer('b', 1)))).toMatchObject(counts(0, 1, 1, 0, 0));
    const seats = await world.rows('select seat from training_place where run_id = $1 order by seat', [place?.run]);
    expect(seats).toEqual([{ seat: 1 }, { seat: 2 }]);
  });

  test.each<[string, string | Buffer, object]>([
    ['is empty', '', { broken: 'the file has no list of programs' }],
    ['is an answer of another kind', '{"items":[]}', { broken: 'the file has no list of programs' }],
    ['holds nothing', '{"programs":[]}', { broken: null, ...counts(0, 0, 0, 0, 0) }],
    [
      'breaks off',
      feed(item(program('a')), item(program('b'))).slice(0, -400),
      { broken: expect.stringContaining('the file ends within the record') as string, ...counts(0, 0, 1, 0, 0) },
    ],
    ['is UTF-16', Buffer.from(feed(item(program('a'))), 'utf16le'), { broken: expect.any(String) as string }],
  ])('a file that %s ends nothing', async (_what, file, expected) => {
    await take(feed(item(program('a')), item(program('b'))));
    expect(await take(file)).toMatchObject({ ...expected, whole: false });
    expect(await kept()).toMatchObject([{ ended_on: null }, { ended_on: null }]);
  });
});

test('what the municipality knows of a training by itself stays when its feed changes it', async () => {
  await take(feed(item(program('a'))));
  await world.owner.query(
    `update training set dutch_level = 'A2', childcare = true, wheelchair = false, distance = 21, shortage = true, minimum_age = 18 where municipality_id = $1`,
    [municipalityId],
  );
  await take(
    feed(
      item(program('a', { schedule: { genericProgramRun: { cost: [cost({ amount: '5.00', amountVAT: '0.00' })] } } })),
    ),
  );
  const [one] = (await find('hijskraan', { dutch: 'A2', childcare: true })).trainings;
  expect(await shown(one?.id)).toMatchObject({
    costCents: 500,
    dutchLevel: 'A2',
    childcare: true,
    wheelchair: false,
    distance: 21,
    shortage: true,
    minimumAge: 18,
  });
});

test('the login of the worker writes nothing of a training but what a feed holds, and takes none away', async () => {
  await take(feed(item(program('a'))));
  for (const statement of [
    'delete from training',
    'delete from training_run',
    'delete from training_provider',
    `update training set dutch_level = 'A1'`,
    'update training set childcare = true',
    `update training set source = 'another'`,
    'update training_import set source = source',
    'delete from training_import',
    'update training_instrument set name = name',
    'select description from training',
  ])
    await expect(pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
});
