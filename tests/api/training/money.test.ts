import { afterAll, beforeAll, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { evidenceLimits } from '#graphql/evidence/index.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { assign } from '../conversation/stories.ts';
import { owner } from '../evidence/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import {
  actOnPlace,
  asker,
  beginRun,
  decideApproval,
  giveMandate,
  guide,
  inCatalogue,
  nameBudget,
  passOnFor,
  together,
} from './stories.ts';

/** Who decides about money for a training, and what is left of it. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const addFile = (viewer: CitizenViewer) => owner(world, viewer).add(smallPdf(), 'diploma.pdf');

interface Money {
  readonly mandateCents: number;
  readonly budget: Record<'reservedCents' | 'usedCents' | 'leftCents', number> | null;
}

const moneyFor = async (viewer: Viewer) =>
  (
    await world.ask<{ trainingMoney: Money }>(
      viewer,
      `{ trainingMoney { mandateCents budget { reservedCents usedCents leftCents } } }`,
    )
  ).trainingMoney;

interface Waiting {
  readonly id: string;
  readonly revision: number;
  readonly hindrance: string | null;
}

const waitingFor = async (viewer: Viewer) =>
  (await world.ask<{ all: Waiting[] }>(viewer, `{ all: trainingApprovals { id revision hindrance } }`)).all;

const decide = (viewer: Viewer, waiting: Waiting, agree: boolean, words = '', on = world) =>
  decideApproval(on, viewer, { ...waiting, agree, words });

async function municipality(budget: number | null = 1_000_000) {
  const municipalityId = await world.municipality();
  if (budget !== null) await nameBudget(world, municipalityId, budget);
  const lead = await world.professional(municipalityId, 'TEAM_LEAD');
  await giveMandate(world, lead, 500_000);
  return { municipalityId, lead };
}

async function asked(municipalityId: string) {
  const { who, beside } = await together(world, municipalityId);
  const stored = await inCatalogue(world, municipalityId);
  const request = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
  const approve = (amount: number) => beside.act(request.id, 'APPROVE', request.revision, 'Wij betalen.', null, amount);
  return { who, beside, stored, request, approve };
}

test('is reserved with the yes, used from the start, and free again when the request is taken back', async () => {
  const { municipalityId } = await municipality();
  const { who, beside, stored, request, approve } = await asked(municipalityId);
  expect(await moneyFor(beside.viewer)).toEqual({
    mandateCents: 100_000,
    budget: { reservedCents: 0, usedCents: 0, leftCents: 1_000_000 },
  });
  expect(await approve(40_000)).toMatchObject({ state: 'APPROVED' });
  expect((await moneyFor(beside.viewer)).budget).toEqual({ reservedCents: 40_000, usedCents: 0, leftCents: 960_000 });
  await actOnPlace(world, who.viewer, { requestId: request.id, act: 'ASK', runId: stored.runId });
  const [enrolled] = (await beside.of(who.viewer.personId)) ?? [];
  await beginRun(world, stored.runId);
  await beside.act(request.id, 'START', enrolled?.revision ?? 0);
  expect((await moneyFor(beside.viewer)).budget).toEqual({ reservedCents: 0, usedCents: 40_000, leftCents: 960_000 });

  const other = await asked(municipalityId);
  await other.approve(25_000);
  expect((await moneyFor(beside.viewer)).budget).toMatchObject({ reservedCents: 25_000 });
  expect(await other.who.act(other.stored.trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
  expect((await moneyFor(beside.viewer)).budget).toMatchObject({ reservedCents: 0, leftCents: 960_000 });
});

test('counts from the first yes of a year, also where the municipality names the amount later', async () => {
  const { municipalityId } = await municipality(null);
  const { who, beside, stored, approve } = await asked(municipalityId);
  await approve(40_000);
  expect((await moneyFor(beside.viewer)).budget).toBeNull();
  await nameBudget(world, municipalityId, 100_000);
  expect((await moneyFor(beside.viewer)).budget).toEqual({ reservedCents: 40_000, usedCents: 0, leftCents: 60_000 });
  expect(await who.act(stored.trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
  expect((await moneyFor(beside.viewer)).budget).toMatchObject({ leftCents: 100_000 });
});

test('a yes in January is of the money of that year, whenever it was proposed', async () => {
  const { municipalityId, lead } = await municipality();
  const { approve } = await asked(municipalityId);
  await approve(200_000);
  const january = world.at('2027-01-05T10:00:00Z');
  const [waiting] = await waitingFor(lead);
  if (!waiting) throw new Error('nothing waits');
  await decide(lead, waiting, true, '', january);
  expect(
    await world.rows(
      'select year, reserved_cents::int as reserved from training_budget where municipality_id = $1 order by year',
      [municipalityId],
    ),
  ).toEqual([
    { year: 2026, reserved: 0 },
    { year: 2027, reserved: 200_000 },
  ]);
});

test('who gave it back reads nothing more of it, and of the person never more than a name', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, stored, approve } = await asked(municipalityId);
  await approve(300_000);
  const people = () => withViewer(world.pool, lead, (tx) => tx.query({ text: 'select 1 from person', values: [] }));
  expect(await people()).toEqual([]);
  const [waiting] = await waitingFor(lead);
  if (!waiting) throw new Error('nothing waits');
  await decide(lead, waiting, false, 'Kan het voor minder?');
  const evidenceId = await addFile(who.viewer);
  await world.ask(
    who.viewer,
    `mutation ($trainingId: ID!, $evidenceId: ID!) { attachToTraining(trainingId: $trainingId, evidenceId: $evidenceId) { __typename } }`,
    { trainingId: stored.trainingId, evidenceId },
  );
  expect(await world.api.files.read(lead, evidenceId, { traceId: 'trace' })).toMatchObject({ data: null });
  await who.act(stored.trainingId, 'WITHDRAW');
  expect(
    await withViewer(world.pool, lead, (tx) => tx.query({ text: 'select 1 from training_request', values: [] })),
  ).toEqual([]);
});

/** What a request costs the municipality, as its case manager reads it. */
async function amountFor(viewer: ProfessionalViewer, personId: string): Promise<number | null | undefined> {
  const { all } = await world.ask<{ all: { amountCents: number | null }[] }>(
    viewer,
    'query ($of: ID!) { all: trainingRequestsOf(personId: $of) { amountCents } }',
    { of: personId },
  );
  return all[0]?.amountCents;
}

test('what was given back would still be paid, and what was refused is not', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside, request, approve } = await asked(municipalityId);
  await approve(100_001);
  const [waiting] = await waitingFor(lead);
  if (!waiting) throw new Error('nothing waits');
  await decide(lead, waiting, false, 'Kan het voor minder?');
  expect(await amountFor(beside.viewer, who.viewer.personId)).toBe(100_001);
  await beside.act(request.id, 'REJECT', waiting.revision + 1, 'Er is geen geld voor.');
  expect(await amountFor(beside.viewer, who.viewer.personId)).toBeNull();
});

test('above the mandate a second person decides, who is not the first and has a mandate of their own', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside, request, approve } = await asked(municipalityId);
  expect(await approve(100_001)).toMatchObject({ state: 'WITH_SECOND', guideActs: ['RETURN'] });
  const proposed = `{ trainingRequests { amountCents } }`;
  expect(await world.ask(who.viewer, proposed)).toEqual({ trainingRequests: [{ amountCents: null }] });
  expect(await amountFor(beside.viewer, who.viewer.personId)).toBe(100_001);
  expect((await moneyFor(lead)).budget).toMatchObject({ reservedCents: 0 });
  expect(await messagesTo(who.viewer.personId)).toEqual([]);
  const small = await world.professional(municipalityId, 'TEAM_LEAD');
  await giveMandate(world, small, 100_000);
  const [forSmall] = await waitingFor(small);
  expect(forSmall).toMatchObject({ id: request.id, hindrance: 'ABOVE_MANDATE' });
  if (!forSmall) throw new Error('nothing waits');
  expect(await decide(small, forSmall, true)).toMatchObject({ hindrance: 'ABOVE_MANDATE' });
  expect(await decide(small, forSmall, false)).toMatchObject({ code: 'required' });
  expect(await decide(lead, { ...forSmall, revision: 1 }, true)).toMatchObject({
    __typename: 'TrainingApprovalMovedOn',
  });
  expect(await decide(lead, forSmall, true)).toMatchObject({ __typename: 'TrainingApprovalDecided' });
  expect(await decide(lead, forSmall, true)).toMatchObject({ __typename: 'TrainingApprovalNotThere' });
  expect(await who.all()).toMatchObject([{ state: 'APPROVED' }]);
  expect(await messagesTo(who.viewer.personId)).toEqual(['TRAINING_APPROVED']);
  expect((await moneyFor(beside.viewer)).budget).toMatchObject({ reservedCents: 100_001 });
  expect(await waitingFor(lead)).toEqual([]);
});

test('given back with the reason it can be proposed again, for less', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside, request, approve } = await asked(municipalityId);
  await approve(300_000);
  const [waiting] = await waitingFor(lead);
  if (!waiting) throw new Error('nothing waits');
  expect(await decide(lead, waiting, false, 'Vraag een lagere prijs.')).toMatchObject({
    __typename: 'TrainingApprovalDecided',
  });
  const [back] = (await beside.of(who.viewer.personId)) ?? [];
  expect(back).toMatchObject({
    state: 'UNDER_REVIEW',
    acts: [{ act: 'RETURN', words: 'Vraag een lagere prijs.' }, {}, {}],
  });
  expect(await beside.act(request.id, 'APPROVE', back?.revision ?? 0, 'Nu goedkoper.', null, 90_000)).toMatchObject({
    state: 'APPROVED',
  });
});

test('more than is left goes to a second person, who can say yes: a budget never says no', async () => {
  const { municipalityId, lead } = await municipality(50_000);
  const first = await asked(municipalityId);
  expect(await first.approve(40_000)).toMatchObject({ state: 'APPROVED' });
  const second = await asked(municipalityId);
  expect(await second.approve(10_001)).toMatchObject({ state: 'WITH_SECOND' });
  const [waiting] = await waitingFor(lead);
  if (!waiting) throw new Error('nothing waits');
  await decide(lead, waiting, true);
  expect((await moneyFor(lead)).budget).toMatchObject({ reservedCents: 50_001, leftCents: -1 });
});

test('of two who approve in the same moment only one gets what is left', async () => {
  const { municipalityId } = await municipality(60_000);
  const requests = [await asked(municipalityId), await asked(municipalityId), await asked(municipalityId)];
  const states = (await Promise.all(requests.map(({ approve }) => approve(50_000)))).map(({ state }) => state);
  expect(states.sort()).toEqual(['APPROVED', 'WITH_SECOND', 'WITH_SECOND']);
});

test('an amount that is missing or none is told at its field, and nothing is changed', async () => {
  const { municipalityId } = await municipality(null);
  const { who, request, beside, approve } = await asked(municipalityId);
  expect(await approve(-1)).toMatchObject({ __typename: 'TrainingInvalid' });
  expect(await approve(100_000_001)).toMatchObject({ __typename: 'TrainingInvalid' });
  expect(
    await world.ask(
      beside.viewer,
      `mutation ($id: ID!) { guideTraining(id: $id, act: APPROVE, revision: 1, words: "Ja") {
         __typename ... on TrainingInvalid { problems { field code } } } }`,
      { id: request.id },
    ),
  ).toMatchObject({ guideTraining: { problems: [{ field: 'amountCents', code: 'required' }] } });
  expect(await who.all()).toMatchObject([{ state: 'REQUESTED', revision: 1 }]);
  expect(await moneyFor(beside.viewer)).toMatchObject({ budget: null });
});

test('who leads and proposed it decides about nothing of their own', async () => {
  const { municipalityId, lead } = await municipality();
  const { who } = await together(world, municipalityId);
  const both: ProfessionalViewer = { ...lead, roles: ['CASE_MANAGER', 'TEAM_LEAD'] };
  await assign(world, lead, who.viewer);
  await passOnFor(world, who.viewer, both);
  const [waiting] = await waitingFor(lead);
  expect(waiting).toMatchObject({ hindrance: 'OWN_PROPOSAL' });
  if (waiting) expect(await decide(lead, waiting, true)).toMatchObject({ hindrance: 'OWN_PROPOSAL' });
});

test('the database holds to it, past the API', async () => {
  const { municipalityId, lead } = await municipality();
  const { beside, request, who } = await asked(municipalityId);
  const by = (viewer: Viewer, text: string, values: readonly unknown[] = [request.id]) =>
    withViewer(world.pool, viewer, (tx) => tx.query({ text, values: [...values] }));
  const move = (viewer: ProfessionalViewer, to: string, amount: number, name = viewer.professionalId) =>
    by(
      viewer,
      `update training_request set state = $2, revision = revision + 1, amount_cents = $3, budget_year = 2026, proposed_by_id = $4
       where id = $1 returning 1`,
      [request.id, to, amount, name],
    );
  await expect(move(beside.viewer, 'APPROVED', 100_001)).rejects.toThrow('within a mandate');
  await expect(move(beside.viewer, 'APPROVED', 100_000, lead.professionalId)).rejects.toThrow('is named with the step');
  await expect(
    by(beside.viewer, `update training_request set state = 'APPROVED', revision = revision + 1 where id = $1`),
  ).rejects.toThrow('is named with the step');
  await expect(by(lead, `update training_request set state = 'APPROVED' where id = $1 returning 1`)).resolves.toEqual(
    [],
  );
  await nameBudget(world, municipalityId, 50_000);
  await expect(move(beside.viewer, 'APPROVED', 50_001)).rejects.toThrow('a budget has left');
  const { personId } = who.viewer;
  await expect(
    by(
      who.viewer,
      `insert into training_request (municipality_id, id, person_id, training_id, state, revision, amount_cents, budget_year, proposed_by_id)
       select municipality_id, $2, person_id, training_id, 'REQUESTED', 1, 1, 2026, $3 from training_request where id = $1`,
      [request.id, personId, lead.professionalId],
    ),
  ).rejects.toThrow('is named with the step');
  await move(beside.viewer, 'WITH_SECOND', 900_000);
  const colleague = await world.professional(municipalityId, 'CASE_MANAGER');
  await giveMandate(world, colleague, 1_000_000);
  await assign(world, colleague, who.viewer);
  const agree = (viewer: ProfessionalViewer, more = '') =>
    by(
      viewer,
      `update training_request set state = 'APPROVED', revision = revision + 1, second_id = $2, second_revision = revision + 1 ${more}
       where id = $1 returning 1`,
      [request.id, viewer.professionalId],
    );
  await expect(agree(beside.viewer)).rejects.toThrow('within a mandate');
  await expect(agree(colleague), 'no team lead').rejects.toThrow('within a mandate');
  await expect(agree(lead)).rejects.toThrow('within a mandate');
  await expect(agree(lead, ', amount_cents = 1')).rejects.toThrow('is named with the step');
  await expect(
    by(
      who.viewer,
      `update training_request set state = 'CANCELLED', revision = revision + 1, second_id = $2 where id = $1`,
      [request.id, lead.professionalId],
    ),
  ).rejects.toThrow('is named with the step');
  for (const viewer of [who.viewer, beside.viewer, lead])
    await expect(by(viewer, `update training_budget set used_cents = 0 where year = $1`, [2026])).rejects.toThrow(
      'follows from the requests',
    );
  await expect(by(lead, `update spending_mandate set most_cents = $1`, [1])).rejects.toThrow('permission denied');
  expect(await by(lead, `select 1 from spending_mandate where professional_id <> $1`, [lead.professionalId])).toEqual(
    [],
  );
});

test('what waits is read by a team lead of the municipality alone, and by nobody who keeps out of it', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside, approve } = await asked(municipalityId);
  await approve(200_000);
  const elsewhere = await municipality();
  expect(await waitingFor(elsewhere.lead)).toEqual([]);
  await world.owner.query(
    `insert into recusal (municipality_id, professional_id, person_id, reason) values ($1, $2, $3, 'FAMILY')`,
    [municipalityId, lead.professionalId, who.viewer.personId],
  );
  expect(await waitingFor(lead)).toEqual([]);
  expect(await guide(world, beside.viewer).of(who.viewer.personId)).toHaveLength(1);
});

test('what was proposed before New Year is given back after it, and its money stays that of its year', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside } = await together(world, municipalityId);
  const id = await passOnFor(world, who.viewer, beside.viewer);
  const january = world.at('2027-01-04T10:00:00Z');
  const outcome = await decideApproval(january, lead, { id, revision: 2, agree: false, words: 'Eerst praten.' });
  expect(outcome.__typename).toBe('TrainingApprovalDecided');
  expect(await world.rows('select state, budget_year from training_request where id = $1', [id])).toEqual([
    { state: 'UNDER_REVIEW', budget_year: 2026 },
  ]);
});

const messagesTo = async (personId: string) =>
  (await world.rows<{ kind: string }>(`select kind from notification where person_id = $1`, [personId])).map(
    ({ kind }) => kind,
  );

test('a file goes with what is kept and asked for, is read by who guides it, and stays once it could be read', async () => {
  const { municipalityId, lead } = await municipality();
  const { who, beside } = await together(world, municipalityId);
  const { trainingId } = await inCatalogue(world, municipalityId);
  await who.act(trainingId, 'KEEP');
  const evidenceId = await addFile(who.viewer);
  const tie = async (field: 'attachToTraining' | 'detachFromTraining', id = evidenceId) =>
    (
      await world.ask<{ outcome: { __typename: string; files?: { id: string }[] } }>(
        who.viewer,
        `mutation ($trainingId: ID!, $evidenceId: ID!) { outcome: ${field}(trainingId: $trainingId, evidenceId: $evidenceId) {
           __typename ... on TrainingRequest { files { id } takesFiles } } }`,
        { trainingId, evidenceId: id },
      )
    ).outcome;
  const stranger = await world.citizen(municipalityId);
  expect(await tie('attachToTraining', await addFile(stranger))).toMatchObject({
    __typename: 'TrainingRequestNotThere',
  });
  expect(await tie('attachToTraining')).toMatchObject({ files: [{ id: evidenceId }] });
  expect(await tie('attachToTraining')).toMatchObject({ files: [{ id: evidenceId }] });
  const read = (viewer: Viewer) => world.api.files.read(viewer, evidenceId, { traceId: 'trace' });
  expect(await read(beside.viewer)).toMatchObject({ data: null });
  expect(await tie('detachFromTraining')).toMatchObject({ files: [] });
  await tie('attachToTraining');
  for (let count = 1; count < evidenceLimits.onOneThing; count += 1)
    expect(await tie('attachToTraining', await addFile(who.viewer))).toMatchObject({ __typename: 'TrainingRequest' });
  const oneMore = await addFile(who.viewer);
  expect(await tie('attachToTraining', oneMore)).toMatchObject({ __typename: 'TrainingInvalid' });
  const asked = await asker(world, who.viewer).act(trainingId, 'REQUEST', 'Zie mijn diploma.');
  expect(await tie('detachFromTraining')).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
  expect(await read(beside.viewer)).toMatchObject({ data: { fileName: expect.any(String) as string } });
  expect(await read(lead)).toMatchObject({ data: null });
  await beside.act(asked.id, 'APPROVE', asked.revision, 'Ja.', null, 200_000);
  expect(await read(lead)).toMatchObject({ data: { fileName: expect.any(String) as string } });
  expect(await tie('attachToTraining')).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
  await expect(
    withViewer(world.pool, who.viewer, (tx) =>
      tx.query({ text: 'delete from evidence where id = $1 returning 1', values: [evidenceId] }),
    ),
  ).resolves.toEqual([]);
});
