import type * as tables from '#db/schema/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { jsonObject } from '../../shared/json-object.ts';
import { localDate } from '../../shared/local-date.ts';
import { pageSize } from '../../shared/paging.ts';
import { decideBy, decideByTerm } from '../domain/decide-by.ts';
import type { ObjectionFile, ObjectionHead } from '../models.ts';
import {
  head,
  objectionFile,
  whose,
  type DecisionRow,
  type ObjectionHeadRow,
  type WhoseRow,
} from './decision-statement.ts';
import { hearingOf, stateOf, termFactsOf, toDecision } from './to-decision.ts';

interface QueueRow {
  readonly objection: ObjectionHeadRow & Pick<typeof tables.objection.$inferSelect, 'decisionKind' | 'handledByName'>;
  readonly person: WhoseRow;
}

/** Values: municipality, rows. The words of the partial index carry the order. */
const queue = {
  name: 'objection-queue',
  text: `
select ${jsonObject([...head, ['decisionKind', 'o.decision_kind'], ['handledByName', 'o.handled_by_name']])} as objection,
  ${whose} as person
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
  context.access.saw(rows.map(({ person }) => person.id));
  return rows.map((row) => toHead(row, context.today));
}

function toHead({ objection, person }: QueueRow, today: OperationContext['today']): ObjectionHead {
  const term = termFactsOf(objection);
  const by = decideBy(term);
  return {
    id: objection.id,
    person: toPerson(person),
    decisionKind: objection.decisionKind,
    state: stateOf({ ...objection, message: null }, today),
    submittedAt: objection.submittedAt ?? '',
    late: objection.late ?? false,
    decideBy: by,
    decideByCertainty: decideByTerm(term).certainty,
    overdue: by < today,
    handledBy: objection.handledByName,
    hearing: hearingOf(objection),
  };
}

function toPerson({ id, name, birthDate }: WhoseRow): ObjectionHead['person'] {
  return { id, name, birthDate: localDate(birthDate), bsnCipher: null };
}

interface FileRow {
  readonly decision: DecisionRow;
  readonly person: WhoseRow;
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
    person: toPerson(person),
    decision,
    objection: decision.objection,
    involved: decision.involved.includes(professionalId),
    repairDays: decision.policy.repairDays,
  };
}
