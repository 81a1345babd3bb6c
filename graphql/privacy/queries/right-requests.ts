import { findRequest, readOwnRequests, readRequestQueue } from '#db/repositories/privacy-request.ts';
import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { pageSize } from '../../shared/paging.ts';
import type { RightRequest } from '../models.ts';

/** What the citizen asked about their data, newest first. */
export function ownRequests({ tx, viewer }: OperationContext, first: number): Promise<readonly RightRequest[]> {
  return readOwnRequests(tx, citizen(viewer), pageSize(first));
}

/** One of the citizen's own; `null` when there is none. */
export async function ownRequest({ tx, viewer }: OperationContext, id: string): Promise<RightRequest | null> {
  return isId(id) ? findRequest(tx, citizen(viewer), id) : null;
}

/** Requests of the officer's municipality. */
export async function requestQueue(
  { tx, viewer, access }: OperationContext,
  { answered, first }: { readonly answered: boolean; readonly first: number },
): Promise<readonly RightRequest[]> {
  const { municipalityId } = professional(viewer);
  const requests = await readRequestQueue(tx, municipalityId, { answered, first: pageSize(first) });
  access.saw(requests.map(({ personId }) => personId));
  return requests;
}

/** One request of the officer's municipality; `null` when there is none. */
export async function requestToAnswer(
  { tx, viewer, access }: OperationContext,
  id: string,
): Promise<RightRequest | null> {
  if (!isId(id)) return null;
  const { municipalityId } = professional(viewer);
  const request = await findRequest(tx, { municipalityId, personId: null }, id);
  if (request) access.saw([request.personId]);
  return request;
}
