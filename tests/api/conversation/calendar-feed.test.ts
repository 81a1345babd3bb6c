import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { hashOfSecretToken } from '#graphql/shared/secret-token.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents } from './stories.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

const open = async (viewer: CitizenViewer) =>
  (await world.ask<{ openCalendarFeed: { path: string } }>(viewer, documents.openFeed, { language: 'nl' }))
    .openCalendarFeed.path;
const feed = async (viewer: CitizenViewer) =>
  (await world.ask<{ calendarFeed: { createdAt: string; language: string } | null }>(viewer, documents.feed))
    .calendarFeed;
const close = async (viewer: CitizenViewer) =>
  (await world.ask<{ closeCalendarFeed: boolean }>(viewer, documents.closeFeed)).closeCalendarFeed;
const rowsOf = ({ personId }: CitizenViewer) =>
  world.rows<{ token_hash: string; revoked_at: Date | null }>(
    'select token_hash, revoked_at from calendar_feed where person_id = $1 order by id',
    [personId],
  );

test('the address is shown once, only its hash is kept, and a new one ends the one before', async () => {
  const viewer = await world.citizen(municipality);
  expect(await feed(viewer)).toBeNull();
  const first = await open(viewer);
  expect(first).toMatch(/^\/agenda\/[\w-]{43}\.ics$/);
  expect(await feed(viewer)).toMatchObject({ language: 'nl', createdAt: expect.stringMatching(/^2026-11-24T/) });
  const second = await open(viewer);
  expect(second).not.toBe(first);

  const rows = await rowsOf(viewer);
  const hashes = [first, second].map((path) => hashOfSecretToken(path.slice('/agenda/'.length, -'.ics'.length)));
  expect(rows.map(({ token_hash }) => token_hash)).toEqual(hashes);
  expect(rows.map(({ revoked_at }) => revoked_at !== null)).toEqual([true, false]);
  const everything = JSON.stringify([await world.rows('select * from calendar_feed'), world.log]);
  for (const path of [first, second]) expect(everything).not.toContain(path.slice('/agenda/'.length, -4));

  expect([await close(viewer), await close(viewer)]).toEqual([true, false]);
  expect(await feed(viewer)).toBeNull();
  expect((await rowsOf(viewer)).every(({ revoked_at }) => revoked_at !== null)).toBe(true);
});

test('of many that are made at once one stays', async () => {
  const viewer = await world.citizen(municipality);
  const paths = await Promise.all(Array.from({ length: 20 }, () => open(viewer)));
  expect(new Set(paths).size).toBe(20);
  const rows = await rowsOf(viewer);
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ revoked_at }) => revoked_at === null)).toHaveLength(1);
});

test('a language that the municipality does not offer makes no address', async () => {
  const viewer = await world.citizen(municipality);
  for (const language of ['ti', '', 'nl; drop table calendar_feed'])
    expect(await world.refusal(viewer, documents.openFeed, { language })).toEqual(['BAD_USER_INPUT']);
  expect(await rowsOf(viewer)).toEqual([]);
});

test('nobody ends or sees somebody else’s', async () => {
  const [mine, other] = [await world.citizen(municipality), await world.citizen(municipality)];
  await open(mine);
  expect(await feed(other)).toBeNull();
  expect(await close(other)).toBe(false);
  await open(other);
  expect((await rowsOf(mine)).map(({ revoked_at }) => revoked_at)).toEqual([null]);
});
