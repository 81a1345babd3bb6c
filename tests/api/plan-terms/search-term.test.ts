import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../income/world.ts';
import { documents, type Outcome, type TermAnswer } from './operations.ts';
import { createPair, giveTerm, twenty, type Pair } from './stage.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const young = { birthDate: '2004-05-06', noBenefit: true };
const effort = { doneOn: '2026-11-24', kind: 'APPLIED', words: 'Gesolliciteerd bij de bakker', result: null };

async function start({ manager, citizen }: Pair, notifiedOn: string, on = world) {
  const variables = { personId: citizen.personId, notifiedOn };
  return (await on.ask<{ result: Outcome }>(manager, documents.start, variables)).result;
}

async function deviate({ manager, citizen }: Pair, reason: string, on = world) {
  const variables = { personId: citizen.personId, reason };
  return (await on.ask<{ result: Outcome }>(manager, documents.deviate, variables)).result;
}

async function log({ citizen }: Pair, input: object = {}, effortId?: string, on = world) {
  const variables = { effortId, input: { ...effort, ...input } };
  return (await on.ask<{ result: Outcome }>(citizen, documents.saveEffort, variables)).result;
}

async function term({ citizen }: Pair, on = world) {
  return (await on.ask<{ term: TermAnswer | null }>(citizen, documents.searchTerm)).term;
}

test('a young person without a benefit counts the days, logs what they did, and applies from day 29', async () => {
  const pair = await createPair(world, young);
  expect(await term(pair)).toBeNull();
  expect(await start(pair, '2026-11-21')).toEqual({
    __typename: 'SearchTerm',
    notifiedOn: '2026-11-21',
    applyFrom: '2026-12-19',
    ageReachedOn: null,
    day: 4,
    days: 28,
    deviatedOn: null,
    deviationReason: null,
    efforts: [],
  });

  const first = await log(pair);
  expect(first.efforts).toMatchObject([{ words: 'Gesolliciteerd bij de bakker', result: null }]);
  const id = first.efforts?.[0]?.id ?? '';
  await log(pair, { doneOn: '2026-11-22', kind: 'SCHOOL', words: ' Gebeld met de school ' });
  const changed = await log(pair, { words: 'Gesolliciteerd bij twee bakkers', result: 'Eén gesprek' }, id);
  expect(changed.efforts).toMatchObject([
    { id, doneOn: '2026-11-24', words: 'Gesolliciteerd bij twee bakkers', result: 'Eén gesprek' },
    { doneOn: '2026-11-22', words: 'Gebeld met de school' },
  ]);
  const { term: seen } = await world.ask<{ term: TermAnswer }>(pair.manager, documents.searchTermOf, {
    personId: pair.citizen.personId,
  });
  expect(seen.efforts).toEqual(changed.efforts);

  const { result } = await world.ask<{ result: Outcome }>(pair.citizen, documents.removeEffort, { effortId: id });
  expect(result.efforts).toHaveLength(1);
  expect(await term(pair, world.at('2026-12-18T12:00:00+01:00'))).toMatchObject({ day: 28, applyFrom: '2026-12-19' });
  expect(await term(pair, world.at('2027-02-01T12:00:00+01:00'))).toMatchObject({ day: 28, days: 28 });
});

test('the day is that of the Netherlands, also just before midnight', async () => {
  const pair = await createPair(world, young);
  await start(pair, '2026-11-21');
  expect(await term(pair, world.at('2026-11-24T22:59:00Z'))).toMatchObject({ day: 4 });
  expect(await term(pair, world.at('2026-11-24T23:01:00Z'))).toMatchObject({ day: 5 });
});

describe('a term that cannot begin', () => {
  test.each([
    ['tomorrow', '2026-11-25', '2004-05-06', 'inFuture'],
    ['of somebody who is 27 on that day', '2026-11-20', '1999-11-20', 'aboveAge'],
  ])('%s', async (_what, notifiedOn, birthDate, code) => {
    const pair = await createPair(world, { birthDate });
    expect(await start(pair, notifiedOn)).toMatchObject({
      __typename: 'PlanInvalid',
      problems: [{ field: 'notifiedOn', code }],
    });
    expect(await term(pair)).toBeNull();
  });

  test('somebody who turned 27 after the notice has one', async () => {
    const pair = await createPair(world, { birthDate: '1999-11-21' });
    expect(await start(pair, '2026-11-20')).toMatchObject({ __typename: 'SearchTerm' });
  });

  test('and does not wait any longer from their birthday on: both see why', async () => {
    const pair = await createPair(world, { birthDate: '1999-11-27' });
    const early = { applyFrom: '2026-11-27', ageReachedOn: '2026-11-27' };
    expect(await start(pair, '2026-11-20')).toMatchObject(early);
    expect(await term(pair)).toMatchObject(early);
    const { term: seen } = await world.ask<{ term: TermAnswer }>(pair.manager, documents.searchTermOf, {
      personId: pair.citizen.personId,
    });
    expect(seen).toMatchObject(early);
    const birthday = world.at('2026-11-27T09:00:00+01:00');
    expect(await deviate(pair, 'Nergens voor nodig', birthday)).toMatchObject({ problems: [{ code: 'noTerm' }] });
  });

  test('beside one that runs', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-10');
    expect(await start(pair, '2026-11-20')).toMatchObject({
      problems: [{ code: 'alreadyRunning', facts: [{ name: 'notifiedOn', value: '2026-11-10' }] }],
    });
    expect(await start(pair, '2026-11-10'), 'the same again is the same').toMatchObject({ notifiedOn: '2026-11-10' });
  });

  test('twice, however often it is begun at once', async () => {
    const pair = await createPair(world, young);
    const days = ['2026-11-20', '2026-11-21'];
    await Promise.all(days.flatMap((day) => [start(pair, day), start(pair, day), start(pair, day)]));
    expect(await world.rows('select 1 from search_term where person_id = $1', [pair.citizen.personId])).toHaveLength(1);
  });
});

test('a new term begins with an empty log, and the old entries stay where they are', async () => {
  const pair = await createPair(world, young);
  await start(pair, '2026-09-01');
  await log(pair, { doneOn: '2026-09-03' });
  await start(pair, '2026-11-20');
  expect((await term(pair))?.efforts).toEqual([]);
  expect(await world.rows('select 1 from search_effort where person_id = $1', [pair.citizen.personId])).toHaveLength(1);
});

describe('applying at once', () => {
  test('needs a reason, counts from today, and stands', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    expect(await deviate(pair, '  ')).toMatchObject({ problems: [{ field: 'reason', code: 'required' }] });
    expect(await deviate(pair, 'x'.repeat(2001))).toMatchObject({ problems: [{ field: 'reason', code: 'tooLong' }] });
    const deviated = {
      applyFrom: '2026-11-24',
      deviatedOn: '2026-11-24',
      deviationReason: 'Geen woning en geen familie.',
    };
    expect(await deviate(pair, ' Geen woning en geen familie. ')).toMatchObject(deviated);
    expect(await deviate(pair, 'Geen woning en geen familie.'), 'the same again').toMatchObject(deviated);
    expect(await deviate(pair, 'Toch anders')).toMatchObject({ problems: [{ field: 'reason', code: 'noTerm' }] });
    expect(await term(pair)).toMatchObject(deviated);
  });

  test('is of no use without a term, or after it', async () => {
    const pair = await createPair(world, young);
    expect(await deviate(pair, 'Waarom niet')).toMatchObject({ problems: [{ code: 'noTerm' }] });
    await start(pair, '2026-10-01');
    expect(await deviate(pair, 'Waarom niet')).toMatchObject({ problems: [{ code: 'noTerm' }] });
  });

  test('of two reasons at once one stands', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    const outcomes = await Promise.all(['Eén', 'Twee'].map((reason) => deviate(pair, reason)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['PlanInvalid', 'SearchTerm']);
  });
});

describe('an entry of the log', () => {
  test.each([
    ['of tomorrow', { doneOn: '2026-11-25' }, 'doneOn', 'inFuture'],
    ['of before the notice', { doneOn: '2026-11-20' }, 'doneOn', 'beforeTerm'],
    ['without words', { words: ' ' }, 'words', 'required'],
    ['of 501 letters', { words: 'x'.repeat(501) }, 'words', 'tooLong'],
    ['with a result of 501 letters', { result: 'x'.repeat(501) }, 'result', 'tooLong'],
  ])('%s is not saved', async (_what, input, field, code) => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    expect(await log(pair, input)).toMatchObject({ __typename: 'PlanInvalid', problems: [{ field, code }] });
    expect((await term(pair))?.efforts).toEqual([]);
  });

  test('keeps Arabic beside an amount as it was typed', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    const words = 'تحدثت مع مخبز De Bakker عن أجر قدره € 1.250,50 🥐';
    expect((await log(pair, { words })).efforts).toMatchObject([{ words }]);
  });

  test('needs a term', async () => {
    expect(await log(await createPair(world, young))).toMatchObject({
      problems: [{ field: 'doneOn', code: 'noTerm' }],
    });
  });

  test('sent twenty times is there once', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    await twenty(() => log(pair));
    expect((await term(pair))?.efforts).toHaveLength(1);
  });

  test('of somebody else is not there', async () => {
    const [mine, theirs] = [await createPair(world, young), await createPair(world, young)];
    for (const pair of [mine, theirs]) await start(pair, '2026-11-21');
    const id = (await log(theirs)).efforts?.[0]?.id ?? '';
    for (const wrong of [id, 'nonsense'])
      expect(await log(mine, {}, wrong)).toMatchObject({ problems: [{ field: 'effortId', code: 'unknown' }] });
    await world.ask(mine.citizen, documents.removeEffort, { effortId: id });
    expect((await term(theirs))?.efforts).toHaveLength(1);
  });

  test('ends at two hundred', async () => {
    const pair = await createPair(world, young);
    await start(pair, '2026-11-21');
    await world.owner.query(
      `insert into search_effort (municipality_id, id, person_id, done_on, kind, words)
       select $1, gen_random_uuid(), $2, '2026-11-22', 'OTHER', 'Nummer ' || i from generate_series(1, 200) i`,
      [pair.municipalityId, pair.citizen.personId],
    );
    expect(await log(pair)).toMatchObject({ problems: [{ field: 'effortId', code: 'tooMany' }] });
  });
});

test('a case manager who does not stand beside somebody finds nobody, and another municipality nothing', async () => {
  const pair = await createPair(world, young);
  await start(pair, '2026-11-21');
  const { personId } = pair.citizen;
  for (const manager of [
    await world.professional(pair.municipalityId, 'CASE_MANAGER', 'INCOME_SPECIALIST'),
    await world.professional(await world.municipality(), 'CASE_MANAGER'),
  ]) {
    const stranger = { ...pair, manager };
    expect(await start(stranger, '2026-11-22')).toEqual({ __typename: 'PersonNotFound', personId });
    expect(await deviate(stranger, 'Zomaar')).toEqual({ __typename: 'PersonNotFound', personId });
    expect(await world.ask(manager, documents.searchTermOf, { personId })).toEqual({ term: null });
    expect(
      await world.rows('select 1 from access_record where professional_id = $1', [manager.professionalId]),
    ).toEqual([]);
  }
  expect(await term(pair)).toMatchObject({ deviatedOn: null });
});

test('the log is read in the same number of statements for one entry and for many', async () => {
  const pair = await createPair(world, young);
  await start(pair, '2026-11-21');
  const reading = async () => (await world.statements.during(() => term(pair))).texts.length;
  await log(pair);
  const one = await reading();
  for (let count = 0; count < 6; count += 1) await log(pair, { words: `Poging ${count}` });
  expect(await reading()).toBe(one);
  expect(one, 'begin, settings, term, commit').toBe(4);
});

describe('the terms of a municipality', () => {
  interface Rule {
    readonly kind: string;
    readonly length: number;
    readonly extension: number;
  }
  const termsOf = async ({ citizen }: Pair) => (await world.ask<{ terms: Rule[] }>(citizen, documents.terms)).terms;

  test('are those of the law, narrowed and filled in by its own', async () => {
    const pair = await createPair(world);
    await giveTerm(world, pair.municipalityId, 'TRIAL_PLACEMENT', 3);
    await giveTerm(world, pair.municipalityId, 'LADDER_AGAIN', 1, 'year');
    const terms = await termsOf(pair);
    expect(terms.map(({ kind }) => kind)).toEqual([
      'SEARCH_TERM',
      'TRIAL_PLACEMENT',
      'PARTICIPATION_PLACEMENT',
      'OBJECTION',
      'LADDER_AGAIN',
      'CIVIC_INTEGRATION',
    ]);
    expect(terms[1]).toEqual({
      kind: 'TRIAL_PLACEMENT',
      length: 2,
      extension: 1,
      unit: 'MONTH',
      hard: true,
      status: 'LOCAL',
      article: 'art. 8a lid 2 sub d Participatiewet',
      source: 'a policy',
    });
    expect(await world.ask(pair.manager, documents.terms)).toEqual({ terms });
  });

  test('are its own: another one has the law alone', async () => {
    const pair = await createPair(world);
    await giveTerm(world, pair.municipalityId, 'CLIMBING_JOB', 6);
    expect((await termsOf(await createPair(world))).some(({ kind }) => kind === 'CLIMBING_JOB')).toBe(false);
  });

  test('never let a placement last longer than the law, whatever stands in the table', async () => {
    const pair = await createPair(world);
    await giveTerm(world, pair.municipalityId, 'TRIAL_PLACEMENT', 24);
    const trial = (await termsOf(pair)).find(({ kind }) => kind === 'TRIAL_PLACEMENT');
    expect(trial).toMatchObject({ length: 2, extension: 4 });
  });
});
