import type { decision } from '#db/schema/decision.ts';
import type * as tables from '#db/schema/decision-objection.ts';
import { evidenceJson } from '#db/repositories/evidence-json.ts';
import { preparedJson } from '../../identity/index.ts';
import { jsonObject } from '../../shared/json-object.ts';
import { messageAt, type MessageRow } from '../making-known.ts';
import type { ObjectionPolicy, ObjectionVersion } from '../models.ts';

type Columns = typeof decision.$inferSelect;
type Head = typeof tables.objection.$inferSelect;
type Act = typeof tables.objectionAct.$inferSelect;

/** A decision with what was done about it, as one JSON document made by the database. */
export interface DecisionRow extends Pick<
  Columns,
  | 'id'
  | 'personId'
  | 'number'
  | 'kind'
  | 'decidedByName'
  | 'decidedByRole'
  | 'decidedAt'
  | 'madeKnownAt'
  | 'effectiveFrom'
  | 'text'
  | 'articles'
  | 'facts'
  | 'planVersion'
  | 'involved'
> {
  readonly amount: number | null;
  readonly readAt: string | null;
  /** The message that makes it known; `null` where none was asked for here. */
  readonly message: MessageRow | null;
  readonly objection: ObjectionRow | null;
  readonly policy: ObjectionPolicy;
}

/** An objection with its versions, those that this reader may see, and what was done with it. */
export interface ObjectionRow extends Pick<
  Head,
  | 'id'
  | 'status'
  | 'revision'
  | 'submittedAt'
  | 'late'
  | 'lastDay'
  | 'withCommittee'
  | 'reasonsAskedAt'
  | 'reasonsBy'
  | 'reasonsGivenAt'
  | 'extendedAt'
  | 'hearingAt'
  | 'hearingWay'
  | 'hearingPlace'
  | 'heardOn'
  | 'decidedAt'
  | 'outcome'
  | 'notHeard'
  | 'withdrawnAt'
> {
  /** The message that makes its decision known; `null` as of a decision. */
  readonly message: MessageRow | null;
  readonly versions: readonly ObjectionVersion[];
  readonly acts: readonly (Pick<Act, 'kind' | 'at' | 'words'> & { readonly by: string })[];
}

/** The head of an objection, without what was written and done. */
export type ObjectionHeadRow = Omit<ObjectionRow, 'message' | 'versions' | 'acts'>;

const columns: Readonly<Record<keyof ObjectionHeadRow, string>> = {
  id: 'id',
  status: 'status',
  revision: 'revision',
  submittedAt: 'submitted_at',
  late: 'late',
  lastDay: 'last_day',
  withCommittee: 'with_committee',
  reasonsAskedAt: 'reasons_asked_at',
  reasonsBy: 'reasons_by',
  reasonsGivenAt: 'reasons_given_at',
  extendedAt: 'extended_at',
  hearingAt: 'hearing_at',
  hearingWay: 'hearing_way',
  hearingPlace: 'hearing_place',
  heardOn: 'heard_on',
  decidedAt: 'decided_at',
  outcome: 'outcome',
  notHeard: 'not_heard',
  withdrawnAt: 'withdrawn_at',
};

/** The head of alias `o`, by its names in the model. */
export const head = Object.entries(columns).map(([key, column]) => [key, `o.${column}`] as const);

const objectionJson = (which: string) =>
  jsonObject([
    ...head,
    ['message', messageAt('o', 'o.decided_at')],
    [
      'versions',
      `coalesce((
        select json_agg(${jsonObject([
          ['id', 'v.id'],
          ['number', 'v.number'],
          ['words', 'v.words'],
          ['reasonsFollow', 'v.reasons_follow'],
          ['lateReason', 'v.late_reason'],
          ['revision', 'v.revision'],
          ['sentAt', 'v.sent_at'],
          ['language', 'v.language'],
          ['receiptNumber', 'v.receipt_number'],
          ['contentHash', 'v.content_hash'],
          ['helperName', 'v.helper_name'],
          ['prepared', preparedJson('v')],
          [
            'evidence',
            evidenceJson('objection_evidence', 'l.municipality_id = v.municipality_id and l.version_id = v.id'),
          ],
        ])} order by v.number)
        from objection_version v
        where v.municipality_id = o.municipality_id and v.objection_id = o.id and ${which}), '[]')`,
    ],
    [
      'acts',
      `coalesce((
        select json_agg(${jsonObject([
          ['kind', 'a.kind'],
          ['at', 'a.at'],
          ['by', 'a.by_name'],
          ['words', 'a.words'],
        ])} order by a.at, a.id)
        from objection_act a where a.municipality_id = o.municipality_id and a.objection_id = o.id), '[]')`,
    ],
  ]);

/** What the municipality (`$1`) asks on a day (`$2`): read once, however many decisions there are. */
const policy = jsonObject([
  [
    'assuranceToSend',
    `(select mp.assurance_to_send from municipality_profile mp
      where mp.municipality_id = $1 and mp.valid_from <= $2::date order by mp.valid_from desc limit 1)`,
  ],
  [
    'withCommittee',
    `coalesce((select op.with_committee from objection_policy op
      where op.municipality_id = $1 and op.valid_from <= $2::date order by op.valid_from desc limit 1), false)`,
  ],
  [
    'repairDays',
    `(select op.repair_days from objection_policy op
      where op.municipality_id = $1 and op.valid_from <= $2::date order by op.valid_from desc limit 1)`,
  ],
]);

interface Reads {
  readonly readAt: string;
  readonly objection: string;
}

const decisionJson = ({ readAt, objection }: Reads) =>
  jsonObject([
    ['id', 'd.id'],
    ['personId', 'd.person_id'],
    ['number', 'd.number'],
    ['kind', 'd.kind'],
    ['decidedByName', 'd.decided_by_name'],
    ['decidedByRole', 'd.decided_by_role'],
    ['decidedAt', 'd.decided_at'],
    ['madeKnownAt', 'd.made_known_at'],
    ['effectiveFrom', 'd.effective_from'],
    ['amount', 'd.amount_cents'],
    ['text', 'd.text'],
    ['articles', 'd.articles'],
    ['facts', 'd.facts'],
    ['planVersion', 'd.plan_version'],
    ['involved', 'd.involved'],
    ['readAt', readAt],
    ['message', messageAt('d', 'd.made_known_at')],
    ['policy', policy],
    ['objection', objection],
  ]);

const own = decisionJson({
  readAt: `(select r.at from decision_read r where r.municipality_id = d.municipality_id and r.decision_id = d.id)`,
  // Of several the one that was not withdrawn, and otherwise the last.
  objection: `(select ${objectionJson('true')} from objection o
    where o.municipality_id = d.municipality_id and o.decision_id = d.id
    order by o.withdrawn_at is not null, o.created_at desc limit 1)`,
});

/** The citizen's decisions, newest first. Values: municipality, day, person, rows. */
export const ownDecisions = {
  name: 'own-decisions',
  text: `
select ${own} as decision from decision d
where d.municipality_id = $1 and d.person_id = $3
order by d.made_known_at desc, d.id desc limit $4`,
};

/**
 * The newest of them, those of the last twelve weeks, and those to which an objection is being written or waits for a decision, newest
 * first. A term is six weeks and begins later where a letter goes, which twelve weeks leave room for. Values: municipality, day,
 * person, rows.
 */
export const ownDecisionsUnderWay = {
  name: 'own-decisions-under-way',
  text: `
select ${own} as decision from decision d
where d.municipality_id = $1 and d.person_id = $3 and (
  d.id = (
    select n.id from decision n where n.municipality_id = $1 and n.person_id = $3
    order by n.made_known_at desc, n.id desc limit 1)
  or d.made_known_at >= $2::date - 84
  or exists (
    select 1 from objection o where o.municipality_id = d.municipality_id and o.decision_id = d.id
      and o.status not in ('DECIDED', 'WITHDRAWN')))
order by d.made_known_at desc, d.id desc limit $4`,
};

/** One of them. Values: municipality, day, person, decision. */
export const ownDecision = {
  name: 'own-decision',
  text: `select ${own} as decision from decision d where d.municipality_id = $1 and d.person_id = $3 and d.id = $4`,
};

/** Whose an objection is, for who judges it; to be read with {@link objectionFile} or a list. */
export interface WhoseRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
}

/** {@link WhoseRow} of alias `p`. */
export const whose = jsonObject([
  ['id', 'p.id'],
  ['name', 'p.name'],
  ['birthDate', 'p.birth_date'],
]);

/** An objection that was sent, with its decision and whose it is. Values: municipality, day, objection. */
export const objectionFile = {
  name: 'objection-file',
  text: `
select ${decisionJson({ readAt: 'null', objection: objectionJson('v.sent_at is not null') })} as decision,
  ${whose} as person
from objection o
join decision d on d.municipality_id = o.municipality_id and d.id = o.decision_id
join person p on p.municipality_id = o.municipality_id and p.id = o.person_id
where o.municipality_id = $1 and o.id = $3 and o.status <> 'DRAFT'`,
};
