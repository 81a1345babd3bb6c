import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { fileResponse } from '../../../bewijs/file-response.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

/** A file on a card for the case manager; its owner sees that it was opened. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const asked = { shareId: params.share, evidenceId: params.id };
  const file = dataOf(await api.files.readOnCard(viewer, asked, { traceId }));
  if (file === null) throw new Response(null, { status: 404 });
  return fileResponse(file);
}
