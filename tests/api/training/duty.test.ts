import { afterAll, beforeAll, expect, test } from 'vitest';
import { fitSources } from '#graphql/training/domain/fit-rules.ts';
import { createWorld, type World } from '../income/world.ts';
import { decideApproval, passOnFor, together } from './stories.ts';

/** What learning somebody owes (scholingsplicht), for who decides about a request of theirs. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const duty = 'learningDuty { schoolFirstUntil schoolFirstAge leadsToBasicQualification source }';
const { source } = fitSources.LEARNING_DUTY;

test.each([
  ['2004-02-29', '2031-03-01'],
  ['1999-11-24', null],
])(
  'of somebody born on %s both who decide read the same, the second as long as it waits for them',
  async (born, until) => {
    const municipalityId = await world.municipality();
    const lead = await world.professional(municipalityId, 'TEAM_LEAD');
    const { who, beside } = await together(world, municipalityId);
    const { viewer } = who;
    await world.owner.query('update person set birth_date = $2 where id = $1', [viewer.personId, born]);
    const id = await passOnFor(world, viewer, beside.viewer);
    const learningDuty = { schoolFirstUntil: until, schoolFirstAge: 27, leadsToBasicQualification: false, source };
    const kept = () => world.rows('select person_birth_date::text as born from training_request where id = $1', [id]);
    expect(await kept()).toEqual([{ born }]);
    const { all } = await world.ask<{ all: object[] }>(
      beside.viewer,
      `query ($personId: ID!) { all: trainingRequestsOf(personId: $personId) { ${duty} } }`,
      { personId: viewer.personId },
    );
    expect(all).toEqual([{ learningDuty }]);
    const { one } = await world.ask<{ one: { revision: number } }>(
      lead,
      `query ($id: ID!) { one: trainingApproval(id: $id) { revision ${duty} } }`,
      { id },
    );
    const { revision } = one;
    expect(one).toEqual({ revision, learningDuty });
    await decideApproval(world, lead, { id, revision, agree: false, words: 'Kan het voor minder?' });
    expect(await kept()).toEqual([{ born: null }]);
  },
);
