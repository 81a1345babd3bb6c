import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purgeEnded } from '#db/repositories/identity-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { provider } from './provider-stories.ts';
import { asker, enrolWith, guide, inCatalogue, setRun, tablesSeenBy, together } from './stories.ts';

/** Who gives a training: sees who is enrolled in it, and writes down how it goes. */
let world: World;
let municipalityId: string;
let teacher: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  teacher = await world.professional(municipalityId, 'TRAINING_PROVIDER');
});
afterAll(() => world.end());

async function enrolled(facts: Parameters<typeof enrolWith>[3] = {}, name = 'Testpersoon') {
  const viewer = await world.citizen(municipalityId, { name });
  return { viewer, ...(await enrolWith(world, viewer, teacher, facts)) };
}

/** Somebody enrolled in a run that began on a day. */
async function enrolledSince(day: string, facts: Parameters<typeof enrolWith>[3] = {}, name = 'Testpersoon') {
  const somebody = await enrolled(facts, name);
  await setRun(world, somebody.runId, `starts_on = '${day}', apply_by = '${day}'`);
  await world.owner.query('update training_participant set enrolled_at = $2 where request_id = $1', [
    somebody.requestId,
    `${day}T09:00:00Z`,
  ]);
  return somebody;
}

const messagesTo = async ({ personId }: CitizenViewer) =>
  (await world.rows<{ kind: string }>(`select kind from notification where person_id = $1`, [personId])).map(
    ({ kind }) => kind,
  );

test('a place is confirmed, begun, attended and completed, and a certificate waits for its owner', async () => {
  const { viewer, requestId, trainingId } = await enrolledSince('2026-11-02', { title: 'VCA basis' }, 'Sam Leerling');
  const { all, record, attend } = provider(world, teacher);
  expect((await all()).find(({ id }) => id === requestId)).toMatchObject({
    name: 'Sam Leerling',
    title: 'VCA basis',
    startsOn: '2026-11-02',
    state: 'ENROLLED',
    revision: 4,
    confirmed: false,
    providerActs: ['CONFIRM', 'START', 'STOP'],
    acts: [],
  });
  expect(await record(requestId, 'CONFIRM', 4)).toMatchObject({ confirmed: true, providerActs: ['START', 'STOP'] });
  expect(await record(requestId, 'START', 5, { day: '2026-11-02' })).toMatchObject({
    state: 'STARTED',
    providerActs: ['COMPLETE', 'STOP'],
  });
  await attend(requestId, '2026-11', 8, 6);
  expect(await attend(requestId, '2026-11', 8, 7)).toMatchObject({
    attendance: [{ month: '2026-11', lessons: 8, attended: 7 }],
  });
  expect(await messagesTo(viewer)).toEqual([]);
  const done = await record(requestId, 'COMPLETE', 6, {
    day: '2026-11-20',
    expiresOn: '2036-11-20',
    words: ' Goed\u0000 gedaan. ',
  });
  expect(done).toMatchObject({
    state: 'COMPLETED',
    providerActs: [],
    acts: [
      { act: 'COMPLETE', day: '2026-11-20', words: 'Goed gedaan.', by: 'Ina Onderzoek' },
      { act: 'START', day: '2026-11-02' },
      { act: 'CONFIRM', day: null },
    ],
  });
  expect(await messagesTo(viewer)).toEqual(['TRAINING_RESULT']);
  const mine = await world.ask<{ requests: object[]; proposals: { id: string }[] }>(
    viewer,
    `{ requests: trainingRequests { trainingId state attendance { month lessons attended } }
       proposals: portfolioProposals { id reason by portfolio { certificates { name issuer issuedOn expiresOn } } } }`,
  );
  expect(mine.requests).toEqual([
    { trainingId, state: 'COMPLETED', attendance: [{ month: '2026-11', lessons: 8, attended: 7 }] },
  ]);
  expect(mine.proposals).toMatchObject([
    {
      reason: 'Goed gedaan.',
      by: 'Ina Onderzoek',
      portfolio: {
        certificates: [{ name: 'VCA basis', issuer: 'Vakschool', issuedOn: '2026-11-20', expiresOn: '2036-11-20' }],
      },
    },
  ]);
  const accepted = await world.ask<{ outcome: { __typename: string } }>(
    viewer,
    `mutation ($id: ID!) { outcome: acceptPortfolioProposal(id: $id, content: { certificate: { name: "VCA basis", issuer: "Vakschool",
       issuedOn: "2026-11-20", expiresOn: "2036-11-20" } }) { __typename } }`,
    { id: mine.proposals[0]?.id },
  );
  expect(accepted.outcome.__typename).toBe('PortfolioSaved');
});

test('of a learn-work place that was completed the work waits for its owner too', async () => {
  const { viewer, requestId } = await enrolledSince('2026-03-02', {
    title: 'Leren in het magazijn',
    form: 'LEARN_WORK',
  });
  const { record } = provider(world, teacher);
  const start = await record(requestId, 'START', 4, { day: '2026-03-02' });
  await record(requestId, 'COMPLETE', start.revision, { day: '2026-11-20' });
  const { proposals } = await world.ask<{ proposals: object[] }>(
    viewer,
    `{ proposals: portfolioProposals { kind portfolio { work { sort title organisation from until ongoing } certificates { name } } } }`,
  );
  expect(proposals).toHaveLength(2);
  expect(proposals).toContainEqual({
    kind: 'WORK',
    portfolio: {
      work: [
        {
          sort: 'PLACEMENT',
          title: 'Leren in het magazijn',
          organisation: 'Vakschool',
          from: '2026-03-02',
          until: '2026-11-20',
          ongoing: false,
        },
      ],
      certificates: [],
    },
  });
});

test('of a learn-work place that stopped the work waits for its owner, without why it stopped', async () => {
  const place = { title: 'Leren in de keuken', form: 'LEARN_WORK' } as const;
  const { viewer, requestId } = await enrolledSince('2026-03-02', place);
  const { record } = provider(world, teacher);
  const start = await record(requestId, 'START', 4, { day: '2026-03-02' });
  await record(requestId, 'STOP', start.revision, { day: '2026-06-30', words: 'Ziek geworden.' });
  const { proposals } = await world.ask<{ proposals: object[] }>(
    viewer,
    `{ proposals: portfolioProposals { kind reason portfolio { work { title from until } certificates { name } } } }`,
  );
  const work = [{ title: 'Leren in de keuken', from: '2026-03-02', until: '2026-06-30' }];
  expect(proposals).toEqual([{ kind: 'WORK', reason: 'Leren in de keuken', portfolio: { work, certificates: [] } }]);
  const { trainingRequests } = await world.ask<{ trainingRequests: object[] }>(
    viewer,
    '{ trainingRequests { state proposals { kind } } }',
  );
  expect(trainingRequests).toEqual([{ state: 'DROPPED_OUT', proposals: [{ kind: 'WORK' }] }]);
});

test('of a place where somebody never came nothing is proposed', async () => {
  const { viewer, requestId } = await enrolledSince('2026-03-02', { title: 'Leren op de bouw', form: 'LEARN_WORK' });
  await provider(world, teacher).record(requestId, 'STOP', 4, { day: '2026-11-24', words: 'Kwam niet.' });
  expect(await world.ask(viewer, '{ portfolioProposals { kind } }')).toEqual({ portfolioProposals: [] });
});

test('nobody who gives a course proposes work of it', async () => {
  const { viewer, requestId } = await enrolledSince('2026-11-02', { title: 'VCA vol' });
  const { record } = provider(world, teacher);
  const start = await record(requestId, 'START', 4, { day: '2026-11-02' });
  await record(requestId, 'COMPLETE', start.revision, { day: '2026-11-20' });
  await expect(
    withViewer(world.pool, teacher, (tx) =>
      tx.query({
        text: `insert into portfolio_proposal
            (municipality_id, id, person_id, kind, content, reason, professional_id, professional_name, created_at)
          values ($1, $2, $3, 'WORK', '{}', 'x', $4, 'x', '2026-11-24')`,
        values: [municipalityId, requestId, viewer.personId, teacher.professionalId],
      }),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('who never came gives the place back, with the reason, and is told', async () => {
  const { viewer, requestId, runId } = await enrolled({ capacity: 1 });
  const { record, one } = provider(world, teacher);
  expect(await record(requestId, 'STOP', 4, { day: '2026-11-24' })).toMatchObject({
    problems: [{ field: 'words', code: 'required' }],
  });
  expect(await record(requestId, 'STOP', 4, { day: '2026-11-24', words: 'Kwam niet.' })).toMatchObject({
    state: 'DROPPED_OUT',
  });
  expect(await world.rows('select 1 from training_place where run_id = $1', [runId])).toEqual([]);
  expect(await messagesTo(viewer)).toEqual(['TRAINING_RESULT']);
  expect(await one(requestId)).toMatchObject({ state: 'DROPPED_OUT', providerActs: [] });
});

test('whoever takes their place back is not known any more', async () => {
  const { viewer, requestId, trainingId } = await enrolled();
  await asker(world, viewer).act(trainingId, 'WITHDRAW');
  expect(await provider(world, teacher).one(requestId)).toBeNull();
  expect(await world.rows('select 1 from training_participant where request_id = $1', [requestId])).toEqual([]);
});

test('ninety days after it ended who gave it knows of nobody any more, and the one who learned still reads it', async () => {
  const [{ viewer, requestId }, goesOn] = [await enrolled(), await enrolled()];
  const ours = provider(world, teacher);
  await ours.record(requestId, 'STOP', 4, { day: '2026-11-24', words: 'Zij kwam niet.' });
  const known = async () =>
    (await ours.all()).map(({ id }) => id).filter((id) => [requestId, goesOn.requestId].includes(id));
  await purgeEnded(world.worker, '2027-02-21T10:00:00Z');
  expect(await known()).toEqual([goesOn.requestId, requestId]);
  await purgeEnded(world.worker, '2027-02-23T10:00:00Z');
  expect(await known()).toEqual([goesOn.requestId]);
  expect(await asker(world, viewer).all()).toMatchObject([{ id: requestId, state: 'DROPPED_OUT' }]);
});

test('a case manager enrols somebody, and the provider knows of them', async () => {
  const { who, beside } = await together(world, municipalityId);
  const [own] = await world.rows<{ id: string }>('select provider_id as id from professional where id = $1', [
    teacher.professionalId,
  ]);
  const stored = await inCatalogue(world, municipalityId, { providerId: own?.id ?? '', open: false });
  const asked = await who.act(stored.trainingId, 'REQUEST', 'Graag.');
  const approved = await beside.act(asked.id, 'APPROVE', asked.revision, 'Ja.');
  await beside.act(asked.id, 'ENROL', approved.revision);
  expect(await provider(world, teacher).one(asked.id)).toMatchObject({ state: 'ENROLLED', startsOn: null });
});

describe('bad input changes nothing', () => {
  test.each([
    ['START', {}, 'day required'],
    ['START', { day: '2026-11-25' }, 'day future'],
    ['START', { day: '2026-11-24' }, 'day tooEarly'],
    ['STOP', { day: '2026-11-24', words: 'x'.repeat(2001) }, 'words tooLong'],
  ] as const)('%s with %j: %s', async (act, said, expected) => {
    const { requestId } = await enrolled();
    const { problems = [] } = await provider(world, teacher).record(requestId, act, 4, said);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
    expect(await provider(world, teacher).one(requestId)).toMatchObject({ state: 'ENROLLED', revision: 4, acts: [] });
  });

  test('a result of who has not begun, of who is not enrolled, or read before somebody else acted', async () => {
    const { requestId } = await enrolledSince('2026-11-24');
    const { record, attend } = provider(world, teacher);
    const day = '2026-11-24';
    expect(await record(requestId, 'COMPLETE', 4, { day })).toMatchObject({
      __typename: 'TrainingParticipantMovedOn',
      participant: { state: 'ENROLLED' },
    });
    expect(await attend(requestId, '2026-11', 2, 2)).toMatchObject({ __typename: 'TrainingParticipantMovedOn' });
    expect(await record(requestId, 'START', 3, { day })).toMatchObject({ __typename: 'TrainingParticipantMovedOn' });
    const somebody = asker(world, await world.citizen(municipalityId));
    const asked = await somebody.act((await inCatalogue(world, municipalityId)).trainingId, 'REQUEST', 'Graag.');
    for (const id of [asked.id, newId(), 'geen id']) {
      expect(await record(id, 'COMPLETE', 1, { day })).toEqual({ __typename: 'TrainingParticipantNotThere', id });
      expect(await attend(id, '2026-11', 1, 1)).toEqual({ __typename: 'TrainingParticipantNotThere', id });
    }
    await record(requestId, 'START', 4, { day });
    expect(await attend(requestId, '2026-12', 101, -1)).toMatchObject({
      problems: [{ field: 'month' }, { field: 'lessons', most: 100 }, { field: 'attended' }],
    });
  });

  test('two who write in the same moment write once', async () => {
    const { requestId } = await enrolledSince('2026-11-24');
    const colleague = { ...teacher };
    const outcomes = await Promise.all(
      [teacher, colleague, teacher].map((viewer) =>
        provider(world, viewer).record(requestId, 'START', 4, { day: '2026-11-24' }),
      ),
    );
    expect(outcomes.filter(({ __typename }) => __typename === 'TrainingParticipant')).toHaveLength(1);
  });
});

describe('walls', () => {
  test('another organisation, and one elsewhere, see nobody', async () => {
    const { requestId } = await enrolled();
    const others = [
      await world.professional(municipalityId, 'TRAINING_PROVIDER'),
      await world.professional(await world.municipality(), 'TRAINING_PROVIDER'),
    ];
    for (const other of others.map((one) => provider(world, one))) {
      expect(await other.all()).toEqual([]);
      expect(await other.one(requestId)).toBeNull();
      expect(await other.record(requestId, 'START', 4, { day: '2026-11-24' })).toMatchObject({ id: requestId });
    }
  });

  test('a provider reads of people nothing but their name and how the training goes', async () => {
    const { viewer, requestId } = await enrolled();
    const manager = await world.professional(municipalityId, 'CASE_MANAGER');
    await assign(world, manager, viewer);
    const of = await guide(world, manager).of(viewer.personId);
    expect(of).toMatchObject([{ id: requestId }]);
    const seen = await tablesSeenBy(world, teacher);
    expect(seen.filter((name) => !['training_act', 'training_attendance', 'notification'].includes(name))).toEqual([
      'training_participant',
      'training_request',
    ]);
    const acts = await withViewer(world.pool, teacher, (tx) =>
      tx.query({
        text: `select distinct kind from training_act where kind not in ('CONFIRM', 'START', 'COMPLETE', 'STOP')`,
      }),
    );
    expect(acts).toEqual([]);
  });

  test('in the database a provider enrols nobody, completes nobody who did not begin, and proposes no other certificate', async () => {
    const { requestId, viewer } = await enrolled();
    const run = (text: string, values: unknown[]) =>
      withViewer(world.pool, teacher, (tx) => tx.query({ text, values }));
    await expect(
      run(`update training_request set state = 'COMPLETED', revision = revision + 1 where id = $1`, [requestId]),
    ).rejects.toThrow('does not go from');
    await expect(
      run(
        `insert into portfolio_proposal (municipality_id, id, person_id, kind, content, reason, professional_id, professional_name)
         values ($1, $2, $3, 'CERTIFICATE', '{}', 'x', $4, 'x')`,
        [municipalityId, newId(), viewer.personId, teacher.professionalId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      run(
        `insert into training_participant (municipality_id, request_id, person_id, provider_id, person_name, enrolled_at)
         select municipality_id, $1, person_id, provider_id, person_name, enrolled_at from training_participant where request_id = $2`,
        [newId(), requestId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      world.owner.query(`update professional set roles = '{TRAINING_PROVIDER,CASE_MANAGER}' where id = $1`, [
        teacher.professionalId,
      ]),
    ).rejects.toThrow('professional_provider');
  });

  test('each look is written down for whom it is about', async () => {
    const { viewer, requestId } = await enrolled();
    await provider(world, teacher).one(requestId);
    const records = await world.rows(`select role, operation, purpose from access_record where $1 = any(subject_ids)`, [
      viewer.personId,
    ]);
    expect(records).toEqual([{ role: 'TRAINING_PROVIDER', operation: 'trainingParticipant', purpose: 'TRAINING' }]);
  });
});
