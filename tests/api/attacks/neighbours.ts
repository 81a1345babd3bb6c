import { assign } from '../conversation/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { job, reporter } from '../income/stories.ts';
import type { World } from '../income/world.ts';

/**
 * Three people of one municipality of whom everything that can be written down is: two of a household and with one case manager, one
 * with another. Both case managers have a second role, which must not widen what they see in the first.
 */
export async function addNeighbours(world: World): Promise<void> {
  const municipality = await world.municipality();
  const [first, second, third] = [
    await world.citizen(municipality, { name: 'Eerste Buur' }),
    await world.citizen(municipality, { name: 'Tweede Buur' }),
    await world.citizen(municipality, { name: 'Derde Buur' }),
  ];
  const [one, other] = [
    await world.professional(municipality, 'CASE_MANAGER', 'INCOME_SPECIALIST'),
    await world.professional(municipality, 'CASE_MANAGER', 'TEAM_LEAD'),
  ];
  await world.professional(municipality, 'INCOME_SPECIALIST');
  await world.professional(municipality, 'TEAM_LEAD');
  for (const [citizen, coach] of [
    [first, one],
    [second, one],
    [third, other],
  ] as const) {
    await assign(world, coach, citizen);
    await reporter(world, citizen).reportJobs(job);
    await guideThrough(world, coach, citizen, 2);
  }
}
