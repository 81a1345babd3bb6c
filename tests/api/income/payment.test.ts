import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from './operations.ts';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const paymentDay = '2026-12-12T12:00:00Z';
const dayAfter = '2026-12-13T12:00:00Z';

/** November, as the list of months and the report itself tell of its payment on a day. */
async function november(on: World, viewer: Parameters<World['ask']>[0]) {
  const { incomeMonths } = await on.ask<{ incomeMonths: { month: string; payment: string; acceptedPayout: number }[] }>(
    viewer,
    documents.months,
  );
  const report = await reporter(on, viewer as Parameters<typeof reporter>[1]).report();
  const listed = incomeMonths.find(({ month }) => month === '2026-11');
  expect(report?.payment).toBe(listed?.payment);
  return { payment: listed?.payment, acceptedPayout: listed?.acceptedPayout };
}

async function stage() {
  const municipality = await world.municipality();
  const person = reporter(world, await world.citizen(municipality));
  const { report } = await person.reportJobs(job);
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  return {
    person,
    accept: (on: World, version: number, grant: boolean) =>
      reviewer(on, specialist, report?.id ?? '').accept(version, grant),
  };
}

test('a month that was accepted in time is promised, and then paid', async () => {
  const { person, accept } = await stage();
  expect(await november(world.at(paymentDay), person.viewer)).toEqual({ payment: 'PLANNED', acceptedPayout: null });
  await accept(world.at(paymentDay), 1, true);
  // 600 earned of which 150 stays free, set against 1351.33.
  const accepted = { acceptedPayout: 90133 };
  expect(await november(world.at(paymentDay), person.viewer)).toEqual({ payment: 'PLANNED', ...accepted });
  expect(await november(world.at(dayAfter), person.viewer)).toEqual({ payment: 'PAID', ...accepted });
});

test('a month that still waits after its payment day is settled later, accepted then or not', async () => {
  const { person, accept } = await stage();
  expect(await november(world.at(dayAfter), person.viewer)).toMatchObject({ payment: 'WITH_A_LATER_ONE' });
  await accept(world.at(dayAfter), 1, true);
  expect(await november(world.at(dayAfter), person.viewer)).toEqual({
    payment: 'WITH_A_LATER_ONE',
    acceptedPayout: 90133,
  });
});

test('the amount told is the one decided on where the proposed exemption was not granted', async () => {
  const { person, accept } = await stage();
  await accept(world, 1, false);
  expect(await november(world.at(dayAfter), person.viewer)).toEqual({ payment: 'PAID', acceptedPayout: 75133 });
});

test('a correction of a paid month is settled later', async () => {
  const { person, accept } = await stage();
  await accept(world, 1, true);
  await person.correct('Ik had het mis.');
  expect(await november(world.at(dayAfter), person.viewer)).toMatchObject({ payment: 'PAID' });
  await person.send();
  expect(await november(world.at(dayAfter), person.viewer)).toEqual({
    payment: 'WITH_A_LATER_ONE',
    acceptedPayout: null,
  });
});
