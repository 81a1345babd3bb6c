import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Records never go away, so a test looks at those that came since it began. */
let before: readonly string[] = [];
beforeEach(async () => {
  const { rows } = await world.owner.query<{ id: string }>('select id from access_record');
  before = rows.map(({ id }) => id);
});

let traces = 0;
const ask = (viewer: Parameters<World['api']['executeArbitrary']>[0], source: string, variables = {}) =>
  world.api.executeArbitrary(viewer, { source }, variables, { traceId: `trace-${(traces += 1)}` });

const records = async () =>
  (
    await world.owner.query<{
      role: string;
      operation: string;
      purpose: string;
      subject_ids: string[];
      trace_id: string;
    }>('select role, operation, purpose, subject_ids, trace_id from access_record where id <> all ($1::uuid[])', [
      before,
    ])
  ).rows;

const languageOf = async (personId: string) =>
  (await world.owner.query<{ language: string }>('select language from person where id = $1', [personId])).rows[0]
    ?.language;

describe('one operation is one transaction of one viewer', () => {
  it('keeps a change when all went well and nothing after an error', async () => {
    const { personId } = world.citizen;
    expect(await ask(world.citizen, 'mutation { rename(language: "en") }')).toEqual({ data: { rename: true } });
    expect(await languageOf(personId)).toBe('en');
    const failed = await ask(world.citizen, 'mutation { rename(language: "ar", andThen: "throw") }');
    expect(failed.data).toBeUndefined();
    expect(failed.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(await languageOf(personId)).toBe('en');
  });

  it('rolls everything back when the second of two changes fails', async () => {
    await ask(world.citizen, 'mutation { rename(language: "nl") }');
    await ask(world.citizen, 'mutation { a: rename(language: "en") b: rename(language: "ar", andThen: "throw") }');
    expect(await languageOf(world.citizen.personId)).toBe('nl');
  });

  it('keeps viewers apart when many ask at once', async () => {
    const names = async (viewer: typeof world.citizen) => (await ask(viewer, '{ ownName }')).data;
    const [first, second] = [await names(world.citizen), await names(world.otherCitizen)];
    expect(first).not.toEqual(second);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => names(index % 2 === 0 ? world.citizen : world.otherCitizen)),
    );
    answers.forEach((answer, index) => expect(answer).toEqual(index % 2 === 0 ? first : second));
  });

  it('refuses before it opens a transaction', async () => {
    const { texts } = await world.statements.during(async () => {
      expect((await ask({ kind: 'anonymous' }, '{ ownName }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await ask(world.professional('CASE_MANAGER'), '{ people { name } }')).errors?.[0]).toMatchObject({
        message: 'This is not for the one who asks: Query.people.',
        extensions: { code: 'FORBIDDEN' },
      });
      expect(
        (await ask(world.citizen, '{ ownName @skip(if: true) people { name } }')).errors?.[0]?.extensions.code,
      ).toBe('FORBIDDEN');
    });
    expect(texts).toEqual([]);
  });

  it('sends the same number of statements however long the list is', async () => {
    const count = async (first: number) => {
      const viewer = world.professional('INCOME_SPECIALIST');
      const source = 'query ($first: Int!) { people(first: $first) { id name } }';
      await ask(viewer, source, { first });
      return (await world.statements.during(() => ask(viewer, source, { first }))).texts.length;
    };
    expect(await count(1)).toBe(await count(5));
    expect(await count(5)).toBeLessThanOrEqual(5);
  });
});

describe('the access record', () => {
  it('says who saw whom, in which role, by which operation and why', async () => {
    const answer = await ask(
      world.professional('CASE_MANAGER', 'INCOME_SPECIALIST'),
      'query Mine { x: people(first: 2) { id } }',
    );
    expect(answer.errors).toBeUndefined();
    const [record, ...more] = await records();
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      role: 'INCOME_SPECIALIST',
      operation: 'people',
      purpose: 'JUDGE_INCOME',
      trace_id: `trace-${traces}`,
    });
    expect(record?.subject_ids).toHaveLength(2);
  });

  it('is one for an operation, with everybody once', async () => {
    await ask(world.professional('INCOME_SPECIALIST'), '{ a: people(first: 2) { id } b: people(first: 3) { id } }');
    expect((await records()).map(({ subject_ids: ids }) => ids.length)).toEqual([3]);
  });

  it('is left out when nobody was seen, and for a citizen', async () => {
    expect(await ask(world.professional('INCOME_SPECIALIST'), '{ lookAround }')).toEqual({
      data: { lookAround: true },
    });
    expect((await ask(world.citizen, '{ ownName }')).errors).toBeUndefined();
    expect(await records()).toEqual([]);
  });

  it('goes when the operation goes', async () => {
    const failed = await ask(world.professional('INCOME_SPECIALIST'), 'mutation { look(andThen: "throw") }');
    expect(failed.errors).toHaveLength(1);
    expect(await records()).toEqual([]);
  });

  it('takes the operation with it when it cannot be written', async () => {
    await world.owner.query('alter table access_record add constraint never check (false) not valid');
    try {
      const failed = await ask(world.professional('INCOME_SPECIALIST'), 'mutation { look }');
      expect(failed.data).toBeUndefined();
      expect(failed.errors?.[0]?.extensions.code).toBe('INTERNAL');
    } finally {
      await world.owner.query('alter table access_record drop constraint never');
    }
    expect((await ask(world.professional('INCOME_SPECIALIST'), 'mutation { look }')).errors).toBeUndefined();
  });

  it('is demanded: seeing people by a field without a purpose fails', async () => {
    expect((await ask(world.professional('INCOME_SPECIALIST'), '{ peep }')).errors?.[0]?.extensions.code).toBe(
      'INTERNAL',
    );
  });
});

describe('errors', () => {
  it('say nothing of the database, to the client or in the log', async () => {
    const before = world.log.length;
    const { errors } = await ask(world.citizen, 'query ($by: String!) { divide(by: $by) }', { by: '999990019x' });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side. Nothing was changed.',
        path: ['divide'],
        extensions: { code: 'INTERNAL', traceId: `trace-${traces}` },
      },
    ]);
    const log = world.log.slice(before).join('');
    expect(log).toContain(`trace-${traces}`);
    expect(log).toContain('22P02');
    expect(log).not.toContain('999990019x');
  });

  it('say that the service is away when the connection is lost, and the next operation works', async () => {
    const lost = ask(world.citizen, '{ ownName divide(by: "1") }');
    await world.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_api' and datname = current_database()",
    );
    const { errors, data } = await lost;
    if (errors) expect(errors.map(({ extensions }) => extensions.code)).toContain('SERVICE_UNAVAILABLE');
    else expect(data).toBeDefined();
    const codes: (string | undefined)[] = [];
    for (let clients = 0; clients <= 4 && !codes.includes(undefined); clients += 1)
      codes.push((await ask(world.citizen, '{ ownName }')).errors?.[0]?.extensions.code);
    expect(codes.at(-1)).toBeUndefined();
    expect(codes.slice(0, -1).every((code) => code === 'SERVICE_UNAVAILABLE')).toBe(true);
  });
});
