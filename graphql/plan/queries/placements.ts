import type { OperationContext } from '../../context.ts';
import type { PlacementEvaluation } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { isPlacement, type PlacementKind, type PlannedStep } from '../domain/plan-content.ts';
import { besidePerson, besideValues } from './beside.ts';

/** A placement as the last word about it says: the draft, before what was proposed, before what was agreed. */
export interface FoundPlacement {
  readonly kind: PlacementKind;
  readonly host: string;
  readonly tasks: string;
  /** Stands in a proposal that waits for an answer. */
  readonly isWaiting: boolean;
  /** Whether it is being taken: it came into force with a version. */
  readonly isAgreed: boolean;
}

interface StepRow extends Record<string, unknown> {
  readonly step: Pick<PlannedStep, 'kind' | 'placement'> | null;
  readonly isWaiting: boolean;
  readonly isAgreed: boolean;
}

const stepText = `
select
  (select step
     from participation_plan h
     join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id,
       json_array_elements(v.content->'steps') step
     where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null
       and v.withdrawn_at is null and (v.proposed_at is null or v.number in (h.proposed_number, h.in_force_number))
       and step->>'id' = $5::text
     order by v.proposed_at is null desc, v.number desc limit 1) as step,
  exists (
    select 1
    from participation_plan h
    join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id and v.number = h.proposed_number,
      json_array_elements(v.content->'steps') step
    where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null
      and step->>'id' = $5::text) as "isWaiting",
  s.id is not null as "isAgreed"
from person p
left join plan_step s
  on s.municipality_id = p.municipality_id and s.person_id = p.id and s.id = $5::uuid and s.origin = 'AGREED'
where ${besidePerson}`;

/**
 * Finds a placement of a person of the caseload, in one statement. `personNotFound`: this case manager does not stand beside them;
 * `null`: there is no such step in the draft or in the plan, or it is no placement.
 */
export async function findPlacement(
  context: OperationContext,
  personId: string,
  stepId: string,
): Promise<FoundPlacement | 'personNotFound' | null> {
  if (!isId(personId)) return 'personNotFound';
  const [row] = await context.tx.query<StepRow>({
    name: 'find-placement',
    text: stepText,
    values: [...besideValues(context, personId), isId(stepId) ? stepId : noStep],
  });
  if (!row) return 'personNotFound';
  context.access.saw([personId]);
  const { step, isWaiting, isAgreed } = row;
  if (!step?.placement || !isPlacement(step.kind)) return null;
  const { host, tasks } = step.placement;
  return { kind: step.kind, host, tasks, isWaiting, isAgreed };
}

/** No step has it. */
const noStep = '00000000-0000-0000-0000-000000000000';

/** How placements of a person went, newest first, in one statement. Row security shows them to the person and who stands beside them. */
export function loadPlacementEvaluations(
  { tx, viewer }: OperationContext,
  personId: string,
): Promise<readonly PlacementEvaluation[]> {
  return tx.query<PlacementEvaluation & Record<string, unknown>>({
    name: 'placement-evaluations',
    text: `
      select id, step_id as "stepId", held_on::text as "heldOn", words, by_name as by
      from placement_evaluation where municipality_id = $1 and person_id = $2
      order by held_on desc, at desc, id desc`,
    values: [signedIn(viewer).municipalityId, personId],
  });
}
