import { afterAll, beforeAll, expect, it } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { tellThrough } from '../change/stories.ts';
import { assign } from '../conversation/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { objectTo } from '../decision/stories.ts';
import { documents } from '../income/operations.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { helping, letHelp } from './helpers.ts';
import { tablesOfPeople } from './tables-of-people.ts';

/** A coach, and their sister whose file is full: what a role gives, it does not give of who is near (art. 2:4 Awb). */
let world: World;
let coach: ProfessionalViewer;
let colleague: ProfessionalViewer;
let sister: CitizenViewer;
let reportId: string;
beforeAll(async () => {
  world = await createWorld();
  const municipalityId = await world.municipality();
  const roles = ['CASE_MANAGER', 'INCOME_SPECIALIST', 'TEAM_LEAD'] as const;
  coach = await world.professional(municipalityId, ...roles);
  colleague = await world.professional(municipalityId, ...roles);
  sister = await world.citizen(municipalityId, { name: 'Zus Voorbeeld' });
  for (const one of [coach, colleague]) await assign(world, one, sister);
  await reporter(world, sister).reportJobs(job);
  await guideThrough(world, colleague, sister, 1);
  await tellThrough(world, colleague, sister, 1);
  const [report] = await world.rows<{ id: string }>('select id from income_report where person_id = $1', [
    sister.personId,
  ]);
  reportId = report?.id ?? '';
  await objectTo(world, sister, 'PLAN');
  await world.owner.query(
    `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, 'FAMILY')`,
    [municipalityId, coach.professionalId, sister.personId],
  );
});
afterAll(() => world.end());

const rowsOf = async (viewer: ProfessionalViewer, table: string) => {
  const of = table === 'person' ? 'id' : 'person_id';
  const text = `select count(*)::int as rows from ${table} where ${of} = $1`;
  const [found] = await withViewer(world.pool, viewer, (tx) =>
    tx.query<{ rows: number }>({ text, values: [sister.personId] }),
  );
  return found?.rows ?? 0;
};

it('hides every row of who is near, which a colleague with the same roles sees', async () => {
  const seen: string[] = [];
  for (const table of await tablesOfPeople(world)) {
    if ((await rowsOf(colleague, table)) > 0) seen.push(table);
    // That it is kept apart is all that the coach knows.
    if (table !== 'recusal') expect(await rowsOf(coach, table), table).toBe(0);
  }
  expect(seen.length).toBeGreaterThan(20);
});

it('is asked of every table of people', async () => {
  const walled = await world.rows<{ name: string }>(
    `select tablename as name from pg_policies where policyname = 'kept_apart' and permissive = 'RESTRICTIVE' and cmd = 'ALL'`,
  );
  const names = new Set(['recusal', ...walled.map(({ name }) => name)]);
  expect((await tablesOfPeople(world)).filter((name) => !names.has(name))).toEqual([]);
});

it('holds in the API: no list, no file, no act', async () => {
  const listed = async (viewer: ProfessionalViewer) =>
    JSON.stringify(await world.ask<object>(viewer, documents.queue, { first: 50 })) +
    JSON.stringify(await world.ask<object>(viewer, documents.caseload, { first: 50 }));
  expect(await listed(colleague)).toContain(sister.personId);
  expect(await listed(coach)).not.toContain(sister.personId);
  const judged = reviewer(world, coach, reportId);
  expect(await judged.accept(1, true)).toMatchObject({ __typename: 'ReportNotFound' });
  expect(await world.rows('select 1 from review_decision where person_id = $1', [sister.personId])).toEqual([]);
});

it('refuses to write about them past the API', async () => {
  await expect(
    withViewer(world.pool, coach, (tx) =>
      tx.query({
        text: `insert into talk_minutes (municipality_id, id, person_id, author_id, author_name, held_on, way, words, revision)
               values ($1, $2, $3, $4, $5, '2026-11-20', 'PHONE', 'x', 1)`,
        values: [coach.municipalityId, newId(), sister.personId, coach.professionalId, coach.name],
      }),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

it('takes nothing from the person themselves, and nobody else', async () => {
  const own = await withViewer(world.pool, sister, (tx) =>
    tx.query({ text: 'select 1 from income_report where person_id = $1', values: [sister.personId] }),
  );
  expect(own).toHaveLength(1);
  const other = await world.citizen(coach.municipalityId, { name: 'Iemand Anders' });
  await reporter(world, other).reportJobs(job);
  expect(JSON.stringify(await world.ask<object>(coach, documents.queue, { first: 50 }))).toContain(other.personId);
});

it('is nobody whom they are told to call', async () => {
  const contact = async (viewer: CitizenViewer) =>
    (
      await world.ask<{ myDetails: { contactPerson: object | null } }>(
        viewer,
        '{ myDetails { contactPerson { name } } }',
      )
    ).myDetails.contactPerson;
  expect(await contact(sister)).toEqual({ name: colleague.name });
  const alone = await world.citizen(coach.municipalityId, { name: 'Broer Voorbeeld' });
  await assign(world, coach, alone);
  expect(await contact(alone)).toEqual({ name: coach.name });
  await world.owner.query(
    `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, 'FAMILY')`,
    [coach.municipalityId, coach.professionalId, alone.personId],
  );
  expect(await contact(alone)).toBeNull();
});

it('keeps a batch of letters in which they have one from whoever hands letters over', async () => {
  const { municipalityId } = sister;
  await world.owner.query(
    `insert into letter_batch (municipality_id, number, closed_at, letters, left_out, sha256, storage_key)
     values ($1, 1, '2026-11-25', 2, 0, 'x', 'x')`,
    [municipalityId],
  );
  const other = await world.citizen(municipalityId, { name: 'Andere Mens' });
  for (const [place, { personId }] of [sister, other].entries()) {
    const id = newId();
    await world.owner.query(
      `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
       values ($1, $2::uuid, $3, 'QUESTION_ASKED', $2::uuid::text, '2026-11-20', 'x')`,
      [municipalityId, id, personId],
    );
    await world.owner.query(
      `insert into letter (municipality_id, id, person_id, reason, asked_at, batch_number, place, name, address)
       values ($1, $2, $3, 'CHOSEN', '2026-11-20', 1, $4, 'Naam', 'Adres')`,
      [municipalityId, id, personId, place + 1],
    );
  }
  const batches = async (viewer: ProfessionalViewer) =>
    (await world.ask<{ letterBatches: object[] }>(viewer, '{ letterBatches { number letters } }')).letterBatches;
  expect(await batches(colleague)).toEqual([{ number: 1, letters: 2 }]);
  expect(await batches(coach)).toEqual([]);
  expect(await world.api.files.printLetters(coach, 1, { traceId: 'trace' })).toEqual({ data: null });
  expect(await world.rows('select 1 from letter_print where municipality_id = $1', [municipalityId])).toEqual([]);
});

/** A professional who is also a citizen, whom the municipality wrote down as such. */
async function alsoCitizen(): Promise<{ readonly pro: ProfessionalViewer; readonly self: CitizenViewer }> {
  const { municipalityId } = coach;
  const pro = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  const self = await world.citizen(municipalityId, { name: 'Zelf Voorbeeld' });
  await keepApart(pro, self, 'SELF');
  return { pro, self };
}
const keepApart = (pro: ProfessionalViewer, person: CitizenViewer, reason: string) =>
  world.owner.query(
    `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, $4)`,
    [pro.municipalityId, pro.professionalId, person.personId, reason],
  );
const queueOf = async (viewer: ProfessionalViewer) =>
  JSON.stringify(await world.ask<object>(viewer, documents.queue, { first: 100 }));

it('keeps whoever helps somebody as a citizen out of deciding about them, from accepting on and for good', async () => {
  const { pro, self } = await alsoCitizen();
  const helped = await world.citizen(pro.municipalityId, { name: 'Geholpen Voorbeeld' });
  await reporter(world, helped).reportJobs(job);
  expect(await queueOf(pro)).toContain(helped.personId);
  const acting = await letHelp(world, helped, self, { INCOME: 'SEND' });
  expect(await queueOf(pro)).not.toContain(helped.personId);
  await world.ask(self, helping.end, { id: acting.actor.mandateId });
  expect(await queueOf(pro), 'what they did for them was judged by nobody else yet').not.toContain(helped.personId);
  // A colleague who is nobody's helper still decides.
  expect(await queueOf(colleague)).toContain(helped.personId);
});

it('holds where they helped before the municipality knew', async () => {
  const pro = await world.professional(coach.municipalityId, 'INCOME_SPECIALIST');
  const self = await world.citizen(coach.municipalityId, { name: 'Later Bekend' });
  const helped = await world.citizen(coach.municipalityId, { name: 'Eerder Geholpen' });
  await reporter(world, helped).reportJobs(job);
  await letHelp(world, helped, self, { INCOME: 'LOOK' });
  expect(await queueOf(pro)).toContain(helped.personId);
  await keepApart(pro, self, 'SELF');
  expect(await queueOf(pro)).not.toContain(helped.personId);
});

it('reaches the other one of a household, whichever was written first', async () => {
  const { pro } = await alsoCitizen();
  const [one, partner, later] = await Promise.all(
    ['Een Paar', 'Twee Paar', 'Drie Paar'].map((name) => world.citizen(pro.municipalityId, { name })),
  );
  if (!one || !partner || !later) throw new Error('three people are three');
  for (const person of [partner, later]) await reporter(world, person).reportJobs(job);
  const together = (other: CitizenViewer) =>
    world.owner.query(
      `insert into household_adult (municipality_id, person_id, other_person_id, other_name, from_date) values ($1, $2, $3, $4, '2026-01-01')`,
      [pro.municipalityId, one.personId, other.personId, 'Samen'],
    );
  await together(partner);
  expect(await queueOf(pro)).toContain(partner.personId);
  await keepApart(pro, one, 'ACQUAINTANCE');
  expect(await queueOf(pro)).not.toContain(partner.personId);
  expect(await queueOf(pro)).toContain(later.personId);
  await together(later);
  expect(await queueOf(pro)).not.toContain(later.personId);
});

it('lets no citizen write it for another professional, person or reason', async () => {
  const { pro, self } = await alsoCitizen();
  const other = await world.citizen(pro.municipalityId, { name: 'Geen Hulp' });
  for (const [professional, person, reason] of [
    [pro, other, 'HELPED'],
    [pro, other, 'FAMILY'],
    [colleague, self, 'HELPED'],
  ] as const)
    await expect(
      withViewer(world.pool, self, (tx) =>
        tx.query({
          text: `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, $4)`,
          values: [pro.municipalityId, professional.professionalId, person.personId, reason],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
});
