import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followRuns } from '#db/repositories/training-worker.ts';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { provider } from './provider-stories.ts';
import { enrolWith, guide, setRun, standingOf } from './stories.ts';

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

describe('nothing begins, and no money is used', () => {
  const used = async () =>
    (
      await world.rows<{ used: number }>(
        'select coalesce(sum(used_cents), 0)::int as used from training_budget where municipality_id = $1',
        [municipalityId],
      )
    )[0]?.used;

  test('before the run does', async () => {
    const { beside, gives, requestId, viewer } = await enrolled('2026-11-25');
    expect(await beside.of(viewer.personId)).toMatchObject([{ guideActs: ['STOP'] }]);
    expect(await beside.act(requestId, 'START', 4)).toMatchObject({
      __typename: 'TrainingRequestMovedOn',
      request: { state: 'ENROLLED' },
    });
    expect(await gives.one(requestId)).toMatchObject({ providerActs: ['CONFIRM', 'STOP'] });
    expect(await gives.record(requestId, 'START', 4, { day: today })).toMatchObject({
      problems: [{ field: 'day', code: 'tooEarly' }],
    });
    expect(await used()).toBe(0);
  });

  test('in a run that does not go on: whoever is enrolled in it is approved again', async () => {
    const { beside, gives, requestId, runId, viewer } = await enrolled(today);
    await setRun(world, runId, 'open = false, cancelled = true');
    expect(await beside.of(viewer.personId)).toMatchObject([{ guideActs: ['STOP'] }]);
    expect(await beside.act(requestId, 'START', 4)).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
    expect(await gives.one(requestId)).toMatchObject({ runCancelled: true, providerActs: ['STOP'] });
    for (const act of ['START', 'CONFIRM'])
      expect(await gives.record(requestId, act, 4, { day: today })).toMatchObject({
        __typename: 'TrainingParticipantMovedOn',
        participant: { state: 'ENROLLED' },
      });
    expect(await used()).toBe(0);
    await followRuns(world.worker, { today: localDate(today), requestedAt: `${today}T05:20:00.000Z`, newId });
    expect(await standingOf(world, requestId)).toEqual({ state: 'APPROVED', place: null });
  });
});

test('who never began did not stop before they were enrolled', async () => {
  const { gives, requestId } = await enrolled('2027-01-18');
  const stop = (day: string) => gives.record(requestId, 'STOP', 4, { day, words: 'Kwam niet.' });
  for (const day of ['1920-01-01', '2026-11-23'])
    expect(await stop(day)).toMatchObject({ problems: [{ field: 'day', code: 'tooEarly' }] });
  expect(await stop(today)).toMatchObject({ state: 'DROPPED_OUT' });
});

test('a start that the case manager writes down late was on the first day of the run, and not before the enrolment', async () => {
  const { beside, gives, requestId } = await enrolled(today);
  const later = world.at('2026-12-03T10:00:00Z');
  const begun = await guide(later, beside.viewer).act(requestId, 'START', 4);
  expect(begun).toMatchObject({ state: 'STARTED' });
  expect(await gives.one(requestId)).toMatchObject({ startedOn: '2026-11-24' });
  const teaches = provider(later, teacher);
  expect(await teaches.attend(requestId, '2026-11', 4, 4)).toMatchObject({ state: 'STARTED' });
  expect(await teaches.record(requestId, 'COMPLETE', begun.revision, { day: '2026-12-02' })).toMatchObject({
    state: 'COMPLETED',
  });

  const moved = await enrolled(today);
  await setRun(world, moved.runId, `starts_on = '2026-08-03', apply_by = '2026-08-03'`);
  expect(await moved.gives.record(moved.requestId, 'START', 4, { day: '2026-08-04' })).toMatchObject({
    problems: [{ field: 'day', code: 'tooEarly' }],
  });
});
