import { coachOf, judge, parts, planner } from './stories.ts';
import type { PlanStage } from './world.ts';

/** Somebody with a plan in force that imposes an obligation, releases one, and imposes one later. */
export async function obliged(stage: PlanStage) {
  const pair = await stage.pair();
  const guide = coachOf(stage.world, pair.coach, pair.citizen);
  const person = planner(stage.world, pair.citizen);
  await guide.proposes(
    { obligation: parts.obligation },
    {
      obligation: {
        ...parts.obligation,
        kind: 'FIND_WORK',
        state: 'RELEASED',
        releasedUntil: '2027-05-01',
        releaseReason: 'Zorg voor een kind',
      },
    },
    { obligation: { ...parts.obligation, kind: 'LANGUAGE', startsOn: '2026-12-01' } },
  );
  await person.agree(1);
  const [imposed, released, later] = (await guide.read())?.inForce?.obligations.map(({ id }) => id) ?? [];
  const specialist = judge(stage.world, await stage.world.professional(pair.municipalityId, 'INCOME_SPECIALIST'));
  return { ...pair, guide, person, specialist, imposed: imposed ?? '', released: released ?? '', later: later ?? '' };
}
