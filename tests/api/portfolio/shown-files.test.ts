import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSharedPortfolios } from '#app/server/shared-portfolios.ts';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { ReadableFile } from '#graphql/execution/files.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { testClock } from '#tests/support/clock.ts';
import { assign } from '../conversation/stories.ts';
import { owner as lockerOf, photo } from '../evidence/stories.ts';
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
let letter: string;
let picture: string;
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
  letter = await person.file('getuigschrift.pdf');
  picture = await lockerOf(world, viewer).add(await photo('red'), 'winkel.jpg');
  await person.attach(shop, 1, letter);
  await person.attach(shop, 2, picture);
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

const named = { ...byLink, shows: 'NAME' };
const links = (instant?: string) =>
  instant === undefined
    ? createSharedPortfolios({ pool, api: world.api, clock: testClock })
    : createSharedPortfolios({ pool, api: world.at(instant).api, clock: fixedClock(Date.parse(instant)) });
const sizeOf = async (file: ReadableFile | null) =>
  file && Buffer.concat(await Readable.from(file.bytes).toArray()).length;
const open = async (who: ProfessionalViewer | CitizenViewer, shareId: string, evidenceId: string, at = world) => {
  const { data, errors } = await at.api.files.readOnCard(who, { shareId, evidenceId }, { traceId: 'trace' });
  return errors ? errors.map(({ extensions }) => extensions.code) : data && sizeOf(data);
};

describe('a file that goes along with a card', () => {
  test('is shown with what it shows, opened with the link, and written down for its owner', async () => {
    const { id, token } = await showing.share({ ...named, entryIds: [shop, care], evidenceIds: [letter, picture] });
    const files = [
      { entryIds: [shop], file: { id: letter, fileName: 'getuigschrift.pdf' } },
      { entryIds: [shop], file: { id: picture, fileName: 'winkel.jpg' } },
    ];
    expect((await showing.one(id))?.portfolio).toMatchObject({ files });
    const seen = await links().look(token ?? '', 'trace');
    expect(seen?.portfolioShare?.portfolio).toMatchObject({ files });
    const file = await links().file(token ?? '', letter, 'trace');
    expect(file).toMatchObject({ fileName: 'getuigschrift.pdf', mediaType: 'application/pdf' });
    expect(await sizeOf(file)).toBe(file?.size);
    expect((await links().picture(token ?? '', picture, 'trace'))?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(await links().picture(token ?? '', letter, 'trace')).toBeNull();
    const { share } = (await showing.one(id)) ?? {};
    expect(share).toMatchObject({ lookCount: 1 });
    expect(share?.looks.map(({ fileName }) => fileName).toSorted()).toEqual(['getuigschrift.pdf', null]);
  });

  test('is the one that its owner chose: no other of the entry, and none that is added to it later', async () => {
    const { id, token } = await showing.share({ ...named, entryIds: [shop], evidenceIds: [letter] });
    const later = await person.file('later.pdf');
    await person.attach(shop, 3, later);
    expect((await showing.one(id))?.portfolio).toMatchObject({ files: [{ file: { id: letter } }] });
    for (const other of [picture, later, newId(), 'x'])
      expect(await links().file(token ?? '', other, 'trace'), other).toBeNull();
  });

  test('is gone with the card: stopped, over, or with another link', async () => {
    const { id, token } = await showing.share({ ...named, entryIds: [shop], evidenceIds: [letter] });
    expect(await links('2027-11-21T08:00:00Z').file(token ?? '', letter, 'trace')).toBeNull();
    const { token: renewed } = await showing.renew(id);
    expect(await links().file(token ?? '', letter, 'trace')).toBeNull();
    expect(await links().file(renewed ?? '', letter, 'trace')).not.toBeNull();
    await showing.stop(id);
    expect(await links().file(renewed ?? '', letter, 'trace')).toBeNull();
    expect(await links().picture(renewed ?? '', picture, 'trace')).toBeNull();
  });

  test('is gone from the card when it is taken off its entry, or its entry is removed', async () => {
    const { id } = await showing.share({ ...named, entryIds: [shop], evidenceIds: [letter, picture] });
    await person.detach(shop, 3, letter);
    expect((await showing.one(id))?.portfolio).toMatchObject({ files: [{ file: { id: picture } }] });
    await person.remove(shop);
    expect((await showing.one(id))?.portfolio).toMatchObject({ files: [] });
    expect(await lockerOf(world, viewer).remove(picture)).toMatchObject({ __typename: 'FileRemoved' });
  });

  test('stays in the locker, which names the open cards that show it', async () => {
    const { id } = await showing.share({ ...named, entryIds: [shop], evidenceIds: [letter] });
    const uses = async () =>
      (
        await world.ask<{ locker: { files: { file: { id: string }; uses: { kind: string }[] }[] } }>(
          viewer,
          `{ locker { files { file { id } uses { kind shareId cardFor } } } }`,
        )
      ).locker.files.find(({ file }) => file.id === letter)?.uses;
    const card = { kind: 'PORTFOLIO_CARD', shareId: id, cardFor: 'Bakkerij De Verzinning' };
    expect(await uses()).toContainEqual(card);
    expect(await lockerOf(world, viewer).remove(letter)).toMatchObject({ __typename: 'FileInUse' });
    await showing.stop(id);
    expect(await uses()).not.toContainEqual(card);
  });

  test('is read by the case manager for whom the card is, and by no other, nor a neighbour', async () => {
    const { id } = await showing.share({ ...toCoach, entryIds: [shop], evidenceIds: [letter] });
    expect((await looker(world, coach, viewer.personId).look(id))?.portfolio).toMatchObject({
      files: [{ file: { id: letter } }],
    });
    expect(await open(coach, id, letter)).toBeGreaterThan(0);
    expect((await showing.one(id))?.share.looks).toContainEqual(
      expect.objectContaining({ by: coach.name, fileName: 'getuigschrift.pdf' }),
    );
    expect(await open(coach, id, picture)).toBeNull();
    const other = await world.professional(municipality, 'CASE_MANAGER');
    const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
    const neighbour = await world.citizen(municipality);
    for (const who of [other, neighbour]) expect(await open(who, id, letter)).toBeNull();
    expect(await open(specialist, id, letter)).toEqual(['FORBIDDEN']);
    const seen = (who: ProfessionalViewer | CitizenViewer) =>
      withViewer(world.pool, who, async (tx) => {
        const rows = await tx.query({
          text: 'select 1 from portfolio_share_evidence where share_id = $1',
          values: [id],
        });
        const files = await tx.query({
          text: 'select 1 from evidence where id = any($1)',
          values: [[letter, picture]],
        });
        return [rows.length, files.length];
      });
    expect(await seen(coach)).toEqual([1, 1]);
    for (const who of [other, specialist, neighbour]) expect(await seen(who)).toEqual([0, 0]);
    await showing.stop(id);
    expect(await open(coach, id, letter)).toBeNull();
    expect(await seen(coach)).toEqual([0, 0]);
  });
});

describe('a card is refused', () => {
  test.each([
    ['with a file when nobody may know whose it is', { shows: 'ANONYMOUS' }, 'namesPeople'],
    ['with a file of what is not on it', { shows: 'NAME', entryIds: 'care' }, 'entryNotChosen'],
  ] as const)('%s', async (_what, change, code) => {
    const input = {
      ...byLink,
      shows: change.shows,
      entryIds: ['entryIds' in change ? care : shop],
      evidenceIds: [letter],
    };
    expect((await showing.share(input)).problems).toEqual([{ field: 'evidenceIds', code }]);
    expect(await showing.all()).toEqual([]);
  });

  test('with a file of somebody else, also by whoever writes the row', async () => {
    const other = owner(world, await world.citizen(municipality));
    const theirs = await other.file();
    const { problems } = await showing.share({ ...named, entryIds: [shop], evidenceIds: [theirs] });
    expect(problems).toEqual([{ field: 'evidenceIds', code: 'entryNotChosen' }]);
    const anonymous = await showing.share({ ...byLink, entryIds: [shop] });
    await expect(
      withViewer(world.pool, viewer, (tx) =>
        tx.query({
          text: `insert into portfolio_share_evidence (municipality_id, share_id, entry_id, evidence_id, person_id)
            values ($1, $2, $3, $4, $5)`,
          values: [municipality, anonymous.id, shop, letter, viewer.personId],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
