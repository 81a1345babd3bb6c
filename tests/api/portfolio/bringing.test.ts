import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Outcome, owner, some } from './stories.ts';

let world: World;
let municipality: string;
let viewer: CitizenViewer;
let person: ReturnType<typeof owner>;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
beforeEach(async () => {
  viewer = await world.citizen(municipality);
  person = owner(world, viewer);
});
afterAll(() => world.end());

const document = `mutation ($form: ID!, $contents: [PortfolioContentInput!]!) {
  result: addPortfolioEntries(form: $form, contents: $contents) { __typename
    ... on PortfolioEntriesAdded { added } ... on PortfolioInvalid { problems { field code facts { name value } } } } }`;

const bring = async (contents: readonly object[], form = newId()) =>
  (
    await world.ask<{ result: Pick<Outcome, '__typename' | 'problems'> & { readonly added?: number } }>(
      viewer,
      document,
      { form, contents },
    )
  ).result;

test('everything that somebody brings is added at once', async () => {
  expect(await bring(Object.values(some))).toEqual({ __typename: 'PortfolioEntriesAdded', added: 11 });
  expect((await person.all()).count).toBe(11);
});

test('what is there already, and a second one of what there is one of, stays as it is', async () => {
  await person.add({ profile: { words: 'Ik ben Robin.' } });
  await person.add(some.care);
  expect(await bring([some.care, some.shop, some.shop, { profile: { words: 'Iets anders.' } }])).toMatchObject({
    added: 1,
  });
  expect(await person.all()).toMatchObject({ count: 3, profile: { words: 'Ik ben Robin.' } });
});

test('nothing is added where something of it is wrong', async () => {
  expect((await bring([some.care, { work: { sort: 'CARE', title: '' } }])).problems).toMatchObject([
    { field: 'title', code: 'required' },
  ]);
  expect((await person.all()).count).toBe(0);
});

test('the same form sent twenty times adds it once', async () => {
  const form = newId();
  const answers = await Promise.all(Array.from({ length: 20 }, () => bring([some.care, some.shop], form)));
  expect(answers.every(({ __typename }) => __typename === 'PortfolioEntriesAdded')).toBe(true);
  expect(answers.reduce((sum, { added = 0 }) => sum + added, 0)).toBe(2);
  expect((await person.all()).count).toBe(2);
});

test('a portfolio takes two hundred, and not one of more', async () => {
  const competence = (_: unknown, index: number) => ({ competence: { name: `Kunstje ${index}` } });
  expect((await bring(Array.from({ length: 201 }, competence))).problems).toMatchObject([{ code: 'tooMany' }]);
  expect(await bring(Array.from({ length: 200 }, competence))).toMatchObject({ added: 200 });
  expect((await bring([some.care])).problems).toMatchObject([{ field: 'entries', code: 'tooMany' }]);
  expect((await person.all()).count).toBe(200);
});
