import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from './operations.ts';
import { coachOf, parts, planner, wrong, type Coach } from './stories.ts';
import { createPlanStage, type Pair, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

async function drafting(): Promise<Pair & { readonly guide: Coach }> {
  const pair = await stage.pair();
  const guide = coachOf(stage.world, pair.coach, pair.citizen);
  await guide.start();
  return { ...pair, guide };
}

describe('a change of a draft', () => {
  test('that cannot be right is named at its field, and nothing of it is saved', async () => {
    const { guide } = await drafting();
    await guide.change({ step: parts.language });
    const before = await guide.read();
    const stepId = before?.draft?.steps[0]?.id;
    const cases: [object, string[]][] = [
      [{ goal: { title: ' ' } }, ['title required']],
      [{ step: { ...parts.language, owner: 'PARTNER' } }, ['partnerName partnerNeeded']],
      [{ step: { ...parts.language, id: stepId, dueOn: '2026-11-30' } }, ['dueOn endBeforeStart']],
      [{ step: { ...parts.language, goalId: before?.id } }, ['goalId unknown']],
      [{ step: { ...parts.language, id: before?.id } }, ['steps unknown']],
      [{ step: { ...parts.trial, dueOn: null } }, ['dueOn required']],
      [{ step: { ...parts.language, placement: parts.trial.placement } }, ['placement placementRefused']],
      [{ step: { ...parts.trial, placement: null } }, ['placement placementNeeded']],
      [
        { obligation: { ...parts.obligation, state: 'RELEASED' } },
        ['releasedUntil releaseNeeded', 'releaseReason releaseNeeded'],
      ],
      [{ removeObligation: before?.id }, ['obligations unknown']],
      [{ outline: { evaluationOn: '2026-11-23' } }, ['evaluationOn inPast']],
    ];
    for (const [change, problems] of cases)
      expect(wrong(await guide.change(change)), JSON.stringify(change)).toEqual(problems);
    expect(await guide.read()).toEqual(before);
  });

  test('beyond the term of a placement is refused with the rule', async () => {
    const { guide } = await drafting();
    const tooLong = await guide.change({ step: { ...parts.trial, dueOn: '2027-06-01' } });
    expect(tooLong.problems).toMatchObject([{ field: 'dueOn', code: 'termTooLong' }]);
    const facts = new Map(tooLong.problems?.[0]?.facts.map(({ name, value }) => [name, value]));
    expect(facts.get('latestOn')).toBe('2027-05-31');
    expect(facts.get('length')).toBe('6');
    expect(facts.get('article')).toBe('art. 8a lid 2 sub d Participatiewet');
    expect(facts.get('source')).toMatch(/Participatiewet/);
    expect(wrong(await guide.change({ step: { ...parts.trial, dueOn: '2027-03-31' } }))).toEqual([
      'extensionReason extensionReasonNeeded',
    ]);
  });

  test('within the municipality’s own, shorter term', async () => {
    const { guide, municipalityId } = await drafting();
    await stage.world.owner.query(
      `insert into municipality_term (municipality_id, kind, valid_from, length, unit, extension, source)
       values ($1, 'TRIAL_PLACEMENT', '2026-01-01', 2, 'month', 1, 'Verordening')`,
      [municipalityId],
    );
    const placement = { ...parts.trial.placement, extensionReason: 'Nog een maand' };
    expect(wrong(await guide.change({ step: { ...parts.trial, dueOn: '2027-03-01', placement } }))).toEqual([
      'dueOn termTooLong',
    ]);
    expect(await guide.change({ step: { ...parts.trial, dueOn: '2027-02-28', placement } })).toEqual({
      __typename: 'Plan',
    });
  });

  test('with 20,000 characters of notes is told how long they may be', async () => {
    const { guide } = await drafting();
    const long = 'اكتب هنا ١٢٣ € 12,50 '.repeat(1000).slice(0, 20_000);
    const answer = await guide.change({ goal: { ...parts.goal, why: long } });
    expect(wrong(answer)).toEqual(['why tooLong']);
    expect(answer.problems?.[0]?.facts[0]).toEqual({ name: 'maximum', value: '2000' });
    expect((await guide.read())?.draft?.goals).toEqual([]);
  });

  test('keeps what was written from right to left with amounts in it, letter by letter', async () => {
    const { guide } = await drafting();
    const words = 'أريد أن أعمل ٣ أيام.\nالأجر: € 12,50 للساعة (لا أقل).';
    await guide.change({ goal: { title: 'العمل في مطعم – 24 uur', why: `  ${words}\r\n` } });
    expect((await guide.read())?.draft?.goals).toMatchObject([{ title: 'العمل في مطعم – 24 uur', why: words }]);
  });

  test('is exactly one change', async () => {
    const { guide, coach, citizen } = await drafting();
    const given = { personId: citizen.personId, revision: guide.revision };
    for (const change of [{}, { goal: parts.goal, outline: {} }, { goal: null }])
      expect(await stage.world.refusal(coach, documents.change, { ...given, change })).toEqual(['BAD_USER_INPUT']);
    expect((await guide.read())?.draft?.goals).toEqual([]);
  });

  test('that changes nothing saves nothing', async () => {
    const { guide } = await drafting();
    await guide.change({ goal: parts.goal });
    const before = await guide.read();
    expect(
      await guide.change({ goal: { ...parts.goal, id: before?.draft?.goals[0]?.id, title: ' Werken in de zorg ' } }),
    ).toEqual({
      __typename: 'Plan',
    });
    expect(await guide.read()).toEqual(before);
  });
});

describe('proposing', () => {
  test('a displacement check says nothing about another host, other tasks or another kind', async () => {
    const { guide, citizen, coach } = await drafting();
    await guide.change({ step: parts.trial });
    const stepId = (await guide.read())?.draft?.steps[0]?.id ?? '';
    await stage.check(citizen, coach, stepId, true);
    const { placement } = parts.trial;
    for (const other of [{ host: 'Heel ander bedrijf' }, { tasks: 'Kassa' }]) {
      await guide.change({ step: { ...parts.trial, id: stepId, placement: { ...placement, ...other } } });
      expect(wrong(await guide.propose()), JSON.stringify(other)).toEqual(['steps displacementCheckNeeded']);
    }
    await guide.change({ step: { ...parts.trial, id: stepId } });
    expect(await guide.propose()).toEqual({ __typename: 'Plan' });
  });

  test('placements that follow each other at one host last no longer together than one may', async () => {
    const { guide, citizen, coach } = await drafting();
    const reason = { ...parts.trial.placement, extensionReason: 'Hij leert nog veel.' };
    await guide.change({ step: { ...parts.trial, startsOn: '2026-12-01', dueOn: '2027-05-31', placement: reason } });
    const again = { ...reason, host: ` ${reason.host.toUpperCase()} ` };
    await guide.change({ step: { ...parts.trial, startsOn: '2027-06-01', dueOn: '2027-11-30', placement: again } });
    for (const { id } of (await guide.read())?.draft?.steps ?? []) await stage.check(citizen, coach, id, true);
    expect(wrong(await guide.propose())).toEqual(['dueOn termTooLong']);
  });

  test('a start before the first rule is a mistake in the year, and no way around it', async () => {
    const { guide } = await drafting();
    const step = { ...parts.trial, startsOn: '2023-06-30', dueOn: '2035-12-31' };
    expect(wrong(await guide.change({ step }))).toEqual(['startsOn inPast']);
  });

  test('an answer is asked for within a year', async () => {
    const { guide } = await drafting();
    await guide.change({ goal: parts.goal });
    expect(wrong(await guide.propose({ respondBy: '9999-12-31' }))).toEqual(['respondBy outOfRange']);
  });

  test('takes something to propose, and a day far enough ahead', async () => {
    const { guide } = await drafting();
    expect(wrong(await guide.propose({ respondBy: '2026-11-23' }))).toEqual(['goals required', 'respondBy inPast']);
    await guide.change({ goal: parts.goal });
    const early = await guide.propose({ respondBy: '2026-11-30' });
    expect(wrong(early)).toEqual(['respondBy tooEarly']);
    expect(early.problems?.[0]?.facts).toEqual([{ name: 'earliestOn', value: '2026-12-01' }]);
    expect(await guide.propose({ respondBy: '2026-12-01' })).toEqual({ __typename: 'Plan' });
  });

  test('a placement takes a displacement check that was passed', async () => {
    const { guide, citizen, coach } = await drafting();
    await guide.change({ step: parts.trial });
    const stepId = (await guide.read())?.draft?.steps[0]?.id ?? '';
    expect((await guide.read())?.draft?.missing).toMatchObject([{ code: 'displacementCheckNeeded', partId: stepId }]);
    expect(wrong(await guide.propose())).toEqual(['steps displacementCheckNeeded']);
    await stage.check(citizen, coach, stepId, false);
    expect(wrong(await guide.propose())).toEqual(['steps displacementFailed']);
    await stage.check(citizen, coach, stepId, true);
    expect(await guide.propose()).toEqual({ __typename: 'Plan' });
    expect((await planner(stage.world, citizen).plan())?.proposed?.steps).toMatchObject([
      {
        placement: {
          host: 'De Linde',
          term: {
            kind: 'TRIAL_PLACEMENT',
            startsOn: '2026-12-01',
            endsOn: '2027-01-31',
            latestOn: '2027-05-31',
            daysLeft: 68,
          },
          displacementCheck: { passed: true, by: coach.name },
        },
      },
    ]);
  });
});

describe('templates', () => {
  const goalId = crypto.randomUUID();
  const step = {
    id: crypto.randomUUID(),
    goalId,
    kind: 'TRAINING',
    title: 'Naar school',
    owner: 'CITIZEN',
    partnerName: null,
    startsOn: null,
    dueOn: null,
    placement: null,
  };
  const content = {
    dreamJob: null,
    firstStep: null,
    evaluationOn: null,
    goals: [{ id: goalId, title: 'Een diploma', why: null, result: null, byOn: null }],
    steps: [step],
    obligations: [],
  };
  const save = async (municipalityId: string, said: object = content, until: string | null = null) => {
    const id = crypto.randomUUID();
    await stage.world.owner.query(
      `insert into plan_template (municipality_id, id, target_group, title, content, source, valid_from, valid_until)
       values ($1, $2, 'Jongeren tot 27', 'Terug naar school', $3, 'test', '2026-01-01', $4)`,
      [municipalityId, id, said, until],
    );
    return id;
  };

  test('add to what counts: no obligation goes that nobody took away', async () => {
    const { citizen, coach, municipalityId } = await stage.pair();
    const templateId = await save(municipalityId);
    const guide = coachOf(stage.world, coach, citizen);
    expect((await guide.read())?.nextCopies, 'nothing yet').toBeNull();
    await guide.proposes({ goal: parts.goal }, { obligation: parts.obligation });
    await planner(stage.world, citizen).agree(1);
    expect((await guide.read())?.nextCopies).toBe(1);
    await guide.start(templateId);
    const plan = await guide.read();
    expect(plan?.draft?.obligations).toEqual(plan?.inForce?.obligations);
    expect(plan?.draft?.goals.map(({ title }) => title)).toEqual([parts.goal.title, 'Een diploma']);
    expect(plan?.draft?.changes.map(({ kind }) => kind)).toEqual(['ADDED', 'ADDED']);
  });

  test('add to what was taken back, which is what a draft begins from', async () => {
    const { citizen, coach, municipalityId } = await stage.pair();
    const templateId = await save(municipalityId);
    const guide = coachOf(stage.world, coach, citizen);
    await guide.proposes({ obligation: parts.obligation });
    await guide.withdraw(1);
    expect((await guide.read())?.nextCopies).toBe(1);
    await guide.start(templateId);
    expect((await guide.read())?.draft).toMatchObject({ obligations: [{}], goals: [{ title: 'Een diploma' }] });
  });

  test('that make a plan longer than it may be begin nothing', async () => {
    const { citizen, coach, municipalityId } = await stage.pair();
    const steps = Array.from({ length: 40 }, (_, index) => ({ ...step, id: crypto.randomUUID(), title: `${index}` }));
    const templateId = await save(municipalityId, { ...content, steps });
    const guide = coachOf(stage.world, coach, citizen);
    await guide.proposes({ step: parts.language });
    expect(wrong(await guide.start(templateId))).toEqual(['steps tooMany']);
    expect((await guide.read())?.draft).toBeNull();
  });

  test('of today begin a draft, with ids of their own', async () => {
    const { citizen, coach, municipalityId } = await stage.pair();
    const templateId = await save(municipalityId);
    await save(municipalityId, content, '2026-11-23');
    const { planTemplates } = await stage.world.ask<{ planTemplates: unknown }>(coach, documents.templates);
    expect(planTemplates).toEqual([
      { id: templateId, targetGroup: 'Jongeren tot 27', title: 'Terug naar school', goals: 1, steps: 1 },
    ]);
    const guide = coachOf(stage.world, coach, citizen);
    expect(wrong(await guide.start(citizen.personId))).toEqual(['templateId unknown']);
    expect(wrong(await guide.start('no id'))).toEqual(['templateId unknown']);
    await guide.start(templateId);
    const draft = (await guide.read())?.draft;
    expect(draft).toMatchObject({ goals: [{ title: 'Een diploma' }], steps: [{ title: 'Naar school' }] });
    expect(draft?.goals[0]?.id).not.toBe(goalId);
    expect(draft?.steps[0]?.goalId).toBe(draft?.goals[0]?.id);
  });
});

test('a language that is none is refused before anything is said', async () => {
  const { citizen, guide } = await drafting();
  await guide.proposes({ goal: parts.goal });
  expect(wrong(await planner(stage.world, citizen).agree(1, '<script>'))).toEqual(['language unknown']);
  expect((await planner(stage.world, citizen).plan())?.inForce).toBeNull();
});
