import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { requestStates } from '#graphql/training/domain/request-state.ts';
import { createWorld, type World } from '../income/world.ts';
import { beginRun, inCatalogue, together } from './stories.ts';

/** From keeping a training to its end, and who may do what. */
let world: World;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
afterAll(() => world.end());

const training = async () => (await inCatalogue(world, municipalityId)).trainingId;
const messagesTo = async (personId: string) =>
  (
    await world.rows<{ kind: string }>(`select kind from notification where person_id = $1 order by requested_at, id`, [
      personId,
    ])
  ).map(({ kind }) => kind);

test('is kept for oneself, talked about, asked for, asked about, approved, begun and completed', async () => {
  const { who, beside } = await together(world, municipalityId);
  const { trainingId, runId } = await inCatalogue(world, municipalityId);
  const { personId } = who.viewer;
  expect(await who.act(trainingId, 'KEEP')).toMatchObject({
    __typename: 'TrainingRequest',
    state: 'FAVOURITE',
    acts: [],
  });
  expect(await who.act(trainingId, 'SAY_DISCUSSED')).toMatchObject({ state: 'DISCUSSED', revision: 2, acts: [] });
  expect(await beside.of(personId)).toEqual([]);
  const asked = await who.act(trainingId, 'REQUEST', '  Ik wil rijden.  ');
  expect(asked).toMatchObject({ state: 'REQUESTED', citizenActs: ['WITHDRAW'] });
  const [seen] = (await beside.of(personId)) ?? [];
  expect(seen).toMatchObject({
    id: asked.id,
    title: 'Heftruck',
    guideActs: ['TAKE_UP', 'ASK', 'APPROVE', 'REJECT'],
    acts: [{ act: 'REQUEST', words: 'Ik wil rijden.', by: null }],
  });
  expect(await beside.act(asked.id, 'ASK', asked.revision, 'Welke dagen?')).toMatchObject({ state: 'NEED_MORE_INFO' });
  const answered = await who.act(trainingId, 'ANSWER', 'Elke dag.');
  expect(answered).toMatchObject({ state: 'UNDER_REVIEW' });
  const approved = await beside.act(asked.id, 'APPROVE', answered.revision, 'Wij betalen.');
  expect(approved).toMatchObject({ state: 'APPROVED', guideActs: ['ENROL'] });
  let { revision } = approved;
  ({ revision } = await beside.act(asked.id, 'ENROL', revision, '', runId));
  await beginRun(world, runId);
  for (const act of ['START', 'COMPLETE']) ({ revision } = await beside.act(asked.id, act, revision));
  const [done] = await who.all();
  expect(done).toMatchObject({ state: 'COMPLETED', citizenActs: [], decisionId: null });
  const { proposals } = await world.ask<{ proposals: object[] }>(
    who.viewer,
    `{ proposals: portfolioProposals { kind by reason portfolio { certificates { name issuer issuedOn } } } }`,
  );
  expect(proposals).toEqual([
    {
      kind: 'CERTIFICATE',
      by: beside.viewer.name,
      reason: 'Heftruck',
      portfolio: { certificates: [{ name: 'Heftruck', issuer: 'Vakschool', issuedOn: '2026-11-24' }] },
    },
  ]);
  const { all } = await world.ask<{ all: object[] }>(
    who.viewer,
    `{ all: trainingRequests { id proposals { kind answer } } }`,
  );
  expect(all).toContainEqual({ id: asked.id, proposals: [{ kind: 'CERTIFICATE', answer: null }] });
  expect(done?.acts.map(({ act }) => act)).toEqual([
    'COMPLETE',
    'START',
    'ENROL',
    'APPROVE',
    'ANSWER',
    'ASK',
    'REQUEST',
  ]);
  expect(await messagesTo(personId)).toEqual([
    'TRAINING_QUESTION',
    'TRAINING_APPROVED',
    'TRAINING_PLACED',
    'TRAINING_RESULT',
  ]);
  expect(await who.act(trainingId, 'REQUEST', 'Nog eens.')).toMatchObject({ state: 'REQUESTED', revision: 1 });
});

test('a refusal is a decision with its reason, to which can be objected', async () => {
  const { who, beside } = await together(world, municipalityId);
  const trainingId = await training();
  const asked = await who.act(trainingId, 'REQUEST', 'Graag.');
  const refused = await beside.act(asked.id, 'REJECT', asked.revision, 'Een andere opleiding past beter.');
  expect(refused).toMatchObject({ state: 'REJECTED', guideActs: [] });
  const { decision } = await world.ask<{ decision: object }>(
    who.viewer,
    `query ($id: ID!) { decision(id: $id) { kind training lastDay articles { article } facts { code value } } }`,
    { id: refused.decisionId },
  );
  expect(decision).toMatchObject({
    kind: 'REJECTION',
    training: 'Heftruck',
    lastDay: '2027-01-05',
    articles: [{ article: 'art. 7 en 10 Participatiewet' }],
    facts: [
      { code: 'TRAINING', value: 'Heftruck' },
      { code: 'MOTIVATION', value: 'Graag.' },
      { code: 'REASON', value: 'Een andere opleiding past beter.' },
    ],
  });
  expect(await messagesTo(who.viewer.personId)).toEqual(['TRAINING_REJECTED']);
});

describe('bad input changes nothing', () => {
  test('without words, with too many, twice, or with what was read before', async () => {
    const { who, beside } = await together(world, municipalityId);
    const trainingId = await training();
    expect(await who.act(trainingId, 'REQUEST', ' ')).toMatchObject({ code: 'required' });
    expect(await who.act(trainingId, 'REQUEST', 'x'.repeat(2001))).toMatchObject({ code: 'tooLong' });
    expect(await who.all()).toEqual([]);
    const asked = await who.act(trainingId, 'REQUEST', 'Graag.');
    expect(await who.act(trainingId, 'REQUEST', 'Graag.', null)).toMatchObject({
      __typename: 'TrainingRequestMovedOn',
      request: { id: asked.id, state: 'REQUESTED' },
    });
    expect(await beside.act(asked.id, 'REJECT', asked.revision, '')).toMatchObject({ code: 'required' });
    await beside.act(asked.id, 'TAKE_UP', asked.revision);
    expect(await beside.act(asked.id, 'APPROVE', asked.revision, 'Ja.')).toMatchObject({
      __typename: 'TrainingRequestMovedOn',
      request: { state: 'UNDER_REVIEW' },
    });
    expect(await who.act(trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
  });

  test('a training of elsewhere, of nowhere or that ended cannot be asked for', async () => {
    const { who } = await together(world, municipalityId);
    const elsewhere = await inCatalogue(world, await world.municipality());
    const ended = await inCatalogue(world, municipalityId, { endedOn: '2026-11-24' });
    for (const id of [elsewhere.trainingId, ended.trainingId, newId(), 'geen id'])
      expect(await who.act(id, 'KEEP')).toMatchObject({ __typename: 'TrainingRequestNotThere' });
  });

  test('what is kept is thrown away; what was asked for is not', async () => {
    const { who } = await together(world, municipalityId);
    const trainingId = await training();
    await who.act(trainingId, 'KEEP');
    expect(await who.drop(trainingId)).toMatchObject({ request: null });
    expect(await who.drop(trainingId)).toMatchObject({ __typename: 'TrainingRequestNotThere' });
    await who.act(trainingId, 'REQUEST', 'Graag.');
    expect(await who.drop(trainingId)).toMatchObject({ request: { state: 'REQUESTED' } });
  });

  test('asked for in the same moment by two tabs it is asked for once', async () => {
    const { who } = await together(world, municipalityId);
    const trainingId = await training();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => who.act(trainingId, 'REQUEST', 'Graag.', null)));
    expect(outcomes.filter(({ __typename }) => __typename === 'TrainingRequest')).toHaveLength(1);
    expect(await who.all()).toHaveLength(1);
  });
});

test('of somebody who asked for more than are shown together each one is guided', async () => {
  const { who, beside } = await together(world, municipalityId);
  const { personId } = who.viewer;
  const { id, revision } = await who.act(await training(), 'REQUEST', 'Graag.');
  await world.owner.query(
    `with new as (
       insert into training (municipality_id, id, provider_id, code, title, summary, sector, occupation, keywords, form, level, dutch_level,
         language, place, distance, time, duration, duration_unit, week_hours, cost_cents, shortage, basic_qualification, minimum_age, digest)
       select t.municipality_id, gen_random_uuid(), t.provider_id, 'meer ' || s, 'Meer', t.summary, t.sector, t.occupation, t.keywords, t.form,
         t.level, t.dutch_level, t.language, t.place, t.distance, t.time, t.duration, t.duration_unit, t.week_hours, t.cost_cents, t.shortage,
         t.basic_qualification, t.minimum_age, t.digest
       from training t join training_request r on r.training_id = t.id, generate_series(1, 100) s where r.id = $1 returning id)
     insert into training_request (municipality_id, id, person_id, training_id, state, revision, created_at)
     select $2, gen_random_uuid(), $3, id, 'REQUESTED', 1, '2027-01-01' from new`,
    [id, municipalityId, personId],
  );
  const shown = (await beside.of(personId)) ?? [];
  expect(shown).toHaveLength(100);
  expect(shown.some((one) => one.id === id)).toBe(false);
  const { one } = await world.ask<{ one: object[] }>(
    beside.viewer,
    'query ($personId: ID!, $id: ID!) { one: trainingRequestsOf(personId: $personId, id: $id) { id state } }',
    { personId, id },
  );
  expect(one).toEqual([{ id, state: 'REQUESTED' }]);
  expect(await beside.act(id, 'TAKE_UP', revision)).toMatchObject({ state: 'UNDER_REVIEW' });
  const [last] = shown.slice(-1);
  expect(await beside.act(last?.id ?? '', 'REJECT', 1, 'Een andere past beter.')).toMatchObject({ state: 'REJECTED' });
});

describe('walls', () => {
  test('who does not stand beside somebody neither sees nor guides', async () => {
    const { who } = await together(world, municipalityId);
    const { beside: stranger, who: other } = await together(world, municipalityId);
    const asked = await who.act(await training(), 'REQUEST', 'Graag.');
    expect(await stranger.of(who.viewer.personId)).toBeNull();
    expect(await stranger.act(asked.id, 'APPROVE', asked.revision, 'Ja.')).toMatchObject({
      __typename: 'TrainingRequestNotThere',
    });
    expect(await other.all()).toEqual([]);
  });

  test('in the database a case manager reads acts only of what they may read, and writes none beside it', async () => {
    const { who, beside } = await together(world, municipalityId);
    const { personId } = who.viewer;
    const [kept, asked] = [await training(), await training()];
    const { id: keptId } = await who.act(kept, 'KEEP');
    const { id: askedId } = await who.act(asked, 'REQUEST', 'Graag.');
    const write = (viewer: typeof who.viewer | typeof beside.viewer, byId: string | null) =>
      withViewer(world.pool, viewer, (tx) =>
        tx.query({
          text: `insert into training_act (municipality_id, id, request_id, person_id, kind, at, by_id, by_name)
            values ($1, $2, $3, $4, 'KEEP', '2026-11-24', $5, $6)`,
          values: [municipalityId, newId(), keptId, personId, byId, byId && 'Naam'],
        }),
      );
    await write(who.viewer, null);
    await expect(write(beside.viewer, beside.viewer.professionalId)).rejects.toMatchObject({ code: '42501' });
    const read = (viewer: typeof who.viewer | typeof beside.viewer) =>
      withViewer(world.pool, viewer, (tx) =>
        tx.query({
          text: 'select request_id as "requestId", kind from training_act where person_id = $1 order by kind',
          values: [personId],
        }),
      );
    expect(await read(who.viewer)).toEqual([
      { requestId: keptId, kind: 'KEEP' },
      { requestId: askedId, kind: 'REQUEST' },
    ]);
    expect(await read(beside.viewer)).toEqual([{ requestId: askedId, kind: 'REQUEST' }]);
  });

  test('in the database a citizen approves nothing and nothing starts unapproved, and nobody makes a decision beside an act', async () => {
    const { who, beside } = await together(world, municipalityId);
    const asked = await who.act(await training(), 'REQUEST', 'Graag.');
    const move = (viewer: typeof who.viewer | typeof beside.viewer, to: string) =>
      withViewer(world.pool, viewer, (tx) =>
        tx.query({
          text: `update training_request set state = $2, revision = revision + 1 where id = $1 returning 1`,
          values: [asked.id, to],
        }),
      );
    for (const to of requestStates.filter((state) => state !== 'CANCELLED'))
      await expect(move(who.viewer, to), to).rejects.toThrow('does not go from');
    for (const to of ['ENROLLED', 'STARTED', 'COMPLETED', 'FAVOURITE', 'CANCELLED'])
      await expect(move(beside.viewer, to), to).rejects.toThrow('does not go from');
    const acts = await withViewer(world.pool, who.viewer, (tx) =>
      tx.query({ text: `select 1 from training_act where by_id is not null`, values: [] }),
    );
    expect(acts).toEqual([]);
  });
});

test('a training says which request of its reader goes on, and a home begins with what is asked', async () => {
  const { who, beside } = await together(world, municipalityId);
  const { viewer } = who;
  const { trainingId: begun, runId } = await inCatalogue(world, municipalityId);
  const questioned = await training();
  const goingOn = async (trainingId: string) =>
    (
      await world.ask<{ training: { request: { state: string } | null } }>(
        viewer,
        'query ($id: ID!) { training(id: $id) { request { state } } }',
        { id: trainingId },
      )
    ).training.request;
  expect(await goingOn(begun)).toBeNull();
  const first = await who.act(questioned, 'REQUEST', 'Ik wil dit.');
  let { id, revision } = await who.act(begun, 'REQUEST', 'Ik wil dit ook.');
  await beside.act(first.id, 'ASK', first.revision, 'Waarom?');
  const home = await world.ask<{ all: object[] }>(viewer, '{ all: trainingsUnderWay { trainingId state } }');
  expect(home.all).toEqual([
    { trainingId: questioned, state: 'NEED_MORE_INFO' },
    { trainingId: begun, state: 'REQUESTED' },
  ]);
  for (const act of ['APPROVE', 'ENROL']) ({ id, revision } = await beside.act(id, act, revision, 'Goed.', runId));
  await beginRun(world, runId);
  ({ id, revision } = await beside.act(id, 'START', revision));
  expect(await goingOn(begun)).toEqual({ state: 'STARTED' });
  await beside.act(id, 'COMPLETE', revision);
  expect(await goingOn(begun)).toBeNull();
});
