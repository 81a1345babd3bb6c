import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importDecisions, type RefusedBesluit } from '#app/server/decisions/import-decisions.ts';
import { refusedText } from '#app/server/decisions/import-text.ts';
import { createPool } from '#db/pools.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { inPieces } from '#tests/support/in-pieces.ts';
import { createWorld, type World } from '../income/world.ts';
import { openDesk, until } from '../notification/desk.ts';
import { objector } from './stories.ts';

let world: World;
let worker: ReturnType<typeof createPool>;
let identity: ReturnType<typeof createPool>;
let municipalityId: string;
let citizen: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  worker = createPool(world.workerUrl, { max: 2, pipeline: false });
  identity = createPool(world.identityUrl, { max: 2, pipeline: false });
});
beforeEach(async () => {
  municipalityId = await world.municipality();
  citizen = await world.citizen(municipalityId);
  await world.owner.query('update person set bsn_index = $2 where id = $1', [citizen.personId, 'index of 999990019']);
});
afterAll(async () => {
  await Promise.all([worker.end(), identity.end()]);
  await world.end();
});

const besluit = {
  identificatie: 'BES-2026-1',
  verantwoordelijkeOrganisatie: '000000000',
  bsn: '999990019',
  besluittype: 'terugvordering',
  datum: '2026-11-20',
  bestuursorgaan: 'Gemeente Verzonnen',
  toelichting: 'U kreeg te veel uitkering.\n\nU betaalt het terug in delen.',
  ingangsdatum: '2026-12-01',
  bedragInCenten: 18_450,
  artikelen: ['RECOVERY', { artikel: 'art. 1 Verordening', uitleg: 'Gewone woorden.' }],
  feiten: [{ naam: 'Te veel betaald', vorm: 'bedrag', waarde: '18450', bron: 'berekening', datum: '2026-11-12' }],
};

/** Takes a file in, cut into pieces of a few bytes as it could come. */
async function take(lines: string | Uint8Array, now = '2026-11-24T10:00:00Z') {
  const refused: RefusedBesluit[] = [];
  const counts = await importDecisions(
    { worker, identity, index: (bsn) => `index of ${bsn}`, now: () => Date.parse(now), newId: () => newId() },
    { municipalityId, chunks: inPieces(lines, 700), onRefused: (one) => refused.push(one) },
  );
  return { counts, told: refused.map(refusedText).join('') };
}

const lines = (...records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');

const list = `{ decisions {
  id kind decidedBy decidedByRole decidedOn madeKnownOn effectiveFrom amount text lastDay awaitsLetter
  articles { code article } facts { label form value source on } } }`;
const mine = async (at = '2026-11-24T12:00:00Z') =>
  (await world.at(at).ask<{ decisions: readonly Readonly<Record<string, unknown>>[] }>(citizen, list)).decisions;

test('a decision comes in, is told, and can be objected to', async () => {
  expect(await take(lines(besluit))).toEqual({ counts: { added: 1, same: 0, refused: 0 }, told: '' });
  const [decision, ...others] = await mine();
  expect(others).toEqual([]);
  expect(decision).toMatchObject({
    kind: 'RECOVERY',
    decidedBy: 'Gemeente Verzonnen',
    decidedByRole: 'MUNICIPALITY',
    decidedOn: '2026-11-20',
    effectiveFrom: '2026-12-01',
    amount: 18_450,
    text: ['U kreeg te veel uitkering.', 'U betaalt het terug in delen.'],
    articles: [{ code: 'RECOVERY' }, { code: 'OTHER', article: 'art. 1 Verordening' }],
    facts: [{ label: 'Te veel betaald', form: 'MONEY', value: '18450', source: 'CALCULATION', on: '2026-11-12' }],
    madeKnownOn: '2026-11-24',
    lastDay: '2027-01-05',
  });
  const told = await world.rows(
    `select kind, occasion, to_char(term_ends_on, 'YYYY-MM-DD') as ends from notification where person_id = $1`,
    [citizen.personId],
  );
  expect(told).toEqual([{ kind: 'DECISION_MADE_KNOWN', occasion: decision?.['id'], ends: '2027-01-05' }]);
  const jobs = await world.rows(`select 1 from graphile_worker._private_jobs`);
  expect(jobs.length).toBeGreaterThan(0);
  const person = objector(world, citizen, String(decision?.['id']));
  await person.save({});
  expect((await person.send()).__typename).toBe('ObjectionReceipt');
});

test('one that the municipality sent itself runs from the day of sending', async () => {
  const sent = { ...besluit, verzenddatum: '2026-11-20', uiterlijkeReactiedatum: '2027-01-04' };
  expect((await take(lines(sent))).counts.added).toBe(1);
  expect(await mine()).toMatchObject([{ madeKnownOn: '2026-11-20', lastDay: '2027-01-04', awaitsLetter: false }]);
  const [told] = await world.rows(`select kind, term_ends_on as ends from notification where person_id = $1`, [
    citizen.personId,
  ]);
  // Told without a letter: they have one.
  expect(told).toEqual({ kind: 'DECISION_POSTED', ends: null });
  const [decision] = await mine();
  await world.ask(citizen, 'mutation ($id: ID!) { markDecisionRead(id: $id, language: "nl") { __typename } }', {
    id: decision?.['id'],
  });
  expect(
    await world.rows(`select 1 from notification where person_id = $1 and seen_at is null`, [citizen.personId]),
  ).toEqual([]);
});

test('one whose message went out later runs from then', async () => {
  await take(lines(besluit));
  await world.owner.query(`update notification set sent_at = '2026-11-26T09:00:00Z' where person_id = $1`, [
    citizen.personId,
  ]);
  expect(await mine('2026-11-27T12:00:00Z')).toMatchObject([{ madeKnownOn: '2026-11-26', lastDay: '2027-01-07' }]);
});

test('somebody who can only be reached by letter gets one, and the term runs from its handing over', async () => {
  await world.owner.query('update person set email = null where id = $1', [citizen.personId]);
  await take(lines(besluit));
  const desk = await openDesk(world);
  const jobs = await desk.work();
  const letters = () => world.rows('select 1 from letter where person_id = $1', [citizen.personId]);
  await until(jobs, async () => (await letters()).length === 1);
  await jobs.stop();
  await desk.end();
  expect(await mine()).toMatchObject([{ awaitsLetter: true }]);
});

test('the same file again changes nothing, and one that was corrected is refused', async () => {
  const other = { ...besluit, identificatie: 'BES-2026-2' };
  const file = lines(besluit, other);
  await take(file);
  const before = await mine();
  expect(await take(file, '2026-12-01T10:00:00Z')).toEqual({ counts: { added: 0, same: 2, refused: 0 }, told: '' });
  const corrected = { ...besluit, bedragInCenten: 1_000 };
  const again = await take(lines(corrected, other, { ...besluit, identificatie: 'BES-2026-3' }));
  expect(again.counts).toEqual({ added: 1, same: 1, refused: 1 });
  expect(again.told).toMatch(/^BES-2026-1 \(line 1\): identificatie was handed over before with other words/);
  expect((await mine()).filter(({ id }) => before.some((one) => one['id'] === id))).toEqual(before);
  const told = await world.rows('select 1 from notification where person_id = $1', [citizen.personId]);
  expect(told).toHaveLength(3);
});

test('two at once keep each decision once', async () => {
  const file = lines(...Array.from({ length: 10 }, (_, n) => ({ ...besluit, identificatie: `BES-${n}` })));
  const [a, b] = await Promise.all([take(file), take(file)]);
  expect(a.counts.added + b.counts.added).toBe(10);
  expect(a.counts.refused + b.counts.refused).toBe(0);
  expect(await mine()).toHaveLength(10);
});

describe('what is wrong is told with its line, and the rest comes in', () => {
  const bad = (change: object) => JSON.stringify({ ...besluit, identificatie: 'FOUT', ...change });

  test.each([
    ['no JSON', '{"identificatie": "x"', 'line 2: it is no JSON'],
    ['a list', '[1, 2]', 'line 2: it is no object'],
    [
      'what is longer than a decision may be',
      `{"x":"${'a'.repeat(1_100_000)}"}`,
      'line 2: it is longer than a decision',
    ],
    ['without a day', bad({ datum: undefined }), 'FOUT (line 2): it has no datum'],
    ['a day that does not exist', bad({ datum: '2026-02-30' }), 'FOUT (line 2): datum is no day of the calendar'],
    ['a day to come', bad({ datum: '2026-11-25' }), 'FOUT (line 2): datum is in the future'],
    [
      'sent before it was decided',
      bad({ verzenddatum: '2026-11-19' }),
      'verzenddatum is before the day of the decision',
    ],
    ['sent in the future', bad({ verzenddatum: '2026-12-01' }), 'FOUT (line 2): verzenddatum is in the future'],
    [
      'a last day that the law does not give',
      bad({ verzenddatum: '2026-11-20', uiterlijkeReactiedatum: '2026-12-20' }),
      'FOUT (line 2): uiterlijkeReactiedatum is not 2027-01-04, six weeks after verzenddatum (art. 6:7 and 6:8 Awb)',
    ],
    ['a last day of nothing', bad({ uiterlijkeReactiedatum: '2027-01-04' }), 'is given without verzenddatum'],
    ['a type of the portal itself', bad({ besluittype: 'inkomsten' }), 'FOUT (line 2): besluittype is none of'],
    ['a field that nobody knows', bad({ ontvanger: 'x' }), 'FOUT (line 2): it has ontvanger, which a Besluit'],
    ['an article that nobody knows', bad({ artikelen: ['constructor'] }), 'FOUT (line 2): artikelen cannot be read'],
    ['no words', bad({ toelichting: ' ' }), 'FOUT (line 2): toelichting has signs or a length'],
    ['half a cent', bad({ bedragInCenten: 0.5 }), 'FOUT (line 2): bedragInCenten is no'],
    ['a number that is none', bad({ bsn: '123456789' }), 'FOUT (line 2): bsn is no citizen service number'],
    ['somebody unknown', bad({ bsn: '999990020' }), 'FOUT (line 2): bsn is of nobody whom the portal knows here'],
  ])('%s', async (_what, line, sentence) => {
    const good = (identificatie: string) => JSON.stringify({ ...besluit, identificatie });
    const taken = await take(`${good('VOOR')}\n${line}\n\n${good('NA')}`);
    expect(taken.counts).toEqual({ added: 2, same: 0, refused: 1 });
    expect(taken.told).toContain(sentence);
    expect(taken.told, 'no number of a person').not.toMatch(/\d{9}/);
    expect(await mine()).toHaveLength(2);
  });

  test('bytes that are no text', async () => {
    const good = new TextEncoder().encode(lines(besluit));
    const taken = await take(Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), good]));
    expect(taken).toEqual({ counts: { added: 1, same: 0, refused: 1 }, told: 'line 1: it is no UTF-8\n' });
  });

  test('a person of another municipality is nobody here', async () => {
    const elsewhere = await world.municipality();
    const there = await world.citizen(elsewhere);
    await world.owner.query('update person set bsn_index = $2 where id = $1', [there.personId, 'index of 999990032']);
    expect((await take(lines({ ...besluit, bsn: '999990032' }))).counts).toEqual({ added: 0, same: 0, refused: 1 });
  });
});
