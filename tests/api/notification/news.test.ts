import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { guide, pair } from '../conversation/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { coachOf, parts, planner } from '../plan/stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

interface News {
  readonly since: string | null;
  readonly items: readonly { readonly kind: string; readonly requestedAt: string }[];
}

const newsOf = async (viewer: CitizenViewer) => {
  const { news } = await world.ask<{ news: News }>(viewer, '{ news { since items { kind requestedAt } } }');
  return news;
};

const visited = ({ municipalityId, personId }: CitizenViewer, latest: string, previous: string | null) =>
  world.owner.query(
    `insert into visit (municipality_id, person_id, latest_at, previous_at) values ($1, $2, $3, $4)
     on conflict (municipality_id, person_id) do update set latest_at = $3, previous_at = $4`,
    [municipalityId, personId, latest, previous],
  );

test('is what others did since the visit before this one, newest first', async () => {
  const { citizen, coach } = await pair(world, await world.municipality());
  await coach.plan();
  const later = guide(world.at('2026-11-25T10:00:00Z'), coach.viewer, citizen);
  const { minutesId } = await later.write({ words: 'Wij spraken over de cursus.' });
  await later.publish(minutesId ?? '', 0);
  await reporter(world, citizen).reportJobs(job);
  await world.owner.query(
    `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
     select municipality_id, gen_random_uuid(), person_id, 'APPOINTMENT_REMINDER', 'x', '2026-11-25T11:00Z', '<x@portal>'
     from notification where person_id = $1 limit 1`,
    [citizen.personId],
  );

  expect(await newsOf(citizen), 'nobody knows of a visit').toEqual({ since: null, items: [] });
  await visited(citizen, '2026-11-26T09:00Z', null);
  expect(await newsOf(citizen), 'a first visit').toEqual({ since: null, items: [] });
  await visited(citizen, '2026-11-26T09:00Z', '2026-11-20T09:00Z');
  const all = await newsOf(citizen);
  expect(all.items.map(({ kind }) => kind)).toEqual(['MINUTES_PUBLISHED', 'APPOINTMENT_PLANNED']);
  expect(new Date(all.since ?? '').toISOString()).toBe('2026-11-20T09:00:00.000Z');
  await visited(citizen, '2026-11-26T09:00Z', '2026-11-24T18:00Z');
  expect((await newsOf(citizen)).items.map(({ kind }) => kind)).toEqual(['MINUTES_PUBLISHED']);
});

test('says of each matter what came of it, and that an evaluation was written down', async () => {
  const { citizen, coach } = await pair(world, await world.municipality());
  await visited(citizen, '2026-11-26T09:00Z', '2026-11-20T09:00Z');
  const at = (minute: number) => world.at(`2026-11-24T15:0${minute}:00Z`);
  const kinds = async () => (await newsOf(citizen)).items.map(({ kind }) => kind);
  await coachOf(at(0), coach.viewer, citizen).proposes({ goal: parts.goal });
  expect(await kinds()).toEqual(['PLAN_PROPOSED']);
  await coachOf(at(1), coach.viewer, citizen).withdraw(1);
  expect(await kinds(), 'nothing waits any more').toEqual(['PLAN_WITHDRAWN']);
  await coachOf(at(2), coach.viewer, citizen).proposes({ goal: { title: 'Rijbewijs' } });
  await planner(world, citizen).disagree(2, 'Nee');
  await coachOf(at(3), coach.viewer, citizen).establish(2);
  const evaluation = { heldOn: '2026-11-24', words: 'Het gaat goed.', results: [], nextOn: null };
  await coachOf(at(4), coach.viewer, citizen).evaluate(2, evaluation);
  await coachOf(at(5), coach.viewer, citizen).evaluate(2, evaluation);
  expect(await kinds(), 'one of the plan, and one of the evaluation').toEqual(['PLAN_EVALUATED', 'PLAN_ESTABLISHED']);
});

test('is also what a helper sent, and not where they looked', async () => {
  const municipality = await world.municipality();
  const father = await world.citizen(municipality);
  const daughter = await world.citizen(municipality, { name: 'Dochter Voorbeeld' });
  const acting = await letHelp(world, father, daughter, { INCOME: 'SEND' });
  await world.ask(acting, '{ incomeMonths { month } }');
  await reporter(world, acting).reportJobs(job);
  const helped = async () => {
    const asked = '{ news { helped { day deeds { helperName part right act times } } } }';
    return (await world.ask<{ news: { helped: unknown } }>(father, asked)).news.helped;
  };

  await visited(father, '2026-11-26T09:00Z', null);
  expect(await helped(), 'a first visit').toEqual([]);
  await visited(father, '2026-11-26T09:00Z', '2026-11-20T09:00Z');
  const sent = { helperName: 'Dochter Voorbeeld', part: 'INCOME', right: 'SEND', act: 'sendIncomeReport', times: 1 };
  expect(await helped()).toEqual([{ day: '2026-11-24', deeds: [sent] }]);
  await visited(father, '2026-11-26T09:00Z', '2026-11-25T09:00Z');
  expect(await helped(), 'they were here since').toEqual([]);
});

test('is nobody else’s, and no professional reads when somebody was here', async () => {
  const municipality = await world.municipality();
  const { citizen, coach } = await pair(world, municipality);
  await coach.plan();
  const other = await world.citizen(municipality);
  await visited(citizen, '2026-11-26T09:00Z', '2026-11-20T09:00Z');
  await visited(other, '2026-11-26T09:00Z', '2026-11-20T09:00Z');
  expect((await newsOf(other)).items).toEqual([]);
  expect(await world.refusal(coach.viewer, '{ news { since } }')).toEqual(['FORBIDDEN']);
});
