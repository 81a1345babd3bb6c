import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readText } from '#app/routes/portfolio/bring/read-text.server.ts';
import { inputOf } from '#app/routes/portfolio/form/save.server.ts';
import { writeJsonResume } from '#graphql/portfolio/domain/json-resume/write.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
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

test.each([
  ['candidate.xml', 15],
  ['skills-passport.xml', 16],
])(
  'what a CV of Europass says (%s) is added whole, by way of the form that carries it, and once',
  async (name, count) => {
    const xml = readFileSync(new URL(`../../support/europass/${name}`, import.meta.url), 'utf8');
    const today = localDate('2026-11-24');
    const read = await readText(xml, today);
    if (!read.ok) throw new Error(read.refusal.code);
    const owner = { name: '', email: null, phone: null };
    const carried = await readText(JSON.stringify(writeJsonResume(read.value.entries, owner)), today);
    if (!carried.ok) throw new Error(carried.refusal.code);
    const contents = carried.value.entries.map(({ kind, content }) => inputOf(kind, content));
    expect(contents).toHaveLength(count);
    expect(await bring(contents)).toMatchObject({ added: count });
    expect(await bring(contents)).toMatchObject({ added: 0 });
    const wrong = [...contents, { language: { language: 'klingon' } }];
    expect((await bring(wrong)).problems).toMatchObject([{ field: 'language', code: 'unknown' }]);
    expect((await person.all()).count).toBe(count);
  },
);

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
