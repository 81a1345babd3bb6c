import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';

export type { World } from '../income/world.ts';

/** What the stage of a plan needs besides people. */
export interface PlanStage {
  readonly world: World;
  /** A municipality with somebody beside whom a case manager stands. */
  pair(facts?: Parameters<World['citizen']>[1]): Promise<Pair>;
  /** A case manager stands beside somebody, from a day until a day. */
  assign(coach: ProfessionalViewer, citizen: CitizenViewer, from?: string, until?: string): Promise<void>;
  /** Two adults of one household, seen from both. */
  household(one: CitizenViewer, other: CitizenViewer, days?: { readonly from: string }): Promise<void>;
  /** As the displacement check of a step was recorded. */
  check(citizen: CitizenViewer, coach: ProfessionalViewer, stepId: string, passed: boolean): Promise<void>;
}

export interface Pair {
  readonly municipalityId: string;
  readonly citizen: CitizenViewer;
  readonly coach: ProfessionalViewer;
}

export async function createPlanStage(): Promise<PlanStage> {
  const world = await createWorld();
  const stage: PlanStage = {
    world,

    async pair(facts) {
      const municipalityId = await world.municipality();
      const citizen = await world.citizen(municipalityId, facts);
      const coach = await world.professional(municipalityId, 'CASE_MANAGER');
      await stage.assign(coach, citizen);
      return { municipalityId, citizen, coach };
    },

    async assign({ municipalityId, professionalId }, { personId }, from = '2026-01-01', until) {
      await world.owner.query(
        `insert into assignment (municipality_id, person_id, professional_id, role, from_date, until_date)
         values ($1, $2, $3, 'CASE_MANAGER', $4, $5)`,
        [municipalityId, personId, professionalId, from, until ?? null],
      );
    },

    async household(one, other, { from } = { from: '2026-01-01' }) {
      for (const [me, beside] of [
        [one, other],
        [other, one],
      ] as const)
        await world.owner.query(
          `insert into household_adult (municipality_id, person_id, other_person_id, other_name, from_date)
           select $1, $2, p.id, p.name, $4 from person p where p.municipality_id = $1 and p.id = $3`,
          [me.municipalityId, me.personId, beside.personId, from],
        );
    },

    async check({ municipalityId, personId }, coach, stepId, passed) {
      await world.owner.query(
        `insert into displacement_check
           (municipality_id, id, person_id, step_id, kind, host, tasks, answers, passed, conclusion, by_id, by_name, at)
         select $1, $2, $3, $4::uuid, step->>'kind', step->'placement'->>'host', step->'placement'->>'tasks',
           '[{"question":"dismissals","answer":"NO","words":null}]', $5, 'Geen verdringing', $6, $7, '2026-11-20T09:00Z'
         from plan_version v, json_array_elements(v.content->'steps') step
         where v.municipality_id = $1 and v.person_id = $3 and (step->>'id')::uuid = $4::uuid
         order by v.number desc limit 1`,
        [municipalityId, newId(), personId, stepId, passed, coach.professionalId, coach.name],
      );
    },
  };
  return stage;
}
