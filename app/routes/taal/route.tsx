import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { isLanguage } from '#app/i18n/index.ts';
import { identityContext, keptAt, moveTo } from '#app/server/identity/signed-in.server.ts';
import { safeReturnPath, withQuery } from '#app/server/identity/return-path.ts';
import { SetLanguageDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

/** Nothing to read here: a choice is sent. */
export function loader() {
  throw redirect('/');
}

/**
 * Reads on in another language. For a citizen it is also the language of mail from now on. What was typed on the page comes along
 * and stands there again.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const { viewer, municipality } = context.get(portalContext);
  const { identity } = context.get(identityContext);
  const form = await request.formData();
  const path = safeReturnPath(form.get('terug')) ?? '/';
  const language = form.get('taal');
  const offered = typeof language === 'string' && (municipality?.languages.includes(language) ?? true);
  if (!offered || !isLanguage(language)) throw redirect(path, 303);
  form.delete('taal');
  form.delete('terug');
  const page = await keptAt({ request, context }, path, form);
  // The mail of the one for whom somebody acts stays in that one's language.
  if (viewer.kind !== 'citizen' || viewer.actor) return moveTo(identity.readIn(request, language, page, 'chosen'));
  await query(context, SetLanguageDocument, { language });
  return moveTo(identity.readIn(request, language, withQuery(page, { post: language }), 'chosen'));
}

export default function ChoosingLanguage() {
  return null;
}
