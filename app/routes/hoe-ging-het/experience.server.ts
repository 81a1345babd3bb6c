import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { faces } from '#app/ui/index.ts';
import { AskExperienceDocument, type ExperienceKind } from '#graphql/generated/documents.ts';
import { actorOf } from '#graphql/policy/viewer.ts';
import type { Question, Said } from './how-did-it-go.tsx';

/**
 * The question how it went, where it is to be asked now: at most once in the days that the municipality decided. Nobody is asked for
 * another.
 */
export async function askHowItWent(
  context: Readonly<RouterContextProvider>,
  kind: ExperienceKind,
): Promise<Question | null> {
  if (actorOf(context.get(portalContext).viewer)) return null;
  return (await query(context, AskExperienceDocument, { kind })).asked;
}

/** What was chosen and typed in the form. */
export function saidIn(form: FormData): Said {
  const words = form.get('woorden');
  const face = form.get('gezicht');
  return {
    face: faces.find((one) => String(one) === face) ?? null,
    words: typeof words === 'string' ? words.trim() : '',
  };
}
