import { isOnlyKept } from '#db/repositories/training-own.ts';
import { listRequests, type RequestFilter, type RequestRow } from '#db/repositories/training-request.ts';
import { besideToday, standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { isEnded, isOwn } from '../domain/request-state.ts';

/** The citizen's own. */
export function ownRequests(
  context: OperationContext,
  only: Omit<RequestFilter, 'today'> = {},
): Promise<readonly RequestRow[]> {
  return listRequests(context.tx, citizen(context.viewer), { ...only, today: context.today });
}

/** The citizen's own with an id; `null` where there is none. */
export async function ownRequest(context: OperationContext, id: string): Promise<RequestRow | null> {
  return isId(id) ? ((await ownRequests(context, { id }))[0] ?? null) : null;
}

/** The citizen's own request for a training that goes on; `null` where there is none. */
export async function requestGoingOn(context: OperationContext, trainingId: string): Promise<RequestRow | null> {
  if (!isId(trainingId)) return null;
  return (await ownRequests(context, { trainingId })).find(({ state }) => !isEnded(state)) ?? null;
}

/** Of somebody of the caseload, all that are shown or the one with an id; `null` for who does not stand beside them. */
export async function requestsOf(
  context: OperationContext,
  personId: string,
  id: string | null = null,
): Promise<readonly RequestRow[] | null> {
  if (!(await standsBeside(context, personId))) return null;
  if (id !== null && !isId(id)) return [];
  const { municipalityId } = professional(context.viewer);
  const all = await listRequests(
    context.tx,
    { municipalityId, personId },
    {
      ...(id === null ? {} : { id }),
      today: context.today,
    },
  );
  return all.filter(({ state }) => !isOwn(state));
}

const beside = besideToday({
  municipality: 'r.municipality_id',
  person: 'r.person_id',
  professional: '$2',
  today: '$3',
});

/** Whose request it is; `null` for who does not stand beside them. Names the person in the access record. */
export async function findBeside(context: OperationContext, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [row] = await context.tx.query<Pick<RequestRow, 'personId'>>({
    name: 'find-training-request',
    text: `
      select r.person_id as "personId" from training_request r
      where r.municipality_id = $1 and r.id = $4 and not ${isOnlyKept('r')} and ${beside}`,
    values: [municipalityId, professionalId, context.today, id],
  });
  if (!row) return null;
  context.access.saw([row.personId]);
  return row.personId;
}
