import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coachOf, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

describe('a plan changes by a next version', () => {
  test('with its reason and the difference; steps that stay keep their progress, the others are cancelled', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes(
      { step: parts.language },
      { step: parts.registration },
      { step: { ...parts.language, title: 'Rijles' } },
    );
    await person.agree(1);
    const steps = (await person.plan())?.steps ?? [];
    const of = (title: string) => steps.find((step) => step.title === title)!;
    const taal = of('Nederlands op dinsdag en donderdag');
    await person.setStep(taal.id, taal.revision, 'UNDER_WAY', 'Ik ben begonnen.');
    const rijles = of('Rijles');
    await person.setStep(rijles.id, rijles.revision, 'DONE');

    await guide.start();
    const draft = (await guide.read())?.draft;
    expect(draft, 'a copy of the last one').toMatchObject({
      number: 2,
      missing: [{ field: 'goals', code: 'noChange' }],
      advice: [{ field: 'evaluationOn', code: 'evaluationAdvised' }],
    });
    await guide.change({ step: { ...parts.language, id: taal.id, title: 'Nederlands op woensdag' } });
    await guide.change({ removeStep: of('Aanmelden bij het taalhuis').id });
    await guide.change({ removeStep: rijles.id });
    expect(wrong(await guide.propose())).toEqual(['changeReason required']);
    expect(await guide.propose({ changeReason: 'Donderdag werkt u.' })).toEqual({ __typename: 'Plan' });

    const proposed = await person.plan();
    expect(proposed?.inForce, 'version 1 still counts').toMatchObject({ number: 1, state: 'IN_FORCE' });
    expect(proposed?.proposed).toMatchObject({ number: 2, changeReason: 'Donderdag werkt u.', comparedWith: 1 });
    expect(proposed?.proposed?.changes).toEqual([
      {
        kind: 'CHANGED',
        part: 'STEP',
        title: 'Nederlands op woensdag',
        field: 'title',
        before: 'Nederlands op dinsdag en donderdag',
        after: 'Nederlands op woensdag',
      },
      { kind: 'REMOVED', part: 'STEP', title: 'Aanmelden bij het taalhuis', field: null, before: null, after: null },
      { kind: 'REMOVED', part: 'STEP', title: 'Rijles', field: null, before: null, after: null },
    ]);
    await person.agree(2);
    const now = await person.plan();
    expect(now?.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'IN_FORCE'],
      [1, 'REPLACED'],
    ]);
    expect(now?.steps.map(({ title, status, note }) => [title, status, note])).toEqual([
      ['Nederlands op woensdag', 'UNDER_WAY', 'Ik ben begonnen.'],
      ['Rijles', 'DONE', null],
      ['Aanmelden bij het taalhuis', 'CANCELLED', null],
    ]);
    const over = now?.steps.find(({ title }) => title === 'Rijles');
    expect(
      await person.setStep(over?.id ?? '', over?.revision ?? 0, 'PLANNED'),
      'what is over stays over',
    ).toMatchObject({
      __typename: 'StepNotFound',
    });
  });

  test('a proposal without an answer is withdrawn by the next one, an answered one is replaced', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    await guide.proposes({ goal: { title: 'Rijbewijs' } });
    await person.disagree(2, 'Ik wil eerst werken.');
    await guide.proposes({ goal: { title: 'Werken als kok' } });
    expect(
      (await person.plan())?.versions.map(({ number, state, comparedWith }) => [number, state, comparedWith]),
    ).toEqual([
      [3, 'PROPOSED', null],
      [2, 'REPLACED', null],
      [1, 'WITHDRAWN', null],
    ]);
    for (const number of [1, 2])
      expect(await person.agree(number), 'an outdated version').toMatchObject({ __typename: 'PlanMovedOn' });
    expect((await person.plan())?.inForce).toBeNull();
  });

  test('is asked for by the citizen in words', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    expect(await person.ask(1, 'Mag het later?'), 'not in force').toMatchObject({ __typename: 'PlanMovedOn' });
    await person.agree(1);
    expect(await person.ask(1, 'Mag het later?')).toEqual({ __typename: 'Plan' });
    await person.ask(1, 'Mag het later?');
    expect(
      (await guide.read())?.inForce?.responses.map(({ kind }) => kind),
      'said twice is said once',
    ).toEqual(['AGREED', 'CHANGE_ASKED']);
    expect((await guide.read())?.warnings.map(({ kind }) => kind)).toEqual(['CHANGE_ASKED']);
    await coachOf(stage.world.at('2026-11-25T09:00:00+01:00'), coach, citizen).proposes({
      goal: { title: 'Rijbewijs' },
    });
    expect((await guide.read())?.warnings).toEqual([]);
  });

  test('a proposal is taken back, and cannot be agreed to any more', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    expect(await guide.withdraw(1)).toEqual({ __typename: 'Plan' });
    expect(await guide.withdraw(1)).toEqual({ __typename: 'Plan' });
    expect(await person.agree(1)).toMatchObject({ __typename: 'PlanMovedOn' });
    expect(await guide.establish(1)).toMatchObject({ __typename: 'PlanMovedOn' });
    expect(await guide.propose(), 'the same revision names what was proposed').toEqual({ __typename: 'Plan' });
    expect((await person.plan())?.versions).toMatchObject([{ number: 1, state: 'WITHDRAWN' }]);
  });
});
