import { afterAll, beforeAll, expect, test } from 'vitest';
import { absoluteHours } from '#app/session.server.ts';
import { createBrowser, createStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.end());

const isIn = async (browser: ReturnType<typeof createBrowser>) =>
  (await stage.identity.resolveSession(stage.request(browser))) !== null;
const signIn = async () => {
  const browser = createBrowser();
  await stage.signIn(browser, { as: 'stel' });
  return browser;
};

/** In the order of time: the clock of the stage goes forward. */
test.each([
  ['New Year', '2026-12-31T22:50:00Z'],
  ['the night that skips an hour', '2027-03-28T00:50:00Z'],
  ['the night that has an hour twice', '2027-10-31T00:50:00Z'],
  ['the leap day', '2028-02-29T22:50:00Z'],
])('a session is as long over %s as on any day', async (_when, moment) => {
  stage.pass((Date.parse(moment) - stage.now()) / 60_000);
  const busy = await signIn();
  const idle = await signIn();
  const began = stage.now();
  stage.pass(14);
  expect([await isIn(busy), await isIn(idle)]).toEqual([true, true]);
  stage.pass(14);
  expect(await isIn(busy)).toBe(true);
  stage.pass(2);
  expect([await isIn(busy), await isIn(idle)]).toEqual([true, false]);
  let last = 0;
  for (let step = 0; step < 200 && (await isIn(busy)); step += 1) {
    last = stage.now();
    stage.pass(10);
  }
  const hours = (last - began) / 3_600_000;
  expect(hours).toBeGreaterThan(absoluteHours.citizen - 0.5);
  expect(hours).toBeLessThanOrEqual(absoluteHours.citizen);
});

test.each([10, -20])('a clock that is %i minutes away from that of the database changes nothing', async (away) => {
  stage.pass(away);
  const browser = await signIn();
  stage.pass(14);
  expect(await isIn(browser)).toBe(true);
  stage.pass(16);
  expect(await isIn(browser)).toBe(false);
});
