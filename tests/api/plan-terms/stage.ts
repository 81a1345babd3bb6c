import { newId } from '#graphql/shared/ids.ts';
import type { LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import { emptyContent, isPlacement, type PlannedStep } from '#graphql/plan/domain/plan-content.ts';
import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { lane } from '#tests/support/ladders.ts';
import { assign } from '../conversation/stories.ts';
import type { PersonFacts, World } from '../income/world.ts';

/** A municipality with a case manager and somebody beside whom they stand. */
export interface Pair {
  readonly municipalityId: string;
  readonly citizen: CitizenViewer;
  readonly manager: ProfessionalViewer;
}

export async function createPair(world: World, facts: PersonFacts = {}): Promise<Pair> {
  const municipalityId = await world.municipality();
  const manager = await world.professional(municipalityId, 'CASE_MANAGER');
  const citizen = await world.citizen(municipalityId, facts);
  await assign(world, manager, citizen);
  return { municipalityId, citizen, manager };
}

/** Gives a municipality a ladder from a day on, unless it has one from that day. */
export async function giveLadder(
  world: World,
  municipalityId: string,
  definition: LadderDefinition = lane,
  validFrom = '2026-01-01',
): Promise<void> {
  await world.owner.query(
    `insert into ladder_definition (municipality_id, id, valid_from, definition, source) values ($1, $2, $3, $4, 'test')
     on conflict (municipality_id, valid_from) do nothing`,
    [municipalityId, newId(), validFrom, JSON.stringify(definition)],
  );
}

/** Lets a municipality decide a term. */
export async function giveTerm(
  world: World,
  municipalityId: string,
  kind: string,
  length: number,
  unit = 'month',
): Promise<void> {
  await world.owner.query(
    `insert into municipality_term (municipality_id, kind, valid_from, length, unit, extension, source)
     values ($1, $2, '2026-01-01', $3, $4, 0, 'a policy')`,
    [municipalityId, kind, length, unit],
  );
}

export const placementStep = (kind: PlannedStep['kind'] = 'TRIAL_PLACEMENT'): PlannedStep => ({
  id: newId(),
  goalId: null,
  kind,
  title: 'Proefplaats bij de bakker',
  owner: 'CITIZEN',
  partnerName: null,
  startsOn: null,
  dueOn: null,
  placement: isPlacement(kind)
    ? {
        host: 'Bakkerij De Korenaar',
        tasks: 'Brood bakken',
        weekMinutes: 960,
        learningGoals: ['Bakken'],
        guide: null,
        extensionReason: null,
      }
    : null,
});

/** A plan whose version says these steps: a draft, or in force with the steps being taken. */
export async function givePlan(
  world: World,
  { citizen: { municipalityId, personId }, manager }: Pair,
  steps: readonly PlannedStep[],
  state: 'DRAFT' | 'IN_FORCE',
): Promise<void> {
  const planId = newId();
  const inForce = state === 'IN_FORCE';
  await world.owner.query(
    `insert into participation_plan (municipality_id, id, person_id, proposed_number, in_force_number, revision)
     values ($1, $2, $3, 0, $4, 1)`,
    [municipalityId, planId, personId, inForce ? 1 : 0],
  );
  await world.owner.query(
    `insert into plan_version
       (municipality_id, id, plan_id, person_id, number, content, revision, saves, proposed_at, proposed_by, proposed_by_name,
        respond_by, content_hash, in_force_at, basis)
     values ($1, $2, $3, $4, 1, $5, 1, '[]', $6, $7, $8, $9, $10, $6, $11)`,
    [
      municipalityId,
      newId(),
      planId,
      personId,
      JSON.stringify({ ...emptyContent, steps }),
      ...(inForce
        ? ['2026-11-01T09:00:00Z', manager.professionalId, manager.name, '2026-11-15', 'hash', 'AGREEMENT']
        : [null, null, null, null, null, null]),
    ],
  );
  if (!inForce) return;
  for (const { id, kind, title, owner, startsOn, dueOn } of steps)
    await world.owner.query(
      `insert into plan_step
         (municipality_id, id, plan_id, person_id, origin, version_number, kind, title, owner, starts_on, due_on, status, revision,
           changed_at)
       values ($1, $2, $3, $4, 'AGREED', 1, $5, $6, $7, $8, $9, 'PLANNED', 1, now())`,
      [municipalityId, id, planId, personId, kind, title, owner, startsOn, dueOn],
    );
}

/** Twenty of the same at once: what a button does that is pressed by somebody who is in a hurry. */
export const twenty = <Outcome>(act: () => Promise<Outcome>): Promise<Outcome[]> =>
  Promise.all(Array.from({ length: 20 }, act));
