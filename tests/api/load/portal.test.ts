import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Section } from '#tests/load/lines.ts';
import { hostileDocuments } from '#tests/load/measures/hostile-documents.ts';
import { manyAtOnce } from '#tests/load/measures/many-at-once.ts';
import { pages } from '#tests/load/measures/pages.ts';
import { submit } from '#tests/load/measures/submit.ts';
import { openStage, type Stage } from '#tests/load/stage.ts';

/** What the bench measures of a whole portal, in its smallest form, so that it does not rot: nothing here looks at a time. */
let stage: Stage & { end(): Promise<void> };
beforeAll(async () => {
  const effort = { rounds: 1, turns: 4, atOnce: 1, seconds: 2, accessRecords: 10, grown: [], opponents: false };
  stage = await openStage(200, effort, () => undefined);
});
afterAll(() => stage.end());

/** The portal is built first where it has changed. */
const patience = { timeout: 180_000 };

const named = ({ lines }: Section, what: string) => lines.find((line) => line.what === what)?.spread.median;

test('sending a report in process and over HTTP is measured', patience, async () => {
  const section = await submit(stage);
  expect(named(section, 'in process, commits')).toBeGreaterThan(0);
  expect(named(section, 'over HTTP, commits')).toBeGreaterThan(0);
});

test('every page of the table answers and keeps to its weight', patience, async () => {
  const section = await pages(stage);
  for (const page of ['/overzicht', '/plan', '/mijn-mensen/:person', '/beoordelen/:id'])
    expect(named(section, `${page}, p50`), page).toBeGreaterThan(0);
  for (const { what, unit, spread, bar } of section.lines)
    if (unit === 'kB' && bar && 'most' in bar) expect(spread.median, what).toBeLessThanOrEqual(bar.most);
});

test('many people at once get what they ask for', patience, async () => {
  const section = await manyAtOnce(stage);
  expect(named(section, 'requests')).toBeGreaterThan(40);
  expect(named(section, 'failures')).toBe(0);
});

test('every hostile document is refused', async () => {
  expect((await hostileDocuments(stage)).lines.length).toBeGreaterThan(5);
});
