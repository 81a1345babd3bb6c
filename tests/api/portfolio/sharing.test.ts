import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSharedPortfolios } from '#app/server/shared-portfolios.ts';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { testClock } from '#tests/support/clock.ts';
import { assign } from '../conversation/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { createWorld, type World } from '../income/world.ts';
import { byLink, looker, sharer, toCoach } from './sharing.ts';
import { owner, some } from './stories.ts';

let world: World;
let pool: Pool;
let municipality: string;
let viewer: CitizenViewer;
let coach: ProfessionalViewer;
let person: ReturnType<typeof owner>;
let showing: ReturnType<typeof sharer>;
let shop: string;
let care: string;
beforeAll(async () => {
  world = await createWorld();
  pool = createPool(world.identityUrl, { max: 4 });
  municipality = await world.municipality();
});
beforeEach(async () => {
  viewer = await world.citizen(municipality, { name: 'Sam Deelt' });
  coach = await world.professional(municipality, 'CASE_MANAGER');
  await assign(world, coach, viewer);
  person = owner(world, viewer);
  showing = sharer(world, viewer);
  shop = (await person.add(some.shop)).id;
  care = (await person.add(some.care)).id;
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

const linksAt = (instant?: string) =>
  createSharedPortfolios(
    instant === undefined
      ? { pool, api: world.api, clock: testClock }
      : { pool, api: world.at(instant).api, clock: fixedClock(Date.parse(instant)) },
  );
const looksOf = async (id: string) => (await showing.one(id))?.share.looks ?? [];

describe('a card for the case manager', () => {
  test('shows what was chosen and nothing else, as it says now, and tells its owner who looked', async () => {
    const { id, token } = await showing.share({ ...toCoach, entryIds: [shop] });
    expect(token).toBeNull();
    const looking = looker(world, coach, viewer.personId);
    expect(await looking.cards()).toMatchObject([{ id, purpose: 'Voor ons gesprek' }]);
    expect((await showing.one(id))?.share).toMatchObject({ state: 'OPEN', lookCount: 0, looks: [] });
    expect(await looking.look(id)).toMatchObject({ portfolio: { work: [{ title: 'Winkelmedewerker' }] } });
    await person.change(shop, 1, { work: { ...some.shop.work, title: 'Verkoper' } });
    const seen = await looking.look(id);
    expect(seen?.portfolio).toMatchObject({ work: [{ title: 'Verkoper' }], competences: [], profile: null });
    // What its owner is shown beforehand is what is seen.
    expect((await showing.one(id))?.portfolio).toMatchObject({ count: 1, ...seen?.portfolio });
    expect(await looksOf(id)).toMatchObject([{ by: coach.name }, { by: coach.name }]);
  });

  test('is gone at once when it is stopped, and when its last day is over', async () => {
    const { id } = await showing.share({ ...toCoach, entryIds: [shop] });
    const looking = looker(world, coach, viewer.personId);
    expect(await looker(world.at('2027-11-20T22:00:00Z'), coach, viewer.personId).cards()).toHaveLength(1);
    expect(await looker(world.at('2027-11-21T08:00:00Z'), coach, viewer.personId).look(id)).toBeNull();
    expect(await showing.stop(id)).toMatchObject({ __typename: 'PortfolioShare', state: 'STOPPED' });
    expect(await showing.stop(id)).toMatchObject({ state: 'STOPPED' });
    expect([await looking.cards(), await looking.look(id)]).toEqual([[], null]);
    expect(await looksOf(id)).toEqual([]);
  });

  test('is nobody else’s: another case manager, another role, a neighbour, who acts for the owner', async () => {
    const { id } = await showing.share({ ...toCoach, entryIds: [shop] });
    const other = await world.professional(municipality, 'CASE_MANAGER', 'INCOME_SPECIALIST', 'TEAM_LEAD');
    expect(await looker(world, other, viewer.personId).look(id)).toBeNull();
    const neighbour = await world.citizen(municipality);
    expect(await sharer(world, neighbour).one(id)).toBeNull();
    expect(await sharer(world, neighbour).stop(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
    const acting = await letHelp(world, viewer, neighbour, { INCOME: 'SEND', PLAN: 'SEND', CONVERSATION: 'LOOK' });
    const tables = ['portfolio_share', 'portfolio_share_entry', 'portfolio_entry', 'portfolio_version'] as const;
    const seen = (who: Parameters<typeof withViewer>[1], table: string) =>
      withViewer(world.pool, who, async (tx) => (await tx.query({ text: `select person_id from ${table}` })).length);
    for (const table of tables) {
      expect(await seen(coach, table), table).toBe(1);
      for (const who of [neighbour, other, acting]) expect(await seen(who, table), table).toBe(0);
    }
    await expect(
      withViewer(world.pool, other, (tx) =>
        tx.query({
          text: `insert into portfolio_look (municipality_id, id, share_id, person_id, at, professional_id, professional_name)
                 values ($1, $2, $3, $4, '2026-11-24', $5, 'x')`,
          values: [municipality, newId(), id, viewer.personId, other.professionalId],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('loses what its owner removes', async () => {
    const { id } = await showing.share({ ...toCoach, entryIds: [shop, care] });
    await person.remove(shop);
    expect(await looker(world, coach, viewer.personId).look(id)).toMatchObject({
      portfolio: { work: [{ title: 'Zorgen voor mijn moeder' }] },
    });
  });
});

describe('a link', () => {
  test('opens the card without an account, tells no more of its owner than was chosen, and counts each time', async () => {
    const { id, token } = await showing.share({ ...byLink, entryIds: [shop] });
    const links = linksAt();
    expect(await links.find(token ?? '')).toEqual({ state: 'OPEN', until: '2027-11-20' });
    expect(await looksOf(id)).toEqual([]);
    const seen = await links.look(token ?? '', 'trace');
    expect(seen?.portfolioShare?.portfolio.work).toMatchObject([{ title: 'Winkelmedewerker' }]);
    expect(JSON.stringify(seen)).not.toContain('Sam Deelt');
    await links.look(token ?? '', 'trace');
    expect(await looksOf(id)).toMatchObject([{ by: null }, { by: null }]);
    expect(await world.rows('select 1 from portfolio_share where token_hash = $1', [token])).toEqual([]);

    const named = await showing.share({ ...byLink, shows: 'NAME', entryIds: [shop] });
    const byName = await links.look(named.token ?? '', 'trace');
    expect(byName?.myDetails).toEqual({ name: 'Sam Deelt' });
    const reached = await showing.share({ ...byLink, shows: 'CONTACT', entryIds: [shop] });
    expect((await links.look(reached.token ?? '', 'trace'))?.myDetails).toHaveProperty('contact');
  });

  test('says that it has ended after its last day and when it was stopped, and then shows and records nothing', async () => {
    const { id, token } = await showing.share({ ...byLink, entryIds: [shop] });
    const later = linksAt('2027-11-21T08:00:00Z');
    expect(await later.find(token ?? '')).toEqual({ state: 'ENDED' });
    expect(await later.look(token ?? '', 'trace')).toBeNull();
    await showing.stop(id);
    expect(await linksAt().find(token ?? '')).toEqual({ state: 'ENDED' });
    expect(await linksAt().look(token ?? '', 'trace')).toBeNull();
    expect(await looksOf(id)).toEqual([]);
    await expect(
      pool.query(
        `insert into portfolio_look (municipality_id, id, share_id, person_id, at) values ($1, $2, $3, $4, '2026-11-24')`,
        [municipality, newId(), id, viewer.personId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await showing.renew(id)).toMatchObject({ __typename: 'PortfolioNotThere' });
  });

  test.each(['', 'x', '../../etc/passwd', 'A'.repeat(43), 'A'.repeat(4_000)])(
    'that was never given opens nothing',
    async (token) => {
      expect(await linksAt().find(token)).toEqual({ state: 'NOT_THERE' });
      expect(await linksAt().look(token, 'trace')).toBeNull();
    },
  );

  test('is replaced by another one, and the form sent again is one card whose last link opens it', async () => {
    const form = newId();
    const input = { ...byLink, entryIds: [shop] };
    const first = await showing.share(input, form);
    const again = await showing.share(input, form);
    expect(again.id).toBe(first.id);
    expect(await showing.all()).toHaveLength(1);
    const renewed = await showing.renew(first.id);
    const states = await Promise.all(
      [first, again, renewed].map(async ({ token }) => (await linksAt().find(token ?? '')).state),
    );
    expect(states).toEqual(['NOT_THERE', 'NOT_THERE', 'OPEN']);
  });
});

describe('a card is refused', () => {
  test.each([
    ['without a purpose', { purpose: ' ' }, 'purpose', 'required'],
    ['with a page of a purpose', { purpose: 'x'.repeat(121) }, 'purpose', 'tooLong'],
    ['for nobody', { forWhom: null }, 'forWhom', 'required'],
    ['that ended yesterday', { untilDate: '2026-11-23' }, 'untilDate', 'past'],
    ['that would stay for years', { untilDate: '2028-01-01' }, 'untilDate', 'farAway'],
    ['with nothing on it', { entryIds: [] }, 'entryIds', 'required'],
    ['with something of nobody', { entryIds: [newId()] }, 'entryIds', 'unknown'],
  ])('%s', async (_what, change, field, code) => {
    const { problems } = await showing.share({ ...byLink, entryIds: [shop], ...change });
    expect(problems).toEqual([{ field, code }]);
    expect(await showing.all()).toEqual([]);
  });

  test('with an entry of somebody else', async () => {
    const other = owner(world, await world.citizen(municipality));
    const theirs = (await other.add(some.shop)).id;
    expect((await showing.share({ ...byLink, entryIds: [shop, theirs] })).problems).toEqual([
      { field: 'entryIds', code: 'unknown' },
    ]);
  });

  test('when twenty are open, until one is stopped', async () => {
    const made: string[] = [];
    for (let count = 0; count < 20; count += 1) made.push((await showing.share({ ...toCoach, entryIds: [shop] })).id);
    expect((await showing.share({ ...toCoach, entryIds: [shop] })).problems).toEqual([
      { field: 'entries', code: 'tooMany' },
    ]);
    await showing.stop(made[0] ?? '');
    expect((await showing.share({ ...toCoach, entryIds: [shop] })).__typename).toBe('PortfolioShared');
  });
});

test('what was agreed on a card stays, whoever writes', async () => {
  const { id } = await showing.share({ ...byLink, entryIds: [shop] });
  for (const change of [`purpose = 'x'`, `until_date = '2027-11-01'`, `shows = 'CONTACT'`, `receiver = 'LINK'`])
    await expect(
      withViewer(world.pool, viewer, (tx) =>
        tx.query({ text: `update portfolio_share set ${change} where id = $1`, values: [id] }),
      ),
      change,
    ).rejects.toMatchObject({ code: '42501' });
});
