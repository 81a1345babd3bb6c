import { identityContext, moveTo } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';

/** Where issuers send people back to. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const move = await context.get(identityContext).identity.completeSignIn(request);
  if (move === 'tooMany') throw new Response(null, { status: 429 });
  return moveTo(move);
}

export default function Returning() {
  return null;
}
