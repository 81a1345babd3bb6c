import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { assign } from '../conversation/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, owner, some } from './stories.ts';

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

const countOf = async (table: string) =>
  (await world.rows(`select 1 from ${table} where person_id = $1`, [viewer.personId])).length;
const twenty = <Result>(act: () => Promise<Result>) => Promise.all(Array.from({ length: 20 }, act));

describe('a portfolio', () => {
  test('holds what its owner wrote, of every kind, and says what would help next', async () => {
    expect((await person.all()).next).toEqual({ what: 'ADD_WORK', entryId: null, name: null });
    for (const content of Object.values(some))
      expect((await person.add(content)).__typename, JSON.stringify(content)).toBe('PortfolioSaved');
    const all = await person.all();
    expect(all).toMatchObject({
      count: 11,
      competences: [{ name: 'Goed luisteren', level: 'ALONE' }],
      // What goes on stands first; a year and a month stay what they are.
      work: [
        { sort: 'CARE', from: '2019', until: null, ongoing: true },
        { sort: 'PAID', from: '2015-03', until: '2018' },
      ],
      education: [{ country: 'SY', recognition: 'VALUED', recognisedAs: 'mbo 3' }],
      languages: [
        { language: 'ar', native: true },
        { language: 'nl', listening: 'B1' },
      ],
      licences: { categories: ['AM', 'B'] },
      availability: { hours: 24, days: ['MON', 'TUE'] },
      wishes: { dreamJob: 'Elektricien' },
      certificates: [{ name: 'Heftruck', state: 'EXPIRES_SOON' }],
    });
    expect(all.next).toMatchObject({ what: 'RENEW_CERTIFICATE', name: 'Heftruck' });
    await person.remove(all.certificates[0]?.id ?? '');
    expect((await person.all()).next.what).toBe('LOOK_AT_CV');
  });

  test('keeps every version, and none can be changed', async () => {
    const { id } = await person.add(some.shop);
    await person.change(id, 1, { work: { ...some.shop.work, tasks: 'Kassa' } });
    expect((await person.all()).work).toMatchObject([{ version: 2, tasks: 'Kassa' }]);
    expect(
      await world.rows(
        `select number, content ->> 'tasks' as tasks from portfolio_version where entry_id = $1 order by 1`,
        [id],
      ),
    ).toEqual([
      { number: 1, tasks: 'Kassa en vakken vullen' },
      { number: 2, tasks: 'Kassa' },
    ]);
    await expect(
      world.owner.query(`update portfolio_version set content = '{}' where entry_id = $1`, [id]),
    ).rejects.toMatchObject({ code: '23001' });
  });

  test.each([
    ['a name that is missing', { work: { sort: 'CARE', title: '  ' } }, 'title', 'required'],
    ['a name that is a page long', { competence: { name: 'x'.repeat(121) } }, 'name', 'tooLong'],
    ['words without end', { profile: { words: 'x'.repeat(1001) } }, 'words', 'tooLong'],
    [
      'an end before the beginning',
      { work: { sort: 'PAID', title: 'x', from: '2020-05', until: '2020-04' } },
      'until',
      'beforeStart',
    ],
    ['an end of what goes on', { work: { sort: 'PAID', title: 'x', until: '2020', ongoing: true } }, 'until', 'goesOn'],
    [
      'a certificate that ends before it was given',
      { certificate: { name: 'x', issuedOn: '2020', expiresOn: '2019' } },
      'expiresOn',
      'beforeStart',
    ],
    ['a year that nobody remembers', { education: { title: 'x', from: '1066' } }, 'from', 'farAway'],
    ['a language that is none', { language: { language: 'xx' } }, 'language', 'unknown'],
    ['a country that is none', { education: { title: 'x', country: 'XX' } }, 'country', 'unknown'],
    [
      'a concept of somebody else',
      { competence: { name: 'x', conceptUri: 'https://example.org/skill' } },
      'conceptUri',
      'unknown',
    ],
    ['no licence at all', { licence: { categories: [] } }, 'categories', 'required'],
    ['a week of a hundred hours', { availability: { hours: 100 } }, 'hours', 'range'],
    ['nothing about when', { availability: {} }, 'hours', 'nothing'],
  ])('takes no %s', async (_what, content, field, code) => {
    const refused = await person.add(content);
    expect(refused.problems).toMatchObject([{ field, code }]);
    expect(await countOf('portfolio_entry')).toBe(0);
  });

  test('takes a year that begins and ends in itself', async () => {
    expect((await person.add({ work: { sort: 'CLUB', title: 'x', from: '2020-05', until: '2020' } })).__typename).toBe(
      'PortfolioSaved',
    );
  });

  test('is full at two hundred entries, and says so', async () => {
    await world.owner.query(
      `insert into portfolio_entry (municipality_id, id, person_id, kind, version)
       select $1, gen_random_uuid(), $2, 'COMPETENCE', 1 from generate_series(1, 199)`,
      [municipality, viewer.personId],
    );
    const form = newId();
    expect((await person.add(some.care, form)).__typename).toBe('PortfolioSaved');
    expect((await person.add(some.shop)).problems).toEqual([
      { field: 'entries', code: 'tooMany', facts: [{ name: 'most', value: '200' }] },
    ]);
    // The one that was the last is still answered when its form comes again.
    expect((await person.add(some.care, form)).__typename).toBe('PortfolioSaved');
  });
});

describe('two at once', () => {
  test('the same form sent twenty times is one entry', async () => {
    const form = newId();
    const added = await twenty(() => person.add(some.care, form));
    expect(new Set(added.map(({ id }) => id)).size).toBe(1);
    expect(await countOf('portfolio_version')).toBe(1);
  });

  test('of a kind that exists once, another tab’s words are shown and not overwritten', async () => {
    const [first, second] = await Promise.all([
      person.add({ profile: { words: 'Links' } }),
      person.add({ profile: { words: 'Rechts' } }),
    ]);
    expect([first.__typename, second.__typename].sort()).toEqual(['PortfolioMovedOn', 'PortfolioSaved']);
    const { profile } = await person.all();
    expect((await person.add({ profile: { words: profile?.words } })).id).toBe(profile?.id);
    expect(await countOf('portfolio_entry')).toBe(1);
  });

  test('one of two changes counts, the other is told, and the same change is one', async () => {
    const { id } = await person.add(some.shop);
    const changed = await Promise.all([
      person.change(id, 1, { work: { ...some.shop.work, title: 'Links' } }),
      person.change(id, 1, { work: { ...some.shop.work, title: 'Rechts' } }),
    ]);
    expect(changed.map(({ __typename }) => __typename).sort()).toEqual(['PortfolioMovedOn', 'PortfolioSaved']);
    const title = (await person.all()).work[0]?.title;
    expect(changed.find(({ entry }) => entry)?.entry).toMatchObject({ version: 2, title });
    const again = await twenty(() => person.change(id, 2, { work: { ...some.shop.work, title: 'Samen' } }));
    expect(new Set(again.map(({ __typename, version }) => `${__typename} ${version}`))).toEqual(
      new Set(['PortfolioSaved 3']),
    );
    expect(await countOf('portfolio_version')).toBe(3);
  });

  test('a change of what was removed changes nothing, and removing twice is removing', async () => {
    const { id } = await person.add(some.shop);
    const outcomes = await twenty(() => person.remove(id));
    expect(outcomes.filter(({ __typename }) => __typename === 'PortfolioRemoved')).toHaveLength(1);
    expect((await person.change(id, 1, some.shop)).__typename).toBe('PortfolioNotThere');
  });
});

describe('files', () => {
  test('are tied to a version and taken off the next, and go with the entry', async () => {
    const { id } = await person.add(some.shop);
    const file = await person.file('getuigschrift.pdf');
    expect(await person.attach(id, 1, file)).toMatchObject({ __typename: 'PortfolioSaved', version: 2 });
    expect(await person.attach(id, 1, file)).toMatchObject({ __typename: 'PortfolioSaved', version: 2 });
    expect((await person.change(id, 2, { work: { ...some.shop.work, title: 'Anders' } })).version).toBe(3);
    expect((await person.all()).work).toMatchObject([{ title: 'Anders', evidence: [{ id: file }] }]);
    expect((await person.detach(id, 2, file)).__typename).toBe('PortfolioMovedOn');
    expect((await person.detach(id, 3, file)).version).toBe(4);
    // Shown no longer, also not with what the entry said before.
    expect(await countOf('portfolio_evidence')).toBe(0);
    await person.attach(id, 4, file);
    await person.remove(id);
    expect([
      await countOf('portfolio_evidence'),
      await countOf('portfolio_version'),
      await countOf('portfolio_entry'),
    ]).toEqual([0, 0, 0]);
    expect(await world.rows('select 1 from evidence where id = $1', [file])).toHaveLength(1);
  });

  test('of somebody else cannot be tied, and ten are enough', async () => {
    const { id } = await person.add(some.shop);
    const other = owner(world, await world.citizen(municipality));
    const theirs = await other.file();
    expect((await person.attach(id, 1, theirs)).problems).toMatchObject([{ field: 'evidence', code: 'notYours' }]);
    expect((await person.attach(id, 1, newId())).problems).toMatchObject([{ field: 'evidence', code: 'notYours' }]);
    for (let version = 1; version <= 10; version += 1) await person.attach(id, version, await person.file());
    expect((await person.attach(id, 11, await person.file())).problems).toMatchObject([
      { field: 'evidence', code: 'tooMany' },
    ]);
  });

  test('stay in the storage as long as a portfolio holds them', async () => {
    const { id } = await person.add(some.shop);
    const file = await person.file();
    await person.attach(id, 1, file);
    await world.owner.query(`update evidence set created_at = '2020-01-01' where id = $1`, [file]);
    const { dropUntiedEvidence } = await import('#db/repositories/evidence-worker.ts');
    const there = () => world.rows('select 1 from evidence where id = $1', [file]);
    await dropUntiedEvidence(world.worker, '2026-11-24');
    expect(await there()).toHaveLength(1);
    await person.remove(id);
    await dropUntiedEvidence(world.worker, '2026-11-24');
    expect(await there()).toHaveLength(0);
  });
});

describe('the wall in the database', () => {
  const tables = ['portfolio_entry', 'portfolio_version', 'portfolio_evidence'] as const;

  test('shows nobody else a row: another person, a professional, somebody who acts for the owner', async () => {
    const { id } = await person.add(some.shop);
    await person.attach(id, 1, await person.file());
    const neighbour = await world.citizen(municipality);
    const coach = await world.professional(
      municipality,
      'CASE_MANAGER',
      'INCOME_SPECIALIST',
      'TEAM_LEAD',
      'PRIVACY_OFFICER',
    );
    await assign(world, coach, viewer);
    const acting = await letHelp(world, viewer, neighbour, { INCOME: 'SEND', PLAN: 'SEND', CONVERSATION: 'LOOK' });
    const rowsSeen = (who: Parameters<typeof withViewer>[1], table: string) =>
      withViewer(world.pool, who, async (tx) => (await tx.query({ text: `select 1 from ${table}` })).length);
    for (const table of tables) {
      expect(await rowsSeen(viewer, table), table).toBeGreaterThan(0);
      for (const who of [neighbour, coach, acting]) expect(await rowsSeen(who, table), table).toBe(0);
    }
  });

  test('lets nobody write, change or remove for another, also by a statement of our own login', async () => {
    const { id } = await person.add(some.shop);
    const neighbour = await world.citizen(municipality);
    const asNeighbour = (text: string, values: unknown[]) =>
      withViewer(world.pool, neighbour, async (tx) => (await tx.query({ text, values })).length);
    expect(await asNeighbour('update portfolio_entry set version = 2 where id = $1 returning 1', [id])).toBe(0);
    expect(await asNeighbour('delete from portfolio_version where entry_id = $1 returning 1', [id])).toBe(0);
    await expect(
      asNeighbour(
        `insert into portfolio_entry (municipality_id, id, person_id, kind, version) values ($1, $2, $3, 'WORK', 1)`,
        [municipality, newId(), viewer.personId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      asNeighbour(`update portfolio_version set content = '{}' where entry_id = $1`, [id]),
    ).rejects.toMatchObject({ code: '42501' });
    expect((await person.all()).work).toMatchObject([{ version: 1, title: 'Winkelmedewerker' }]);
  });

  test('answers another’s id as if it were not there', async () => {
    const { id } = await person.add(some.shop);
    const other = owner(world, await world.citizen(municipality));
    expect(await world.ask(other.viewer, documents.one, { id })).toEqual({ portfolioEntry: null });
    expect((await other.change(id, 1, some.shop)).__typename).toBe('PortfolioNotThere');
    expect((await other.remove(id)).__typename).toBe('PortfolioNotThere');
    expect((await other.attach(id, 1, newId())).__typename).toBe('PortfolioNotThere');
  });
});
