import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purgeEnded } from '#db/repositories/identity-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { inCatalogue, tablesSeenBy } from './stories.ts';

/** Advice about trainings (scholingsadvies): asked, given once, read by who asked and by who stands beside them. */
let world: World;
let municipalityId: string;
let adviser: ProfessionalViewer;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
  adviser = await world.professional(municipalityId, 'LEARN_WORK_ADVISER');
});
afterAll(() => world.end());

interface Advice {
  readonly __typename: string;
  readonly id: string;
  readonly answer: object | null;
  readonly advice?: Advice;
  readonly problems?: readonly { readonly field: string; readonly code: string; readonly most: number | null }[];
}

const fields = `id question about { title } answer { words by trainings { id title } financing { source amountCents } }`;
const outcome = `__typename ... on TrainingAdvice { ${fields} } ... on TrainingInvalid { problems { field code most } }`;

async function ask(viewer: CitizenViewer, question = 'Wat past bij mij?', trainingId: string | null = null) {
  const { done } = await world.ask<{ done: Advice }>(
    viewer,
    `mutation ($question: String!, $trainingId: ID) { done: askTrainingAdvice(question: $question, trainingId: $trainingId, language: "nl") {
      ${outcome} ... on TrainingAdviceWaits { advice { ${fields} } } } }`,
    { question, trainingId },
  );
  return done;
}

async function withdraw(viewer: CitizenViewer, id: string) {
  const { done } = await world.ask<{ done: Advice }>(
    viewer,
    `mutation ($id: ID!) { done: withdrawTrainingAdvice(id: $id) { __typename } }`,
    { id },
  );
  return done.__typename;
}

interface Written {
  readonly words?: string;
  readonly trainingIds?: readonly string[];
  readonly financing?: readonly { readonly source: string; readonly amountCents: number }[];
}

async function give(by: ProfessionalViewer, id: string, written: Written = {}) {
  const { done } = await world.ask<{ done: Advice }>(
    by,
    `mutation ($id: ID!, $words: String!, $trainingIds: [ID!]!, $financing: [FinancingInput!]!) {
      done: giveTrainingAdvice(id: $id, words: $words, trainingIds: $trainingIds, financing: $financing) {
        ${outcome} ... on TrainingAdviceGiven { advice { ${fields} } } } }`,
    { id, words: 'Begin met de heftruck.', trainingIds: [], financing: [], ...written },
  );
  return done;
}

const mine = async (viewer: CitizenViewer) =>
  (await world.ask<{ all: Advice[] }>(viewer, `{ all: trainingAdvice { ${fields} } }`)).all;
const queue = async (viewer: ProfessionalViewer, answered = false) =>
  (
    await world.ask<{ all: { id: string; personName: string }[] }>(
      viewer,
      `query ($answered: Boolean!) { all: trainingAdviceQueue(answered: $answered) { id personName } }`,
      { answered },
    )
  ).all;
const training = async (facts: Parameters<typeof inCatalogue>[2] = {}) =>
  (await inCatalogue(world, municipalityId, facts)).trainingId;

test('is asked about a training, given with others that fit and who could pay, and told', async () => {
  const viewer = await world.citizen(municipalityId, { name: 'Sam Vraag' });
  const [about, better] = [await training({ title: 'Kok' }), await training({ title: 'Bakker' })];
  const asked = await ask(viewer, '  Kan ik\u0000 kok worden? ', about);
  expect(asked).toMatchObject({
    __typename: 'TrainingAdvice',
    question: 'Kan ik kok worden?',
    about: { title: 'Kok' },
    answer: null,
  });
  expect((await queue(adviser)).find(({ id }) => id === asked.id)).toEqual({ id: asked.id, personName: 'Sam Vraag' });
  const financing = [
    { source: 'MUNICIPALITY', amountCents: 60_000 },
    { source: 'OWN', amountCents: 2_500 },
  ];
  const given = await give(adviser, asked.id, { trainingIds: [better, about, better], financing });
  expect(given).toMatchObject({
    __typename: 'TrainingAdvice',
    answer: {
      by: 'Ina Onderzoek',
      trainings: [
        { id: better, title: 'Bakker' },
        { id: about, title: 'Kok' },
      ],
      financing,
    },
  });
  expect(await mine(viewer)).toMatchObject([{ id: asked.id, answer: { words: 'Begin met de heftruck.' } }]);
  expect((await queue(adviser)).map(({ id }) => id)).not.toContain(asked.id);
  expect((await queue(adviser, true)).map(({ id }) => id)).toContain(asked.id);
  expect(await world.rows('select kind from notification where person_id = $1', [viewer.personId])).toEqual([
    { kind: 'TRAINING_ADVISED' },
  ]);
  expect(await ask(viewer, 'En daarna?')).toMatchObject({ __typename: 'TrainingAdvice' });
});

test('ninety days after the answer no adviser reads it, and who asked and who stands beside them still do', async () => {
  const viewer = await world.citizen(municipalityId);
  const beside = await world.professional(municipalityId, 'CASE_MANAGER');
  await assign(world, beside, viewer);
  const { id } = await ask(viewer);
  await give(adviser, id);
  const waits = await ask(viewer, 'En daarna?');
  const atDesk = async () =>
    [...(await queue(adviser)), ...(await queue(adviser, true))]
      .map((one) => one.id)
      .filter((one) => [id, waits.id].includes(one));
  const { rows } = await world.owner.query<{ last: string }>(
    `select to_json(answered_at + interval '90 days')#>>'{}' as last from training_advice where id = $1`,
    [id],
  );
  const last = Date.parse(rows[0]?.last ?? '');
  await purgeEnded(world.worker, new Date(last).toISOString());
  expect(await atDesk()).toEqual([waits.id, id]);
  await purgeEnded(world.worker, new Date(last + 1000).toISOString());
  expect(await atDesk()).toEqual([waits.id]);
  expect(await give(adviser, id)).toMatchObject({ __typename: 'TrainingAdviceNotThere' });
  const told = await withViewer(world.pool, adviser, (tx) =>
    tx.query({ text: 'select 1 from notification where occasion = $1', values: [id] }),
  );
  expect(told).toEqual([]);
  expect((await mine(viewer)).find((one) => one.id === id)).toMatchObject({
    answer: { words: 'Begin met de heftruck.' },
  });
  const besides = await withViewer(world.pool, beside, (tx) => tx.query({ text: 'select id from training_advice' }));
  expect(besides).toEqual([{ id }]);
});

describe('bad input changes nothing', () => {
  test('one question waits at a time, also from two tabs, and what waits can be taken back', async () => {
    const viewer = await world.citizen(municipalityId);
    const outcomes = await Promise.all([ask(viewer), ask(viewer), ask(viewer)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'TrainingAdvice',
      'TrainingAdviceWaits',
      'TrainingAdviceWaits',
    ]);
    const [waiting] = await mine(viewer);
    const id = waiting?.id ?? '';
    expect(await withdraw(await world.citizen(municipalityId), id)).toBe('TrainingAdviceNotThere');
    expect(await withdraw(viewer, id)).toBe('TrainingAdviceWithdrawn');
    expect(await withdraw(viewer, id)).toBe('TrainingAdviceNotThere');
    expect(await give(adviser, id)).toMatchObject({ __typename: 'TrainingAdviceNotThere' });
    expect(await mine(viewer)).toEqual([]);
  });

  test.each([
    ['', 'question required'],
    [' \u200b ', 'question required'],
    ['x'.repeat(2001), 'question tooLong'],
  ])('a question of %j', async (question, expected) => {
    const viewer = await world.citizen(municipalityId);
    const { problems = [] } = await ask(viewer, question);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
    expect(await mine(viewer)).toEqual([]);
  });

  test('a training of elsewhere or of nowhere is neither asked about nor advised, nor is one that ended', async () => {
    const viewer = await world.citizen(municipalityId);
    const elsewhere = (await inCatalogue(world, await world.municipality())).trainingId;
    for (const id of [elsewhere, newId(), 'geen id'])
      expect(await ask(viewer, 'Graag.', id)).toMatchObject({ problems: [{ field: 'trainingId', code: 'unknown' }] });
    const { id } = await ask(viewer);
    for (const trainingId of [elsewhere, newId(), 'geen id', await training({ endedOn: '2026-11-24' })])
      expect(await give(adviser, id, { trainingIds: [trainingId] })).toMatchObject({
        problems: [{ field: 'trainingIds', code: 'unknown' }],
      });
    const six = await Promise.all(Array.from({ length: 6 }, () => training()));
    expect(await give(adviser, id, { trainingIds: six, words: ' ' })).toMatchObject({
      problems: [
        { field: 'words', code: 'required' },
        { field: 'trainingIds', code: 'tooMany', most: 5 },
      ],
    });
    expect(await give(adviser, id, { trainingIds: six.slice(1) })).toMatchObject({ __typename: 'TrainingAdvice' });
  });

  test('it is given once, whoever gives it in the same moment', async () => {
    const viewer = await world.citizen(municipalityId);
    const { id } = await ask(viewer);
    const colleague = await world.professional(municipalityId, 'LEARN_WORK_ADVISER');
    const outcomes = await Promise.all([give(adviser, id), give(colleague, id), give(adviser, id)]);
    expect(outcomes.filter(({ __typename }) => __typename === 'TrainingAdvice')).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'TrainingAdviceGiven')).toHaveLength(2);
    expect(await withdraw(viewer, id)).toBe('TrainingAdviceGiven');
  });
});

describe('walls', () => {
  test('who stands beside somebody reads what was answered, and no question that waits', async () => {
    const viewer = await world.citizen(municipalityId);
    const [beside, stranger] = [
      await world.professional(municipalityId, 'CASE_MANAGER'),
      await world.professional(municipalityId, 'CASE_MANAGER'),
    ];
    await assign(world, beside, viewer);
    const { id } = await ask(viewer);
    const of = async (manager: ProfessionalViewer) =>
      (
        await world.ask<{ all: { id: string }[] | null }>(
          manager,
          `query ($personId: ID!) { all: trainingAdviceOf(personId: $personId) { id } }`,
          { personId: viewer.personId },
        )
      ).all;
    expect(await of(beside)).toEqual([]);
    const rows = (manager: ProfessionalViewer) =>
      withViewer(world.pool, manager, (tx) => tx.query({ text: 'select id from training_advice' }));
    expect(await rows(beside)).toEqual([]);
    await give(adviser, id);
    expect(await of(beside)).toEqual([{ id }]);
    expect(await rows(beside)).toEqual([{ id }]);
    expect(await of(stranger)).toBeNull();
    expect(await rows(stranger)).toEqual([]);
  });

  test('an adviser of elsewhere sees nothing, and one of here nothing of people but what they asked', async () => {
    const viewer = await world.citizen(municipalityId);
    const { id } = await ask(viewer);
    const elsewhere = await world.professional(await world.municipality(), 'LEARN_WORK_ADVISER');
    expect(await queue(elsewhere)).toEqual([]);
    expect(await give(elsewhere, id)).toMatchObject({ __typename: 'TrainingAdviceNotThere' });
    const seen = await tablesSeenBy(world, adviser);
    expect(seen.filter((name) => name !== 'notification')).toEqual(['training_advice']);
  });

  test('in the database nobody answers for another, changes an answer, or asks under another name', async () => {
    const viewer = await world.citizen(municipalityId);
    const { id } = await ask(viewer);
    const write = (by: CitizenViewer | ProfessionalViewer, byId: string) =>
      withViewer(world.pool, by, (tx) =>
        tx.query({
          text: `update training_advice set words = 'x', training_ids = '{}', financing = '[]', answered_at = '2026-11-24', by_id = $2,
            by_name = 'x' where id = $1 returning 1`,
          values: [id, byId],
        }),
      );
    const other = await world.professional(municipalityId, 'LEARN_WORK_ADVISER');
    await expect(write(adviser, other.professionalId)).rejects.toMatchObject({ code: '42501' });
    expect(await write(viewer, adviser.professionalId)).toEqual([]);
    expect(await write(adviser, adviser.professionalId)).toHaveLength(1);
    expect(await write(other, other.professionalId)).toEqual([]);
    await expect(
      withViewer(world.pool, viewer, (tx) =>
        tx.query({
          text: `insert into training_advice (municipality_id, id, person_id, person_name, language, question, asked_at)
            values ($1, $2, $3, 'Iemand anders', 'nl', 'x', '2026-11-24')`,
          values: [municipalityId, newId(), viewer.personId],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
