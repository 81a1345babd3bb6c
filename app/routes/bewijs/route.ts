import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { fileResponse } from './file-response.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn()];

/** A file that was added, for whoever may see it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const file = dataOf(await api.files.read(viewer, params.id, { traceId }));
  if (file === null) throw new Response(null, { status: 404 });
  return fileResponse(file);
}
