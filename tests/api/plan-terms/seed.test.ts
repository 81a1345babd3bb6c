import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '#db/seed/scenarios.ts';
import { isPlacement, type PlanContent } from '#graphql/plan/domain/plan-content.ts';
import { termOf } from '#graphql/shared/term-calculator.ts';
import type { TermRule } from '#graphql/plan/domain/term-rules.ts';
import { parseBsn } from '#graphql/identity/domain/bsn.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, type PlacementAnswer, type TermAnswer } from './operations.ts';

/** The demo as it is seeded, seen through the same API as everybody's. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const everybody = scenarios.flatMap(({ slug, people, guidance }) =>
  people
    .filter(({ subject }) => Object.hasOwn(guidance, subject))
    .map(({ subject, name }) => ({ slug, subject, name, guidance: guidance[subject] })),
);

async function citizen(slug: string, name: string): Promise<CitizenViewer> {
  const [row] = await world.rows<{ municipality_id: string; id: string }>(
    'select p.municipality_id, p.id from person p join municipality m on m.id = p.municipality_id where m.slug = $1 and p.name = $2',
    [slug, name],
  );
  if (!row) throw new Error(`${name} was not seeded`);
  return { kind: 'citizen', municipalityId: row.municipality_id, personId: row.id, assurance: 'substantial' };
}

async function managerOf({ municipalityId, personId }: CitizenViewer): Promise<ProfessionalViewer> {
  const [row] = await world.rows<{ id: string; name: string }>(
    `select p.id, p.name from assignment a join professional p on p.id = a.professional_id
     where a.person_id = $1 and a.until_date is null and a.role = 'CASE_MANAGER'`,
    [personId],
  );
  if (!row) throw new Error('nobody stands beside them');
  const common = { municipalityId, assurance: 'high' } as const;
  return { kind: 'professional', professionalId: row.id, name: row.name, roles: ['CASE_MANAGER'], ...common };
}

interface PlanRow {
  readonly proposed_number: number;
  readonly in_force_number: number;
  readonly versions: readonly {
    readonly number: number;
    readonly content: PlanContent;
    readonly basis: string | null;
    readonly proposed: boolean;
    readonly said: readonly string[];
  }[];
  readonly agreed: readonly string[];
  readonly own: number;
}

async function planOf({ personId }: CitizenViewer): Promise<PlanRow | undefined> {
  const [row] = await world.rows<PlanRow>(
    `select h.proposed_number, h.in_force_number,
       coalesce((select json_agg(json_build_object(
         'number', v.number, 'content', v.content, 'basis', v.basis, 'proposed', v.proposed_at is not null,
         'said', coalesce((select json_agg(r.kind order by r.at) from plan_response r where r.version_id = v.id), '[]')) order by v.number)
         from plan_version v where v.plan_id = h.id), '[]') as versions,
       coalesce((select json_agg(s.id) from plan_step s where s.plan_id = h.id and s.origin = 'AGREED'), '[]') as agreed,
       (select count(*)::int from plan_step s where s.plan_id = h.id and s.origin = 'OWN') as own
     from participation_plan h where h.person_id = $1`,
    [personId],
  );
  return row;
}

describe('everybody with guidance', () => {
  test.each(everybody)(
    '$subject stands beside a case manager who reads their ladder',
    async ({ slug, name, guidance }) => {
      const viewer = await citizen(slug, name);
      const { placements } = await world.ask<{ placements: PlacementAnswer[] }>(
        await managerOf(viewer),
        documents.ladderOf,
        { personId: viewer.personId },
      );
      const kinds = new Set((guidance?.ladder ?? []).map(({ kind }) => kind as string));
      expect(new Set(placements.map(({ kind }) => kind))).toEqual(kinds);
      expect(placements.every(({ height }) => height > 0)).toBe(true);
    },
  );

  test.each(everybody.filter(({ guidance }) => guidance?.plan))(
    '$subject has a plan that fits together',
    async ({ slug, name }) => {
      const viewer = await citizen(slug, name);
      const plan = await planOf(viewer);
      const inForce = plan?.versions.find(({ number }) => number === plan.in_force_number);
      expect(plan?.agreed.toSorted()).toEqual((inForce?.content.steps.map(({ id }) => id) ?? []).toSorted());
      const { terms } = await world.ask<{ terms: TermRule[] }>(viewer, documents.terms);
      for (const { content } of plan?.versions ?? []) {
        const goals = new Set(content.goals.map(({ id }) => id));
        for (const step of content.steps) {
          if (step.goalId !== null) expect(goals.has(step.goalId), step.title).toBe(true);
          expect(step.owner === 'PARTNER', step.title).toBe(step.partnerName !== null);
          expect(isPlacement(step.kind), step.title).toBe(step.placement !== null);
          const rule = terms.find(({ kind }) => kind === step.kind);
          if (!rule?.hard || step.startsOn === null || step.dueOn === null) continue;
          const { endsOn, latestOn } = termOf(rule, step.startsOn);
          expect(step.dueOn <= (step.placement?.extensionReason ? latestOn : endsOn), step.title).toBe(true);
        }
      }
      const checked = await world.rows<{ step_id: string; passed: boolean }>(
        'select step_id, passed from displacement_check where person_id = $1',
        [viewer.personId],
      );
      const placed = (plan?.versions ?? [])
        .filter(({ proposed }) => proposed)
        .flatMap(({ content }) => content.steps.filter(({ kind }) => isPlacement(kind)).map(({ id }) => id));
      expect(checked.toSorted()).toEqual(placed.map((step_id) => ({ step_id, passed: true })).toSorted());
    },
  );
});

describe('the named scenarios', () => {
  test('a young person in the search term: under 27, without a benefit, with a log', async () => {
    const viewer = await citizen('modelstad', 'Noor Hypothese');
    const { term } = await world.ask<{ term: TermAnswer | null }>(viewer, documents.searchTerm);
    expect(term).toMatchObject({ notifiedOn: '2026-11-13', applyFrom: '2026-12-11', day: 12, days: 28 });
    expect(term?.efforts).toHaveLength(4);
    expect(await world.rows('select 1 from benefit where person_id = $1', [viewer.personId])).toEqual([]);
    expect(await planOf(viewer)).toMatchObject({ versions: [], own: 2 });
    expect(await world.ask(viewer, 'query { incomeMonths { month } }'), 'has no month to report').toEqual({
      incomeMonths: [],
    });
  });

  test('a status holder on the Z-route: steps beside each other', async () => {
    const viewer = await citizen('modelstad', 'Idris Denkwereld');
    const { count } = (
      await world.rows<{ count: number }>(
        `select count(distinct kind)::int as count from plan_step where person_id = $1 and status = 'UNDER_WAY'`,
        [viewer.personId],
      )
    )[0] ?? { count: 0 };
    expect(count).toBeGreaterThanOrEqual(4);
  });

  test('a single parent with released obligations', async () => {
    const plan = await planOf(await citizen('modelstad', 'Lina Schijnwereld'));
    const obligations = plan?.versions[0]?.content.obligations ?? [];
    const released = obligations.filter(({ state }) => state === 'RELEASED');
    expect(released).toHaveLength(2);
    for (const { releasedUntil, releaseReason } of released) expect(releasedUntil && releaseReason).toBeTruthy();
  });

  test('a citizen who does not agree: recorded, and nothing follows from it', async () => {
    expect(await planOf(await citizen('modelstad', 'Bas Tegenbeeld'))).toMatchObject({
      proposed_number: 1,
      in_force_number: 0,
      versions: [{ basis: null, said: ['READ', 'DISAGREED'] }],
      agreed: [],
    });
  });

  test('Sam: a version in force by agreement, and a next one that waits', async () => {
    expect(await planOf(await citizen('modelstad', 'Sam Voorbeeld'))).toMatchObject({
      proposed_number: 2,
      in_force_number: 1,
      versions: [
        { basis: 'AGREEMENT', said: ['READ', 'AGREED'] },
        { basis: null, said: ['READ'] },
      ],
    });
  });

  test('Karel and Mira: a plan each, and one goal that he shows her', async () => {
    const [karel, mira] = [await citizen('modelstad', 'Karel Denkbeeld'), await citizen('modelstad', 'Mira Denkbeeld')];
    expect(
      await world.rows('select person_id, other_person_id, other_name from household_adult order by other_name', []),
    ).toEqual([
      { person_id: mira.personId, other_person_id: karel.personId, other_name: 'Karel Denkbeeld' },
      { person_id: karel.personId, other_person_id: mira.personId, other_name: 'Mira Denkbeeld' },
    ]);
    expect(await world.rows('select person_id, with_person_id, title, owner_name from plan_goal_share', [])).toEqual([
      {
        person_id: karel.personId,
        with_person_id: mira.personId,
        title: 'Samen zonder uitkering rondkomen',
        owner_name: 'Karel Denkbeeld',
      },
    ]);
  });
});

describe('a municipality', () => {
  test.each([
    ['Modelstad', 'Sam Voorbeeld', ['TRIAL_PLACEMENT', 'LEARN_WORK_PLACE', 'LADDER_AGAIN'], 6],
    ['Voorbeelddorp', 'Hugo Schets', [], 2],
  ])('%s has its own ladder and its own terms', async (municipality, name, local, levels) => {
    const viewer = await citizen(municipality.toLowerCase(), name);
    const { ladder } = await world.ask<{ ladder: { levels: unknown[] } }>(viewer, documents.ladder, { language: 'en' });
    expect(ladder.levels).toHaveLength(levels);
    const { terms } = await world.ask<{ terms: TermRule[] }>(viewer, documents.terms);
    const own = terms.filter(({ kind, status }) => status === 'LOCAL' && kind !== 'CIVIC_INTEGRATION');
    expect(own.map(({ kind }) => kind)).toEqual(local);
  });

  test('has a template for each of three groups, without days and without obligations', async () => {
    const rows = await world.rows<{ groups: string[]; contents: PlanContent[] }>(
      'select array_agg(target_group order by target_group) as groups, array_agg(content) as contents from plan_template group by municipality_id',
    );
    expect(rows).toHaveLength(2);
    for (const { groups, contents } of rows) {
      expect(groups).toEqual(['Alleenstaande ouder', 'Jongere zonder startkwalificatie', 'Statushouder op de Z-route']);
      for (const { obligations, steps, goals } of contents) {
        expect(obligations).toEqual([]);
        expect(goals.length).toBeGreaterThan(0);
        expect(steps.every(({ startsOn, dueOn }) => startsOn === null && dueOn === null)).toBe(true);
      }
    }
  });
});

test('everybody has a number of their own, from the test range', () => {
  const numbers = scenarios.flatMap(({ people }) => people.map(({ bsn }) => bsn));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const bsn of numbers) {
    expect(parseBsn(bsn)).toBe(bsn);
    expect(bsn).toMatch(/^99999/);
  }
});
