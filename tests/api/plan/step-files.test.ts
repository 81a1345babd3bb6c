import { afterAll, beforeAll, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import { evidenceLimits } from '#graphql/evidence/index.ts';
import type { CitizenViewer, Viewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { owner } from '../evidence/stories.ts';
import { coachOf, parts, planner } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

interface Outcome {
  readonly __typename: string;
  readonly files?: readonly { readonly id: string }[];
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}

/** What a citizen does with the files of a step. */
const files = (viewer: CitizenViewer, stepId: string) => ({
  add: () => owner(stage.world, viewer).add(smallPdf(), 'inschrijving.pdf'),
  tie: async (field: 'attachToStep' | 'detachFromStep', evidenceId: string) =>
    (
      await stage.world.ask<{ outcome: Outcome }>(
        viewer,
        `mutation ($stepId: ID!, $evidenceId: ID!) { outcome: ${field}(stepId: $stepId, evidenceId: $evidenceId) {
           __typename ... on StepFiles { files { id } } ... on StepInvalid { problems { field code } } } }`,
        { stepId, evidenceId },
      )
    ).outcome,
});

const seenBy = async (viewer: Viewer, personId: string, stepId: string) =>
  (
    await stage.world.ask<{ stepFilesOf: Outcome | null }>(
      viewer,
      'query ($personId: ID!, $stepId: ID!) { stepFilesOf(personId: $personId, stepId: $stepId) { files { id } } }',
      { personId, stepId },
    )
  ).stepFilesOf;

test('a file goes with an own step, is read by whoever stands beside, and comes off again', async () => {
  const { citizen, coach } = await stage.pair();
  const { stepId } = await planner(stage.world, citizen).saveStep({
    kind: 'APPLICATION',
    title: 'Bellen met de bakker',
  });
  const step = files(citizen, stepId ?? '');
  const evidenceId = await step.add();
  const read = (viewer: Viewer) => stage.world.api.files.read(viewer, evidenceId, { traceId: 'trace' });
  const other = await stage.pair();
  expect(await read(coach)).toMatchObject({ data: null });

  expect(await step.tie('attachToStep', evidenceId)).toMatchObject({
    __typename: 'StepFiles',
    files: [{ id: evidenceId }],
  });
  expect(await step.tie('attachToStep', evidenceId), 'twice is once').toMatchObject({ files: [{ id: evidenceId }] });
  expect(await seenBy(coach, citizen.personId, stepId ?? '')).toEqual({ files: [{ id: evidenceId }] });
  expect(await read(coach)).toMatchObject({ data: { fileName: 'inschrijving.pdf' } });
  expect(await seenBy(other.coach, citizen.personId, stepId ?? '')).toBeNull();
  expect(await read(other.coach)).toMatchObject({ data: null });

  const { locker } = await stage.world.ask<{ locker: { files: { uses: unknown[] }[] } }>(
    citizen,
    '{ locker { files { uses { kind stepId stepTitle sent } } } }',
  );
  expect(locker.files[0]?.uses).toEqual([
    { kind: 'PLAN_STEP', stepId, stepTitle: 'Bellen met de bakker', sent: false },
  ]);
  await expect(
    withViewer(stage.world.pool, citizen, (tx) =>
      tx.query({ text: 'delete from evidence where id = $1 returning 1', values: [evidenceId] }),
    ),
    'what goes with a step is not thrown away',
  ).resolves.toEqual([]);

  expect(await step.tie('detachFromStep', evidenceId)).toMatchObject({ __typename: 'StepFiles', files: [] });
  expect(await read(coach)).toMatchObject({ data: null });
});

test('a file goes with a step that was agreed, and with nobody else’s', async () => {
  const { citizen, coach } = await stage.pair();
  await coachOf(stage.world, coach, citizen).proposes({ step: parts.language });
  await planner(stage.world, citizen).agree(1);
  const agreed = (await planner(stage.world, citizen).plan())?.steps[0];
  const step = files(citizen, agreed?.id ?? '');
  const evidenceId = await step.add();
  expect(await step.tie('attachToStep', evidenceId)).toMatchObject({ files: [{ id: evidenceId }] });

  const other = await stage.pair();
  const theirs = files(other.citizen, agreed?.id ?? '');
  const nothing = { __typename: 'StepFilesNotFound' };
  expect(await theirs.tie('attachToStep', await theirs.add()), 'somebody else’s step').toMatchObject(nothing);
  expect(await theirs.tie('detachFromStep', evidenceId)).toMatchObject(nothing);
  expect(await step.tie('attachToStep', await theirs.add()), 'somebody else’s file').toMatchObject(nothing);
  expect(await step.tie('attachToStep', 'x'), 'no file at all').toMatchObject(nothing);
  expect(await files(citizen, newId()).tie('attachToStep', evidenceId), 'no step').toMatchObject(nothing);
  expect(await seenBy(coach, citizen.personId, agreed?.id ?? '')).toEqual({ files: [{ id: evidenceId }] });
});

test('no more files go with a step than a person can look through', async () => {
  const { citizen } = await stage.pair();
  const { stepId } = await planner(stage.world, citizen).saveStep({ kind: 'OWN_ACTIVITY', title: 'Fietsles' });
  const step = files(citizen, stepId ?? '');
  for (let count = 0; count < evidenceLimits.onOneThing; count += 1)
    expect(await step.tie('attachToStep', await step.add())).toMatchObject({ __typename: 'StepFiles' });
  expect(await step.tie('attachToStep', await step.add())).toMatchObject({
    __typename: 'StepInvalid',
    problems: [{ field: 'evidenceId', code: 'tooMany' }],
  });
});
