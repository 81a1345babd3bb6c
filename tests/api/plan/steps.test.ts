import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coachOf, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

describe('own steps', () => {
  test('are written, moved and taken away at once, without a plan and without a benefit', async () => {
    const viewer = await stage.world.citizen(await stage.world.municipality(), { noBenefit: true });
    const person = planner(stage.world, viewer);
    expect(await person.plan()).toBeNull();
    const { stepId } = await person.saveStep({
      kind: 'APPLICATION',
      title: ' Solliciteren\nbij de bakker ',
      dueOn: '2026-11-23',
    });
    const written = (await person.plan())?.steps[0];
    expect(written).toMatchObject({
      id: stepId,
      origin: 'OWN',
      owner: 'CITIZEN',
      title: 'Solliciteren bij de bakker',
      status: 'PLANNED',
      late: true,
      placement: null,
    });
    const moved = { kind: 'APPLICATION', title: 'Solliciteren bij de bakker', dueOn: '2026-11-30' };
    expect(await person.saveStep(moved, { id: stepId ?? '', revision: 0 })).toMatchObject({
      __typename: 'StepSaved',
      stepId,
    });
    expect(await person.setStep(stepId ?? '', 1, 'UNDER_WAY', ' Brief verstuurd. ')).toMatchObject({
      __typename: 'StepSaved',
    });
    expect(await person.setStep(stepId ?? '', 2, 'DONE')).toMatchObject({ __typename: 'StepSaved' });
    expect((await person.plan())?.steps).toMatchObject([
      { dueOn: '2026-11-30', status: 'DONE', note: 'Brief verstuurd.', late: false, revision: 3 },
    ]);
    await person.setStep(stepId ?? '', 3, 'DONE', '');
    expect((await person.plan())?.steps[0]?.note, 'an empty note clears it').toBeNull();
    expect(await person.removeStep(stepId ?? '', 4)).toMatchObject({ __typename: 'StepSaved', stepId: null });
    expect(await person.plan()).toBeNull();
  });

  test('that cannot be right are named at their field', async () => {
    const viewer = await stage.world.citizen(await stage.world.municipality());
    const person = planner(stage.world, viewer);
    const step = { kind: 'OWN_ACTIVITY', title: 'Fietsles' };
    expect(wrong(await person.saveStep({ ...step, title: '' }))).toEqual(['title required']);
    expect(wrong(await person.saveStep({ ...step, title: 'x'.repeat(20_000) }))).toEqual(['title tooLong']);
    expect(wrong(await person.saveStep({ ...step, startsOn: '2026-12-02', dueOn: '2026-12-01' }))).toEqual([
      'dueOn endBeforeStart',
    ]);
    expect(wrong(await person.saveStep({ ...step, kind: 'TRIAL_PLACEMENT' })), 'a placement is agreed').toEqual([
      'kind placementRefused',
    ]);
    expect(wrong(await person.saveStep({ ...step, goalId: viewer.personId }))).toEqual(['goalId unknown']);
    const { stepId } = await person.saveStep(step);
    expect(wrong(await person.setStep(stepId ?? '', 0, 'DONE', 'x'.repeat(2001)))).toEqual(['note tooLong']);
    for (let index = 1; index < 40; index += 1) await person.saveStep(step);
    expect(wrong(await person.saveStep(step))).toEqual(['steps tooMany']);
  });

  test('belong to a goal of the version in force as long as that is there', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    const goalId = (await person.plan())?.proposed?.goals[0]?.id;
    const step = { kind: 'OWN_ACTIVITY', title: 'Bellen', goalId };
    expect(wrong(await person.saveStep(step)), 'not agreed yet').toEqual(['goalId unknown']);
    await person.agree(1);
    await person.saveStep(step);
    expect((await person.plan())?.steps).toMatchObject([{ goalId }]);
    await guide.start();
    await guide.change({ removeGoal: goalId });
    await guide.change({ goal: { title: 'Rijbewijs' } });
    await guide.propose({ changeReason: 'Ander doel' });
    await person.agree(2);
    expect((await person.plan())?.steps, 'its own steps stay').toMatchObject([
      { title: 'Bellen', goalId: null, status: 'PLANNED' },
    ]);
  });
});

describe('agreed steps', () => {
  test('say how they go by whoever takes them, and change only through a new version', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes(
      { step: parts.language },
      { step: parts.registration },
      { step: { ...parts.registration, title: 'Intake', owner: 'PARTNER', partnerName: 'Taalhuis' } },
    );
    await person.agree(1);
    const steps = (await person.plan())?.steps ?? [];
    const [mine, coachs, partners] = (['CITIZEN', 'COACH', 'PARTNER'] as const).map((owner) =>
      steps.find((step) => step.owner === owner)!,
    );
    expect(partners).toMatchObject({ partnerName: 'Taalhuis' });

    expect(await person.setStep(mine!.id, 0, 'UNDER_WAY')).toMatchObject({ __typename: 'StepSaved' });
    expect(wrong(await person.setStep(mine!.id, 1, 'CANCELLED', 'Lukt niet.')), 'agreed').toEqual([
      'status agreedStep',
    ]);
    for (const step of [coachs!, partners!])
      expect(await person.setStep(step.id, 0, 'DONE'), step.owner).toMatchObject({ __typename: 'StepNotFound' });
    expect(await person.saveStep({ kind: 'LANGUAGE', title: 'Anders' }, { id: mine!.id, revision: 1 })).toMatchObject({
      __typename: 'StepNotFound',
    });
    expect(await person.removeStep(mine!.id, 1)).toMatchObject({ __typename: 'StepNotFound' });

    expect(await guide.setStep(coachs!.id, 0, 'DONE', 'Gebeld en aangemeld.')).toEqual({ __typename: 'Plan' });
    expect(await guide.setStep(partners!.id, 0, 'UNDER_WAY')).toEqual({ __typename: 'Plan' });
    expect(await guide.setStep(coachs!.id, 0, 'CANCELLED')).toMatchObject({ __typename: 'PlanMovedOn' });
    expect(wrong(await guide.setStep(partners!.id, 1, 'DONE', 'x'.repeat(20_000)))).toEqual(['note tooLong']);
    expect(wrong(await guide.setStep(mine!.id, 1, 'DONE')), 'that is the citizen’s').toEqual(['steps unknown']);
    expect((await person.plan())?.steps.map(({ owner, status, note }) => [owner, status, note])).toEqual([
      ['PARTNER', 'UNDER_WAY', null],
      ['CITIZEN', 'UNDER_WAY', null],
      ['COACH', 'DONE', 'Gebeld en aangemeld.'],
    ]);
  });

  test('that are late or whose placement ends are a warning', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    await guide.start();
    await guide.change({ step: parts.trial });
    await guide.change({ step: parts.registration });
    await stage.check(citizen, coach, (await guide.read())?.draft?.steps[0]?.id ?? '', true);
    await guide.propose();
    await planner(stage.world, citizen).agree(1);
    const warningsOn = async (day: string) => {
      const plan = await coachOf(stage.world.at(`${day}T09:00:00+01:00`), coach, citizen).read();
      return plan?.warnings.map(({ kind, title }) => `${kind} ${title}`);
    };
    expect(await warningsOn('2026-12-01')).toEqual([]);
    expect(await warningsOn('2027-01-10')).toEqual([
      'TERM_ENDS Proefplaats in de keuken',
      'STEP_LATE Aanmelden bij het taalhuis',
    ]);
    expect(await warningsOn('2027-02-01')).toEqual([
      'TERM_OVER Proefplaats in de keuken',
      'STEP_LATE Aanmelden bij het taalhuis',
    ]);
    expect(
      (await planner(stage.world, citizen).plan())?.steps.find(({ kind }) => kind === 'TRIAL_PLACEMENT')?.placement,
    ).toMatchObject({
      host: 'De Linde',
      term: { latestOn: '2027-05-31' },
    });
  });
});
