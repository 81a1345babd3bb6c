import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { assign } from '../conversation/stories.ts';
import { owner } from '../evidence/stories.ts';
import { teller, told } from '../change/stories.ts';
import { objectTo } from '../decision/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { fillPortfolio } from '../portfolio/stories.ts';
import { asker, inCatalogue } from '../training/stories.ts';

let world: World;
let municipality: string;
let person: CitizenViewer;
let neighbour: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
  [person, neighbour] = [await filled('Wist Zelf'), await filled('Buur Blijft')];
});
afterAll(() => world.end());

/** Somebody with something of every kind, and with what is not theirs alone to erase. */
async function filled(name: string): Promise<CitizenViewer> {
  const citizen = await world.citizen(municipality, { name });
  const coach = await world.professional(municipality, 'CASE_MANAGER');
  await assign(world, coach, citizen);
  await guideThrough(world, coach, citizen, 1);
  const earlier = reporter(world, citizen, '2026-10');
  await earlier.reportJobs({ ...job, workedFrom: '2026-10-01', workedTo: '2026-10-31', paidOn: '2026-10-25' });
  await earlier.correct('Ik had het mis.');
  const now = reporter(world, citizen);
  await now.start();
  await now.source(job);
  const [plan] = await world.rows<{ id: string }>('select id from participation_plan where person_id = $1', [
    citizen.personId,
  ]);
  const other = await world.citizen(municipality);
  await world.owner.query(
    `insert into plan_goal_share (municipality_id, id, person_id, plan_id, goal_id, with_person_id, title, owner_name, shared_at)
     values ($1, $2, $3, $4, $5, $6, 'Doel', $7, '2026-11-20')`,
    [municipality, newId(), citizen.personId, plan?.id, newId(), other.personId, name],
  );
  await world.owner.query(
    `insert into plan_step (municipality_id, id, plan_id, person_id, origin, version_number, kind, title, owner, status, revision, changed_at)
     values ($1, $2, $3, $4, 'OWN', 0, 'OWN_ACTIVITY', 'Zelf bedacht', 'CITIZEN', 'PLANNED', 0, '2026-11-20')`,
    [municipality, newId(), plan?.id, citizen.personId],
  );
  await world.owner.query(
    `insert into experience (municipality_id, id, person_id, kind, asked_at, answered_at, face, words)
     values ($1, $2, $3, 'TALK_HELD', '2026-11-20', '2026-11-20', 4, 'Fijn')`,
    [municipality, newId(), citizen.personId],
  );
  const change = teller(world, citizen, 'GIFT');
  await change.tell(told.gift);
  await change.correct('Ik had het mis.');
  await teller(world, citizen, 'MOVE').start();
  await objectTo(world, citizen, 'PLAN');
  await world.owner.query(
    `insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by_name, decided_by_role, involved, decided_at,
       made_known_at, text, articles, facts)
     values ($1, $2::uuid, $3, 'GRANT', $2::uuid::text, 'CASE_SYSTEM', 'De gemeente', 'MUNICIPALITY', '{}', '2026-11-20', '2026-11-20',
       '{Besluit}', '[]', '[]')`,
    [municipality, newId(), citizen.personId],
  );
  await world.owner.query(
    `insert into objection (municipality_id, id, person_id, decision_id, decision_kind, status, sent_version, revision)
     select municipality_id, $2, person_id, id, kind, 'DRAFT', 0, 1 from decision where person_id = $1 and kind = 'GRANT'`,
    [citizen.personId, newId()],
  );
  await world.owner.query(
    `insert into objection_version (municipality_id, id, person_id, objection_id, number, words, reasons_follow, revision)
     select municipality_id, $2, person_id, id, 1, 'Nog niet af', false, 1 from objection where person_id = $1 and status = 'DRAFT'`,
    [citizen.personId, newId()],
  );
  await fillPortfolio(world, citizen, 1);
  await world.ask(citizen, `mutation { openCalendarFeed(language: "nl") { path } }`);
  await world.owner.query(
    `insert into kept_form (municipality_id, id, account_id, path, fields_cipher, expires_at) values ($1, $2, $3, '/plan', '\\x00', '2099-01-01')`,
    [municipality, newId(), citizen.personId],
  );
  await owner(world, citizen).add(smallPdf(), 'diploma.pdf');
  const { trainingId } = await inCatalogue(world, municipality);
  await asker(world, citizen).act(trainingId, 'KEEP');
  return citizen;
}

interface Parts {
  readonly erasable: readonly { kind: string; count: number | null; shownNow: number }[];
}

const look = '{ erasable { kind count shownNow } }';
const eraseMine = `mutation ($kinds: [ErasableKind!]!) { outcome: eraseMine(kinds: $kinds) {
  __typename ... on Erased { kinds sharesEnded } } }`;

/** Everything of somebody that is not theirs alone. */
async function rest({ personId }: CitizenViewer): Promise<object> {
  const [row] = await world.rows<object>(
    `select (select count(*) from income_report_version where person_id = $1 and sent_at is not null) as sent,
       (select count(*) from income_source s join income_report_version v on v.id = s.version_id
        where s.person_id = $1 and v.sent_at is not null) as sources,
       (select count(*) from plan_step where person_id = $1 and origin = 'AGREED') as agreed,
       (select count(*) from plan_version where person_id = $1) as versions,
       (select count(*) from told_change_version where person_id = $1 and sent_at is not null) as told,
       (select count(*) from told_change where person_id = $1 and sent_version > 0) as changes,
       (select count(*) from objection_version where person_id = $1 and sent_at is not null) as objected,
       (select count(*) from sanction_proposal where person_id = $1) as reductions`,
    [personId],
  );
  return row ?? {};
}

test('shows what will go before it goes', async () => {
  const { erasable } = await world.ask<Parts>(person, look);
  const counts = new Map(erasable.map(({ kind, count }) => [kind, count]));
  expect(counts.get('REPORT_DRAFTS')).toBe(2);
  expect(counts.get('CHANGE_DRAFTS')).toBe(2);
  expect(counts.get('OBJECTION_DRAFTS')).toBe(2);
  expect(counts.get('CALENDAR_ADDRESSES')).toBeGreaterThan(0);
  expect(counts.get('OWN_STEPS')).toBeGreaterThan(0);
  expect(counts.get('EXPERIENCES')).toBe(1);
  expect(counts.get('PORTFOLIO')).toBe(10);
  expect(counts.get('UNUSED_FILES')).toBe(1);
  expect(counts.get('KEPT_TRAININGS')).toBe(1);
  expect(counts.get('KEPT_FORMS')).toBeNull();
  for (const shown of ['GOAL_SHARES', 'PORTFOLIO'])
    expect(erasable.find(({ kind }) => kind === shown)?.shownNow, shown).toBeGreaterThan(0);
});

test('nothing chosen is nothing done', async () => {
  expect(await world.ask(person, eraseMine, { kinds: [] })).toEqual({ outcome: { __typename: 'NothingChosen' } });
});

test('goes at once and for good, a share that is open is ended first, and nothing else goes', async () => {
  const before = await rest(person);
  const { erasable } = await world.ask<Parts>(person, look);
  const shown = erasable.reduce((sum, { shownNow }) => sum + shownNow, 0);
  const beside = await world.ask<Parts>(neighbour, look);
  const kinds = erasable.map(({ kind }) => kind);
  const { outcome } = await world.ask<{ outcome: object }>(person, eraseMine, { kinds });
  expect(outcome).toMatchObject({ __typename: 'Erased', sharesEnded: shown });

  const after = await world.ask<Parts>(person, look);
  expect(after.erasable.map(({ count }) => count ?? 0)).toEqual(kinds.map(() => 0));
  for (const [table, column] of [
    ['plan_goal_share', 'person_id'],
    ['calendar_feed', 'person_id'],
    ['portfolio_entry', 'person_id'],
    ['portfolio_version', 'person_id'],
    ['portfolio_evidence', 'person_id'],
    ['portfolio_share', 'person_id'],
    ['portfolio_share_entry', 'person_id'],
    ['portfolio_look', 'person_id'],
    ['portfolio_proposal', 'person_id'],
    ['portfolio_confirmation', 'person_id'],
    ['kept_form', 'account_id'],
  ])
    expect(await world.rows(`select 1 from ${table} where ${column} = $1`, [person.personId]), table).toEqual([]);
  expect(await rest(person)).toEqual(before);
  // The neighbour keeps everything.
  expect(await world.ask<Parts>(neighbour, look)).toEqual(beside);
  expect(await world.rows('select 1 from kept_form where account_id = $1', [neighbour.personId])).toHaveLength(1);
  // The month can be filled in again.
  const again = reporter(world, person);
  await again.reportJobs(job);
  // And twice is once.
  expect(await world.ask(person, eraseMine, { kinds })).toMatchObject({ outcome: { sharesEnded: 0 } });
});

test('says until when the rest is kept, and where it is not known', async () => {
  const { keptData } = await world.ask<{
    keptData: { retainUntil: string | null; reduction: boolean; rules: object[] };
  }>(person, '{ keptData { retainUntil reduction rules { id count unit certain source } } }');
  expect(keptData).toMatchObject({ retainUntil: null, reduction: true });
  expect(keptData.rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'clientFile', count: 10, unit: 'YEAR', certain: true }),
      expect.objectContaining({ id: 'reduction', count: null, unit: null, certain: false }),
    ]),
  );
  const closed = await world.citizen(municipality, { startsOn: '2019-01-01', endsOn: '2020-06-30' });
  expect(await world.ask(closed, '{ keptData { retainUntil reduction } }')).toEqual({
    keptData: { retainUntil: '2030-07-01', reduction: false },
  });
});
