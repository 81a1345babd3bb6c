import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** A small picture of a photo of the reader's own, made anew for this answer: nothing that somebody sent is shown as it is. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const picture = dataOf(await api.files.preview(viewer, params.id, { traceId }));
  if (picture === null) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
