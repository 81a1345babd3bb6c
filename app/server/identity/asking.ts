import type { Request as AskingRequest } from 'express';
import { createHeaders } from '@remix-run/node-fetch-server';
import type { Viewer } from '#graphql/policy/viewer.ts';
import type { Identity } from './index.ts';

/** Who sends a request to the API. A bearer token speaks for itself; otherwise the session does. A token that is not good here is nobody's. */
export async function viewerAsking(identity: Identity, origin: string, asking: AskingRequest): Promise<Viewer> {
  const request = new Request(origin, { headers: createHeaders(asking) });
  const bearer = await identity.viewerOfBearer(request);
  if (bearer === 'refused') return { kind: 'anonymous' };
  if (bearer !== null) return bearer;
  return (await identity.resolveSession(request))?.viewer ?? { kind: 'anonymous' };
}
