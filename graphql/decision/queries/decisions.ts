import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { pageSize } from '../../shared/paging.ts';
import type { Decision } from '../models.ts';
import { ownDecision, ownDecisions, ownDecisionsUnderWay, type DecisionRow } from './decision-statement.ts';
import { toDecision } from './to-decision.ts';

/** The citizen's decisions, in one statement: those with a term that runs first, the shortest first; then the newest. */
export async function listDecisions(context: OperationContext, first: number): Promise<readonly Decision[]> {
  const { municipalityId, personId } = citizen(context.viewer);
  const decisions = await read(context, {
    ...ownDecisions,
    values: [municipalityId, context.today, personId, pageSize(first)],
  });
  const runs = decisions.filter((one) => one.daysLeft > 0);
  return [...runs.toSorted((a, b) => a.daysLeft - b.daysLeft), ...decisions.filter((one) => one.daysLeft === 0)];
}

/** What the first page of a citizen has room for. */
const mostUnderWay = 20;

/** The newest decision, those whose term may run and those with an objection that is not over, in one statement. */
export function decisionsUnderWay(context: OperationContext): Promise<readonly Decision[]> {
  const { municipalityId, personId } = citizen(context.viewer);
  return read(context, {
    ...ownDecisionsUnderWay,
    values: [municipalityId, context.today, personId, mostUnderWay],
  });
}

/** One decision of the citizen, in one statement; `null` when there is none with this id. */
export async function loadDecision(context: OperationContext, id: string): Promise<Decision | null> {
  if (!isId(id)) return null;
  const { municipalityId, personId } = citizen(context.viewer);
  const [decision] = await read(context, { ...ownDecision, values: [municipalityId, context.today, personId, id] });
  return decision ?? null;
}

/** As {@link loadDecision} where it is known to exist. */
export async function reloadDecision(context: OperationContext, id: string): Promise<Decision> {
  const decision = await loadDecision(context, id);
  if (decision === null) throw new Error('a decision that was there a moment ago is gone');
  return decision;
}

async function read(
  { tx, today }: OperationContext,
  statement: Parameters<OperationContext['tx']['query']>[0],
): Promise<readonly Decision[]> {
  const rows = await tx.query<{ decision: DecisionRow }>(statement);
  return rows.map(({ decision }) => toDecision(decision, today));
}
