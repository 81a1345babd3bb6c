import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { localDateOrNull } from '../../shared/local-date.ts';
import { type PlanRow, sanctionsOfPerson, type SanctionRow } from './plan-statement.ts';
import { toPerson, toSanction } from './to-plan.ts';

interface Row {
  readonly person: PlanRow['person'];
  readonly respondBy: string | null;
  readonly disagreed: boolean;
  readonly inForce: boolean;
  readonly sanctions: readonly SanctionRow[];
}

const disagreed = `exists (
  select 1 from plan_response r
  where r.municipality_id = v.municipality_id and r.version_id = v.id and r.kind = 'DISAGREED')`;

/** Values: municipality, person. Somebody who read a proposal has not answered it yet. */
const text = `
select json_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date) as person,
  (select v.respond_by::text
   from participation_plan h
   join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id and v.number = h.proposed_number
   where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null
     and not ${disagreed}) as "respondBy",
  exists (
    select 1 from participation_plan h
    join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id and v.number = h.proposed_number
    where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null and ${disagreed}) as disagreed,
  exists (
    select 1 from participation_plan h
    where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null
      and h.in_force_number > 0) as "inForce",
  ${sanctionsOfPerson} as sanctions
from person p
where p.municipality_id = $1 and p.id = $2`;

/** What of the citizen's own plan asks for their attention, in one statement that reads nothing of its content. */
export async function planAttention(context: OperationContext): Promise<ResolversParentTypes['PlanAttention']> {
  const { municipalityId, personId } = citizen(context.viewer);
  const [row] = await context.tx.query<Row & Record<string, unknown>>({
    name: 'plan-attention',
    text,
    values: [municipalityId, personId],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  const person = toPerson(row.person);
  return {
    inForce: row.inForce,
    respondBy: localDateOrNull(row.respondBy),
    disagreed: row.disagreed,
    sanctionProposals: row.sanctions.map((sanction) => toSanction(sanction, person)),
  };
}
