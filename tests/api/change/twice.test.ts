import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../income/world.ts';
import { processor, teller, told } from './stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const twenty = <Result>(act: () => Promise<Result>) => Promise.all(Array.from({ length: 20 }, act));
const countOf = async (table: string, personId: string) =>
  (await world.rows(`select 1 from ${table} where person_id = $1`, [personId])).length;

test('beginning twenty times at once is one change', async () => {
  const viewer = await world.citizen(await world.municipality());
  const ids = await twenty(() => teller(world, viewer, 'GIFT').start());
  expect(new Set(ids).size).toBe(1);
  expect(await countOf('told_change', viewer.personId)).toBe(1);
  expect(await countOf('told_change_version', viewer.personId)).toBe(1);
});

test('sending twenty times at once is one change with one receipt and one mail', async () => {
  const person = teller(world, await world.citizen(await world.municipality()), 'GIFT');
  await person.start();
  await person.save(told.gift);
  const sent = await twenty(() => person.send());
  expect(new Set(sent.map(({ __typename }) => __typename))).toEqual(new Set(['ChangeReceipt']));
  expect(new Set(sent.map(({ version }) => version?.receiptNumber)).size).toBe(1);
  expect(await countOf('told_change_version', person.viewer.personId)).toBe(1);
  expect(await countOf('notification', person.viewer.personId)).toBe(1);
});

test('taking back twenty times at once is one version', async () => {
  const person = teller(world, await world.citizen(await world.municipality()), 'GIFT');
  await person.tell(told.gift);
  const back = await twenty(() => person.withdraw(1, 'Vergissing'));
  expect(new Set(back.map(({ version }) => version?.receiptNumber)).size).toBe(1);
  expect(await countOf('told_change_version', person.viewer.personId)).toBe(2);
});

test('two specialists who act at once: one act counts, the other is told', async () => {
  const here = await world.municipality();
  const person = teller(world, await world.citizen(here), 'GIFT');
  await person.tell(told.gift);
  const reviews = [
    processor(world, await world.professional(here, 'INCOME_SPECIALIST'), person.id),
    processor(world, await world.professional(here, 'INCOME_SPECIALIST'), person.id),
  ];
  const ended = await Promise.all(reviews.map((review) => review.process(1, 'NOTHING_CHANGES')));
  expect(ended.map(({ __typename }) => __typename).sort()).toEqual(['ReviewedChangeMovedOn', 'ToldChange']);
  expect(await countOf('change_outcome', person.viewer.personId)).toBe(1);
});

test('two tabs cannot overwrite each other unseen, and a late save sends nothing', async () => {
  const viewer = await world.citizen(await world.municipality());
  const [left, right] = [teller(world, viewer, 'GIFT'), teller(world, viewer, 'GIFT')];
  await left.start();
  await right.start();
  await left.save(told.gift);
  expect(await right.save({ giftValue: '1' })).toMatchObject({ __typename: 'ChangeMovedOn' });
  const { revision } = left;
  await left.send();
  left.revision = revision;
  expect(await left.save({ giftValue: '1' })).toMatchObject({ __typename: 'ChangeMovedOn' });
  expect((await left.read())?.versions[0]?.answers).toContainEqual({ question: 'giftValue', value: '30000' });
});

test('what was not sent is thrown away whole; what was sent stays', async () => {
  const person = teller(world, await world.citizen(await world.municipality()), 'GIFT');
  await person.start();
  await person.save(told.gift);
  expect(await person.discard()).toMatchObject({ __typename: 'ChangeDiscarded' });
  expect(await countOf('told_change', person.viewer.personId)).toBe(0);
  await person.tell(told.gift);
  await person.correct('Ander bedrag.');
  expect(await person.discard()).toMatchObject({ __typename: 'ChangeDiscarded' });
  expect((await person.read())?.versions).toHaveLength(1);
});

test('a question of the municipality is answered once', async () => {
  const here = await world.municipality();
  const person = teller(world, await world.citizen(here), 'HEALTH');
  await person.tell(told.health);
  const review = processor(world, await world.professional(here, 'INCOME_SPECIALIST'), person.id);
  await review.ask(1, 'OTHER', 'Vanaf welke dag?');
  const [question] = (await person.read())?.questions ?? [];
  expect(await person.answer(question?.id ?? '', '')).toMatchObject({ problems: [{ code: 'required' }] });
  const answered = await twenty(() => person.answer(question?.id ?? '', 'Vanaf vrijdag.'));
  expect(answered.filter(({ __typename }) => __typename === 'ToldChange')).toHaveLength(1);
  expect(await person.read()).toMatchObject({ status: 'SENT', questions: [{ answer: 'Vanaf vrijdag.' }] });
});
