import type * as tables from '#db/schema/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { localDate } from '../../shared/local-date.ts';
import { pageSize } from '../../shared/paging.ts';
import { decideBy, decideByTerm } from '../domain/decide-by.ts';
import type { ObjectionFile, ObjectionHead } from '../models.ts';
import { objectionFile, type DecisionRow } from './decision-statement.ts';
import { stateOf, termFactsOf, toDecision } from './to-decision.ts';

type Head = typeof tables.objection.$inferSelect;

interface QueueRow extends Pick<
  Head,
  | 'id'
  | 'decisionKind'
  | 'status'
  | 'decidedAt'
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
  | 'handledByName'
> {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
}

const instant = (column: string) => `to_json(o.${column})#>>'{}'`;

/** Values: municipality, rows. The words of the partial index carry the order. */
const queue = {
  name: 'objection-queue',
  text: `
select o.id, o.decision_kind as "decisionKind", o.status, null as "decidedAt", ${instant('submitted_at')} as "submittedAt", o.late,
  o.last_day::text as "lastDay", o.with_committee as "withCommittee", ${instant('reasons_asked_at')} as "reasonsAskedAt",
  o.reasons_by::text as "reasonsBy", ${instant('reasons_given_at')} as "reasonsGivenAt", ${instant('extended_at')} as "extendedAt",
  ${instant('hearing_at')} as "hearingAt", o.hearing_way as "hearingWay", o.hearing_place as "hearingPlace",
  o.handled_by_name as "handledByName", p.id as "personId", p.name, p.birth_date::text as "birthDate"
from objection o
join person p on p.municipality_id = o.municipality_id and p.id = o.person_id
where o.municipality_id = $1 and o.status in ('SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD')
order by o.submitted_at, o.id limit $2`,
};

/** Objections that wait for a decision, in one statement, those that wait longest first. */
export async function objectionQueue(context: OperationContext, first: number): Promise<readonly ObjectionHead[]> {
  const rows = await context.tx.query<QueueRow & Record<string, unknown>>({
    ...queue,
    values: [professional(context.viewer).municipalityId, pageSize(first)],
  });
  context.access.saw(rows.map(({ personId }) => personId));
  return rows.map((row) => toHead(row, context.today));
}

function toHead(row: QueueRow, today: OperationContext['today']): ObjectionHead {
  const term = termFactsOf(row);
  const { hearingAt, hearingWay, hearingPlace } = row;
  const by = decideBy(term);
  return {
    id: row.id,
    person: { id: row.personId, name: row.name, birthDate: localDate(row.birthDate), bsnCipher: null },
    decisionKind: row.decisionKind,
    state: stateOf(row, today),
    submittedAt: row.submittedAt ?? '',
    late: row.late ?? false,
    decideBy: by,
    decideByCertainty: decideByTerm(term).certainty,
    overdue: by < today,
    handledBy: row.handledByName,
    hearing:
      hearingAt === null || hearingWay === null || hearingPlace === null
        ? null
        : { at: hearingAt, way: hearingWay, place: hearingPlace },
  };
}

interface FileRow {
  readonly decision: DecisionRow;
  readonly person: { readonly id: string; readonly name: string; readonly birthDate: string };
}

/** One objection for whoever judges it, in one statement; `null` when there is none here, or it was not sent. */
export async function loadObjectionFile(context: OperationContext, id: string): Promise<ObjectionFile | null> {
  if (!isId(id)) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [row] = await context.tx.query<FileRow & Record<string, unknown>>({
    ...objectionFile,
    values: [municipalityId, context.today, id],
  });
  if (!row) return null;
  const { person } = row;
  context.access.saw([person.id]);
  const decision = toDecision(row.decision, context.today);
  if (decision.objection === null) throw new Error('the statement gives a decision with its objection');
  return {
    person: { id: person.id, name: person.name, birthDate: localDate(person.birthDate), bsnCipher: null },
    decision,
    objection: decision.objection,
    involved: decision.involved.includes(professionalId),
    repairDays: decision.policy.repairDays,
  };
}
