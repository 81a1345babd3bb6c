import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { assign, documents, guide, listener, pair, phoneTalk } from './stories.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

test('a draft is its author’s alone until it is published, and then stands for good', async () => {
  const { citizen, coach, person } = await pair(world, municipality);
  const colleagueViewer = await world.professional(municipality, 'CASE_MANAGER');
  await assign(world, colleagueViewer, citizen);
  const colleague = guide(world, colleagueViewer, citizen);

  const written = await coach.write({ words: ' Wij spraken over de cursus.\r\nMorgen bel ik de school. ' });
  const id = written.minutesId ?? '';
  expect(written).toMatchObject({
    __typename: 'MinutesSaved',
    talks: [{ id, words: 'Wij spraken over de cursus.\nMorgen bel ik de school.', revision: 0, publishedAt: null }],
  });
  const rewritten = await coach.rewrite(id, 0, { words: 'Wij spraken over de cursus.' });
  expect(rewritten.talks).toMatchObject([{ id, revision: 1, way: 'PHONE', heldOn: '2026-11-23', by: 'Ina Onderzoek' }]);
  expect(await person.talks()).toEqual([]);
  expect(await colleague.talks()).toEqual([]);
  expect(await person.mails()).toEqual([]);

  const published = await coach.publish(id, 1);
  expect(published).toMatchObject({ __typename: 'MinutesSaved', minutesId: id, talks: [{ revision: 1 }] });
  const read = { id, words: 'Wij spraken over de cursus.', by: 'Ina Onderzoek' };
  expect(await person.talks()).toMatchObject([read]);
  expect((await person.talks())[0]?.publishedAt).not.toBeNull();
  expect(await colleague.talks()).toMatchObject([read]);
  expect(await person.mails()).toEqual([`MINUTES_PUBLISHED ${id}`]);

  expect(await coach.publish(id, 1)).toMatchObject({ __typename: 'MinutesSaved', minutesId: id });
  expect(await coach.rewrite(id, 1, { words: 'Toch anders.' })).toMatchObject({ __typename: 'ConversationMovedOn' });
  expect(await coach.discard(id, 1)).toMatchObject({ __typename: 'ConversationMovedOn', talks: [read] });
  expect(await person.talks()).toMatchObject([read]);
  expect(await person.mails()).toHaveLength(1);
  await expect(world.owner.query(`update talk_minutes set words = 'Anders.' where id = $1`, [id])).rejects.toThrow(
    'published minutes never change',
  );
  await expect(world.owner.query('truncate talk_minutes')).rejects.toThrow('append-only');
});

test('the newest talk comes first', async () => {
  const { coach, person } = await pair(world, municipality);
  for (const heldOn of ['2026-11-02', '2026-11-20', '2026-11-09']) {
    const { minutesId } = await coach.write({ heldOn });
    await coach.publish(minutesId ?? '', 0);
  }
  await coach.write({ heldOn: '2026-11-23' });
  const days = (talks: readonly { readonly heldOn: string }[] | null) => talks?.map(({ heldOn }) => heldOn);
  expect(days(await person.talks())).toEqual(['2026-11-20', '2026-11-09', '2026-11-02']);
  expect(days(await coach.talks())).toEqual(['2026-11-23', '2026-11-20', '2026-11-09', '2026-11-02']);
});

describe('what cannot be is named, and nothing is saved', () => {
  test.each([
    ['a talk of tomorrow', { heldOn: '2026-11-25' }, 'heldOn', 'inFuture'],
    ['a talk of the year 202', { heldOn: '0202-11-23' }, 'heldOn', 'outOfRange'],
    ['no words', { words: ' \u0000\n ' }, 'words', 'required'],
    ['20,000 letters', { words: 'ع'.repeat(20_000) }, 'words', 'tooLong'],
  ])('%s', async (_what, input, field, code) => {
    const { coach } = await pair(world, municipality);
    expect(await coach.write(input)).toMatchObject({ __typename: 'ConversationInvalid', problems: [{ field, code }] });
    expect(await coach.talks()).toEqual([]);
    const id = (await coach.write()).minutesId ?? '';
    expect(await coach.rewrite(id, 0, input)).toMatchObject({ problems: [{ field, code }] });
    expect(await coach.talks()).toMatchObject([{ id, revision: 0, words: phoneTalk.words }]);
  });

  test('10,000 letters are not too many', async () => {
    const { coach } = await pair(world, municipality);
    expect(await coach.write({ words: 'é'.repeat(10_000) })).toMatchObject({ __typename: 'MinutesSaved' });
  });
});

describe('two at once', () => {
  test('of two saves of one draft the second is told how it stands', async () => {
    const { coach } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    const outcomes = await Promise.all(['Een.', 'Twee.'].map((words) => coach.rewrite(id, 0, { words })));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ConversationMovedOn', 'MinutesSaved']);
    const [now] = (await coach.talks()) ?? [];
    expect(now?.revision).toBe(1);
    for (const { talks } of outcomes) expect(talks).toEqual([now]);
  });

  test('publishing twenty times at once is one mail', async () => {
    const { coach, person } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => coach.publish(id, 0)));
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['MinutesSaved']));
    expect(await person.mails()).toEqual([`MINUTES_PUBLISHED ${id}`]);
  });

  test('what changed since it was read is not published and not thrown away', async () => {
    const { coach, person } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    await coach.rewrite(id, 0, { words: 'Anders.' });
    expect(await coach.publish(id, 0)).toMatchObject({
      __typename: 'ConversationMovedOn',
      talks: [{ words: 'Anders.' }],
    });
    expect(await coach.discard(id, 0)).toMatchObject({
      __typename: 'ConversationMovedOn',
      talks: [{ words: 'Anders.' }],
    });
    expect(await person.talks()).toEqual([]);
  });

  test('sending the same again is once; throwing away twice is once', async () => {
    const { coach } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    expect(await coach.write()).toMatchObject({ __typename: 'MinutesSaved', minutesId: id });
    await coach.rewrite(id, 0, { words: 'Anders.' });
    expect(await coach.rewrite(id, 0, { words: 'Anders.' })).toMatchObject({ talks: [{ id, revision: 1 }] });
    const gone = { __typename: 'MinutesSaved', minutesId: null, talks: [] };
    expect(await coach.discard(id, 1)).toEqual(gone);
    expect(await coach.discard(id, 1)).toEqual(gone);
    expect(await coach.rewrite(id, 1, { words: 'Terug.' })).toMatchObject({
      __typename: 'ConversationMovedOn',
      talks: [],
    });
  });
});

describe('walls', () => {
  test('a colleague beside the same person neither changes nor publishes another’s draft', async () => {
    const { citizen, coach, person } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    const viewer = await world.professional(municipality, 'CASE_MANAGER');
    await assign(world, viewer, citizen);
    const colleague = guide(world, viewer, citizen);
    const refused = { __typename: 'ConversationMovedOn', talks: [] };
    expect(await colleague.rewrite(id, 0, { words: 'Anders.' })).toMatchObject(refused);
    expect(await colleague.publish(id, 0)).toMatchObject(refused);
    expect(await colleague.discard(id, 0)).toMatchObject({ talks: [] });
    expect(await coach.talks()).toMatchObject([{ id, revision: 0, words: phoneTalk.words, publishedAt: null }]);
    expect(await person.talks()).toEqual([]);
  });

  test('who does not stand beside somebody writes and reads nothing about them', async () => {
    const { citizen, coach } = await pair(world, municipality);
    const id = (await coach.write()).minutesId ?? '';
    await coach.publish(id, 0);
    const colleague = guide(world, await world.professional(municipality, 'CASE_MANAGER'), citizen);
    const notFound = { __typename: 'PersonNotFound', personId: citizen.personId };
    expect(await colleague.talks()).toBeNull();
    expect(await colleague.write()).toEqual(notFound);
    expect(await colleague.publish(newId(), 0)).toEqual(notFound);
    expect(await colleague.discard(newId(), 0)).toEqual(notFound);
    expect(await listener(world, await world.citizen(municipality)).talks()).toEqual([]);
  });

  test('a citizen asks for minutes without the count of saves', async () => {
    const { citizen } = await pair(world, municipality);
    const counted = documents.talks.replace('words', 'words revision');
    expect(await world.refusal(citizen, counted)).toEqual(['FORBIDDEN']);
  });
});
