import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { assign } from '../conversation/stories.ts';
import { tellThrough } from '../change/stories.ts';
import { guideThrough } from '../data/guided.ts';
import { objectTo } from '../decision/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { job, reporter } from '../income/stories.ts';
import { askToJoin, offerYear } from '../perspective-year/stories.ts';
import { fillPortfolio } from '../portfolio/stories.ts';
import { askForAdvice, askForTrainings, enrolWith, passOnFor } from '../training/stories.ts';
import { askAboutData } from '../privacy/stories.ts';
import type { World } from '../income/world.ts';

/** Everybody who asks about one citizen, by what they are to them, in the order of the table. */
export const relations = [
  'nobody',
  'self',
  'helper',
  'neighbour',
  'citizenElsewhere',
  'specialist',
  'specialistElsewhere',
  'manager',
  'substitute',
  'former',
  'otherTeam',
  'managerElsewhere',
  'lead',
  'leadElsewhere',
  'officer',
  'officerElsewhere',
  'provider',
  'otherProvider',
  'providerElsewhere',
  'adviser',
  'adviserElsewhere',
] as const;
export type Relation = (typeof relations)[number];

export interface Everybody {
  readonly target: CitizenViewer;
  readonly viewers: Readonly<Record<Relation, Viewer>>;
  /** The mandate of the helper: whoever ends it takes a column away. */
  readonly mandateId: string;
}

/** A citizen of whom everything that can be written down is, and everybody around them, here and in another municipality. */
export async function createEverybody(world: World): Promise<Everybody> {
  const [here, elsewhere] = [await world.municipality(), await world.municipality()];
  const target = await world.citizen(here, { name: 'Doelwit' });
  const helper = await world.citizen(here, { name: 'Helper' });
  const neighbour = await world.citizen(here, { name: 'Buur' });
  const citizenElsewhere = await world.citizen(elsewhere, { name: 'Verre' });
  const [manager, substitute, former, otherTeam] = [
    await world.professional(here, 'CASE_MANAGER'),
    await world.professional(here, 'CASE_MANAGER'),
    await world.professional(here, 'CASE_MANAGER'),
    await world.professional(here, 'CASE_MANAGER'),
  ];
  const managerElsewhere = await world.professional(elsewhere, 'CASE_MANAGER');
  await assign(world, manager, target);
  // Somebody takes over for a while, and somebody did until last week.
  await assign(world, substitute, target, '2026-12-31');
  await assign(world, former, target, '2026-11-17');
  await filled(world, manager, target);
  const provider = await world.professional(here, 'TRAINING_PROVIDER');
  await enrolWith(world, target, provider);
  const adviser = await world.professional(here, 'LEARN_WORK_ADVISER');
  await askForAdvice(world, target, adviser);
  await offerYear(world, here);
  await askToJoin(world, target, manager, 2);
  for (const [coach, person] of [
    [otherTeam, neighbour],
    [managerElsewhere, citizenElsewhere],
  ] as const) {
    await assign(world, coach, person);
    await filled(world, coach, person);
  }
  const acting = await letHelp(world, target, helper, { INCOME: 'SEND', PLAN: 'SEND', CONVERSATION: 'LOOK' });
  await letHelp(world, target, await world.citizen(here, { name: 'Nog een helper' }), { CONVERSATION: 'LOOK' });
  return {
    target,
    mandateId: acting.actor.mandateId,
    viewers: {
      nobody: { kind: 'anonymous' },
      self: target,
      // Acts for the target, with everything that a mandate can open.
      helper: acting,
      neighbour,
      citizenElsewhere,
      specialist: await world.professional(here, 'INCOME_SPECIALIST'),
      specialistElsewhere: await world.professional(elsewhere, 'INCOME_SPECIALIST'),
      manager,
      substitute,
      former,
      otherTeam,
      managerElsewhere,
      lead: await world.professional(here, 'TEAM_LEAD'),
      leadElsewhere: await world.professional(elsewhere, 'TEAM_LEAD'),
      officer: await world.professional(here, 'PRIVACY_OFFICER'),
      officerElsewhere: await world.professional(elsewhere, 'PRIVACY_OFFICER'),
      // Gives the target a training.
      provider,
      otherProvider: await world.professional(here, 'TRAINING_PROVIDER'),
      providerElsewhere: await world.professional(elsewhere, 'TRAINING_PROVIDER'),
      adviser,
      adviserElsewhere: await world.professional(elsewhere, 'LEARN_WORK_ADVISER'),
    },
  };
}

async function filled(world: World, coach: ProfessionalViewer, person: CitizenViewer): Promise<void> {
  await reporter(world, person).reportJobs(job);
  await guideThrough(world, coach, person, 1);
  const specialist = await world.professional(person.municipalityId, 'INCOME_SPECIALIST');
  await tellThrough(world, specialist, person, 1);
  await objectTo(world, person, 'PLAN');
  await askAboutData(world, person);
  await fillPortfolio(world, person, 1);
  await askForTrainings(world, person, 1);
  await passOnFor(world, person, coach);
}

/** Ids of the rows of a person, some of each table: what somebody could have seen over a shoulder. */
export async function idsOf(
  world: World,
  personId: string,
  ofEach: number,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  const tables = await world.rows<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     where c.table_schema = 'public' and c.column_name = 'id' and exists (
       select from information_schema.columns p
       where p.table_schema = 'public' and p.table_name = c.table_name and p.column_name = 'person_id')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows<{ id: string }>(
      `select id::text as id from ${name} where person_id = $1 and id <> all($3) order by id desc limit $2`,
      [personId, ofEach, except],
    );
    found.push(...rows.map(({ id }) => id));
  }
  return [...new Set(found)];
}
