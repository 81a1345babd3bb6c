import { createContext, type MiddlewareFunction, redirect, type RouterContextProvider } from 'react-router';
import { portalContext } from '#app/context.ts';
import { type Namespace, type Texts, textsAbout } from '#app/i18n/index.ts';
import { pathIn, withoutLanguage } from '#app/i18n/languages.ts';
import type { Assurance as AssuranceWord } from '#graphql/generated/documents.ts';
import { refusedToHelper } from '#app/acting.tsx';
import { forWhomName } from '#app/ui/form/form.tsx';
import { type Actor, actorOf, type Assurance, type ProfessionalRole, type Viewer } from '#graphql/policy/viewer.ts';
import { type ActingNeed, mayAct } from '#graphql/shared/acting.ts';
import type { Identity, SignedIn } from './index.ts';
import { safeReturnPath, withQuery } from './return-path.ts';

/** What pages of signing in and out need of the server; set for every request beside `portalContext`. */
export interface RequestIdentity {
  readonly identity: Identity;
  /** Who holds the session cookie. `null` for everybody else, bearers of a token included. */
  readonly signedIn: SignedIn | null;
  /** The municipality of the session, the host name or the choice at the start, in this order. */
  readonly municipality: { readonly id: string; readonly slug: string } | null;
  /** True where the host name decides: the start does not ask. */
  readonly municipalityFixed: boolean;
}

export const identityContext = createContext<RequestIdentity>();

type Context = Readonly<RouterContextProvider>;

interface Arguments {
  readonly request: Request;
  readonly context: Context;
}

/** Whom a page is for. */
export type Audience = 'citizen' | 'professional' | 'anybody' | readonly ProfessionalRole[];

function mayRead(viewer: Viewer, audience: Audience): boolean {
  if (viewer.kind === 'anonymous') return false;
  if (audience === 'anybody') return true;
  if (typeof audience === 'string') return viewer.kind === audience;
  return viewer.kind === 'professional' && viewer.roles.some((role) => audience.includes(role));
}

/** Who acts for the citizen of this request; `null` for everybody who is here for themselves. */
export function actorIn(context: Context): Actor | null {
  return actorOf(context.get(portalContext).viewer);
}

/** What is said to the reader of this request, about the person where somebody acts for another: for what an action answers. */
export function textsFor<Name extends Namespace>(context: Context, namespace: Name): Texts<Name> {
  return textsAbout(context.get(portalContext).language, namespace, actorIn(context)?.personName ?? null);
}

/** The address of this request as the router of every language knows it. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return withoutLanguage(`${pathname}${search}`);
}

/** Name in the query under which a page finds what was kept for it. */
const keptName = 'bewaard';

/**
 * Lets only signed-in people through: `export const middleware = [requireSignIn('citizen')]`. Everybody else goes to the start
 * and comes back after signing in; what they sent with a session that has ended is kept for them (see {@link keptForm}). Somebody
 * who is signed in as another kind gets 403. `acting` says what it takes to be here for another, where the page is about more than
 * looking: a helper who may not is told before they fill anything in.
 */
export function requireSignIn(
  audience: Audience = 'anybody',
  acting?: ActingNeed | 'never',
): MiddlewareFunction<Response> {
  return async ({ request, context }) => {
    const { viewer, language } = context.get(portalContext);
    const actor = actorOf(viewer);
    if (actor && acting === 'never') throw refusedToHelper(null);
    if (actor && acting && acting !== 'never' && !mayAct(actor.may, acting)) throw refusedToHelper(acting);
    if (mayRead(viewer, audience)) return;
    if (viewer.kind !== 'anonymous') throw new Response(null, { status: 403 });
    // The router adds the language to redirects of loaders and actions, not to those of middleware.
    throw redirect(pathIn(language, await wayToStart({ request, context })));
  };
}

async function wayToStart({ request, context }: Arguments): Promise<string> {
  const path = pathOf(request);
  const { identity } = context.get(identityContext);
  // Whoever acted for another chooses again for whom they come back.
  const throughHelp = (page: string) => withQuery('/namens', { terug: page });
  if (request.method === 'GET' || request.method === 'HEAD') {
    const back = path === '/overzicht' ? null : (await identity.actedBefore(request)) ? throughHelp(path) : path;
    return withQuery('/', { terug: back, melding: 'inloggen' });
  }
  const form = await typedForm(request);
  const forWhom = form && forWhomIn(form);
  const kept = form && (await identity.keepForm(request, forWhom, path, form));
  const page = withQuery(withoutAction(path), { [keptName]: kept });
  return withQuery('/', {
    terug: forWhom === null ? page : throughHelp(page),
    melding: kept ? 'bewaard' : 'verlopen',
  });
}

/** The mandate under which a form was opened; `null` for one about whoever sent it. */
function forWhomIn(form: FormData): string | null {
  const value = form.get(forWhomName);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** React Router's `?index` names the action of a form and not a page. */
function withoutAction(path: string): string {
  return withQuery(path, { index: null });
}

/** The form that was sent. A large one is not read: nothing big is taken from somebody who is not known. */
async function typedForm(request: Request): Promise<FormData | null> {
  const kind = request.headers.get('content-type') ?? '';
  if (!kind.startsWith('application/x-www-form-urlencoded') && !kind.startsWith('multipart/form-data')) return null;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= 200_000)) return null;
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

/**
 * What somebody typed on this page when their session had ended, after they signed in again; otherwise `null`. Fill the fields
 * from it as if it had just been posted, and say so. Only the same account gets it, for an hour.
 */
export async function keptForm({ request, context }: Arguments): Promise<FormData | null> {
  const id = new URL(request.url).searchParams.get(keptName);
  const { identity, signedIn } = context.get(identityContext);
  return id === null || !signedIn ? null : identity.takeForm(signedIn, id, pathOf(request));
}

/** The address of a page of the same reader at which {@link keptForm} gives these fields; the page itself when there are none. */
export async function keptAt({ request, context }: Arguments, path: string, form: FormData): Promise<string> {
  const { identity, signedIn } = context.get(identityContext);
  const forWhom = forWhomIn(form);
  const kept = signedIn
    ? await identity.keepFormOf(signedIn, forWhom, path, form)
    : await identity.keepForm(request, forWhom, path, form);
  return withQuery(path, { [keptName]: kept });
}

const assurances = {
  BASIC: 'basic',
  MIDDLE: 'middle',
  SUBSTANTIAL: 'substantial',
  HIGH: 'high',
} as const satisfies Record<AssuranceWord, Assurance>;

/** Where to sign in with more certainty and come back: for a page that was answered `AssuranceTooLow`. */
export function stepUpPath({ request }: Pick<Arguments, 'request'>, needed: AssuranceWord, returnTo?: string): string {
  const back = safeReturnPath(returnTo ?? withoutAction(pathOf(request)));
  return withQuery('/inloggen/burger', { niveau: assurances[needed], terug: back });
}

/** The first page of somebody who is signed in. */
export function homeOf(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') return '/';
  if (viewer.kind === 'citizen') return viewer.actor ? '/namens' : '/overzicht';
  const reviews = viewer.roles.includes('INCOME_SPECIALIST') || viewer.roles.includes('TEAM_LEAD');
  if (reviews) return '/beoordelen';
  if (viewer.roles.includes('CASE_MANAGER')) return '/mijn-mensen';
  if (viewer.roles.includes('TRAINING_PROVIDER')) return '/deelnemers';
  return viewer.roles.includes('LEARN_WORK_ADVISER') ? '/adviezen' : '/privacy';
}

/** Adds cookies to a move within the portal or away from it. The address is complete: it already carries its language. */
export function moveTo(move: { readonly to: string; readonly cookies: readonly string[] }): Response {
  const headers = new Headers({ location: move.to, 'cache-control': 'no-store' });
  for (const cookie of move.cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}
