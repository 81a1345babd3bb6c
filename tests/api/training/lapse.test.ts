import { afterAll, beforeAll, expect, test } from 'vitest';
import { followRuns, tellLapses } from '#db/repositories/training-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import {
  actOnPlace,
  asker,
  beginRun,
  changesTold,
  decideApproval,
  giveMandate,
  inCatalogue,
  setRun,
  somebodyApproved,
  type StoredTraining,
  together,
} from './stories.ts';

/** What becomes of requests whose training or run came to an end outside the portal. */
let world: World;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
afterAll(() => world.end());

const at = { today: localDate('2026-11-24'), requestedAt: '2026-11-24T05:20:00.000Z', newId };
const follow = async () => {
  await followRuns(world.worker, at);
  await tellLapses(world.worker, at);
};
const leaveCatalogue = ({ trainingId }: StoredTraining, day: string | null = '2026-11-24') =>
  world.worker.query({ text: 'update training set ended_on = $2 where id = $1', values: [trainingId, day] });
const told = (personId: string) => changesTold(world, personId);

test('a training that left the catalogue is told once to who asked, not to who keeps it or is enrolled', async () => {
  const stored = await inCatalogue(world, municipalityId);
  const asks = asker(world, await world.citizen(municipalityId));
  const keeps = asker(world, await world.citizen(municipalityId));
  const [goes, waits] = [
    await somebodyApproved(world, municipalityId, stored),
    await somebodyApproved(world, municipalityId, stored),
  ];
  await asks.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  await keeps.act(stored.trainingId, 'KEEP');
  await setRun(world, stored.runId, 'capacity = 1');
  await goes.act('ASK', stored.runId);
  await waits.act('ASK', stored.runId);
  await follow();
  expect(await told(asks.viewer.personId)).toEqual([]);
  await leaveCatalogue(stored);
  await follow();
  await follow();
  expect(await Promise.all([asks, keeps, goes, waits].map(({ viewer }) => told(viewer.personId)))).toEqual([
    ['TRAINING_ENDED'],
    [],
    [],
    ['TRAINING_ENDED'],
  ]);
  await leaveCatalogue(stored, null);
  await follow();
  await leaveCatalogue(stored, '2026-11-23');
  await follow();
  expect(await told(asks.viewer.personId), 'it came back and left again').toEqual(['TRAINING_ENDED', 'TRAINING_ENDED']);
});

test('nobody asks for it, and nobody says yes to it, until the catalogue holds it again', async () => {
  const { who, beside } = await together(world, municipalityId);
  const [asked, kept] = [await inCatalogue(world, municipalityId), await inCatalogue(world, municipalityId)];
  const request = await who.act(asked.trainingId, 'REQUEST', 'Ik wil dit leren.');
  await who.act(kept.trainingId, 'KEEP');
  for (const stored of [asked, kept]) await leaveCatalogue(stored);
  const lapses = await world.ask<{ all: { lapse: string | null }[] }>(
    who.viewer,
    '{ all: trainingRequests { lapse } }',
  );
  expect(lapses.all).toEqual([{ lapse: 'TRAINING_ENDED' }, { lapse: 'TRAINING_ENDED' }]);
  expect(await who.act(kept.trainingId, 'REQUEST', 'Ik wil dit leren.')).toMatchObject({
    __typename: 'TrainingRequestMovedOn',
    request: { state: 'FAVOURITE' },
  });
  expect(await beside.of(who.viewer.personId)).toMatchObject([{ guideActs: ['TAKE_UP', 'ASK', 'REJECT'] }]);
  expect(await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.')).toMatchObject({
    __typename: 'TrainingRequestMovedOn',
    request: { state: 'REQUESTED' },
  });
  await leaveCatalogue(asked, null);
  const approved = await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.');
  expect(approved).toMatchObject({ state: 'APPROVED' });
  await leaveCatalogue(asked);
  expect(await beside.act(request.id, 'ENROL', approved.revision)).toMatchObject({
    __typename: 'TrainingRequestMovedOn',
    request: { state: 'APPROVED' },
  });
  expect(await who.act(asked.trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
});

test('a second person gives it back', async () => {
  const { who, beside } = await together(world, municipalityId);
  const lead = await world.professional(municipalityId, 'TEAM_LEAD');
  await giveMandate(world, lead, 500_000);
  const stored = await inCatalogue(world, municipalityId);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  await beside.act(request.id, 'APPROVE', request.revision, 'Ik stel het voor.', null, 200_000);
  await leaveCatalogue(stored);
  const decide = (agree: boolean, words: string) =>
    decideApproval(world, lead, { id: request.id, revision: 2, agree, words });
  expect(await decide(true, '')).toEqual({ __typename: 'TrainingApprovalHindered', hindrance: 'TRAINING_ENDED' });
  expect(await decide(false, 'Zij is er niet meer.')).toEqual({ __typename: 'TrainingApprovalDecided' });
});

test('a run that stops after somebody began is told to them once, and their case manager writes down how it ended', async () => {
  const { who, beside } = await together(world, municipalityId);
  const stored = await inCatalogue(world, municipalityId);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.');
  await actOnPlace(world, who.viewer, { requestId: request.id, act: 'ASK', runId: stored.runId });
  await beginRun(world, stored.runId);
  const began = await beside.act(request.id, 'START', 3);
  expect(began).toMatchObject({ state: 'STARTED' });
  await setRun(world, stored.runId, 'open = false, cancelled = true');
  await follow();
  await follow();
  expect(await told(who.viewer.personId)).toEqual(['RUN_CANCELLED']);
  const mine = await world.ask(who.viewer, '{ trainingRequests { state lapse } }');
  expect(mine).toEqual({ trainingRequests: [{ state: 'STARTED', lapse: 'RUN_CANCELLED' }] });
  expect(await beside.act(request.id, 'STOP', began.revision, 'De groep ging niet door.')).toMatchObject({
    state: 'DROPPED_OUT',
  });
  await follow();
  expect(await told(who.viewer.personId)).toEqual(['RUN_CANCELLED']);
});
