import { type MiddlewareFunction, redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { pathIn, withoutLanguage } from '#app/i18n/languages.ts';
import { forWhomName } from '#app/ui/form/form.tsx';
import { actorOf } from '#graphql/policy/viewer.ts';
import { withQuery } from './return-path.ts';
import { identityContext } from './signed-in.server.ts';

/** Pages about the visit itself and not about anybody's matter. */
const ofTheVisit = ['/namens', '/uitloggen', '/afgemeld', '/taal', '/sessie/verlengen', '/over', '/inloggen'];

/**
 * Whoever acts for another does nothing for the wrong person. When the mandate has ended, every page leads to the one that says so,
 * and what was sent is not taken: it belongs to the matter of the one who was helped. A form that was opened for one person and is
 * sent for another, because another tab began or stopped acting, changes nothing and comes back filled in for whom it was opened.
 */
export const forWhomItIs: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { viewer, language, actingEnded } = context.get(portalContext);
  if (viewer.kind !== 'citizen') return;
  const { pathname, search } = new URL(request.url);
  const path = withoutLanguage(pathname);
  if (ofTheVisit.some((one) => path === one || path.startsWith(`${one}/`))) return;
  if (actingEnded) throw redirect(pathIn(language, '/namens'), 303);
  if (request.method !== 'POST') return;
  const mandateId = actorOf(viewer)?.mandateId ?? '';
  const form = isText(request) ? await request.clone().formData() : null;
  const opened = form ? textOf(form.get(forWhomName)) : (new URLSearchParams(search).get(forWhomName) ?? '');
  if (opened === mandateId) return;
  const { identity, signedIn } = context.get(identityContext);
  const page = withQuery(withoutLanguage(`${pathname}${search}`), { index: null, [forWhomName]: null });
  const kept = form && signedIn ? await identity.keepFormOf(signedIn, opened === '' ? null : opened, page, form) : null;
  const back = withQuery(page, { bewaard: kept });
  throw redirect(pathIn(language, withQuery('/namens', { melding: 'ander', terug: back })), 303);
};

function isText(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
