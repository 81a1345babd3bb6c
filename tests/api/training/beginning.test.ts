import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { provider } from './provider-stories.ts';
import { enrolWith, guide, setRun } from './stories.ts';

/** When a training begins for somebody, whoever writes it down. */
let world: World;
let municipalityId: string;
let teacher: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  teacher = await world.professional(municipalityId, 'TRAINING_PROVIDER');
});
afterAll(() => world.end());

const today = '2026-11-24';

/** Somebody enrolled in a run that begins on a day, with who guides them and who gives it. */
async function enrolled(startsOn: string, facts: Parameters<typeof enrolWith>[3] = {}) {
  const viewer = await world.citizen(municipalityId);
  const manager = await world.professional(municipalityId, 'CASE_MANAGER');
  await assign(world, manager, viewer);
  const stored = await enrolWith(world, viewer, teacher, facts);
  await setRun(world, stored.runId, `starts_on = '${startsOn}', apply_by = '${startsOn}'`);
  return { viewer, beside: guide(world, manager), gives: provider(world, teacher), ...stored };
}

test.each(['COURSE', 'LEARN_WORK'])(
  'begun by the case manager, a %s is not completed or attended before',
  async (form) => {
    const { viewer, beside, gives, requestId } = await enrolled(today, { form });
    const begun = await beside.act(requestId, 'START', 4);
    expect(begun).toMatchObject({ state: 'STARTED' });
    expect(await gives.one(requestId)).toMatchObject({ startedOn: today });
    expect(await gives.record(requestId, 'COMPLETE', begun.revision, { day: '1950-01-01' })).toMatchObject({
      problems: [{ field: 'day', code: 'tooEarly' }],
    });
    expect(await gives.attend(requestId, '1950-01', 1, 1)).toMatchObject({
      problems: [{ field: 'month', code: 'tooEarly' }],
    });
    expect(await gives.record(requestId, 'COMPLETE', begun.revision, { day: today })).toMatchObject({
      state: 'COMPLETED',
    });
    const { proposals } = await world.ask<{ proposals: object[] }>(
      viewer,
      '{ proposals: portfolioProposals { portfolio { certificates { issuedOn } work { from until } } } }',
    );
    expect(proposals).toContainEqual({ portfolio: { certificates: [{ issuedOn: today }], work: [] } });
    expect(proposals).toHaveLength(form === 'LEARN_WORK' ? 2 : 1);
  },
);
