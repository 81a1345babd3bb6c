import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer, Viewer } from '#graphql/policy/viewer.ts';
import { assign } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, processor, teller, told, type Teller } from './stories.ts';

let world: World;
let here: string;
let elsewhere: string;
let citizen: CitizenViewer;
let health: Teller;
let gift: Teller;
beforeAll(async () => {
  world = await createWorld();
  here = await world.municipality();
  elsewhere = await world.municipality();
  citizen = await world.citizen(here, { name: 'Doelwit' });
  health = teller(world, citizen, 'HEALTH');
  gift = teller(world, citizen, 'GIFT');
  await health.tell(told.health);
  await gift.tell(told.gift);
});
afterAll(() => world.end());

const tables = ['told_change', 'told_change_version', 'told_change_evidence', 'change_question', 'change_outcome'];
const seenBy = async (viewer: Viewer) => {
  const seen: Record<string, number> = {};
  await withViewer(world.pool, viewer, async (tx) => {
    for (const table of tables) {
      const [row] = await tx.query<{ count: number }>({ text: `select count(*)::int as count from ${table}` });
      if (row && row.count > 0) seen[table] = row.count;
    }
  });
  return seen;
};

describe('other people', () => {
  test('a neighbour reaches nothing of it, in a list, by its id or by an act', async () => {
    const viewer = await world.citizen(here);
    expect(await world.ask(viewer, documents.list)).toEqual({ changes: [] });
    expect(await world.ask(viewer, documents.read, { id: gift.id })).toEqual({ change: null });
    const nothing = { __typename: 'ChangeNotThere', id: gift.id };
    const acts: readonly [string, object][] = [
      [documents.save, { revision: 1, answers: [] }],
      [documents.send, { revision: 1, language: 'nl' }],
      [documents.correct, { reason: 'x' }],
      [documents.discard, { revision: 1 }],
      [documents.withdraw, { version: 1, reason: 'x', language: 'nl' }],
      [documents.answer, { questionId: gift.id, answer: 'x' }],
    ];
    for (const [document, variables] of acts)
      expect(await world.ask(viewer, document, { id: gift.id, ...variables })).toEqual({ result: nothing });
    expect(await seenBy(viewer)).toEqual({});
  });

  test('a specialist of another municipality finds no such change', async () => {
    const stranger = await world.professional(elsewhere, 'INCOME_SPECIALIST');
    const review = processor(world, stranger, gift.id);
    expect(await review.read()).toBeNull();
    expect(await review.process(1, 'TAKEN_OVER')).toEqual({ __typename: 'ChangeNotFound', id: gift.id });
    expect(await review.ask(1, 'OTHER', 'Wie bent u?')).toEqual({ __typename: 'ChangeNotFound', id: gift.id });
    expect(await world.ask(stranger, documents.queue, { first: 50 })).toMatchObject({ changeQueue: { edges: [] } });
    expect(await seenBy(stranger)).toEqual({});
  });

  test('a specialist reads what was sent and no draft', async () => {
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    const draft = teller(world, await world.citizen(here), 'GIFT');
    await draft.start();
    await draft.save(told.gift);
    expect(await processor(world, specialist, draft.id).read()).toBeNull();
    expect(await seenBy(specialist)).toEqual({ told_change: 2, told_change_version: 2 });
    expect(await processor(world, specialist, gift.id).read()).toMatchObject({
      person: { name: 'Doelwit', maskedBsn: '••••••019' },
      others: [{ id: health.id, kind: 'HEALTH' }],
    });
  });
});

describe('a case manager', () => {
  test('who stands beside the person learns that their health changed, and nothing of a gift or of words', async () => {
    const manager = await world.professional(here, 'CASE_MANAGER');
    await assign(world, manager, citizen);
    const { changesOf } = await world.ask<{ changesOf: object[] }>(manager, documents.of, {
      personId: citizen.personId,
    });
    expect(changesOf).toEqual([
      { id: health.id, kind: 'HEALTH', withdrawn: false, sentAt: '2026-11-24T08:00:00+00:00' },
    ]);
    expect(await seenBy(manager)).toEqual({ told_change: 1 });
    expect(await world.refusal(manager, documents.review, { id: health.id })).toEqual(['FORBIDDEN']);
    const [record] = await world.rows('select purpose, subject_ids from access_record where professional_id = $1', [
      manager.professionalId,
    ]);
    expect(record).toEqual({ purpose: 'GUIDANCE', subject_ids: [citizen.personId] });
  });

  test('who does not, or did until last week, is told that there is nobody', async () => {
    const [stranger, former] = [
      await world.professional(here, 'CASE_MANAGER'),
      await world.professional(here, 'CASE_MANAGER'),
    ];
    await assign(world, former, citizen, '2026-11-17');
    for (const viewer of [stranger, former]) {
      expect(await world.ask(viewer, documents.of, { personId: citizen.personId })).toEqual({ changesOf: null });
      expect(await seenBy(viewer)).toEqual({});
    }
  });

  test('who is a specialist as well sees in that list no more than another case manager', async () => {
    const both = await world.professional(here, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    await assign(world, both, citizen);
    const { changesOf } = await world.ask<{ changesOf: { kind: string }[] }>(both, documents.of, {
      personId: citizen.personId,
    });
    expect(changesOf.map(({ kind }) => kind)).toEqual(['HEALTH']);
  });
});

test('a team lead sees heads, what waits longest first, and no content', async () => {
  const lead = await world.professional(here, 'TEAM_LEAD');
  expect(await world.ask(lead, documents.queue, { first: 50 })).toMatchObject({
    changeQueue: { edges: [{ node: { kind: 'HEALTH', person: { name: 'Doelwit' } } }, { node: { kind: 'GIFT' } }] },
  });
  expect(await world.refusal(lead, `{ changeQueue { edges { node { evidenceCount } } } }`)).toEqual(['FORBIDDEN']);
  expect(await seenBy(lead)).toEqual({ told_change: 2 });
});

test('pages of the queue follow each other', async () => {
  const specialist = await world.professional(here, 'INCOME_SPECIALIST');
  interface Page {
    readonly changeQueue: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  }
  const first = (await world.ask<Page>(specialist, documents.queue, { first: 1 })).changeQueue;
  const next = (await world.ask<Page>(specialist, documents.queue, { first: 1, after: first.pageInfo.endCursor }))
    .changeQueue;
  expect([first, next].map(({ edges }) => edges[0]?.node.id)).toEqual([health.id, gift.id]);
  expect([first, next].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
});

describe('past the API', () => {
  test('what was sent cannot be changed by its writer, nor its files', async () => {
    for (const text of [
      `update told_change_version set answers = '{}' where sent_at is not null`,
      `delete from told_change_version where sent_at is not null`,
    ]) {
      const changed = withViewer(world.pool, citizen, (tx) => tx.query({ text: `${text} returning id` }));
      if (text.startsWith('delete')) expect(await changed).toEqual([]);
      else await expect(changed).rejects.toMatchObject({ code: '23001' });
    }
  });

  test('a citizen processes nothing and takes over no account; a specialist takes nothing back', async () => {
    const refused = { code: '42501' };
    await expect(
      withViewer(world.pool, citizen, (tx) => tx.query({ text: `update told_change set status = 'PROCESSED'` })),
    ).rejects.toMatchObject(refused);
    expect(
      await withViewer(world.pool, citizen, (tx) =>
        tx.query({ text: `update benefit set account_tail = '6666' returning id` }),
      ),
    ).toEqual([]);
    const specialist = await world.professional(here, 'INCOME_SPECIALIST');
    await expect(
      withViewer(world.pool, specialist, (tx) => tx.query({ text: `update told_change set status = 'SENT'` })),
    ).rejects.toMatchObject(refused);
  });
});
