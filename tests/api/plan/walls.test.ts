import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { obliged } from './obliged.ts';
import { documents } from './operations.ts';
import { coachOf, parts, planner } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
let here: string;
let citizen: CitizenViewer;
let coach: ProfessionalViewer;
beforeAll(async () => {
  stage = await createPlanStage();
  const pair = await stage.pair();
  here = pair.municipalityId;
  ({ citizen, coach } = pair);
  const guide = coachOf(stage.world, coach, citizen);
  await guide.proposes({ goal: parts.goal }, { step: parts.language }, { obligation: parts.obligation });
  await planner(stage.world, citizen).agree(1);
  await guide.start();
  await guide.change({ goal: { title: 'Nog geheim' } });
});
afterAll(() => stage.world.end());

/** Every mutation of a case manager, with arguments of the right shape. */
const acts = (personId: string, revision: number) => ({
  start: { personId },
  change: { personId, revision, change: { goal: { title: 'x' } } },
  discard: { personId, revision },
  propose: { personId, revision, respondBy: '2026-12-08', changeReason: 'x' },
  establish: { personId, number: 1, reason: 'x', talkedFirst: true },
  withdraw: { personId, number: 1 },
  coachStep: { personId, stepId: personId, revision, status: 'DONE' },
  evaluate: { personId, number: 1, input: { heldOn: '2026-11-24', words: 'x', results: [] } },
  end: { personId, revision, reason: 'x' },
  proposeSanction: { personId, obligationId: personId, reasons: 'x', viewBy: '2026-12-31' },
});

const asIs = () =>
  stage.world.rows(
    `select p.*, v.content::text, v.revision as draft from participation_plan p
     join plan_version v on v.plan_id = p.id and v.proposed_at is null where p.person_id = $1`,
    [citizen.personId],
  );

describe('other people', () => {
  test('a case manager beside whom nobody stands, of another municipality, or whose time is over finds nobody', async () => {
    const before = await asIs();
    const colleague = await stage.world.professional(here, 'CASE_MANAGER');
    const stranger = await stage.world.professional(await stage.world.municipality(), 'CASE_MANAGER');
    const former = await stage.world.professional(here, 'CASE_MANAGER');
    await stage.assign(former, citizen, '2026-01-01', '2026-06-30');
    const both = await stage.world.professional(here, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    const { revision } = coachOf(stage.world, coach, citizen);
    for (const viewer of [colleague, stranger, former, both]) {
      expect(await coachOf(stage.world, viewer, citizen).read()).toBeNull();
      for (const [name, variables] of Object.entries(acts(citizen.personId, revision))) {
        const { result } = await stage.world.ask<{ result: unknown }>(viewer, documents[name as 'start'], variables);
        expect(result, name).toEqual({ __typename: 'PersonNotFound', personId: citizen.personId });
      }
      const records = await stage.world.rows('select 1 from access_record where professional_id = $1', [
        viewer.professionalId,
      ]);
      expect(records, 'nobody was seen').toEqual([]);
    }
    expect(await asIs()).toEqual(before);
    expect(await coachOf(stage.world, coach, { personId: "' or true --" }).read()).toBeNull();
  });

  test('a citizen reads only their own plan, and answers only that one', async () => {
    const other = planner(stage.world, await stage.world.citizen(here));
    expect(await other.plan()).toBeNull();
    for (const outcome of [
      await other.agree(1),
      await other.read(1),
      await other.disagree(1, 'x'),
      await other.ask(1, 'x'),
    ])
      expect(outcome.__typename).toBe('PlanMovedOn');
    const [step] = (await planner(stage.world, citizen).plan())?.steps ?? [];
    expect((await other.setStep(step?.id ?? '', 0, 'DONE')).__typename).toBe('StepNotFound');
    expect((await other.removeStep(step?.id ?? '', 0)).__typename).toBe('StepNotFound');
    const goalId = (await planner(stage.world, citizen).plan())?.inForce?.goals[0]?.id ?? '';
    expect(await other.share(goalId, citizen.personId)).toMatchObject({
      problems: [{ field: 'goalId', code: 'unknown' }],
    });
  });

  test('an income specialist and a team lead may not open a plan', async () => {
    for (const role of ['INCOME_SPECIALIST', 'TEAM_LEAD'] as const) {
      const viewer = await stage.world.professional(here, role);
      const { personId } = citizen;
      expect(await stage.world.refusal(viewer, documents.guided, { personId })).toEqual(['FORBIDDEN']);
      expect(await stage.world.refusal(viewer, documents.start, { personId })).toEqual(['FORBIDDEN']);
    }
  });

  test('nobody agrees for somebody else: a case manager may not even ask', async () => {
    expect(await stage.world.refusal(coach, documents.agree, { number: 1, language: 'nl' })).toEqual(['FORBIDDEN']);
    expect(await stage.world.refusal(citizen, documents.guided, { personId: citizen.personId })).toEqual(['FORBIDDEN']);
  });

  test('agreeing takes as sure a sign-in as sending a report does', async () => {
    const municipalityId = await stage.world.municipality({ assuranceToSend: 'substantial' });
    const person = await stage.world.citizen(municipalityId, { assurance: 'middle' });
    const guide = await stage.world.professional(municipalityId, 'CASE_MANAGER');
    await stage.assign(guide, person);
    await coachOf(stage.world, guide, person).proposes({ goal: parts.goal });
    expect(await planner(stage.world, person).agree(1)).toEqual({
      __typename: 'AssuranceTooLow',
      needed: 'SUBSTANTIAL',
    });
    expect(await planner(stage.world, person).disagree(1, 'Ik wil dit niet.'), 'saying no does not').toEqual({
      __typename: 'Plan',
    });
    expect(await planner(stage.world, { ...person, assurance: 'high' }).agree(1)).toEqual({ __typename: 'Plan' });
  });
});

describe('a draft', () => {
  test('is seen by nobody but who stands beside the person', async () => {
    const own = await planner(stage.world, citizen).plan();
    expect(JSON.stringify(own)).not.toContain('Nog geheim');
    expect(own?.versions).toHaveLength(1);
    expect((await coachOf(stage.world, coach, citizen).read())?.draft?.goals).toHaveLength(2);
    expect(await stage.world.refusal(citizen, '{ plan { draft { number } } }')).toEqual(['FORBIDDEN']);
  });
});

test('every reading and writing of a case manager is recorded, once an operation, with its purpose', async () => {
  const pair = await stage.pair();
  const guide = coachOf(stage.world, pair.coach, pair.citizen);
  await guide.start();
  await guide.change({ goal: parts.goal });
  const records = await stage.world.rows<{ operation: string; role: string; purpose: string; subject_ids: string[] }>(
    'select operation, role, purpose, subject_ids from access_record where professional_id = $1 order by at, id',
    [pair.coach.professionalId],
  );
  expect(records.map(({ operation }) => operation)).toEqual(['startPlanDraft', 'planOf', 'changePlanDraft', 'planOf']);
  expect(new Set(records.map(({ role, purpose }) => `${role} ${purpose}`))).toEqual(new Set(['CASE_MANAGER GUIDANCE']));
  expect(records.every(({ subject_ids: ids }) => ids.length === 1 && ids[0] === pair.citizen.personId)).toBe(true);
});

describe('the second wall, in the database', () => {
  const as = (viewer: Viewer, text: string, values: unknown[] = []) =>
    withViewer(stage.world.pool, viewer, (tx) => tx.query({ text, values }));
  const seen = async (viewer: Viewer, table: string) => (await as(viewer, `select 1 from ${table}`)).length;

  test('shows a citizen what was proposed, and a specialist nothing of a plan', async () => {
    expect(await seen(citizen, 'plan_version')).toBe(1);
    const specialist = await stage.world.professional(here, 'INCOME_SPECIALIST');
    for (const table of [
      'participation_plan',
      'plan_version',
      'plan_response',
      'plan_step',
      'plan_evaluation',
      'plan_goal_share',
    ])
      expect(await seen(specialist, table), table).toBe(0);
  });

  const decision = `basis = 'DECISION', in_force_at = now(), established_by_name = 'x', establish_reason = 'x'`;
  const agreement = `basis = 'AGREEMENT', in_force_at = now()`;

  test.each([
    ['a citizen establishes a decision', 'citizen', `update plan_version set ${decision}`],
    [
      'a citizen changes what was proposed while agreeing',
      'citizen',
      `update plan_version set ${agreement}, content = '{}'`,
    ],
    [
      'a citizen says while agreeing that people talked',
      'citizen',
      `update plan_version set ${agreement}, talked_first = true`,
    ],
    ['a citizen takes a proposal back', 'citizen', 'update plan_version set withdrawn_at = now()'],
    ['a citizen ends a plan', 'citizen', `update participation_plan set ended_on = '2026-11-24', end_reason = 'x'`],
    ['a citizen changes an agreed step', 'citizen', `update plan_step set title = 'x' where origin = 'AGREED'`],
    [
      'a citizen changes an agreed step by naming a later version',
      'citizen',
      `update plan_step set title = 'x', due_on = null, version_number = version_number + 1 where origin = 'AGREED'`,
    ],
    [
      'a citizen names a later version and nothing else',
      'citizen',
      `update plan_step set version_number = 2 where origin = 'AGREED'`,
    ],
    [
      'a citizen makes an agreed step of their own',
      'citizen',
      `update plan_step set origin = 'AGREED', version_number = 1 where origin = 'OWN'`,
    ],
    [
      'a citizen adds an agreed step',
      'citizen',
      `insert into plan_step (municipality_id, id, plan_id, person_id, origin, version_number, kind, title, owner, status, revision,
         changed_at)
       select municipality_id, gen_random_uuid(), id, person_id, 'AGREED', 1, 'TRAINING', 'x', 'COACH', 'PLANNED', 0, now()
       from participation_plan`,
    ],
    ['a citizen brings a version into force without its head', 'citizen', `update plan_version set ${agreement}`],
    ['a citizen proposes what was replaced', 'citizen', 'update participation_plan set proposed_number = 1'],
    ['a citizen leaves a proposal without its head', 'citizen', 'update participation_plan set proposed_number = 0'],
    ['a citizen puts a plan out of force', 'citizen', 'update participation_plan set in_force_number = 0'],
    [
      'a case manager changes an agreed step by naming a later version',
      'coach',
      `update plan_step set title = 'x', version_number = version_number + 1 where origin = 'AGREED'`,
    ],
    ['a case manager agrees', 'coach', `update plan_version set ${agreement} where number = 2`],
    ['a case manager changes what was proposed', 'coach', `update plan_version set content = '{}' where number = 2`],
    [
      'a case manager changes what is in force',
      'coach',
      `update plan_version set change_reason = 'x' where number = 1`,
    ],
    [
      'a case manager takes back what is in force',
      'coach',
      `update plan_version set withdrawn_at = now() where number = 1`,
    ],
    [
      'a case manager changes an agreed step',
      'coach',
      `update plan_step set due_on = '2030-01-01' where origin = 'AGREED'`,
    ],
    ['a case manager changes an own step', 'coach', `update plan_step set status = 'DONE' where origin = 'OWN'`],
  ] as const)('%s: nothing changes', async (_, who, text) => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    const person = planner(stage.world, pair.citizen);
    await guide.proposes({ goal: parts.goal }, { step: parts.language });
    await person.agree(1);
    await person.saveStep({ kind: 'OWN_ACTIVITY', title: 'Zelf' });
    await guide.proposes({ goal: { title: 'Rijbewijs' } });
    const state = () =>
      stage.world.rows(
        `select to_json(p)::text as plan, (select json_agg(v order by number)::text from plan_version v where v.plan_id = p.id) as versions,
           (select json_agg(s order by s.id)::text from plan_step s where s.plan_id = p.id) as steps
         from participation_plan p where person_id = $1`,
        [pair.citizen.personId],
      );
    const before = await state();
    await as(pair[who], text).catch(() => undefined);
    expect(await state()).toEqual(before);
  });

  test('a citizen brings only what waits into force: no proposal that another one replaced', async () => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    const person = planner(stage.world, pair.citizen);
    await guide.proposes({ goal: parts.goal });
    await person.disagree(1, 'Nee');
    await guide.proposes({ goal: { title: 'Rijbewijs' } });
    expect((await person.plan())?.versions.map(({ state }) => state)).toEqual(['PROPOSED', 'REPLACED']);
    for (const texts of [
      ['update participation_plan set proposed_number = 1'],
      ['update participation_plan set in_force_number = 1, proposed_number = 0'],
      [`update plan_version set ${agreement} where number = 1`],
      ['update participation_plan set in_force_number = 2, proposed_number = 1'],
      [
        'update participation_plan set in_force_number = 2, proposed_number = 0',
        `update plan_version set ${agreement} where number = 1`,
      ],
    ]) {
      const trying = withViewer(stage.world.pool, pair.citizen, async (tx) => {
        for (const text of texts) await tx.query({ text });
      });
      await expect(trying, texts.join('; ')).rejects.toThrow(/only|row-level/);
    }
    expect((await person.plan())?.versions.map(({ state }) => state)).toEqual(['PROPOSED', 'REPLACED']);
    expect(await person.agree(2), 'and what waits, as before').toEqual({ __typename: 'Plan' });
  });

  test('whether people talked first is said with a decision, once', async () => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    await guide.proposes({ goal: parts.goal });
    await expect(as(pair.coach, 'update plan_version set talked_first = true')).rejects.toThrow(/plan_version_talked/);
    await planner(stage.world, pair.citizen).disagree(1, 'Nee');
    expect(await guide.establish(1, 'Het moet.', false)).toEqual({ __typename: 'Plan' });
    await expect(as(pair.coach, 'update plan_version set talked_first = true')).rejects.toThrow(/never changes/);
    await as(pair.citizen, 'update plan_version set talked_first = true').catch(() => undefined);
    expect((await guide.read())?.inForce?.talkedFirst).toBe(false);
  });

  test('a reduction is proposed about what is imposed, and decided after the citizen was heard, also by raw SQL', async () => {
    const { guide, specialist, coach: manager, citizen: person, imposed, released } = await obliged(stage);
    await guide.proposeSanction(imposed);
    const copy = `insert into sanction_proposal (municipality_id, id, plan_id, person_id, version_number, obligation_id, obligation,
        obligation_state, reasons, proposed_by_id, proposed_by_name, proposed_at, view_by)
      select municipality_id, gen_random_uuid(), plan_id, person_id, version_number, $1, obligation, 'IMPOSED', 'x',
        proposed_by_id, proposed_by_name, now(), '2026-11-24' from sanction_proposal where person_id = $2`;
    await expect(as(manager, copy, [released, person.personId])).rejects.toThrow('about what is imposed');
    const decide = (at: string) =>
      as(
        specialist.viewer,
        `update sanction_proposal set decided_by_id = $1, decided_by_name = 'x', decided_at = $2, outcome = 'REDUCE',
           outcome_reason = 'x' where person_id = $3`,
        [specialist.viewer.professionalId, at, person.personId],
      );
    await expect(decide('2026-12-08T22:59:00Z'), 'the last day itself').rejects.toThrow('before the citizen was heard');
    await decide('2026-12-08T23:00:00Z');
  });

  test('nothing is established before an answer was possible, and a plan that ended stays so', async () => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    await guide.proposes({ goal: parts.goal });
    const hasty = withViewer(stage.world.pool, pair.coach, async (tx) => {
      await tx.query({ text: 'update participation_plan set in_force_number = 1, proposed_number = 0' });
      const lastDay = decision.replace('now()', `'2026-12-08T22:59:00Z'`);
      await tx.query({ text: `update plan_version set ${lastDay}` });
    });
    await expect(hasty).rejects.toThrow('before an answer was possible');

    await guide.end((await guide.read())?.revision ?? 0, 'Verhuisd');
    for (const change of [`ended_on = null, end_reason = null`, `ended_on = '2020-01-01'`, `end_reason = 'Anders'`])
      await expect(
        as(pair.coach, `update participation_plan set ${change} where person_id = $1`, [pair.citizen.personId]),
      ).rejects.toThrow('a plan that ended stays so');
  });

  test('what was withdrawn or replaced is proposed by nobody again', async () => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    await guide.proposes({ goal: parts.goal });
    await guide.withdraw(1);
    await expect(as(pair.coach, 'update participation_plan set proposed_number = 1')).rejects.toThrow(/only a new/);
    await expect(as(pair.coach, 'update participation_plan set in_force_number = 1')).rejects.toThrow(/only what was/);
  });

  test('a shared goal has the title that its plan says', async () => {
    const pair = await stage.pair();
    const guide = coachOf(stage.world, pair.coach, pair.citizen);
    const person = planner(stage.world, pair.citizen);
    const partner = await stage.world.citizen(pair.municipalityId);
    await stage.household(pair.citizen, partner);
    await guide.proposes({ goal: parts.goal });
    await person.agree(1);
    await person.share((await person.plan())?.inForce?.goals[0]?.id ?? '', partner.personId);
    for (const viewer of [pair.citizen, pair.coach])
      await expect(as(viewer, `update plan_goal_share set title = 'x'`)).rejects.toThrow(/as its plan says|title/);
  });

  test('a case manager says nothing in the citizen’s name, and a citizen nothing about a draft', async () => {
    const versions = await stage.world.rows<{ id: string; number: number }>(
      'select id, number from plan_version where person_id = $1 order by number',
      [citizen.personId],
    );
    const say = (viewer: Viewer, versionId: string | undefined) =>
      as(
        viewer,
        `insert into plan_response (municipality_id, id, person_id, version_id, kind, at, language)
         values ($1, gen_random_uuid(), $2, $3, 'READ', now(), 'nl')`,
        [here, citizen.personId, versionId],
      );
    await expect(say(coach, versions[0]?.id)).rejects.toThrow(/row-level security/);
    await expect(say(citizen, versions[1]?.id)).rejects.toThrow(/row-level security/);
    await say(citizen, versions[0]?.id);
  });

  test('what was said stays, whoever tries', async () => {
    await expect(stage.world.owner.query('delete from plan_response')).rejects.toThrow(/append-only/);
    await expect(stage.world.owner.query(`delete from plan_version where proposed_at is not null`)).rejects.toThrow(
      /stays/,
    );
  });
});
