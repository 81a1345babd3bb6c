import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { streamOf } from '#app/server/stream.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn()];

/** A file that was added, for whoever may see it. Always downloaded: nothing that somebody sent is shown inside the portal. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const file = dataOf(await api.files.read(viewer, params.id, { traceId }));
  if (file === null) throw new Response(null, { status: 404 });
  const name = encodeURIComponent(file.fileName);
  return new Response(streamOf(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
