import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { letHelp } from '../identity/helpers.ts';
import { byLink, sharer, toCoach } from './sharing.ts';
import { owner, some } from './stories.ts';

const documents = {
  search: `query ($search: ProfileSearchInput!) { result: searchProfiles(search: $search) { __typename
    ... on ProfilesFound { more profiles { shareId reasons { kind words entryKind } } }
    ... on PortfolioInvalid { problems { field code } } } }`,
  look: `query ($shareId: ID!, $purpose: String!) { result: lookAtProfile(shareId: $shareId, purpose: $purpose) { __typename
    ... on ReceivedPortfolio { personId personName portfolio { work { title } profile { words } } }
    ... on PortfolioInvalid { problems { field code } } } }`,
  whoLooked: `{ accessMonth { days { visits { by about seen { sight times } } } } }`,
};
interface Found {
  readonly __typename: string;
  readonly more?: boolean;
  readonly profiles?: readonly { readonly shareId: string; readonly reasons: readonly object[] }[];
  readonly problems?: readonly object[];
  readonly personName?: string;
}
const forWork = { ...toCoach, receiver: 'WORK', purpose: 'Ik zoek werk in een winkel' };
const vacancy = 'Vacature winkel De Verzinning';

let world: World;
let municipality: string;
let coach: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  municipality = await world.municipality();
  coach = await world.professional(municipality, 'CASE_MANAGER');
});
afterAll(() => world.end());

/** Somebody who shows everything of these to whoever looks for people for work. */
async function findable(contents: readonly Record<string, object>[], card: object = {}, facts = {}) {
  const viewer = await world.citizen(municipality, { name: 'Sam Gevonden', ...facts });
  const entryIds = [];
  for (const content of contents) entryIds.push((await owner(world, viewer).add(content)).id);
  const shared = await sharer(world, viewer).share({ ...forWork, entryIds, ...card });
  return { viewer, id: shared.id, shared, entryIds };
}
const search = async (asked: object, who: Viewer = coach, at = world) =>
  (await at.ask<{ result: Found }>(who, documents.search, { search: { purpose: vacancy, ...asked } })).result;
const found = async (asked: object, who: Viewer = coach, at = world) =>
  (await search(asked, who, at)).profiles?.map(({ shareId }) => shareId);
const look = async (shareId: string, who: Viewer = coach, purpose = vacancy, at = world) =>
  (await at.ask<{ result: Found }>(who, documents.look, { shareId, purpose })).result;
const whoLooked = async (viewer: CitizenViewer) =>
  (
    await world.ask<{ accessMonth: { days: { visits: unknown[] }[] } }>(viewer, documents.whoLooked)
  ).accessMonth.days.flatMap(({ visits }) => visits);

describe('people are found for work', () => {
  test.each([
    [
      'a word of what they did',
      { words: 'winkelmedewerkers' },
      [{ kind: 'WORDS', words: 'Winkelmedewerker', entryKind: 'WORK' }],
    ],
    ['a word of their tasks', { words: 'kassa' }, [{ kind: 'WORDS', words: 'Winkelmedewerker', entryKind: 'WORK' }]],
    ['a language that they grew up with', { language: 'ar', level: 'C2' }, [{ kind: 'LANGUAGE', words: 'ar' }]],
    ['a language at a level', { language: 'nl', level: 'A2' }, [{ kind: 'LANGUAGE', words: 'nl' }]],
    ['a licence', { licence: 'B' }, [{ kind: 'LICENCE', words: 'B' }]],
    ['hours', { hours: 24 }, [{ kind: 'HOURS', words: '24' }]],
    [
      'a day and how far they travel',
      { day: 'MON', travelMinutes: 30 },
      [
        { kind: 'DAY', words: 'MON' },
        { kind: 'TRAVEL', words: '45' },
      ],
    ],
    ['where they live', { area: '75' }, [{ kind: 'AREA', words: '7511' }]],
  ])('by %s, with why', async (_what, asked, reasons) => {
    const { id } = await findable([some.shop, some.dutch, some.arabic, some.licence, some.available], { area: '7511' });
    const { profiles } = await search(asked);
    expect(profiles).toMatchObject([{ shareId: id, reasons }]);
  });

  test('by the ESCO concept that they chose, in another language and with a slip', async () => {
    const suggested = await world.ask<{ suggestConcepts: { uri: string }[] }>(
      await world.citizen(municipality),
      `{ suggestConcepts(text: "lasser", kind: OCCUPATION, language: "nl") { uri } }`,
    );
    const conceptUri = suggested.suggestConcepts[0]?.uri ?? '';
    const { id } = await findable([{ work: { sort: 'PAID', title: 'Metaal aan elkaar maken', conceptUri } }]);
    expect(await found({ words: 'lassser' })).toEqual([id]);
    expect(await found({ words: 'welder' })).toEqual([id]);
    expect(await found({ words: 'tandarts' })).toEqual([]);
  });

  test('only when all that is asked fits', async () => {
    await findable([some.shop, some.dutch, some.licence, some.available], { area: '7511' });
    for (const no of [
      { words: 'winkel', licence: 'C' },
      { language: 'nl', level: 'B1' },
      { language: 'ti' },
      { hours: 25 },
      { day: 'SUN' },
      { travelMinutes: 46 },
      { area: '7512' },
      { words: 'winkel lasser' },
    ])
      expect(await found(no), JSON.stringify(no)).toEqual([]);
  });

  test('only by what stands on the card, as it says now, as long as it is open', async () => {
    const { viewer, id, entryIds } = await findable([some.shop]);
    await owner(world, viewer).add(some.care);
    expect(await found({ words: 'moeder' })).toEqual([]);
    await owner(world, viewer).change(entryIds[0] ?? '', 1, { work: { ...some.shop.work, title: 'Hovenier' } });
    expect(await found({ words: 'hovenier' })).toEqual([id]);
    expect(await found({ words: 'hovenier' }, coach, world.at('2027-11-21T08:00:00Z'))).toEqual([]);
    await sharer(world, viewer).stop(id);
    expect(await found({ words: 'hovenier' })).toEqual([]);
    expect(await look(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
  });

  test('not by any other card, and twenty at a time', async () => {
    const { viewer, entryIds } = await findable([some.shop]);
    const other = await world.citizen(municipality);
    const shop = (await owner(world, other).add(some.shop)).id;
    for (const card of [byLink, toCoach]) await sharer(world, other).share({ ...card, entryIds: [shop] });
    expect(await found({ words: 'winkel' })).toHaveLength(1);
    expect((await sharer(world, viewer).share({ ...forWork, entryIds })).id).not.toBeNull();
    for (let count = 0; count < 20; count += 1) await findable([some.shop]);
    expect(await search({ words: 'winkel' })).toMatchObject({ more: true });
    expect(await found({ words: 'winkel' })).toHaveLength(20);
  });
});

describe('who looks for people', () => {
  test('names a project or vacancy, which those who were found and looked at read', async () => {
    const { viewer, id } = await findable([some.shop, some.profile]);
    const unfound = await findable([some.care]);
    await search({ words: 'winkel' });
    expect(await whoLooked(viewer)).toMatchObject([
      { by: coach.name, about: [vacancy], seen: [{ sight: 'LIST_PORTFOLIO', times: 1 }] },
    ]);
    expect(await whoLooked(unfound.viewer)).toEqual([]);
    expect(await look(id, coach, ' ')).toMatchObject({ problems: [{ field: 'purpose', code: 'required' }] });
    expect(await look(id)).toMatchObject({
      __typename: 'ReceivedPortfolio',
      personName: 'Sam Gevonden',
      portfolio: { work: [{ title: 'Winkelmedewerker' }], profile: { words: some.profile.profile.words } },
    });
    expect(await whoLooked(viewer)).toMatchObject([
      { about: [vacancy], seen: [{ sight: 'READ_PORTFOLIO' }, { sight: 'LIST_PORTFOLIO' }] },
    ]);
    const looks = await world.ask<{ portfolioShare: { share: { looks: object[] } } }>(
      viewer,
      `query ($id: ID!) { portfolioShare(id: $id) { share { looks { by purpose } } } }`,
      { id },
    );
    expect(looks.portfolioShare.share.looks).toEqual([{ by: coach.name, purpose: vacancy }]);
  });

  test.each([
    [{ purpose: ' ', words: 'winkel' }, 'purpose', 'required'],
    [{ purpose: 'x'.repeat(121), words: 'winkel' }, 'purpose', 'tooLong'],
    [{}, 'words', 'nothing'],
    [{ words: '!!!' }, 'words', 'unknown'],
    [{ level: 'B1', words: 'winkel' }, 'language', 'required'],
    [{ area: '7511 AB' }, 'area', 'notAnArea'],
  ])('is told what is wrong with %o', async (asked, field, code) => {
    expect((await search(asked)).problems).toEqual([{ field, code }]);
  });

  test('writes what PostgreSQL would read as its own language', async () => {
    await findable([some.shop]);
    for (const words of ["winkel' | '", 'winkel & !x:*', '<-> (', 'in de', '%_'])
      expect(await search({ words, licence: 'B' }), words).toHaveProperty('__typename');
  });

  test('is a case manager of the same municipality who does not keep apart from somebody', async () => {
    const { viewer, id, entryIds } = await findable([some.shop]);
    const [elsewhere, specialist] = [
      await world.professional(await world.municipality(), 'CASE_MANAGER'),
      await world.professional(municipality, 'INCOME_SPECIALIST'),
    ];
    expect(await found({ words: 'winkel' }, elsewhere)).toEqual([]);
    expect(await look(id, elsewhere)).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect(await world.refusal(specialist, documents.search, { search: { purpose: vacancy, words: 'x' } })).toEqual([
      'FORBIDDEN',
    ]);
    const helper = await letHelp(world, viewer, await world.citizen(municipality), { INCOME: 'SEND', PLAN: 'SEND' });
    const seen = (who: Viewer) =>
      withViewer(world.pool, who, async (tx) => {
        const counts = [];
        for (const table of ['portfolio_share', 'portfolio_share_entry', 'portfolio_entry', 'portfolio_version'])
          counts.push(
            (await tx.query({ text: `select 1 from ${table} where person_id = $1`, values: [viewer.personId] })).length,
          );
        return counts;
      });
    expect(await seen(coach)).toEqual([1, 1, 1, 1]);
    for (const who of [elsewhere, specialist, helper]) expect(await seen(who)).toEqual([0, 0, 0, 0]);
    await expect(
      withViewer(world.pool, coach, (tx) =>
        tx.query({
          text: `insert into portfolio_confirmation
              (municipality_id, id, person_id, entry_id, number, seen, professional_id, professional_name, confirmed_at)
            values ($1, $2, $3, $4, 1, 'x', $5, 'x', '2026-11-24')`,
          values: [municipality, id, viewer.personId, entryIds[0], coach.professionalId],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await world.owner.query(
      `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, 'FAMILY')`,
      [municipality, coach.professionalId, viewer.personId],
    );
    expect(await found({ words: 'winkel' })).toEqual([]);
    expect(await look(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
    expect(await seen(coach)).toEqual([0, 0, 0, 0]);
  });
});

describe('a card for work', () => {
  test('is one at a time, without files, with no more of a postcode than four digits', async () => {
    const { viewer, shared, entryIds } = await findable([some.shop]);
    expect(shared.token).toBeNull();
    const again = await sharer(world, viewer).share({ ...forWork, entryIds });
    expect(again.problems).toEqual([{ field: 'receiver', code: 'workOnce' }]);
    await sharer(world, viewer).stop(shared.id);
    const file = await owner(world, viewer).file();
    await owner(world, viewer).attach(entryIds[0] ?? '', 1, file);
    const input = { ...forWork, entryIds };
    expect((await sharer(world, viewer).share({ ...input, evidenceIds: [file] })).problems).toEqual([
      { field: 'evidenceIds', code: 'notForWork' },
    ]);
    expect((await sharer(world, viewer).share({ ...input, area: '7511AB' })).problems).toEqual([
      { field: 'area', code: 'notAnArea' },
    ]);
  });

  test('is searched with as many statements, however many there are', async () => {
    const count = async () =>
      (await world.statements.during(() => search({ words: 'winkel', licence: 'B' }))).texts.length;
    await findable([some.shop, some.licence]);
    const one = await count();
    for (let more = 0; more < 3; more += 1) await findable([some.shop, some.licence]);
    expect(await count()).toBe(one);
  });
});
