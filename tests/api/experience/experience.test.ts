import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countExperiences } from '#db/repositories/experience-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const documents = {
  ask: `mutation A($kind: ExperienceKind!) { asked: askExperience(kind: $kind) { id kind } }`,
  give: `mutation G($id: ID!, $face: Int!, $words: String) {
    given: giveExperience(questionId: $id, face: $face, words: $words) {
      __typename ... on ExperienceGiven { experience { face words } } ... on ExperienceInvalid { field code most } } }`,
  skip: `mutation S($id: ID!) { skipped: skipExperience(questionId: $id) }`,
  erase: `mutation E($id: ID!) { erased: eraseExperience(id: $id) }`,
  mine: `{ myExperiences { id kind face words answeredAt } }`,
  counts: `{ experienceCounts { kind month faces people } }`,
};

/** A municipality that asks once a week, and counts from five people on. */
async function asking(): Promise<string> {
  const municipality = await world.municipality();
  await world.owner.query(
    `insert into experience_policy (municipality_id, valid_from, days_between, least_people, source)
     values ($1, '2026-01-01', 7, 5, 'test')`,
    [municipality],
  );
  return municipality;
}

/** A citizen on a day. */
function on(day: string, viewer: CitizenViewer) {
  const there = world.at(`${day}T08:00:00Z`);
  const one = async <Answer>(source: string, variables: Readonly<Record<string, unknown>> = {}) =>
    Object.values(await there.ask<Readonly<Record<string, Answer>>>(viewer, source, variables))[0] as Answer;
  return {
    ask: async (kind = 'REPORT_SENT') => (await one<{ id: string } | null>(documents.ask, { kind }))?.id ?? null,
    give: (id: string | null, face: number, words: string | null = null) =>
      one<{ __typename: string }>(documents.give, { id, face, words }),
    skip: (id: string | null) => one<boolean>(documents.skip, { id }),
    erase: (id: string | null) => one<boolean>(documents.erase, { id }),
    mine: () => one<readonly { id: string }[]>(documents.mine),
  };
}

describe('how it went is asked', () => {
  test('once a week: the same page is the same question, and another page asks nothing', async () => {
    const viewer = await world.citizen(await asking());
    const today = on('2026-11-24', viewer);
    const id = await today.ask();
    expect(id).not.toBeNull();
    expect(await today.ask()).toBe(id);
    expect(await today.ask('TALK_HELD')).toBeNull();
    expect(await on('2026-11-30', viewer).ask()).toBe(id);
    const next = await on('2026-12-02', viewer).ask('TALK_HELD');
    expect(next).not.toBeNull();
    expect(next).not.toBe(id);
  });

  test('once, by pages that ask at the same moment', async () => {
    const viewer = await world.citizen(await asking());
    const today = on('2026-11-24', viewer);
    const asked = await Promise.all(Array.from({ length: 8 }, () => today.ask()));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).not.toBeNull();
    expect(await world.rows('select 1 from experience where person_id = $1', [viewer.personId])).toHaveLength(1);
  });

  test('not where the municipality decided nothing', async () => {
    const viewer = await world.citizen(await world.municipality());
    expect(await on('2026-11-24', viewer).ask()).toBeNull();
  });

  test('and not again after it was skipped, of which nothing else is kept', async () => {
    const viewer = await world.citizen(await asking());
    const today = on('2026-11-24', viewer);
    const id = await today.ask();
    expect([await today.skip(id), await today.skip(id)]).toEqual([true, false]);
    expect(await today.ask()).toBeNull();
    expect(await today.give(id, 4)).toMatchObject({ __typename: 'ExperienceOver' });
    expect(await today.mine()).toEqual([]);
  });
});

describe('an answer', () => {
  test('is kept once, is read by who gave it, and is erased', async () => {
    const viewer = await world.citizen(await asking());
    const today = on('2026-11-24', viewer);
    const id = await today.ask();
    expect(await today.give(id, 2, ' Het duurde lang.\u0000 ')).toMatchObject({
      experience: { face: 2, words: 'Het duurde lang.' },
    });
    expect(await today.give(id, 2, 'Het duurde lang.')).toMatchObject({ __typename: 'ExperienceGiven' });
    expect(await today.give(id, 5)).toMatchObject({ __typename: 'ExperienceOver' });
    expect(await today.mine()).toMatchObject([{ id, kind: 'REPORT_SENT', face: 2, words: 'Het duurde lang.' }]);
    expect([await today.erase(id), await today.erase(id)]).toEqual([true, false]);
    expect(await today.mine()).toEqual([]);
    expect(await today.ask()).toBeNull();
  });

  test.each([
    [0, null, 'face', 'required'],
    [6, null, 'face', 'required'],
    [3, 'x'.repeat(1001), 'words', 'tooLong'],
  ])('%s with these words is refused', async (face, words, field, code) => {
    const viewer = await world.citizen(await asking());
    const today = on('2026-11-24', viewer);
    expect(await today.give(await today.ask(), face, words)).toMatchObject({ field, code });
    expect(await today.mine()).toEqual([]);
  });

  test('to the question of somebody else reaches nothing', async () => {
    const municipality = await asking();
    const [one, other] = [await world.citizen(municipality), await world.citizen(municipality)];
    const id = await on('2026-11-24', one).ask();
    const stranger = on('2026-11-24', other);
    expect(await stranger.give(id, 1)).toMatchObject({ __typename: 'ExperienceOver' });
    expect([await stranger.skip(id), await stranger.erase(id)]).toEqual([false, false]);
    expect(await on('2026-11-24', one).give(id, 5)).toMatchObject({ __typename: 'ExperienceGiven' });
  });
});

describe('counted', () => {
  const count = () => countExperiences(world.worker, { at: '2026-11-24T08:00:00Z', today: '2026-11-24' });

  async function answered(municipality: string, faces: readonly number[], day = '2026-10-20') {
    const people: { viewer: CitizenViewer; id: string | null }[] = [];
    for (const face of faces) {
      const viewer = await world.citizen(municipality);
      const id = await on(day, viewer).ask();
      await on(day, viewer).give(id, face, 'Dit zijn mijn woorden.');
      people.push({ viewer, id });
    }
    return people;
  }

  test('where five people answered, and about nobody', async () => {
    const municipality = await asking();
    const lead = await world.professional(municipality, 'TEAM_LEAD');
    const people = await answered(municipality, [1, 4, 4, 5]);
    // The same person again, and somebody in the month that runs, are not a fifth.
    const [first] = people;
    if (!first) throw new Error('nobody answered');
    const again = on('2026-10-29', first.viewer);
    await again.give(await again.ask(), 3);
    await answered(municipality, [5], '2026-11-20');
    await count();
    expect(await world.ask(lead, documents.counts)).toEqual({ experienceCounts: [] });

    const [fifth] = await answered(municipality, [5]);
    await count();
    expect(await world.ask(lead, documents.counts)).toEqual({
      experienceCounts: [{ kind: 'REPORT_SENT', month: '2026-10', faces: [1, 0, 1, 2, 2], people: 5 }],
    });
    const elsewhere = await world.professional(await asking(), 'TEAM_LEAD');
    expect(await world.ask(elsewhere, documents.counts)).toEqual({ experienceCounts: [] });

    if (fifth) await on('2026-11-24', fifth.viewer).erase(fifth.id);
    await count();
    expect(await world.ask(lead, documents.counts)).toEqual({ experienceCounts: [] });
  });

  test('by a worker that cannot read the words, and not by anybody else', async () => {
    const municipality = await asking();
    await answered(municipality, [3]);
    const lead = await world.professional(municipality, 'TEAM_LEAD');
    const asLead = (text: string) => withViewer(world.pool, lead, (tx) => tx.query({ text }));
    expect(await asLead('select 1 from experience')).toEqual([]);
    await expect(asLead('delete from experience_count')).rejects.toMatchObject({ code: '42501' });
    await expect(world.worker.query('select words from experience')).rejects.toMatchObject({ code: '42501' });
  });
});
