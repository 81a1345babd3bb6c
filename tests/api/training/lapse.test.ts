import { afterAll, beforeAll, expect, test } from 'vitest';
import { followRuns, tellLapses } from '#db/repositories/training-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
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
  nameBudget,
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

test('a training that left the catalogue is told once to who asked or is enrolled, not to who keeps it', async () => {
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
    ['TRAINING_ENDED'],
    ['TRAINING_ENDED'],
  ]);
  await leaveCatalogue(stored, null);
  await follow();
  await leaveCatalogue(stored, '2026-11-23');
  await follow();
  expect(await told(asks.viewer.personId), 'it came back and left again').toEqual(['TRAINING_ENDED', 'TRAINING_ENDED']);
});

test('who is enrolled in what left before it began asks whether it goes on, and not who began', async () => {
  const stored = await inCatalogue(world, municipalityId);
  const enrolled = async () => {
    const { who, beside } = await together(world, municipalityId);
    const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
    await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.');
    await actOnPlace(world, who.viewer, { requestId: request.id, act: 'ASK', runId: stored.runId });
    return { who, beside, id: request.id };
  };
  const [waits, begins] = [await enrolled(), await enrolled()];
  await beginRun(world, stored.runId);
  expect(await begins.beside.act(begins.id, 'START', 3)).toMatchObject({ state: 'STARTED' });
  await setRun(world, stored.runId, `open = false, starts_on = '2027-01-18'`);
  await follow();
  const before = await told(waits.who.viewer.personId);
  await leaveCatalogue(stored);
  await follow();
  await follow();
  expect(await told(waits.who.viewer.personId)).toEqual([...before, 'TRAINING_ENDED']);
  expect(await told(begins.who.viewer.personId)).toEqual([]);
  expect(await world.ask(waits.who.viewer, '{ trainingRequests { state lapse } }')).toEqual({
    trainingRequests: [{ state: 'ENROLLED', lapse: 'NOT_OFFERED' }],
  });
  expect(await waits.beside.of(waits.who.viewer.personId)).toMatchObject([{ guideActs: ['STOP'] }]);
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

test('an approval of what left the catalogue is withdrawn by a decision, and its money is free', async () => {
  const elsewhere = await world.municipality();
  await nameBudget(world, elsewhere, 100_000);
  const { who, beside } = await together(world, elsewhere);
  const stored = await inCatalogue(world, elsewhere);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  const approved = await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.', null, 40_000);
  const withdraw = (words = 'De opleider is gestopt.') =>
    beside.act(request.id, 'WITHDRAW_APPROVAL', approved.revision, words);
  expect(approved.guideActs).toEqual(['ENROL']);
  expect(await withdraw(), 'it can still be had').toMatchObject({ __typename: 'TrainingRequestMovedOn' });
  await leaveCatalogue(stored);
  expect(await beside.of(who.viewer.personId)).toMatchObject([{ guideActs: ['WITHDRAW_APPROVAL'] }]);
  expect(await withdraw(' ')).toMatchObject({ code: 'required' });
  const withdrawn = await withdraw();
  expect(withdrawn).toMatchObject({ state: 'CANCELLED', guideActs: [], acts: [{ act: 'WITHDRAW_APPROVAL' }, {}, {}] });
  const { decision } = await world.ask<{ decision: object }>(
    who.viewer,
    `query ($id: ID!) { decision(id: $id) { kind training lastDay remedy facts { code value } } }`,
    { id: withdrawn.decisionId },
  );
  expect(decision).toEqual({
    kind: 'WITHDRAWAL',
    training: 'Heftruck',
    lastDay: '2027-01-05',
    remedy: 'OBJECTION',
    facts: [
      { code: 'TRAINING', value: 'Heftruck' },
      { code: 'APPROVED_ON', value: '2026-11-24' },
      { code: 'NOT_OFFERED_SINCE', value: '2026-11-24' },
      { code: 'REASON', value: 'De opleider is gestopt.' },
    ],
  });
  expect(
    await world.rows('select kind, term_ends_on::text as by from notification where person_id = $1 order by id', [
      who.viewer.personId,
    ]),
  ).toEqual([
    { kind: 'TRAINING_APPROVED', by: null },
    { kind: 'TRAINING_REJECTED', by: '2027-01-05' },
  ]);
  expect(
    await world.rows(
      'select reserved_cents::int as reserved, used_cents::int as used from training_budget where municipality_id = $1',
      [elsewhere],
    ),
  ).toEqual([{ reserved: 0, used: 0 }]);
  expect(await withdraw(), 'twice').toMatchObject({ __typename: 'TrainingRequestMovedOn' });
});

test('who still stands for a run of it is let go first', async () => {
  const { who, beside } = await together(world, municipalityId);
  const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
  await (await somebodyApproved(world, municipalityId, stored)).act('ASK', stored.runId);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  const approved = await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.');
  await actOnPlace(world, who.viewer, { requestId: request.id, act: 'ASK', runId: stored.runId });
  await leaveCatalogue(stored);
  expect(await beside.of(who.viewer.personId)).toMatchObject([{ guideActs: [] }]);
  await follow();
  expect(await beside.act(request.id, 'WITHDRAW_APPROVAL', approved.revision, 'Zij is er niet meer.')).toMatchObject({
    state: 'CANCELLED',
  });
});

test('in the database no approval is withdrawn of what can still be had', async () => {
  const { who, beside } = await together(world, municipalityId);
  const stored = await inCatalogue(world, municipalityId);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  await beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.');
  await expect(
    withViewer(world.pool, beside.viewer, (tx) =>
      tx.query({
        text: `update training_request set state = 'CANCELLED', revision = revision + 1 where id = $1`,
        values: [request.id],
      }),
    ),
  ).rejects.toThrow('does not go from');
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
  const twice = ['RUN_CANCELLED', 'RUN_CANCELLED'];
  for (const what of ['cancelled = false', 'open = false, cancelled = true']) {
    await setRun(world, stored.runId, what);
    await follow();
    await follow();
  }
  expect(await told(who.viewer.personId), 'it went on, and stopped again').toEqual(twice);
  const mine = await world.ask(who.viewer, '{ trainingRequests { state lapse } }');
  expect(mine).toEqual({ trainingRequests: [{ state: 'STARTED', lapse: 'RUN_CANCELLED' }] });
  expect(await beside.act(request.id, 'STOP', began.revision, 'De groep ging niet door.')).toMatchObject({
    state: 'DROPPED_OUT',
  });
  await follow();
  expect(await told(who.viewer.personId)).toEqual(twice);
});
