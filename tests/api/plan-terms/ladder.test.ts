import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { fields, lane } from '#tests/support/ladders.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, type Outcome, type PlacementAnswer } from './operations.ts';
import { createPair, giveLadder, twenty, type Pair } from './stage.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const answers = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([question, option]) => ({ question, option }));

async function place(citizen: CitizenViewer, given: Readonly<Record<string, string>>, wished: object[] = []) {
  const variables = { answers: answers(given), wished };
  return (await world.ask<{ result: Outcome }>(citizen, documents.place, variables)).result;
}

async function record({ manager, citizen }: Pair, input: object) {
  const usual = { kind: 'BEGIN', level: 'low', domain: '', note: null, placedOn: '2026-11-24' };
  const variables = { personId: citizen.personId, input: { ...usual, ...input } };
  return (await world.ask<{ result: Outcome }>(manager, documents.record, variables)).result;
}

async function myLadder(citizen: CitizenViewer) {
  return (await world.ask<{ placements: PlacementAnswer[] }>(citizen, documents.myLadder)).placements;
}

async function onLadder(definition = lane) {
  const pair = await createPair(world);
  await giveLadder(world, pair.municipalityId, definition);
  return pair;
}

test('a citizen answers question after question, is placed, and can wish for more', async () => {
  const { citizen, manager } = await onLadder();
  expect(await place(citizen, {})).toEqual({ __typename: 'LadderNextQuestion', number: 1, question: { code: 'work' } });
  expect(await place(citizen, { work: 'no' })).toMatchObject({ number: 2, question: { code: 'club' } });
  expect(await myLadder(citizen), 'nothing was saved on the way').toEqual([]);

  const outcome = await place(citizen, { work: 'no', club: 'rarely' }, [{ domain: '', level: 'high' }]);
  const self = {
    kind: 'SELF',
    level: 'low',
    levelName: 'x',
    height: 1,
    domain: '',
    domainName: null,
    reason: 'rarely',
    reasonWords: 'x',
    note: null,
    placedOn: '2026-11-24',
    by: null,
  };
  const wished = { ...self, kind: 'WISHED', level: 'high', height: 2, reason: null, reasonWords: null };
  expect(outcome.placed).toEqual(expect.arrayContaining([self, wished]));
  expect(outcome.placements).toHaveLength(2);
  const { placements } = await world.ask<{ placements: unknown[] }>(manager, documents.ladderOf, {
    personId: citizen.personId,
  });
  expect(placements).toEqual(outcome.placements);
});

test('only the answers on the way are kept', async () => {
  const { citizen } = await onLadder();
  await place(citizen, { work: 'yes', club: 'rarely' });
  const rows = await world.rows<{ answers: object }>('select answers from ladder_placement where person_id = $1', [
    citizen.personId,
  ]);
  expect(rows).toEqual([{ answers: { work: 'yes' } }]);
});

test('on a ladder of domains one answer can place in several', async () => {
  const { citizen } = await onLadder(fields);
  const outcome = await place(citizen, { street: 'yes', work: 'yes' }, [{ domain: 'work', level: 'high' }]);
  expect(outcome.placed?.map(({ kind, domain, level }) => [kind, domain, level]).sort()).toEqual([
    ['SELF', 'street', 'low'],
    ['SELF', 'work', 'high'],
    ['WISHED', 'work', 'high'],
  ]);
});

describe('an answer that cannot be right', () => {
  test.each([
    ['no option of the question', { work: 'perhaps' }, [], 'work'],
    ['to no question of the ladder', { work: 'no', age: '27' }, [], 'age'],
    ['a wish for a level that is not there', { work: 'yes' }, [{ domain: '', level: 'top' }], 'wished'],
    ['a wish in a domain that is not there', { work: 'yes' }, [{ domain: 'work', level: 'high' }], 'wished'],
    [
      'two wishes at once',
      { work: 'yes' },
      [
        { domain: '', level: 'high' },
        { domain: '', level: 'low' },
      ],
      'wished',
    ],
  ])('%s', async (_what, given, wished, field) => {
    const { citizen } = await onLadder();
    const outcome = await place(citizen, given, wished);
    expect(outcome).toMatchObject({ __typename: 'PlanInvalid', problems: [{ field, code: 'unknown' }] });
    expect(await myLadder(citizen)).toEqual([]);
  });

  test('an answer given twice', async () => {
    const { citizen } = await onLadder();
    const twice = [...answers({ work: 'no' }), ...answers({ work: 'yes' })];
    const { result } = await world.ask<{ result: Outcome }>(citizen, documents.place, { answers: twice, wished: [] });
    expect(result.problems).toMatchObject([{ field: 'work', code: 'unknown' }]);
  });

  test('where the municipality has no ladder', async () => {
    const { citizen, manager } = await createPair(world);
    expect(await place(citizen, { work: 'yes' })).toMatchObject({ problems: [{ field: 'answers', code: 'unknown' }] });
    expect(await world.ask(manager, documents.ladder, { language: 'nl' })).toEqual({ ladder: null });
  });
});

test('pressing the button twenty times places once', async () => {
  const { citizen } = await onLadder();
  const outcomes = await twenty(() => place(citizen, { work: 'yes' }, [{ domain: '', level: 'high' }]));
  expect(new Set(outcomes.map(({ placed }) => placed?.length))).toEqual(new Set([2]));
  expect((await myLadder(citizen)).map(({ kind }) => kind).sort()).toEqual(['SELF', 'WISHED']);
});

test('who thinks again on the same day is placed again, and the newest is first', async () => {
  const { citizen } = await onLadder();
  await place(citizen, { work: 'yes' });
  await place(citizen, { work: 'no', club: 'rarely' });
  await place(citizen, { work: 'yes' });
  expect((await myLadder(citizen)).map(({ level }) => level)).toEqual(['high', 'low', 'high']);
});

describe('a case manager', () => {
  test('records begin, current and expected, with their name', async () => {
    const pair = await onLadder();
    await record(pair, { kind: 'BEGIN', placedOn: '2026-02-01' });
    await record(pair, { kind: 'EXPECTED', level: 'high', note: ' Over een jaar. ' });
    expect(await record(pair, { kind: 'CURRENT' })).toMatchObject({
      __typename: 'LadderPlaced',
      placed: [{ kind: 'CURRENT', level: 'low', by: 'Ina Onderzoek', note: null }],
      placements: [{ kind: 'CURRENT' }, { kind: 'EXPECTED', note: 'Over een jaar.' }, { kind: 'BEGIN' }],
    });
    expect((await myLadder(pair.citizen)).map(({ kind }) => kind)).toEqual(['CURRENT', 'EXPECTED', 'BEGIN']);
  });

  test.each([
    ['what is the citizen’s to say', { kind: 'SELF' }, 'kind', 'unknown'],
    ['what the citizen wishes', { kind: 'WISHED' }, 'kind', 'unknown'],
    ['a level that is not there', { level: 'top' }, 'level', 'unknown'],
    ['a domain that is not there', { domain: 'work' }, 'domain', 'unknown'],
    ['tomorrow', { placedOn: '2026-11-25' }, 'placedOn', 'inFuture'],
    ['a day before there was a ladder', { placedOn: '2025-12-31' }, 'placedOn', 'unknown'],
    ['a note of 2001 letters', { note: 'x'.repeat(2001) }, 'note', 'tooLong'],
  ])('does not record %s', async (_what, input, field, code) => {
    const pair = await onLadder();
    expect(await record(pair, input)).toMatchObject({ __typename: 'PlanInvalid', problems: [{ field, code }] });
    expect(await myLadder(pair.citizen)).toEqual([]);
  });

  test('records the same twenty times once', async () => {
    const pair = await onLadder();
    await twenty(() => record(pair, { note: 'Na het gesprek' }));
    expect(await myLadder(pair.citizen)).toHaveLength(1);
  });

  test('finds nobody beside whom they do not stand, also with another role', async () => {
    const pair = await onLadder();
    const stranger = await world.professional(pair.municipalityId, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    expect(await record({ ...pair, manager: stranger }, {})).toEqual({
      __typename: 'PersonNotFound',
      personId: pair.citizen.personId,
    });
    const { personId } = pair.citizen;
    expect(await world.ask(stranger, documents.ladderOf, { personId })).toEqual({ placements: null });
    expect(await world.ask(stranger, documents.ladderOf, { personId: 'nobody' })).toEqual({ placements: null });
    expect(
      await world.rows('select 1 from access_record where professional_id = $1', [stranger.professionalId]),
    ).toEqual([]);
    expect(await myLadder(pair.citizen)).toEqual([]);
  });

  test('leaves a record of whom they read and why', async () => {
    const pair = await onLadder();
    await world.ask(pair.manager, documents.ladderOf, { personId: pair.citizen.personId });
    expect(
      await world.rows('select operation, purpose, subject_ids from access_record where professional_id = $1', [
        pair.manager.professionalId,
      ]),
    ).toEqual([{ operation: 'ladderOf', purpose: 'GUIDANCE', subject_ids: [pair.citizen.personId] }]);
  });
});

describe('the ladder', () => {
  test('is the one of today; who was placed on an older one stays on that', async () => {
    const pair = await onLadder();
    await place(pair.citizen, { work: 'yes' });
    const name = { nl: 'nieuw', en: 'new' };
    const [low, high] = lane.levels;
    if (!low || !high) throw new Error('no levels');
    await giveLadder(world, pair.municipalityId, { ...lane, name, levels: [high, low] }, '2026-11-24');
    await giveLadder(world, pair.municipalityId, { ...lane, name: { nl: 'later' } }, '2026-11-25');
    const { ladder } = await world.ask<{ ladder: object }>(pair.citizen, documents.ladder, { language: 'en' });
    expect(ladder).toMatchObject({ name: 'new', levels: [{ code: 'high' }, { code: 'low' }] });
    expect(await myLadder(pair.citizen)).toMatchObject([{ level: 'high', height: 2 }]);
  });

  test('is Dutch where there is no translation, and tells every word of a question', async () => {
    const { citizen } = await onLadder(fields);
    expect(await world.ask(citizen, documents.ladder, { language: 'ar' })).toMatchObject({
      ladder: {
        name: 'x',
        source: 'test',
        domains: [
          { code: 'street', name: 'x', levels: ['low'] },
          { code: 'work', name: 'x', levels: ['high'] },
        ],
        questions: [{ code: 'street', text: 'x', hint: null, options: [{ code: 'yes', text: 'x', next: 'work' }] }, {}],
      },
    });
  });

  test('of another municipality is not shown', async () => {
    await onLadder();
    const elsewhere = await createPair(world);
    expect(await world.ask(elsewhere.citizen, documents.ladder, { language: 'nl' })).toEqual({ ladder: null });
  });

  test('shows nothing of somebody else’s places', async () => {
    const pair = await onLadder();
    await place(pair.citizen, { work: 'yes' });
    const neighbour = await world.citizen(pair.municipalityId);
    await assign(world, pair.manager, neighbour);
    expect(await myLadder(neighbour)).toEqual([]);
  });
});

test('reading is the same number of statements for one place and for many', async () => {
  const pair = await onLadder();
  const reading = async () =>
    (
      await world.statements.during(() =>
        world.ask(pair.manager, documents.ladderOf, { personId: pair.citizen.personId }),
      )
    ).texts.length;
  await record(pair, {});
  const one = await reading();
  for (const kind of ['CURRENT', 'EXPECTED']) await record(pair, { kind });
  await place(pair.citizen, { work: 'yes' });
  expect(await reading()).toBe(one);
  expect(one, 'begin, settings, places, access record, commit').toBe(5);
});

test('a place is never changed or taken back, whoever tries', async () => {
  const { citizen } = await onLadder();
  await place(citizen, { work: 'yes' });
  await expect(
    world.owner.query(`update ladder_placement set level = 'low' where person_id = $1`, [citizen.personId]),
  ).rejects.toThrow();
});
