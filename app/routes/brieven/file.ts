import { redirect } from 'react-router';
import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { streamOf } from '#app/server/stream.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/file';
import { numberOf } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TEAM_LEAD'])];

/** Nothing is fetched by following a link: fetching is an act that is written down. */
export function loader() {
  throw redirect('/brieven', 303);
}

/** The file of a batch, to print. */
export async function action({ context, params }: Route.ActionArgs) {
  const { api, viewer, traceId } = context.get(portalContext);
  const number = numberOf(params.number);
  const file = dataOf(await api.files.printLetters(viewer, number, { traceId }));
  // Its last day can be over since the list was shown.
  if (file === null) throw redirect('/brieven?melding=weg', 303);
  return new Response(streamOf(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="brieven-${number}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
