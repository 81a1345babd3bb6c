import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { owner } from '../evidence/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, processor, teller, told } from './stories.ts';

let world: World;
let here: string;
beforeAll(async () => {
  world = await createWorld();
  here = await world.municipality({ tellChangeWithin: 5 });
});
afterAll(() => world.end());

const mailsOf = async ({ personId }: CitizenViewer) =>
  (
    await world.rows<{ kind: string }>('select kind from notification where person_id = $1 order by id', [personId])
  ).map(({ kind }) => kind);

const addFile = (viewer: CitizenViewer) => owner(world, viewer).add(smallPdf(), 'huurcontract.pdf');

describe('a gift', () => {
  test('is told, asked about, answered by a correction and processed, and everybody reads what was sent', async () => {
    const person = teller(world, await world.citizen(here), 'GIFT');
    await person.start();
    expect((await person.read())?.draft?.missing.map(({ question }) => question)).toEqual([
      'giftKind',
      'giftOn',
      'giftValue',
    ]);
    expect(await person.send()).toMatchObject({ __typename: 'ChangeInvalid' });
    await person.save(told.gift);
    const sent = await person.send();
    expect(sent).toMatchObject({ __typename: 'ChangeReceipt', version: { number: 1 } });
    expect(sent.version?.receiptNumber).toMatch(/^W-2026-11-[2-9A-Z]{8}$/);
    expect(await person.read()).toMatchObject({
      status: 'SENT',
      draft: null,
      versions: [
        {
          language: 'nl',
          effect: { gifts: { year: 2026, total: 30000, limit: 120000, above: 0 }, abroad: [], tellBy: '2026-11-17' },
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
    });

    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const review = processor(world, specialist, person.id);
    expect(await review.ask(1, 'AMOUNT_UNCLEAR', 'Klopt het bedrag?')).toMatchObject({ status: 'QUESTIONED' });
    expect(await person.correct('Het was meer.')).toMatchObject({ __typename: 'ToldChange' });
    await person.save({ giftValue: '130000' });
    expect((await person.read())?.draft).toMatchObject({
      reason: 'Het was meer.',
      effect: { gifts: { total: 130000, above: 10000 } },
      changes: [{ question: 'giftValue', before: '30000', after: '130000' }],
    });
    await person.send();
    expect(await review.process(1, 'TAKEN_OVER'), 'of a version that is not the last').toMatchObject({
      __typename: 'ReviewedChangeMovedOn',
    });
    expect(await review.process(2, 'LETTER_FOLLOWS', 'U krijgt een brief.')).toMatchObject({ status: 'PROCESSED' });
    const now = await person.read();
    expect(now).toMatchObject({
      status: 'PROCESSED',
      questions: [{ reason: 'AMOUNT_UNCLEAR', words: 'Klopt het bedrag?', answer: null, answeredByVersion: 2 }],
      outcomes: [{ version: 2, kind: 'LETTER_FOLLOWS', words: 'U krijgt een brief.', by: 'Ina Onderzoek' }],
    });
    expect(now?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(now?.versions[1]?.effect.gifts?.total, 'what was sent reads the same for ever').toBe(30000);
    expect(await mailsOf(person.viewer)).toEqual([
      'CHANGE_RECEIVED',
      'CHANGE_QUESTION_ASKED',
      'CHANGE_RECEIVED',
      'CHANGE_PROCESSED',
    ]);
  });

  test('of a food bank is never counted, and one that was taken back neither', async () => {
    const viewer = await world.citizen(here);
    const person = teller(world, viewer, 'GIFT');
    await person.tell(told.gift);
    const first = person.id;
    await person.tell({ giftKind: 'FOOD_BANK', giftOn: '2026-11-12' });
    await person.start();
    await person.save({ ...told.gift, giftValue: '100000', giftOn: '2026-01-01' });
    expect((await person.read())?.draft?.effect.gifts).toMatchObject({ total: 130000, above: 10000 });
    const other = teller(world, viewer, 'GIFT');
    await world.ask(viewer, documents.withdraw, { id: first, version: 1, reason: 'Was een lening.', language: 'nl' });
    await other.start();
    expect((await other.read())?.draft?.effect.gifts).toMatchObject({ total: 100000, above: 0 });
    const { changeYear } = await world.ask<{ changeYear: unknown }>(viewer, documents.year);
    expect(changeYear).toMatchObject({ gifts: { total: 0 }, abroad: { days: 0, limit: 28 }, tellWithin: 5 });
  });
});

test('moving abroad asks for a country and no Dutch postcode, and takes a file along into a correction', async () => {
  const person = teller(world, await world.citizen(here), 'MOVE');
  await person.start();
  expect(await person.save({ ...told.move, postcode: '12 AB' })).toMatchObject({
    problems: [{ question: 'postcode', code: 'postcodeForm' }],
  });
  await person.save({ moveWhere: 'OUT_OF_COUNTRY', foreignPostcode: 'B-2000', newCountry: 'BE', postcode: '1234 ab' });
  expect((await person.read())?.draft).toMatchObject({ missing: [] });
  const file = await addFile(person.viewer);
  await person.attach(file);
  await person.send();
  const [version] = (await person.read())?.versions ?? [];
  expect(version?.answers.map(({ question }) => question)).not.toContain('postcode');
  expect(version?.evidence).toMatchObject([{ id: file, fileName: 'huurcontract.pdf' }]);
  await person.correct('Ander huis.');
  expect((await person.read())?.draft?.evidence).toMatchObject([{ id: file }]);
  const specialist = await world.professional(here, 'INCOME_SPECIALIST');
  const opened = await world.api.files.read(specialist, file, { traceId: 'trace' });
  expect(opened.data?.fileName).toBe('huurcontract.pdf');
});

test('a stay over New Year is split there, and what is left is shown before it is sent', async () => {
  const person = teller(world, await world.citizen(here), 'ABROAD');
  await person.tell({ leavesOn: '2026-07-01', returnsOn: '2026-07-14', country: 'TR' });
  await person.start();
  await person.save(told.abroad);
  expect((await person.read())?.draft?.effect.abroad).toEqual([
    { year: 2026, days: 26, limit: 28, left: 2, above: 0 },
    { year: 2027, days: 5, limit: 28, left: 23, above: 0 },
  ]);
  const pensioner = { household: 'statePensionSingle', birthDate: '1955-05-05' };
  const older = teller(world, await world.citizen(here, pensioner), 'ABROAD');
  await older.start();
  await older.save({ leavesOn: '2026-01-01', returnsOn: '2026-04-01', country: 'MA' });
  expect((await older.read())?.draft?.effect.abroad).toEqual([{ year: 2026, days: 91, limit: 91, left: 0, above: 0 }]);
});

test('what is told is taken back by a version with a reason, once, and a draft goes with it', async () => {
  const person = teller(world, await world.citizen(here), 'HOUSEHOLD');
  await person.tell(told.together);
  await person.correct('Toch een andere dag.');
  expect(await person.withdraw(1, '')).toMatchObject({ problems: [{ question: 'reason', code: 'required' }] });
  const first = await person.withdraw(1, 'Het gaat niet door.');
  expect(first).toMatchObject({ __typename: 'ChangeReceipt', version: { number: 2, withdraws: true } });
  expect(await person.withdraw(1, 'Het gaat niet door.')).toMatchObject({ version: first.version });
  expect(await person.read()).toMatchObject({
    status: 'SENT',
    withdrawn: true,
    draft: null,
    versions: [{ number: 2, withdraws: true, reason: 'Het gaat niet door.' }, { number: 1 }],
  });
  const specialist = await world.professional(here, 'INCOME_SPECIALIST');
  expect(await processor(world, specialist, person.id).process(2, 'NOTHING_CHANGES')).toMatchObject({
    status: 'PROCESSED',
  });
});

test('what contradicts is asked about and shown, and never stands in the way', async () => {
  const viewer = await world.citizen(here);
  const move = teller(world, viewer, 'MOVE');
  await move.tell(told.move);
  const second = teller(world, viewer, 'MOVE');
  await second.start();
  await second.save({ ...told.move, street: 'Bedachtlaan 8' });
  const draft = (await second.read())?.draft;
  expect(draft?.effect.contradictions).toMatchObject([{ code: 'twoAddresses', with: { id: move.id, kind: 'MOVE' } }]);
  expect(draft?.effect.contradictions[0]?.with.answers).toContainEqual({
    question: 'street',
    value: 'Verzonnenstraat 3',
  });
  expect(await second.send('Ik verhuis eerst naar mijn zus.')).toMatchObject({ __typename: 'ChangeReceipt' });
  expect((await second.read())?.versions[0]).toMatchObject({
    explanation: 'Ik verhuis eerst naar mijn zus.',
    effect: { contradictions: [{ code: 'twoAddresses' }] },
  });
  const household = teller(world, viewer, 'HOUSEHOLD');
  await household.start();
  await household.save(told.together);
  expect((await household.read())?.draft?.effect.contradictions.map(({ code }) => code)).toEqual([
    'togetherAndAlone',
    'togetherAndAlone',
  ]);
});
