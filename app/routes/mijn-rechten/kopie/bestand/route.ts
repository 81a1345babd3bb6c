import { redirect } from 'react-router';
import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { streamOf } from '#app/server/stream.ts';
import { identityContext, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** The copy as a file, for who signed in after asking for it. The link of a day later leads to the page that says so. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const { signedIn } = context.get(identityContext);
  const copy = dataOf(await api.files.readCopy(viewer, signedIn?.session.startedAt ?? 0, { traceId }));
  if (!copy.ok) throw redirect(`/mijn-rechten/kopie?melding=${copy.refusal === 'none' ? 'voorbij' : 'opnieuw'}`);
  return new Response(streamOf(copy.value.bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(copy.value.size),
      'content-disposition': 'attachment; filename="mijn-gegevens.zip"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
