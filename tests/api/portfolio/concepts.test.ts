import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, owner } from './stories.ts';

let world: World;
let viewer: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  viewer = await world.citizen(await world.municipality());
});
afterAll(() => world.end());

interface Concept {
  readonly uri: string;
  readonly labels: readonly { readonly language: string; readonly label: string; readonly draft: boolean }[];
}

const suggest = async (text: string, kind: 'OCCUPATION' | 'SKILL' = 'OCCUPATION', language = 'nl') =>
  (await world.ask<{ suggestConcepts: Concept[] }>(viewer, documents.suggest, { text, kind, language }))
    .suggestConcepts;
const labelOf = ({ labels }: Concept, language: string) => labels.find((one) => one.language === language)?.label;

test.each([
  ['schoonmaker', 'nl', 'schoonmaker gebouwen'],
  ['schoonmaakster', 'nl', 'schoonmaker gebouwen'],
  ['magazijnmedwerker', 'nl', 'magazijnmedewerker'],
  ['Vrachtwagen chaufeur', 'nl', 'vrachtwagenchauffeur'],
  ['electricien', 'nl', 'monteur elektrische installaties gebouwen'],
  ['bakker', 'nl', 'bakker'],
  ['forklift drivr', 'en', 'heftruckchauffeur'],
  ['حلاق', 'ar', 'herenkapper'],
  ['طبّاخ', 'ar', 'kok'],
  ['حارس امن', 'ar', 'beveiliger'],
])('finds what is meant by %s (%s)', async (text, language, dutch) => {
  expect((await suggest(text, 'OCCUPATION', language)).map((concept) => labelOf(concept, 'nl'))).toContain(dutch);
});

test('gives Dutch labels of ESCO, English ones for skills, and marks every word of our own', async () => {
  const [cook] = await suggest('kok');
  expect(cook?.labels).toEqual([
    { language: 'ar', label: 'طباخ', draft: true },
    { language: 'en', label: 'cook', draft: true },
    { language: 'nl', label: 'kok', draft: false },
  ]);
  const [listening] = await suggest('goed luistren', 'SKILL');
  expect(listening).toMatchObject({
    uri: expect.stringMatching(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/),
  });
  expect(listening?.labels).toEqual([
    { language: 'ar', label: 'الاستماع الجيد', draft: true },
    { language: 'en', label: 'listen actively', draft: false },
    { language: 'nl', label: 'goed luisteren', draft: true },
  ]);
});

test.each(['', '   ', '%_', '\u200f', 'qqqqqqqqq', '!!!', `'; drop table esco.label; --`])(
  'finds nothing for %j',
  async (text) => {
    const found = await suggest(text);
    expect(found.length).toBeLessThanOrEqual(6);
    if (!/[a-z]{4}/.test(text) || text.startsWith('q')) expect(found).toEqual([]);
  },
);

test('answers a page of words as quickly as a word', async () => {
  await suggest('schoonmaker '.repeat(160));
  expect((await suggest('schoonmaker gebouwen'.padEnd(1900, ' x'))).length).toBeLessThanOrEqual(6);
});

test('a chosen concept comes back with its labels', async () => {
  const [cook] = await suggest('kok');
  const person = owner(world, viewer);
  await person.add({ competence: { name: 'Koken', situation: 'Thuis' } });
  expect((await person.all()).competences).toMatchObject([{ name: 'Koken', concept: null }]);
  const [skill] = await suggest('naaien', 'SKILL');
  await person.add({ competence: { name: 'naaien', conceptUri: skill?.uri } });
  const sewing = (await person.all()).competences.find(({ name }) => name === 'naaien');
  expect(sewing?.concept?.labels).toContainEqual({ language: 'nl', label: 'naaien', draft: true });
  // An occupation is no skill.
  expect((await person.add({ competence: { name: 'kok', conceptUri: cook?.uri } })).problems).toMatchObject([
    { field: 'conceptUri', code: 'unknown' },
  ]);
});
