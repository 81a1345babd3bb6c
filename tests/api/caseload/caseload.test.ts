import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { documents } from '../income/operations.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { coachOf, parts, planner } from '../plan/stories.ts';
import {
  actOnPlace,
  asker,
  beginRun,
  giveMandate,
  guide,
  inCatalogue,
  setRun,
  somebodyApproved,
  together,
} from '../training/stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

interface Page {
  readonly caseload: {
    readonly edges: readonly {
      readonly node: {
        person: { id: string; name: string };
        month: string;
        status: string | null;
        late: boolean;
        benefit: boolean;
        attention: readonly string[];
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function assign(manager: ProfessionalViewer, personId: string, from = '2026-01-01', until: string | null = null) {
  await world.owner.query(
    `insert into assignment (municipality_id, person_id, professional_id, role, from_date, until_date)
     values ($1, $2, $3, 'CASE_MANAGER', $4, $5)`,
    [manager.municipalityId, personId, manager.professionalId, from, until],
  );
}

const caseload = async (viewer: ProfessionalViewer, first = 50, after?: string | null) =>
  (await world.ask<Page>(viewer, documents.caseload, { first, after })).caseload;

test('a case manager sees the people beside whom they stand today, by name, and what each should report', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  const [bea, anna, carl, before, after, notMine] = [
    await world.citizen(municipality, { name: 'Bea' }),
    await world.citizen(municipality, { name: 'Anna', startsOn: '2026-11-01' }),
    await world.citizen(municipality, { name: 'Carl' }),
    await world.citizen(municipality, { name: 'Dina' }),
    await world.citizen(municipality, { name: 'Emre' }),
    await world.citizen(municipality, { name: 'Fien' }),
  ];
  for (const { personId } of [bea, anna, carl]) await assign(manager, personId);
  await assign(manager, before.personId, '2026-01-01', '2026-11-23');
  await assign(manager, after.personId, '2026-11-25');
  await assign(await world.professional(municipality, 'CASE_MANAGER'), notMine.personId);
  await reporter(world, carl, '2026-10').reportJobs({ ...job, workedFrom: '2026-10-01', workedTo: '2026-10-31' });
  await reporter(world, carl).start();

  const { edges } = await caseload(manager);
  const still = { benefit: true, attention: [] };
  expect(edges.map(({ node }) => ({ ...node, person: node.person.name }))).toEqual([
    { person: 'Anna', month: '2026-11', status: null, late: false, ...still },
    { person: 'Bea', month: '2026-10', status: null, late: true, ...still },
    { person: 'Carl', month: '2026-11', status: 'DRAFT', late: false, ...still },
  ]);
  const records = await world.rows<{ role: string; purpose: string; subject_ids: string[] }>(
    'select role, purpose, subject_ids from access_record where professional_id = $1',
    [manager.professionalId],
  );
  expect(records).toMatchObject([{ role: 'CASE_MANAGER', purpose: 'GUIDANCE' }]);
  expect(new Set(records[0]?.subject_ids)).toEqual(new Set([bea, anna, carl].map(({ personId }) => personId)));
});

test('who has no benefit is late with nothing', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  await assign(manager, (await world.citizen(municipality, { noBenefit: true })).personId);
  const late = world.at('2027-03-20T09:00:00Z');
  const answer = await late.ask<Page>(manager, documents.caseload, { first: 5 });
  expect(answer.caseload.edges[0]?.node).toMatchObject({ status: null, late: false, benefit: false });
});

test('those whose plan waits for the case manager come first, the most pressing on top, page after page', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  const people = new Map<string, Awaited<ReturnType<World['citizen']>>>();
  for (const name of ['Anna', 'Bea', 'Carl', 'Dina', 'Emre']) {
    const citizen = await world.citizen(municipality, { name });
    people.set(name, citizen);
    await assign(manager, citizen.personId);
  }
  const of = (name: string) => {
    const citizen = people.get(name)!;
    return { guide: coachOf(world, manager, citizen), person: planner(world, citizen) };
  };
  for (const name of ['Bea', 'Carl', 'Dina', 'Emre']) await of(name).guide.proposes({ goal: parts.goal });
  await of('Carl').person.agree(1);
  await of('Carl').person.ask(1, 'Liever op vrijdag.');
  await of('Dina').person.disagree(1, 'Nee');
  await of('Emre').person.agree(1);
  await of('Emre').person.ask(1, 'Liever op vrijdag.');
  const later = world.at('2026-12-10T09:00:00Z');
  const answers = coachOf(world.at('2026-11-25T09:00:00Z'), manager, people.get('Emre')!);
  await answers.proposes({ goal: { title: 'Rijbewijs' } });

  const found: string[] = [];
  let after: string | null = null;
  do {
    const answer: Page = await later.ask<Page>(manager, documents.caseload, { first: 2, after });
    found.push(...answer.caseload.edges.map(({ node }) => `${node.person.name} ${node.attention.join()}`));
    after = answer.caseload.pageInfo.hasNextPage ? answer.caseload.pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(['Dina DISAGREED', 'Carl CHANGE_ASKED', 'Bea NO_ANSWER', 'Emre NO_ANSWER', 'Anna ']);
});

test('what waits with a training comes after what waits with a plan, until it is taken up or decided', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  await giveMandate(world, manager, 100_000);
  const lead = await world.professional(municipality, 'TEAM_LEAD');
  const beside = guide(world, manager);
  const [anna, bea] = [
    await world.citizen(municipality, { name: 'Anna' }),
    await world.citizen(municipality, { name: 'Bea' }),
  ];
  for (const { personId } of [anna, bea]) await assign(manager, personId);
  const { trainingId } = await inCatalogue(world, municipality);
  const who = asker(world, bea);
  const first = async () => {
    const { outcome, texts } = await world.statements.during(() => caseload(manager));
    expect(texts).toHaveLength(5);
    const [top] = outcome.edges;
    return `${top?.node.person.name} ${top?.node.attention.join()}`;
  };
  const waits = async () => (await beside.waits(bea.personId)).join();

  await who.act(trainingId, 'KEEP');
  expect(await first()).toBe('Anna ');
  const asked = await who.act(trainingId, 'REQUEST', 'Ik wil dit leren.');
  expect([await first(), await waits()]).toEqual(['Bea TRAINING_ASKED', 'ASKED']);
  const taken = await beside.act(asked.id, 'TAKE_UP', asked.revision);
  expect([await first(), await waits()]).toEqual(['Anna ', '']);
  await beside.act(asked.id, 'ASK', taken.revision, 'Waarom deze?');
  expect(await first()).toBe('Anna ');
  const answered = await who.act(trainingId, 'ANSWER', 'Daar is werk.');
  expect([await first(), await waits()]).toEqual(['Bea TRAINING_ANSWERED', 'ANSWERED']);
  const passed = await beside.act(asked.id, 'APPROVE', answered.revision, 'Wij betalen.', null, 300_000);
  expect(await first()).toBe('Anna ');
  await world.ask(
    lead,
    `mutation ($id: ID!, $revision: Int!) {
      decideTrainingApproval(id: $id, revision: $revision, agree: false, words: "Kan het voor minder?") { __typename } }`,
    { id: asked.id, revision: passed.revision },
  );
  expect([await first(), await waits()]).toEqual(['Bea TRAINING_RETURNED', 'RETURNED']);
  const again = await beside.act(asked.id, 'APPROVE', passed.revision + 1, 'Toch.', null, 300_000);
  await beside.act(asked.id, 'RETURN', again.revision, 'Ik vraag het na.');
  expect([await first(), await waits()]).toEqual(['Anna ', '']);

  const other = await inCatalogue(world, municipality, { title: 'Lassen' });
  await asker(world, anna).act(other.trainingId, 'REQUEST', 'Ik wil lassen.');
  await coachOf(world, manager, bea).proposes({ goal: parts.goal });
  await planner(world, bea).disagree(1, 'Nee');
  expect((await caseload(manager)).edges.map(({ node }) => node.attention)).toEqual([
    ['DISAGREED'],
    ['TRAINING_ASKED'],
  ]);
});

test('what left the catalogue after a yes waits until the yes is withdrawn, and a run that began until a start is written', async () => {
  const municipality = await world.municipality();
  const { who, beside } = await together(world, municipality);
  const { personId } = who.viewer;
  const waits = async () => {
    const { outcome, texts } = await world.statements.during(() => caseload(beside.viewer));
    expect(texts).toHaveLength(5);
    return [outcome.edges[0]?.node.attention.join(), (await beside.waits(personId)).join()];
  };
  const approved = async () => {
    const stored = await inCatalogue(world, municipality);
    const asked = await who.act(stored.trainingId, 'REQUEST', 'Ik wil dit leren.');
    return { stored, ...(await beside.act(asked.id, 'APPROVE', asked.revision, 'Wij betalen.')) };
  };
  const leaves = ({ trainingId }: { readonly trainingId: string }, day: string) =>
    world.worker.query({ text: 'update training set ended_on = $2 where id = $1', values: [trainingId, day] });

  const gone = await approved();
  await leaves(gone.stored, '2026-11-25');
  expect(await waits()).toEqual(['', '']);
  await leaves(gone.stored, '2026-11-24');
  expect(await waits()).toEqual(['TRAINING_LAPSED', 'LAPSED']);
  await beside.act(gone.id, 'WITHDRAW_APPROVAL', gone.revision, 'Het is er niet meer.');
  expect(await waits()).toEqual(['', '']);

  const begins = await approved();
  await actOnPlace(world, who.viewer, { requestId: begins.id, act: 'ASK', runId: begins.stored.runId });
  expect(await waits()).toEqual(['', '']);
  await beginRun(world, begins.stored.runId);
  expect(await waits()).toEqual(['TRAINING_TO_START', 'TO_START']);
  await beside.act(begins.id, 'START', begins.revision + 1);
  expect(await waits()).toEqual(['', '']);

  const stands = await approved();
  await setRun(world, stands.stored.runId, 'capacity = 1');
  await (await somebodyApproved(world, municipality, stands.stored)).act('ASK', stands.stored.runId);
  await actOnPlace(world, who.viewer, { requestId: stands.id, act: 'ASK', runId: stands.stored.runId });
  await leaves(stands.stored, '2026-11-24');
  expect(await waits(), 'nobody can withdraw it while they stand on the list').toEqual(['', '']);
});

test('no amount can be asked for, and nobody else may ask', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  const amounts = `query { reviewQueue(first: 5) { edges { node { income } } } }`;
  expect(await world.refusal(manager, amounts)).toEqual(['FORBIDDEN']);
  for (const viewer of [
    await world.citizen(municipality),
    await world.professional(municipality, 'INCOME_SPECIALIST'),
    await world.professional(municipality, 'TEAM_LEAD'),
  ])
    expect(await world.refusal(viewer, documents.caseload, { first: 5 })).toEqual(['FORBIDDEN']);
});

test('pages follow each other without gaps, each in the same number of statements', async () => {
  const municipality = await world.municipality();
  const manager = await world.professional(municipality, 'CASE_MANAGER');
  for (let count = 0; count < 5; count += 1)
    await assign(
      manager,
      (await world.citizen(municipality, { name: count < 3 ? 'Zelfde Naam' : `Naam ${count}` })).personId,
    );
  const found = new Set<string>();
  const counts = new Set<number>();
  let after: string | null = null;
  for (const size of [2, 2, 2]) {
    const { outcome, texts } = await world.statements.during(() => caseload(manager, size, after));
    outcome.edges.forEach(({ node }) => found.add(node.person.id));
    counts.add(texts.length);
    after = outcome.pageInfo.endCursor;
  }
  expect(found.size).toBe(5);
  expect([...counts]).toEqual([5]);
});
