import {
  type ApprovalRow,
  countApprovals,
  findMoney,
  listApprovals,
  type MoneyRow,
} from '#db/repositories/training-money.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** Money for trainings of this year, and up to which amount the one who asks decides alone. */
export function moneyOf({ tx, viewer, today }: OperationContext): Promise<MoneyRow> {
  return findMoney(tx, professional(viewer), today);
}

/** Trainings that wait for a second person. Names the people in the access record. */
export function approvals(context: OperationContext): Promise<readonly ApprovalRow[]> {
  return read(context, null);
}

/** How many of them there are. */
export function approvalsWaiting({ tx, viewer }: OperationContext): Promise<number> {
  return countApprovals(tx, professional(viewer).municipalityId);
}

/** One of them; `null` where none waits with this id. */
export async function approval(context: OperationContext, id: string): Promise<ApprovalRow | null> {
  if (!isId(id)) return null;
  const [one = null] = await read(context, id);
  return one;
}

async function read(context: OperationContext, id: string | null): Promise<readonly ApprovalRow[]> {
  const rows = await listApprovals(context.tx, professional(context.viewer), { today: context.today, id });
  context.access.saw(rows.map(({ personId }) => personId));
  return rows;
}
