import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purge } from '#app/server/purge.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { owner } from '../evidence/stories.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { decided, objected, objector, wrong } from './stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const twenty = <Outcome>(act: () => Promise<Outcome>) => Promise.all(Array.from({ length: 20 }, act));

const addFile = (viewer: CitizenViewer) => owner(world, viewer).add(smallPdf(), 'brief.pdf');

test('a home shows decisions whose term runs, and an older one as long as an objection to it is not over', async () => {
  const { citizen, decider } = await decided(world);
  const days = { workedFrom: '2026-10-01', workedTo: '2026-10-31', paidOn: '2026-10-28' };
  await reporter(world, citizen, '2026-10').reportJobs({ ...job, ...days });
  const [report] = await world.rows<{ id: string }>(
    `select id from income_report where person_id = $1 and month = '2026-10'`,
    [citizen.personId],
  );
  await reviewer(world, decider, report?.id ?? '').accept(1, true);
  const underWay = async (on = world) => {
    const { decisionsUnderWay } = await on.ask<{
      decisionsUnderWay: { id: string; objection: { state: string } | null }[];
    }>(citizen, 'query { decisionsUnderWay { id objection { state } } }', {});
    return Object.fromEntries(decisionsUnderWay.map(({ id, objection }) => [id, objection?.state ?? null]));
  };
  const later = world.at('2027-03-01T12:00:00Z');
  const [newest = '', older = ''] = Object.keys(await underWay());
  expect(await underWay()).toEqual({ [newest]: null, [older]: null });
  expect(await underWay(later), 'terms of the last winter are over').toEqual({ [newest]: null });
  const person = objector(world, citizen, older);
  await person.save({ words: 'Het klopt niet.' });
  expect(await underWay(later)).toEqual({ [newest]: null, [older]: 'DRAFT' });
  await person.send();
  expect(await underWay(later)).toEqual({ [newest]: null, [older]: 'SUBMITTED' });
  await person.withdraw();
  expect(await underWay(later)).toEqual({ [newest]: null });
});

describe('writing', () => {
  test('keeps a draft that nobody else sees, and sends it with a receipt, a hash and a mail', async () => {
    const { person, citizen, other } = await decided(world);
    const words = 'Mijn loon was lager.\nKijk naar de loonstrook.';
    expect(await person.save({ words })).toMatchObject({
      __typename: 'Decision',
      objection: { state: 'DRAFT', draft: { number: 1, words }, versions: [] },
    });
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>('select id from objection where person_id = $1', [
      citizen.personId,
    ]);
    expect(
      await world.ask(other, 'query ($id: ID!) { objectionFile(id: $id) { involved } }', { id }),
      'a draft is nobody’s but its writer’s',
    ).toEqual({ objectionFile: null });
    const sent = await person.send();
    expect(sent).toMatchObject({
      __typename: 'ObjectionReceipt',
      version: { number: 1, words, language: 'nl' },
      decision: { objection: { state: 'SUBMITTED', late: false, decideBy: '2027-02-16', draft: null, open: true } },
    });
    expect(sent.version?.receiptNumber).toMatch(/^2026-11-[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(sent.version?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const mails = await world.rows<{ kind: string }>(
      `select kind from notification where person_id = $1 and kind like 'OBJECTION%'`,
      [citizen.personId],
    );
    expect(mails).toEqual([{ kind: 'OBJECTION_RECEIVED' }]);
  });

  test('takes a hundred thousand letters and says how many there are beyond', async () => {
    const { person } = await decided(world);
    expect(await person.save({ words: 'ع'.repeat(100_000) })).toMatchObject({ __typename: 'Decision' });
    const refused = await person.save({ words: 'x'.repeat(100_001) });
    expect(wrong(refused)).toEqual(['words tooLong']);
    expect(refused.problems?.[0]?.facts).toEqual([
      { name: 'most', value: '100000' },
      { name: 'length', value: '100001' },
    ]);
  });

  test('needs reasons, or the word that they follow', async () => {
    const { person } = await decided(world);
    await person.save({ words: ' ' });
    expect(wrong(await person.send())).toEqual(['words required']);
    await person.save({ words: '', reasonsFollow: true });
    expect(await person.send()).toMatchObject({ __typename: 'ObjectionReceipt', version: { reasonsFollow: true } });
  });

  test('in two tabs overwrites nothing unseen, and the same twice is one', async () => {
    const { person, citizen } = await decided(world);
    await twenty(() => person.save({ words: 'Een' }, 0));
    expect(await world.rows('select 1 from objection_version where person_id = $1', [citizen.personId])).toHaveLength(
      1,
    );
    const read = await person.revision();
    await person.save({ words: 'Twee' }, read);
    expect(await person.save({ words: 'Drie' }, read)).toMatchObject({
      __typename: 'ObjectionChanged',
      decision: { objection: { draft: { words: 'Twee' } } },
    });
  });

  test('what was thrown away is gone, and a page of before names nothing that was written since', async () => {
    const { person, citizen } = await decided(world);
    await person.save({ words: 'Weg ermee' });
    const read = await person.revision();
    expect(await person.discard()).toMatchObject({ __typename: 'Decision', objection: null });
    expect(await world.rows('select 1 from objection where person_id = $1', [citizen.personId])).toEqual([]);
    const later = objector(world.at('2026-11-24T14:00:00Z'), citizen, (await person.one())?.id ?? '');
    await later.save({ words: 'Opnieuw' });
    expect(await person.send(read)).toMatchObject({ __typename: 'ObjectionChanged' });
  });
});

describe('sending', () => {
  test('twenty times at once is one objection with one receipt and one mail', async () => {
    const { person, citizen } = await decided(world);
    await person.save({});
    const read = await person.revision();
    const sent = await twenty(() => person.send(read));
    expect(new Set(sent.map(({ __typename }) => __typename))).toEqual(new Set(['ObjectionReceipt']));
    expect(new Set(sent.map(({ version }) => version?.receiptNumber)).size).toBe(1);
    const mails = await world.rows(`select 1 from notification where person_id = $1 and kind = 'OBJECTION_RECEIVED'`, [
      citizen.personId,
    ]);
    expect(mails).toHaveLength(1);
    expect(await person.save({}), 'the form of before begins no addition').toMatchObject({
      objection: { draft: null, versions: [{ number: 1 }] },
    });
  });

  test.each([
    ['2027-01-05T23:59:00+01:00', false],
    ['2027-01-06T00:00:00+01:00', true],
  ])('at %s late is %s, and it is never refused', async (instant, late) => {
    const { citizen, decision } = await decided(world);
    const person = objector(world.at(instant), citizen, decision.id);
    await person.save({ lateReason: late ? 'Ik lag in het ziekenhuis.' : null });
    expect(await person.send()).toMatchObject({
      __typename: 'ObjectionReceipt',
      decision: { objection: { state: 'SUBMITTED', late } },
      version: { lateReason: late ? 'Ik lag in het ziekenhuis.' : null },
    });
  });

  test('takes the assurance that the municipality asks', async () => {
    const { person, citizen, decision } = await decided(world, { assuranceToSend: 'substantial' });
    await person.save({});
    const light = objector(world, { ...citizen, assurance: 'middle' }, decision.id);
    expect(await light.send()).toMatchObject({ __typename: 'AssuranceTooLow', needed: 'SUBSTANTIAL' });
    expect(await person.send()).toMatchObject({ __typename: 'ObjectionReceipt' });
    // Once the last day is over withdrawing is final.
    const low = objector(world, { ...citizen, assurance: 'middle' }, decision.id);
    expect(await low.withdraw()).toMatchObject({ __typename: 'AssuranceTooLow', needed: 'SUBSTANTIAL' });
    expect((await person.one())?.objection).toMatchObject({ state: 'SUBMITTED' });
    expect(await person.withdraw()).toMatchObject({ __typename: 'Decision' });
  });

  test('an addition is a new version, and what was sent stays', async () => {
    const { person } = await objected(world);
    expect(await person.save({ words: 'En nog iets.' })).toMatchObject({
      objection: { state: 'SUBMITTED', draft: { number: 2 }, versions: [{ number: 1 }] },
    });
    expect(await person.send()).toMatchObject({ version: { number: 2, words: 'En nog iets.' } });
    expect((await person.one())?.objection?.versions.map(({ words }) => words)).toEqual([
      'Ik ben het er niet mee eens.',
      'En nog iets.',
    ]);
  });
});

describe('files', () => {
  test('are read by who judges only after sending, and stay when files are swept', async () => {
    const { person, citizen, other } = await decided(world);
    await person.save({});
    const [kept, loose] = [await addFile(citizen), await addFile(citizen)];
    expect(await person.attach(kept)).toMatchObject({ objection: { draft: { evidence: [{ id: kept }] } } });
    const { decision } = await decided(world);
    expect(wrong(await objector(world, citizen, (await person.one())?.id ?? '').attach(decision.id))).toEqual([
      'evidence unknown',
    ]);
    const read = async (id: string) => (await world.api.files.read(other, id, { traceId: 'trace' })).data;
    expect(await read(kept)).toBeNull();
    await person.send();
    expect(await read(kept)).toMatchObject({ fileName: 'brief.pdf' });
    expect(await read(loose)).toBeNull();
    await world.owner.query(`alter table evidence no force row level security`);
    await world.owner.query(`update evidence set created_at = '2020-01-01' where person_id = $1`, [citizen.personId]);
    await world.owner.query(`alter table evidence force row level security`);
    await purge({ database: world.worker, storage: world.storage, now: Date.parse('2026-11-24T09:00:00Z') });
    const left = await world.rows<{ id: string }>('select id from evidence where person_id = $1', [citizen.personId]);
    expect(left).toEqual([{ id: kept }]);
  });

  test('can be taken off a draft, and not off what was sent', async () => {
    const { person, citizen } = await decided(world);
    await person.save({});
    const id = await addFile(citizen);
    await person.attach(id);
    expect(await person.detach(id)).toMatchObject({ objection: { draft: { evidence: [] } } });
    await person.attach(id);
    await person.send();
    expect(await person.detach(id)).toMatchObject({ __typename: 'ObjectionChanged' });
    await expect(
      world.owner.query(`delete from objection_evidence where evidence_id = $1`, [id]),
      'also past the API',
    ).rejects.toThrow(/never changes/);
  });
});

describe('withdrawing', () => {
  test('ends it once, throws away what was being written, and lets somebody object again', async () => {
    const { person, desk, citizen } = await objected(world);
    await person.save({ words: 'Nog niet af' });
    const { revision = 0 } = (await person.one())?.objection ?? {};
    const all = await twenty(() => person.withdraw(revision));
    expect(new Set(all.map(({ objection }) => objection?.state))).toEqual(new Set(['WITHDRAWN']));
    expect(await person.one()).toMatchObject({ objection: { state: 'WITHDRAWN', draft: null, decideBy: null } });
    expect(await desk.confirm()).toMatchObject({ __typename: 'ObjectionMovedOn' });
    expect(await person.save({ words: 'Toch weer' })).toMatchObject({ objection: { state: 'DRAFT' } });
    expect(await person.send()).toMatchObject({ __typename: 'ObjectionReceipt' });
    expect(
      await world.rows('select status from objection where person_id = $1 order by created_at', [citizen.personId]),
    ).toHaveLength(2);
  });

  test('is refused when the municipality acted since it was read', async () => {
    const { person, desk } = await objected(world);
    const { revision = 0 } = (await person.one())?.objection ?? {};
    await desk.confirm();
    expect(await person.withdraw(revision)).toMatchObject({
      __typename: 'ObjectionChanged',
      decision: { objection: { state: 'RECEIVED' } },
    });
  });
});
