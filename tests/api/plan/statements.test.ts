import { afterAll, beforeAll, expect, test } from 'vitest';
import { coachOf, judge, parts, planner, type Coach, type Planner } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

/** Somebody with so many versions, each with so many goals and steps. */
async function planOf(size: number): Promise<{ readonly guide: Coach; readonly person: Planner }> {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  const person = planner(stage.world, citizen);
  for (let number = 1; number <= size; number += 1) {
    await guide.proposes(
      { goal: { ...parts.goal, title: `Doel ${number}` } },
      { step: { ...parts.language, title: `Stap ${number}` } },
      { obligation: parts.obligation },
    );
    await person.disagree(number, 'Nee');
    await person.agree(number);
    await person.saveStep({ kind: 'OWN_ACTIVITY', title: `Zelf ${number}` });
  }
  return { guide, person };
}

const statements = async (work: () => Promise<unknown>) => (await stage.world.statements.during(work)).texts.length;

test('a plan is one statement, however much it holds', async () => {
  const [few, many] = [await planOf(1), await planOf(5)];
  expect((await many.person.plan())?.versions).toHaveLength(5);
  expect(await statements(() => few.person.plan()), 'begin, settings, plan, commit').toBe(4);
  expect(await statements(() => many.person.plan())).toBe(4);
  expect(await statements(() => few.guide.read()), 'and the access record').toBe(5);
  expect(await statements(() => many.guide.read())).toBe(5);
});

test('acts send the same statements for a small plan and a large one', async () => {
  const [few, many] = [await planOf(1), await planOf(5)];
  const counts = async ({ guide, person }: typeof few, number: number) => {
    await guide.start();
    const change = await statements(() => guide.change({ goal: { title: 'Nog een' } }));
    const propose = await statements(() => guide.propose({ changeReason: 'Meer' }));
    const agree = await statements(() => person.agree(number));
    const step = await statements(() => person.saveStep({ kind: 'OWN_ACTIVITY', title: 'Zelf' }));
    return { change, propose, agree, step };
  };
  const small = await counts(few, 2);
  expect(await counts(many, 6)).toEqual(small);
  // Of agreeing one says that the message about the version was seen, and one writes the decision that it is.
  expect(Math.max(...Object.values(small))).toBeLessThanOrEqual(14);
});

test('the queue of proposals for a reduction is one statement', async () => {
  const municipalityId = await stage.world.municipality();
  const specialist = judge(stage.world, await stage.world.professional(municipalityId, 'INCOME_SPECIALIST'));
  const coach = await stage.world.professional(municipalityId, 'CASE_MANAGER');
  const propose = async () => {
    const citizen = await stage.world.citizen(municipalityId);
    await stage.assign(coach, citizen);
    const guide = coachOf(stage.world, coach, citizen);
    await guide.proposes({ obligation: parts.obligation });
    await planner(stage.world, citizen).agree(1);
    await guide.proposeSanction((await guide.read())?.inForce?.obligations[0]?.id ?? '');
  };
  await propose();
  expect(await statements(() => specialist.queue()), 'begin, settings, queue, access record, commit').toBe(5);
  for (let count = 0; count < 4; count += 1) await propose();
  expect(await statements(() => specialist.queue())).toBe(5);
  expect(await specialist.queue()).toHaveLength(5);
});
