import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { obliged } from './obliged.ts';
import { coachOf, parts, planner, respondBy } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

interface Attention {
  readonly respondBy: string | null;
  readonly sanctionProposals: readonly { readonly id: string }[];
}

const attentionOf = async (viewer: CitizenViewer) =>
  (
    await stage.world.ask<{ planAttention: Attention }>(
      viewer,
      '{ planAttention { respondBy sanctionProposals { id } } }',
    )
  ).planAttention;
const nothing = { respondBy: null, sanctionProposals: [] };

test('a proposal asks for an answer from the moment it is made until there is one', async () => {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  const person = planner(stage.world, citizen);
  expect(await attentionOf(citizen), 'nothing was written').toEqual(nothing);
  await guide.start();
  await guide.change({ goal: parts.goal });
  expect(await attentionOf(citizen), 'a draft is nobody’s but the municipality’s').toEqual(nothing);
  await guide.propose();
  expect(await attentionOf(citizen)).toEqual({ ...nothing, respondBy });
  await person.read(1);
  expect(await attentionOf(citizen), 'reading is no answer').toEqual({ ...nothing, respondBy });
  await person.disagree(1, 'Dit is te veel.');
  expect(await attentionOf(citizen)).toEqual(nothing);
  await guide.proposes({ goal: { ...parts.goal, title: 'Anders' } });
  expect(await attentionOf(citizen), 'the next version asks again').toEqual({ ...nothing, respondBy });
  await person.agree(2);
  expect(await attentionOf(citizen)).toEqual(nothing);
});

test('a proposal for a reduction is there for the person whom it is about, and for nobody else', async () => {
  const { citizen, guide, imposed, person } = await obliged(stage);
  await guide.proposeSanction(imposed);
  const { sanctionProposals } = await attentionOf(citizen);
  expect(sanctionProposals).toEqual((await person.plan())?.sanctionProposals.map(({ id }) => ({ id })));
  expect(sanctionProposals).toHaveLength(1);
  const { citizen: other } = await stage.pair();
  expect(await attentionOf(other)).toEqual(nothing);
});
