import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownDocument } from '#graphql/known-document.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

interface ViewerAnswer {
  readonly id: string;
  readonly name: string;
  readonly isCitizen: boolean;
  readonly roles: readonly string[];
  readonly language: string;
  readonly assurance: string;
  readonly municipality: { readonly id: string; readonly languages: readonly string[] };
}

const fields = '{ id name isCitizen roles language assurance municipality { id languages } }';
const viewerDocument: KnownDocument<{ viewer: ViewerAnswer }, Record<never, never>> = {
  id: 'viewer',
  name: 'WhoAmI',
  source: `query WhoAmI { viewer ${fields} }`,
};
const languageDocument: KnownDocument<{ setLanguage: ViewerAnswer }, { language: string }> = {
  id: 'language',
  name: 'Language',
  source: `mutation Language($language: String!) { setLanguage(language: $language) ${fields} }`,
};
const municipalities: KnownDocument<
  { municipalities: { id: string; name: string; openingHours: string }[] },
  Record<never, never>
> = {
  id: 'municipalities',
  name: 'All',
  source: 'query All { municipalities { id name openingHours(language: "xx") } }',
};
const request = { traceId: 'trace' };

describe('who is asking', () => {
  it('is a citizen by the name of the municipality’s administration', async () => {
    const { data } = await world.portal.execute(world.citizen, viewerDocument, {}, request);
    const { rows } = await world.owner.query<{ name: string }>('select name from person where id = $1', [
      world.citizen.personId,
    ]);
    expect(data?.viewer).toMatchObject({
      id: world.citizen.personId,
      name: rows[0]?.name,
      isCitizen: true,
      roles: [],
      assurance: 'SUBSTANTIAL',
      municipality: { id: world.citizen.municipalityId },
    });
  });

  it('is a professional with their roles', async () => {
    const specialist = world.professional('INCOME_SPECIALIST', 'TEAM_LEAD');
    const { data } = await world.portal.execute(specialist, viewerDocument, {}, request);
    expect(data?.viewer).toMatchObject({
      id: specialist.professionalId,
      isCitizen: false,
      roles: ['INCOME_SPECIALIST', 'TEAM_LEAD'],
    });
  });

  it('is refused before signing in', async () => {
    const { errors } = await world.portal.execute({ kind: 'anonymous' }, viewerDocument, {}, request);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the language of mail', () => {
  it('becomes one that the municipality offers, for oneself only', async () => {
    const other = 'select language from person where id = $1';
    const before = await world.owner.query<{ language: string }>(other, [world.otherCitizen.personId]);
    const { data } = await world.portal.execute(world.citizen, languageDocument, { language: 'en' }, request);
    expect(data?.setLanguage.language).toBe('en');
    const after = await world.portal.execute(world.citizen, viewerDocument, {}, request);
    expect(after.data?.viewer.language).toBe('en');
    const { rows } = await world.owner.query<{ language: string }>(other, [world.otherCitizen.personId]);
    expect(rows[0]?.language).toBe(before.rows[0]?.language);
  });

  it('is refused when it is not offered, and for a professional', async () => {
    const unknown = await world.portal.execute(world.citizen, languageDocument, { language: 'xx' }, request);
    expect(unknown.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const professional = await world.portal.execute(
      world.professional('TEAM_LEAD'),
      languageDocument,
      { language: 'en' },
      request,
    );
    expect(professional.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('municipalities are public, with opening hours in Dutch where there is no translation', async () => {
  const { data } = await world.portal.execute({ kind: 'anonymous' }, municipalities, {}, request);
  const names = data?.municipalities.map(({ name }) => name) ?? [];
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  expect(data?.municipalities.every(({ openingHours }) => openingHours.length > 0)).toBe(true);
});
