import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';
import { pictureResponse } from '../file-response.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** A small picture of a photo of the reader's own. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const picture = dataOf(await api.files.preview(viewer, params.id, { traceId }));
  if (picture === null) throw new Response(null, { status: 404 });
  return pictureResponse(picture);
}
