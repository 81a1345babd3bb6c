import { listMessages, type MessageRow } from '#db/repositories/reach.ts';
import type { Message } from '../../generated/resolvers.ts';
import type { OperationContext } from '../../context.ts';
import { standsBeside } from '../../caseload/index.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { localDateOrNull } from '../../shared/local-date.ts';
import { pageSize } from '../../shared/paging.ts';
import { isOvertaken, kindFacts } from '../kind-facts.ts';

/** What the citizen was told, newest first. */
export async function ownMessages({ tx, viewer }: OperationContext, first: number): Promise<readonly Message[]> {
  return (await listMessages(tx, citizen(viewer), pageSize(first))).map(toMessage);
}

/** What a person of the caseload was told; `null` for who does not stand beside them. */
export async function messagesTo(
  context: OperationContext,
  { personId, first }: { readonly personId: string; readonly first: number },
): Promise<readonly Message[] | null> {
  if (!(await standsBeside(context, personId))) return null;
  const { municipalityId } = professional(context.viewer);
  return (await listMessages(context.tx, { municipalityId, personId }, pageSize(first))).map(toMessage);
}

function toMessage({ termEndsOn, deliveries, later, ...row }: MessageRow): Message {
  const { topic, reminder } = kindFacts[row.kind];
  return {
    ...row,
    ...{ topic, reminder, overtaken: isOvertaken(row.kind, later) },
    termEndsOn: localDateOrNull(termEndsOn),
    deliveries: [...deliveries],
  };
}
