import { redirect } from 'react-router';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { questions } from '#graphql/change/domain/kinds.ts';
import type { Route } from './+types/route';
import { knownQuestions } from '../answers.ts';
import { loadDraft } from '../change.server.ts';
import { mayTellFor } from '../may-tell.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** Where somebody goes on: the first question without an answer, or the last look before sending. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { change, draft } = await loadDraft(context, params);
  const [missing] = knownQuestions(draft.missing.map(({ question }) => question));
  const base = `/wijzigingen/${change.id}`;
  // Who may write nothing in it for another reads it as a whole.
  if (!mayTellFor(change.kind, 'PREPARE', actorIn(context))) throw redirect(`${base}/controleren`);
  throw redirect(missing === undefined ? `${base}/controleren` : `${base}/stap/${questions[missing].page}`);
}
