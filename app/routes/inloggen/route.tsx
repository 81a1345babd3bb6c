import { redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { isAssurance } from '#app/server/identity/index.ts';
import { identityContext, moveTo } from '#app/server/identity/signed-in.server.ts';
import type { Route } from './+types/route';

const kinds = { burger: 'citizen', medewerker: 'professional' } as const;

function isKind(text: string): text is keyof typeof kinds {
  return Object.hasOwn(kinds, text);
}

type Arguments = Route.LoaderArgs | Route.ActionArgs;

/** Leaves for the issuer; comes back at `/inloggen/terug`. */
async function leave({ request, params, context }: Arguments, values: URLSearchParams | FormData): Promise<Response> {
  if (!isKind(params.kind)) throw new Response(null, { status: 404 });
  const { identity, municipality } = context.get(identityContext);
  const { language } = context.get(portalContext);
  if (!municipality) throw redirect('/');
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  const level = text('niveau');
  const move = await identity.beginSignIn(request, {
    municipalityId: municipality.id,
    kind: kinds[params.kind],
    language,
    returnTo: text('terug'),
    lowest: isAssurance(level) ? level : null,
  });
  if (move === 'tooMany') throw new Response(null, { status: 429 });
  return move ? moveTo(move) : redirect('/?melding=noIssuer');
}

/** By link: a page that asks for a surer sign-in. */
export function loader(args: Route.LoaderArgs) {
  return leave(args, new URL(args.request.url).searchParams);
}

export async function action(args: Route.ActionArgs) {
  return leave(args, await args.request.formData());
}

export default function Leaving() {
  return null;
}
