import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { keptForm } from '#app/server/identity/signed-in.server.ts';
import { PlanStandingDocument } from '#graphql/generated/documents.ts';
import { typedOf } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';

interface Arguments {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly person?: string };
}

/** The version that waits and the one in force, and what was typed before the session ended. */
export async function loadStanding(args: Arguments) {
  const { planOf } = await query(args.context, PlanStandingDocument, { personId: personOf(args.params) });
  const kept = await keptForm(args);
  return { ...found(planOf), kept: kept && typedOf(kept) };
}

/** The number of the version that a form is about; a form without one is none of ours. */
export function versionNumberOf(form: FormData): number {
  const number = Number(form.get('versie') ?? Number.NaN);
  if (!Number.isSafeInteger(number)) throw new Response(null, { status: 400 });
  return number;
}
