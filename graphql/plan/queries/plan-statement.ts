import type { municipalityProfile } from '#db/schema/municipality.ts';
import type * as tables from '#db/schema/plan.ts';
import type { sanctionProposal } from '#db/schema/plan-sanction.ts';
import type * as terms from '#db/schema/plan-terms.ts';
import { isShown } from '#db/repositories/plan-goal-share.ts';
import { besideToday, contactPersonJson } from '../../caseload/index.ts';
import { messageAt, type MessageRow } from '../../decision/index.ts';
import { jsonObject } from '../../shared/json-object.ts';
import type { LocalTerm } from '../domain/term-rules.ts';

type HeadColumns = typeof tables.participationPlan.$inferSelect;
type VersionColumns = typeof tables.planVersion.$inferSelect;
type StepColumns = typeof tables.planStep.$inferSelect;
type EvaluationColumns = typeof tables.planEvaluation.$inferSelect;
type CheckColumns = typeof terms.displacementCheck.$inferSelect;

/** A plan with everything that hangs below it, as one JSON document made by the database. */
export interface PlanRow {
  readonly person: { readonly id: string; readonly name: string; readonly birthDate: string };
  /** The one that runs, or else the last one that ended; `null` where nothing was written yet. */
  readonly head: HeadRow | null;
  /** Of all plans of the person, newest first. */
  readonly versions: readonly VersionRow[];
  readonly steps: readonly StepRow[];
  readonly evaluations: readonly EvaluationRow[];
  readonly sanctions: readonly SanctionRow[];
  readonly shares: readonly { readonly goalId: string; readonly withPersonId: string }[];
  readonly sharedWithMe: readonly { readonly id: string; readonly title: string; readonly ownerName: string }[];
  readonly household: readonly { readonly personId: string; readonly name: string }[];
  readonly contact: { readonly name: string; readonly since: string } | null;
  /** The last one of each step. */
  readonly checks: readonly CheckRow[];
  readonly localTerms: readonly LocalTerm[];
  readonly lastPlacedOn: string | null;
  readonly assuranceToSend: (typeof municipalityProfile.$inferSelect)['assuranceToSend'] | null;
}

export type HeadRow = Pick<
  HeadColumns,
  'id' | 'proposedNumber' | 'inForceNumber' | 'revision' | 'endedOn' | 'endReason'
>;

export interface VersionRow extends Omit<VersionColumns, 'municipalityId' | 'personId' | 'createdAt'> {
  readonly planEndedOn: HeadColumns['endedOn'];
  /** The message that made it known; `null` for whoever reads no messages of the citizen. */
  readonly message: MessageRow | null;
  readonly responses: readonly Pick<
    typeof tables.planResponse.$inferSelect,
    'id' | 'kind' | 'words' | 'at' | 'helperName'
  >[];
}

export type StepRow = Omit<StepColumns, 'municipalityId' | 'planId' | 'personId' | 'helperId' | 'createdAt'>;

export type EvaluationRow = Pick<
  EvaluationColumns,
  'id' | 'versionNumber' | 'heldOn' | 'words' | 'results' | 'nextOn' | 'byName'
>;

export type SanctionRow = Pick<
  typeof sanctionProposal.$inferSelect,
  | 'id'
  | 'obligation'
  | 'obligationState'
  | 'releasedUntil'
  | 'reasons'
  | 'proposedById'
  | 'proposedByName'
  | 'proposedAt'
  | 'viewBy'
  | 'view'
  | 'viewAt'
  | 'helperName'
  | 'outcome'
  | 'outcomeReason'
  | 'decidedByName'
  | 'decidedAt'
  | 'withdrawnAt'
  | 'withdrawReason'
>;

export type CheckRow = Pick<
  CheckColumns,
  'stepId' | 'kind' | 'host' | 'tasks' | 'answers' | 'passed' | 'conclusion' | 'byName' | 'at'
>;

/** A JSON object of columns of `alias`, by the names of their rows; the compiler asks for all of them. */
const columns = <Row>(
  alias: string,
  names: Readonly<Record<keyof Row & string, string>>,
  ...more: [string, string][]
) =>
  jsonObject([...Object.entries<string>(names).map(([key, column]) => [key, `${alias}.${column}`] as const), ...more]);

const all = (object: string, rest: string) => `coalesce((select json_agg(${object}) from ${rest}), '[]')`;
const ordered = (object: string, order: string, rest: string) =>
  `coalesce((select json_agg(${object} order by ${order}) from ${rest}), '[]')`;
const ofPerson = (alias: string) => `${alias}.municipality_id = p.municipality_id and ${alias}.person_id = p.id`;

const head = `case when h.id is not null then ${columns<HeadRow>('h', {
  id: 'id',
  proposedNumber: 'proposed_number',
  inForceNumber: 'in_force_number',
  revision: 'revision',
  endedOn: 'ended_on',
  endReason: 'end_reason',
})} end`;

const responses = ordered(
  jsonObject([
    ['id', 'r.id'],
    ['kind', 'r.kind'],
    ['words', 'r.words'],
    ['at', 'r.at'],
    ['helperName', 'r.helper_name'],
  ]),
  'r.at, r.id',
  'plan_response r where r.municipality_id = v.municipality_id and r.version_id = v.id',
);

const versions = (condition: string, message: string) =>
  ordered(
    columns<Omit<VersionRow, 'planEndedOn' | 'message' | 'responses' | 'saves'>>(
      'v',
      {
        id: 'id',
        planId: 'plan_id',
        number: 'number',
        content: 'content',
        revision: 'revision',
        changeReason: 'change_reason',
        proposedAt: 'proposed_at',
        proposedBy: 'proposed_by',
        proposedByName: 'proposed_by_name',
        respondBy: 'respond_by',
        contentHash: 'content_hash',
        inForceAt: 'in_force_at',
        basis: 'basis',
        establishedByName: 'established_by_name',
        establishReason: 'establish_reason',
        talkedFirst: 'talked_first',
        withdrawnAt: 'withdrawn_at',
      },
      ['saves', `case when v.proposed_at is null then v.saves else '[]'::json end`],
      [
        'planEndedOn',
        '(select e.ended_on from participation_plan e where e.municipality_id = v.municipality_id and e.id = v.plan_id)',
      ],
      ['message', message],
      ['responses', responses],
    ),
    'v.number desc',
    `plan_version v where ${ofPerson('v')} and ${condition}`,
  );

/** Those of the plan that runs, and the citizen's own whenever they were written. */
const steps = ordered(
  columns<StepRow>('s', {
    id: 'id',
    origin: 'origin',
    versionNumber: 'version_number',
    goalId: 'goal_id',
    kind: 'kind',
    title: 'title',
    owner: 'owner',
    partnerName: 'partner_name',
    startsOn: 'starts_on',
    dueOn: 'due_on',
    status: 'status',
    note: 'note',
    revision: 'revision',
    changedAt: 'changed_at',
    helperName: 'helper_name',
  }),
  `array_position(array['UNDER_WAY', 'PLANNED', 'DONE', 'CANCELLED'], s.status), s.due_on, s.created_at, s.id`,
  `plan_step s where ${ofPerson('s')} and (s.origin = 'OWN' or s.plan_id = h.id)`,
);

const evaluations = ordered(
  columns<EvaluationRow>('e', {
    id: 'id',
    versionNumber: 'version_number',
    heldOn: 'held_on',
    words: 'words',
    results: 'results',
    nextOn: 'next_on',
    byName: 'by_name',
  }),
  'e.held_on desc, e.at desc, e.id desc',
  `participation_plan x join plan_evaluation e on e.municipality_id = x.municipality_id and e.plan_id = x.id
   where ${ofPerson('x')}`,
);

/** Columns of a proposal for a reduction, from `alias`. */
export const sanctionJson = (alias: string) =>
  columns<SanctionRow>(alias, {
    id: 'id',
    obligation: 'obligation',
    obligationState: 'obligation_state',
    releasedUntil: 'released_until',
    reasons: 'reasons',
    proposedById: 'proposed_by_id',
    proposedByName: 'proposed_by_name',
    proposedAt: 'proposed_at',
    viewBy: 'view_by',
    view: 'view',
    viewAt: 'view_at',
    helperName: 'helper_name',
    outcome: 'outcome',
    outcomeReason: 'outcome_reason',
    decidedByName: 'decided_by_name',
    decidedAt: 'decided_at',
    withdrawnAt: 'withdrawn_at',
    withdrawReason: 'withdraw_reason',
  });

/** All proposals for a reduction of the person `p`, newest first. */
export const sanctionsOfPerson = ordered(
  sanctionJson('s'),
  's.proposed_at desc, s.id desc',
  `sanction_proposal s where ${ofPerson('s')}`,
);

const checks = all(
  columns<CheckRow>('c', {
    stepId: 'step_id',
    kind: 'kind',
    host: 'host',
    tasks: 'tasks',
    answers: 'answers',
    passed: 'passed',
    conclusion: 'conclusion',
    byName: 'by_name',
    at: 'at',
  }),
  `(select x.* from displacement_check x where ${ofPerson('x')} order by x.at desc, x.id desc) c`,
);

const localTerms = all(
  jsonObject([
    ['kind', 't.kind'],
    ['validFrom', 't.valid_from'],
    ['length', 't.length'],
    ['extension', 't.extension'],
    ['unit', 'upper(t.unit)'],
    ['source', 't.source'],
  ]),
  'municipality_term t where t.municipality_id = p.municipality_id',
);

/** What only the citizen reads: with whom they share, and what is shared with them. */
const ofHousehold = {
  shares: all(
    `json_build_object('goalId', g.goal_id, 'withPersonId', g.with_person_id)`,
    `plan_goal_share g where ${ofPerson('g')} and g.ended_at is null and ${isShown('g')}`,
  ),
  sharedWithMe: ordered(
    `json_build_object('id', g.id, 'title', g.title, 'ownerName', g.owner_name)`,
    'g.shared_at, g.id',
    `plan_goal_share g
     where g.municipality_id = p.municipality_id and g.with_person_id = p.id and g.ended_at is null`,
  ),
  household: ordered(
    `json_build_object('personId', o.other_person_id, 'name', o.other_name)`,
    'o.other_name, o.other_person_id',
    `household_adult o where ${ofPerson('o')}`,
  ),
};
const ofNoHousehold: typeof ofHousehold = { shares: `'[]'::json`, sharedWithMe: `'[]'::json`, household: `'[]'::json` };

/** The plan that runs goes first. */
const running = 'x.ended_on is null desc';
/** A plan that runs goes first when the citizen knows of it: something was proposed, or they wrote a step themselves. Else one that ended. */
const known = `x.ended_on is null and (exists (
      select 1 from plan_version k
      where k.municipality_id = x.municipality_id and k.plan_id = x.id and k.proposed_at is not null)
    or exists (
      select 1 from plan_step k where k.municipality_id = x.municipality_id and k.plan_id = x.id and k.origin = 'OWN')) desc,
    x.ended_on is null`;

interface PlanParts {
  readonly versions: string;
  /** Which plan is the head: an order of `x`. */
  readonly first: string;
  readonly where: string;
}

const planText = (parts: typeof ofHousehold & PlanParts) => `
select ${jsonObject([
  ['person', `json_build_object('id', p.id, 'name', p.name, 'birthDate', p.birth_date)`],
  ['head', head],
  ['versions', parts.versions],
  ['steps', steps],
  ['evaluations', evaluations],
  ['sanctions', sanctionsOfPerson],
  ['shares', parts.shares],
  ['sharedWithMe', parts.sharedWithMe],
  ['household', parts.household],
  ['contact', contactPersonJson({ municipality: 'p.municipality_id', person: 'p.id', today: '$3' })],
  ['checks', checks],
  ['localTerms', localTerms],
  ['lastPlacedOn', `(select max(l.placed_on) from ladder_placement l where ${ofPerson('l')})`],
  [
    'assuranceToSend',
    `(select mp.assurance_to_send from municipality_profile mp
      where mp.municipality_id = p.municipality_id and mp.valid_from <= $3::date
      order by mp.valid_from desc limit 1)`,
  ],
])} as plan
from person p
left join lateral (
  select * from participation_plan x where ${ofPerson('x')}
  order by ${parts.first}, x.created_at desc, x.id desc limit 1) h on true
where p.municipality_id = $1 and p.id = $2 ${parts.where}`;

/** The citizen's own plan, never with a draft. Values: municipality, person, today. */
export const ownPlanText = planText({
  ...ofHousehold,
  versions: versions('v.proposed_at is not null', messageAt('v', 'v.in_force_at')),
  first: known,
  where: '',
});

/** The plan of somebody beside whom the case manager stands today. Values: municipality, person, today, professional. */
export const guidedPlanText = planText({
  ...ofNoHousehold,
  versions: versions('true', 'null'),
  first: running,
  where: `and ${besideToday({ municipality: 'p.municipality_id', person: 'p.id', professional: '$4', today: '$3' })}`,
});
