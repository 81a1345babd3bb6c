import { redirect } from 'react-router';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { questions } from '#graphql/change/domain/kinds.ts';
import type { Route } from './+types/route';
import { knownQuestions } from '../answers.ts';
import { loadDraft } from '../change.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** Where somebody goes on: the first question without an answer, or the last look before sending. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { change, draft } = await loadDraft(context, params);
  const [missing] = knownQuestions(draft.missing.map(({ question }) => question));
  const base = `/wijzigingen/${change.id}`;
  throw redirect(missing === undefined ? `${base}/controleren` : `${base}/stap/${questions[missing].page}`);
}
