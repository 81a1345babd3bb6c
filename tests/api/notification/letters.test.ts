import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeBatches } from '#app/server/letters/close-batches.ts';
import { purge } from '#app/server/purge.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { desk as judging, objected } from '../decision/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, origin, until } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
});
afterEach(() => desk.rest());
afterAll(async () => {
  await desk.end();
  await world.end();
});

const batchesDocument = `{
  letterBatches { number letters leftOut sha256 fileUntil fetchable prints { at by } addressees }
  lettersWithoutAddress { name since }
}`;

interface Batches {
  readonly letterBatches: readonly {
    readonly number: number;
    readonly letters: number;
    readonly leftOut: number;
    readonly sha256: string;
    readonly fileUntil: string | null;
    readonly fetchable: boolean;
    readonly prints: readonly { readonly by: string }[];
    readonly addressees: readonly string[];
  }[];
  readonly lettersWithoutAddress: readonly { readonly name: string }[];
}

const batchesOf = (lead: ProfessionalViewer) => world.ask<Batches>(lead, batchesDocument);

const close = (day: string) =>
  closeBatches({
    ...{ database: world.worker, storage: world.storage, origin, newId },
    clock: fixedClock(Date.parse(`${day}T03:40:00+01:00`)),
  });

async function municipality(letterDaysBefore: number | null = 5): Promise<string> {
  const id = await world.municipality();
  await world.owner.query(
    `insert into reach_profile (municipality_id, valid_from, letter_days_before, source) values ($1, '2026-01-01', $2, 'test')`,
    [id, letterDaysBefore],
  );
  return id;
}

async function addressed(viewer: CitizenViewer, words = 'Verzonnenweg 1\n0000 AA Elders'): Promise<void> {
  await world.owner.query(
    `insert into registered_fact (municipality_id, id, person_id, kind, words, source, observed_on, valid_from)
     values ($1, $2, $3, 'ADDRESS', $4, 'BRP', '2026-01-01', '2026-01-01')`,
    [viewer.municipalityId, newId(), viewer.personId, words],
  );
}

/** Something that was told long ago by mail, and not seen. */
async function told(
  viewer: CitizenViewer,
  kind: string,
  termEndsOn: string | null,
  occasion = newId(),
): Promise<string> {
  const id = newId();
  await world.owner.query(
    `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, sent_at, message_id, term_ends_on)
     values ($1, $2, $3, $4, $5, '2026-11-02', '2026-11-02', 'x', $6)`,
    [viewer.municipalityId, id, viewer.personId, kind, occasion, termEndsOn],
  );
  return id;
}

const seen = (viewer: CitizenViewer, id: string) =>
  world.ask(viewer, 'mutation ($id: ID!) { markMessageSeen(id: $id) { __typename } }', { id });

const fetched = (lead: ProfessionalViewer, number: number) => fetchedFrom(world, lead, number);

async function fetchedFrom({ api }: Pick<World, 'api'>, lead: ProfessionalViewer, number: number): Promise<Buffer> {
  const { data } = await api.files.printLetters(lead, number, { traceId: 'trace' });
  if (!data) throw new Error('there is no file');
  const pieces: Uint8Array[] = [];
  for await (const piece of data.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

const textOf = (bytes: Buffer) => readPdf(bytes).map(({ runs }) => runs.map((run) => run.trim()).join(' '));

test('what has a term and is not seen becomes a letter so many days before, once, and not what was seen or taken back', async () => {
  const here = await municipality();
  const lead = await world.professional(here, 'TEAM_LEAD');
  const reader = await world.citizen(here, { name: 'Selam Tesfay' });
  await addressed(reader);
  await world.owner.query(`update person set language = 'ar' where id = $1`, [reader.personId]);
  const unseen = await told(reader, 'VIEW_ASKED', '2026-12-07');
  const read = await told(reader, 'PLAN_ESTABLISHED', '2026-12-06');
  const plan = newId();
  const overtaken = await told(reader, 'PLAN_PROPOSED', '2026-12-06', `${plan}/1`);
  await told(reader, 'REPORT_ACCEPTED', null);
  await close('2026-11-30');
  expect((await batchesOf(lead)).letterBatches, 'six days before is too early').toEqual([]);

  await seen(reader, read);
  await world.owner.query(
    `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, sent_at, message_id)
     values ($1, $2, $3, 'PLAN_WITHDRAWN', $4, '2026-11-20', '2026-11-20', 'x')`,
    [here, newId(), reader.personId, `${plan}/1`],
  );
  await close('2026-12-02');
  await close('2026-12-03');
  const { letterBatches } = await batchesOf(lead);
  expect(letterBatches).toMatchObject([
    { number: 1, letters: 1, leftOut: 1, prints: [], addressees: ['Selam Tesfay'] },
  ]);
  expect(
    await world.rows('select notification_id, state, reason from delivery where person_id = $1 order by state', [
      reader.personId,
    ]),
  ).toEqual([
    { notification_id: overtaken, state: 'LEFT_OUT', reason: 'OVERTAKEN' },
    { notification_id: unseen, state: 'SENT', reason: null },
  ]);
  const [page, ...more] = textOf(await fetched(lead, 1));
  expect(more).toEqual([]);
  for (const words of ['Selam Tesfay', 'Verzonnenweg 1', '0000 AA Elders', '7 december 2026', 'Brief 1 van nummer 1'])
    expect(page).toContain(words);
  // One line in the reader's own language: that there is help.
  expect(page).toMatch(/[\u0600-\u06ff]/);
});

test('a letter that was chosen goes along that night, one on each page; what was seen before is left out and says so', async () => {
  const here = await municipality(null);
  const lead = await world.professional(here, 'TEAM_LEAD');
  const readers = [
    await world.citizen(here, { name: 'Een Eerste' }),
    await world.citizen(here, { name: 'Twee Tweede' }),
  ];
  const quick = await world.citizen(here, { name: 'Vlug Gezien' });
  const ids: string[] = [];
  for (const reader of [...readers, quick]) {
    await addressed(reader);
    await world.owner.query('update person set email = null where id = $1', [reader.personId]);
    const id = await told(reader, 'QUESTION_ASKED', null);
    await world.owner.query('update notification set sent_at = null where id = $1', [id]);
    ids.push(id);
    await desk.add('send-notification', { municipalityId: here, notificationId: id });
  }
  const worker = await desk.work();
  await until(worker, async () => (await world.rows('select 1 from letter where id = any($1)', [ids])).length === 3);
  await worker.stop();
  await seen(quick, ids[2] ?? '');
  await close('2026-11-25');
  const { letterBatches } = await batchesOf(lead);
  expect(letterBatches).toMatchObject([
    { number: 1, letters: 2, leftOut: 1, addressees: ['Een Eerste', 'Twee Tweede'] },
  ]);
  expect(await world.rows('select state, reason from delivery where notification_id = $1', [ids[2]])).toEqual([
    { state: 'LEFT_OUT', reason: 'SEEN' },
  ]);
  const pages = textOf(await fetched(lead, 1));
  expect(pages).toHaveLength(2);
  expect(pages.map((page) => /Een Eerste|Twee Tweede/.exec(page)?.[0])).toEqual(['Een Eerste', 'Twee Tweede']);
});

test('a batch fetched twice is the same file, says who fetched it before, and is recorded as seen', async () => {
  const here = await municipality();
  const lead = await world.professional(here, 'TEAM_LEAD');
  const reader = await world.citizen(here);
  await addressed(reader);
  await told(reader, 'VIEW_ASKED', '2026-12-01');
  await close('2026-11-28');
  const [first, again] = [await fetched(lead, 1), await fetched(lead, 1)];
  expect(again.equals(first)).toBe(true);
  const [batch] = (await batchesOf(lead)).letterBatches;
  expect(batch?.sha256).toBe(createHash('sha256').update(first).digest('hex'));
  expect(batch?.prints).toMatchObject([{ by: 'Ina Onderzoek' }, { by: 'Ina Onderzoek' }]);
  expect(
    await world.rows('select distinct purpose from access_record where professional_id = $1 and operation = $2', [
      lead.professionalId,
      'printLetters',
    ]),
  ).toEqual([{ purpose: 'MAKING_KNOWN' }]);
  const elsewhere = await world.professional(await municipality(), 'TEAM_LEAD');
  expect(await world.api.files.printLetters(elsewhere, 1, { traceId: 'trace' })).toEqual({ data: null });
  for (const role of ['CASE_MANAGER', 'INCOME_SPECIALIST'] as const) {
    const { errors } = await world.api.files.printLetters(await world.professional(here, role), 1, {
      traceId: 'trace',
    });
    expect(errors?.[0]?.extensions.code, role).toBe('FORBIDDEN');
  }
});

test('the file of a batch goes so many days after it was first fetched, and says so; undecided, it stays', async () => {
  const [decided, undecided] = [await municipality(), await municipality()];
  await world.owner.query('update reach_profile set letter_file_days = 7 where municipality_id = $1', [decided]);
  const leads = [];
  for (const here of [decided, undecided]) {
    const reader = await world.citizen(here, { name: 'Blijft Staan' });
    await addressed(reader);
    await told(reader, 'VIEW_ASKED', '2026-12-01');
    leads.push(await world.professional(here, 'TEAM_LEAD'));
  }
  await close('2026-11-28');
  const [lead, other] = leads as [ProfessionalViewer, ProfessionalViewer];
  expect((await batchesOf(lead)).letterBatches).toMatchObject([{ fileUntil: null, fetchable: true }]);
  await fetched(lead, 1);
  await fetched(other, 1);
  // A later decision is not about what was fetched before.
  await world.owner.query(
    `insert into reach_profile (municipality_id, valid_from, letter_file_days, source) values ($1, '2026-11-26', 90, 'test')`,
    [decided],
  );
  const lastDay = world.at('2026-12-01T22:30:00Z');
  await fetchedFrom(lastDay, lead, 1);
  expect((await lastDay.ask<Batches>(lead, batchesDocument)).letterBatches).toMatchObject([
    { fileUntil: '2026-12-01', fetchable: true },
  ]);
  const sweep = (at: string) =>
    purge({ database: world.worker, storage: world.storage, now: Date.parse(at) }).then(({ files }) => files);
  await sweep('2026-12-01T22:30:00Z');
  await fetchedFrom(lastDay, lead, 1);

  const after = world.at('2026-12-01T23:30:00Z');
  expect(await after.api.files.printLetters(lead, 1, { traceId: 'trace' })).toEqual({ data: null });
  expect(await sweep('2026-12-01T23:30:00Z')).toBe(1);
  expect((await after.ask<Batches>(lead, batchesDocument)).letterBatches).toMatchObject([
    { fetchable: false, addressees: ['Blijft Staan'], prints: [{}, {}, {}] },
  ]);
  const years = world.at('2036-01-01T12:00:00Z');
  await sweep('2036-01-01T12:00:00Z');
  await fetchedFrom(years, other, 1);
});

test('without an address a letter waits on a list for a person, and goes along once there is one', async () => {
  const here = await municipality();
  const lead = await world.professional(here, 'TEAM_LEAD');
  const reader = await world.citizen(here, { name: 'Zonder Adres' });
  await told(reader, 'VIEW_ASKED', '2026-12-01');
  await close('2026-11-28');
  expect(await batchesOf(lead)).toMatchObject({ letterBatches: [], lettersWithoutAddress: [{ name: 'Zonder Adres' }] });
  await addressed(reader);
  await close('2026-11-29');
  expect(await batchesOf(lead)).toMatchObject({ letterBatches: [{ letters: 1 }], lettersWithoutAddress: [] });
});

test('two processes that close at once put no letter in two batches, and nobody puts one in a second later', async () => {
  const here = await municipality();
  const lead = await world.professional(here, 'TEAM_LEAD');
  for (let index = 0; index < 5; index += 1) {
    const reader = await world.citizen(here);
    await addressed(reader);
    await told(reader, 'VIEW_ASKED', '2026-12-01');
  }
  await Promise.all([close('2026-11-28'), close('2026-11-28'), close('2026-11-28')]);
  const { letterBatches } = await batchesOf(lead);
  expect(letterBatches).toMatchObject([{ number: 1, letters: 5 }]);
  await expect(
    world.owner.query('update letter set batch_number = 1, place = 9 where municipality_id = $1', [here]),
  ).rejects.toMatchObject({ code: '23001' });
  await expect(
    world.owner.query('update letter_batch set letters = 1 where municipality_id = $1', [here]),
  ).rejects.toMatchObject({ code: '23001' });
});

test('a hearing that was moved is one letter with its day and place, and a decision instead of it says that it is off', async () => {
  const { municipalityId, citizen, other, id } = await objected(world);
  const lead = await world.professional(municipalityId, 'TEAM_LEAD');
  await world.owner.query(
    `insert into reach_profile (municipality_id, valid_from, letter_days_before, source) values ($1, '2026-01-01', 5, 'test')`,
    [municipalityId],
  );
  await addressed(citizen);
  const at = (instant: string) => judging(world.at(instant), other, id);
  // What nobody saw before its term ends goes by letter; these have none of their own.
  const asLetters = (kind: string, day: string) =>
    world.owner.query('update notification set term_ends_on = $3 where municipality_id = $1 and kind = $2', [
      municipalityId,
      kind,
      day,
    ]);
  await at('2026-11-24T12:00:00Z').confirm();
  await at('2026-11-24T13:00:00Z').plan();
  await at('2026-11-25T12:00:00Z').plan({ day: '2026-12-14', time: '11:30', place: 'Stadhuis, kamer 4' });
  await asLetters('OBJECTION_HEARING_PLANNED', '2026-12-01');
  await close('2026-11-28');
  expect((await batchesOf(lead)).letterBatches).toMatchObject([{ letters: 1, leftOut: 1 }]);
  const [invitation, ...more] = textOf(await fetched(lead, 1));
  expect(more).toEqual([]);
  for (const words of ['maandag 14 december 2026 om 11:30', 'Stadhuis, kamer 4']) expect(invitation).toContain(words);

  await at('2026-11-30T12:00:00Z').decide();
  await asLetters('OBJECTION_DECIDED', '2026-12-02');
  await close('2026-12-01');
  const [decision] = textOf(await fetched(lead, 2));
  expect(decision).toContain('maandag 14 december 2026 om 11:30. Dat gesprek gaat niet door.');
});

test('an invitation to a hearing of an objection that was withdrawn is left out', async () => {
  const { municipalityId, citizen, person, desk: judge } = await objected(world);
  const lead = await world.professional(municipalityId, 'TEAM_LEAD');
  await world.owner.query(
    `insert into reach_profile (municipality_id, valid_from, letter_days_before, source) values ($1, '2026-01-01', 5, 'test')`,
    [municipalityId],
  );
  await addressed(citizen);
  await judge.confirm();
  await judge.plan();
  await world.owner.query(
    `update notification set term_ends_on = '2026-12-01' where municipality_id = $1 and kind = 'OBJECTION_HEARING_PLANNED'`,
    [municipalityId],
  );
  await person.withdraw();
  await close('2026-11-28');
  expect((await batchesOf(lead)).letterBatches).toEqual([]);
});
