import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obliged } from '../plan/obliged.ts';
import { coachOf, parts, planner } from '../plan/stories.ts';
import { createPlanStage, type PlanStage } from '../plan/world.ts';
import { decided, documents, objector, wrong, type DecisionAnswer } from './stories.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

const listOf = async (viewer: Parameters<typeof stage.world.ask>[0]) =>
  (await stage.world.ask<{ decisions: DecisionAnswer[] }>(viewer, documents.list)).decisions;

describe('a decision is made with the act that decides', () => {
  test('accepting income: with the amounts, who decided, and the last day to object', async () => {
    const { decision, decider } = await decided(stage.world);
    expect(decision).toMatchObject({
      kind: 'INCOME',
      decidedBy: decider.name,
      decidedByRole: 'INCOME_SPECIALIST',
      decidedOn: '2026-11-24',
      madeKnownOn: '2026-11-24',
      effectiveFrom: '2026-11-01',
      incomeMonth: '2026-11',
      remedy: 'OBJECTION',
      lastDay: '2027-01-05',
      lastDayCertainty: 'LAW',
      daysLeft: 43,
      readAt: null,
      objection: null,
    });
    const facts = new Map(decision.facts.map(({ code, value }) => [code, value]));
    expect(facts.get('INCOME')).toBe('60000');
    expect(Number(facts.get('EXEMPT')) + Number(facts.get('COUNTED'))).toBe(60_000);
  });

  test('a plan, agreed to or not: the plan and the decision name the same last day', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    await person.agree(1);
    await guide.proposes({ goal: { ...parts.goal, title: 'Iets anders' } });
    await person.disagree(2, 'Dit wil ik niet.');
    await guide.establish(2);
    const decisions = await listOf(citizen);
    expect(decisions).toMatchObject([
      { kind: 'PLAN', planVersion: 2, decidedBy: coach.name },
      { kind: 'PLAN', planVersion: 1, decidedBy: coach.name },
    ]);
    const inForce = (await person.plan())?.inForce;
    expect(decisions[0]?.id).toBe(inForce?.id);
    expect(decisions[0]?.lastDay).toBe(inForce?.objectionLastDay);
    expect(decisions[0]?.facts).toContainEqual(
      expect.objectContaining({ code: 'REASON', value: 'Wij vinden deze stappen nodig.' }),
    );
  });

  test('a reduction, with the view; none where the proposal was dropped', async () => {
    const { guide, person, specialist, imposed, citizen } = await obliged(stage);
    await guide.proposeSanction(imposed);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    await person.giveView(id, 'Ik was ziek.');
    await specialist.decide(id, 'DROPPED');
    expect((await listOf(citizen)).map(({ kind }) => kind)).toEqual(['PLAN']);
    await guide.proposeSanction(imposed, { reasons: 'Ook in december kwam u niet.' });
    const again = (await person.plan())?.sanctionProposals.find(({ outcome }) => outcome === null)?.id ?? '';
    await person.giveView(again, 'Ik was weer ziek.');
    await specialist.decide(again, 'REDUCE');
    const made = (await listOf(citizen)).find(({ kind }) => kind === 'REDUCTION');
    expect(made).toMatchObject({ id: again, amount: null, effectiveFrom: null });
    expect(made?.facts).toContainEqual(expect.objectContaining({ code: 'VIEW', value: 'Ik was weer ziek.' }));
    const [row] = await stage.world.rows<{ people: number }>(
      'select cardinality(involved) as people from decision where id = $1',
      [again],
    );
    expect(row?.people, 'who proposed and who decided').toBe(2);
  });
});

describe('the last day (rules.md 4.5)', () => {
  test.each([
    ['2026-11-23', '2027-01-04'],
    ['2026-11-20', '2027-01-04'],
  ])('made known on %s: %s', async (day, lastDay) => {
    const made = await decided(
      Object.assign(Object.create(stage.world) as typeof stage.world, stage.world.at(`${day}T12:00:00+01:00`)),
    );
    expect(made.decision).toMatchObject({ madeKnownOn: day, lastDay });
    expect((await made.person.one())?.lastDay).toBe(lastDay);
  });

  test('a decision of the evening is of its day in the Netherlands', async () => {
    const made = await decided(stage.world.at('2026-11-23T23:30:00+01:00'));
    expect(made.decision).toMatchObject({ madeKnownOn: '2026-11-23', lastDay: '2027-01-04' });
  });

  test('what still can be done comes first, and counts today', async () => {
    const { citizen } = await decided(stage.world);
    const daysOn = async (instant: string) =>
      (await stage.world.at(instant).ask<{ decisions: DecisionAnswer[] }>(citizen, documents.list)).decisions[0]
        ?.daysLeft;
    expect(await daysOn('2027-01-05T23:59:59+01:00')).toBe(1);
    expect(await daysOn('2027-01-06T00:00:00+01:00')).toBe(0);
  });
});

describe('having read a decision', () => {
  test('is said once, keeps its first moment, and is neither agreeing nor objecting', async () => {
    const { person } = await decided(stage.world);
    expect((await person.one())?.objection).toBeNull();
    expect(wrong(await person.read('klingon!'))).toEqual(['language unknown']);
    const first = await person.read('ar');
    expect(first).toMatchObject({ __typename: 'Decision', objection: null });
    const later = objector(stage.world.at('2026-12-01T12:00:00Z'), person.viewer, first.id ?? '');
    expect(await later.read('nl')).toMatchObject({ readAt: (first as { readAt?: string }).readAt });
    expect(await stage.world.rows('select language from decision_read where decision_id = $1', [first.id])).toEqual([
      { language: 'ar' },
    ]);
  });

  test('asking for a page records nothing', async () => {
    const { person, citizen } = await decided(stage.world);
    await person.one();
    await listOf(citizen);
    expect(await stage.world.rows('select 1 from decision_read where person_id = $1', [citizen.personId])).toEqual([]);
  });
});

test('the migration gives what was decided before the same decisions as the acts of today', async () => {
  const { world } = stage;
  const columns = `id, person_id, kind, origin, decided_by, decided_by_name, decided_by_role,
    (select array_agg(one order by one) from unnest(involved) one) as involved, decided_at, made_known_at, effective_from,
    amount_cents, text, articles::text::jsonb as articles, facts::text::jsonb as facts, plan_version`;
  const all = `select ${columns} from decision where origin = 'PORTAL' and kind <> 'OBJECTION' order by id`;
  const made = await world.rows<{ kind: string }>(all);
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(['INCOME', 'PLAN', 'REDUCTION']));
  const migration = await readFile(new URL('../../../db/migrations/0021_decisions.sql', import.meta.url), 'utf8');
  const statements = migration
    .split('--> statement-breakpoint')
    .map((one) => one.trim())
    .filter((one) =>
      /^(--[^\n]*\n)*(create function backfilled|drop function backfilled|insert into decision )/.test(one),
    );
  expect(statements).toHaveLength(7);
  const client = await world.owner.connect();
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    await client.query('alter table decision no force row level security');
    await client.query('delete from decision_read; delete from decision');
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query(all);
    expect(rows).toEqual(made);
    const { rows: numbers } = await client.query<{ number: string }>('select number from decision');
    for (const { number } of numbers) expect(number).toMatch(/^2026-\d{2}-[2-9A-FXY]{12}$/);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
