import type { CustomFetch } from 'openid-client';
import { createSessions, type Session, type SignedIn } from '#app/session.server.ts';
import { isLanguage, type Language, pathIn, sourceLanguage, withoutLanguage } from '#app/i18n/languages.ts';
import type { AccountKind, IdentityDatabase } from '#db/repositories/identity.ts';
import { actorOf, type Assurance, type Viewer } from '#graphql/policy/viewer.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { bearerTokenOf, createBearer } from './bearer.ts';
import { type IdentityConfig, originOf } from './config.ts';
import { createCookieJar, deviceOf } from './cookies.ts';
import { createKeptForms } from './kept-forms.ts';
import { createProviders } from './provider.ts';
import { safeReturnPath, surerName, withQuery } from './return-path.ts';
import { createSignIn, openFlow, sealFlow, type SignInRefusal } from './sign-in.ts';
import { createSignOut } from './sign-out.ts';

export { type IdentityConfig, type IssuerConfig, isAssurance } from './config.ts';
export type { SignInRefusal };
export type { Session, SignedIn } from '#app/session.server.ts';

/** Where a browser goes next (a whole address, its language included) and the cookies that it takes along. */
export interface Move {
  readonly to: string;
  readonly cookies: readonly string[];
}

/** A language that was chosen in this visit, `'guessed'` when the portal picked one by itself, `null` before both. */
export type LanguageChoice = Language | 'guessed' | null;

export interface IdentityLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface IdentityDeps {
  /** Logged in as `portal_identity`. */
  readonly pool: IdentityDatabase;
  /** The box of the installation: its index finds people by their BSN. */
  readonly secretBox: InstallationSecretBox;
  readonly clock: Clock;
  readonly config: IdentityConfig;
  readonly logger: IdentityLogger;
  /** Reaches the issuers; only where the global one cannot. */
  readonly fetch?: CustomFetch & typeof globalThis.fetch;
  /** Whether this sign-in may go on, or comes too often. Asked before anything is done. */
  allowSignIn?(request: Request): Promise<boolean>;
  /** Learns how each sign-in ended that came back from an issuer. */
  onSignIn?(outcome: SignInRefusal | 'ok' | 'tooMany'): void;
}

export interface BeginSignIn {
  readonly municipalityId: string;
  readonly kind: AccountKind;
  readonly language: Language;
  /** Address to come back to; anything outside the portal is dropped. */
  readonly returnTo?: string | null | undefined;
  /** Asked for by a page that needs more (step-up). */
  readonly lowest?: Assurance | null;
}

/** Everything about who is asking. Requests are those of the Fetch API; answers are moves and values, never responses. */
export interface Identity {
  /** Who holds the session cookie of this request. */
  resolveSession(request: Request): Promise<SignedIn | null>;
  /** Who a bearer token is about; `null` without one, `'refused'` for one that is not good here. */
  viewerOfBearer(request: Request): Promise<Exclude<Viewer, { kind: 'anonymous' }> | 'refused' | null>;
  /**
   * Leaves for the issuer, or for the start page when the issuer does not answer; `null` when the municipality has none for this kind,
   * `'tooMany'` when it comes too often.
   */
  beginSignIn(request: Request, options: BeginSignIn): Promise<Move | 'tooMany' | null>;
  /** Takes the answer of the issuer: a fresh session and the way back, or the start page that says why not. */
  completeSignIn(request: Request): Promise<Move | 'tooMany'>;
  /** Ends the session here, and then at the issuer when it offers that. */
  signOut(request: Request, language: Language): Promise<Move>;
  /** Lets the session of this request run its full time again; what is left is in the answer of {@link resolveSession}. */
  extend(request: Request): Promise<void>;
  list(session: Session): Promise<readonly Session[]>;
  /** Ends one session of the same account by its public id. */
  endSession(session: Session, publicId: string): Promise<boolean>;
  /** Ends all other sessions of the account of this request. */
  endOtherSessions(request: Request, session: Session): Promise<number>;
  /** Lets the citizen of this request act under a mandate of theirs. False when it is none, or runs no more. */
  act(request: Request, mandateId: string): Promise<boolean>;
  /** Lets the citizen of this request be about themselves again. */
  stopActing(request: Request): Promise<void>;
  /**
   * Keeps what was typed when the session of this request has ended, for whom the form was opened: another tab may have begun or
   * stopped acting since. `null` when there never was a session, or the mandate was never theirs. Never keeps files.
   */
  keepForm(request: Request, mandateId: string | null, path: string, form: FormData): Promise<string | null>;
  /** The same for whoever is signed in. */
  keepFormOf(signedIn: SignedIn, mandateId: string | null, path: string, form: FormData): Promise<string | null>;
  /** Whether the session of this request, which has ended, was about another than its citizen. */
  actedBefore(request: Request): Promise<boolean>;
  /** What was kept for this account and page: of their own matter, or of that of the one for whom they act. */
  takeForm(signedIn: SignedIn, id: string, path: string): Promise<FormData | null>;
  /** What is known of the language of this browser's visit. */
  languageChoice(request: Request): LanguageChoice;
  /** To a page in another language, remembered for this visit: because somebody chose it, or because their browser asks for it. */
  readIn(request: Request, language: Language, path: string, why: 'chosen' | 'guessed'): Move;
  /** Short name of the municipality that was chosen at the start page of this browser. */
  chosenMunicipality(request: Request): string | null;
  /** The cookie that remembers the choice for a year. */
  chooseMunicipality(slug: string): string;
  /** Origins of issuers: the form of signing out ends there, so the content policy has to allow them as `form-action`. */
  readonly formTargets: readonly string[];
}

type Account = Pick<Session, 'municipalityId' | 'accountId'>;

const year = 365 * 24 * 3_600;
const flowSeconds = 900;
/** Sign-ins under way in one browser; more are forgotten. */
const flowsAtMost = 4;

export function createIdentity(deps: IdentityDeps): Identity {
  const { pool: db, secretBox, clock, config, logger, fetch } = deps;
  const flowBox = secretBox.for('sign-in under way');
  const tokenBox = secretBox.for('id token');
  const jar = createCookieJar(config.origin);
  const sessions = createSessions({ db, clock });
  const providers = createProviders({ config, clock, ...(fetch ? { fetch } : {}) });
  const forms = createKeptForms({ db, secretBox: secretBox.for('kept form'), clock });
  const callbackOf = (request: Request) => `${originOf(config, request)}/inloggen/terug`;
  const report = (problem: string) => {
    logger.warn({ problem }, 'sign-in refused');
  };
  const signIn = createSignIn({ db, providers, secretBox, clock, report });
  const issuerSignOut = createSignOut({ providers, secretBox: tokenBox, report });
  const audience = config.audience ?? `${config.origin}/graphql`;
  const bearer = createBearer({ db, providers, secretBox, clock, audience, ...(fetch ? { fetch } : {}) });
  const tokenOf = (request: Request) => jar.read(request, jar.sessionName);
  const tooOften = async (request: Request) => deps.allowSignIn !== undefined && !(await deps.allowSignIn(request));

  const resolveSession = async (request: Request) => {
    const token = tokenOf(request);
    return token === null ? null : sessions.resolve(token);
  };

  /** Who signs in once more, for example with more certainty, goes on acting for the one for whom they did. */
  const actingOn = async (token: string, again: { readonly municipalityId: string; readonly accountId: string }) => {
    const before = await sessions.resolve(token);
    const isSame =
      before?.session.municipalityId === again.municipalityId && before.session.accountId === again.accountId;
    return isSame && !before.actingEnded ? (actorOf(before.viewer)?.mandateId ?? null) : null;
  };

  const keepFor = async (account: Account, mandateId: string | null, path: string, form: FormData) => {
    const isTheirs = mandateId === null || (await sessions.helps(account, mandateId));
    return isTheirs ? forms.keep(ownerOf(account, mandateId), pageOf(path), form) : null;
  };

  const placeIn = (request: Request, language: Language, path: string) =>
    `${originOf(config, request)}${pathIn(language, path)}`;

  const languageChoice = (request: Request): LanguageChoice => {
    const kept = jar.read(request, jar.languageName);
    return isLanguage(kept) || kept === 'guessed' ? kept : null;
  };

  return {
    resolveSession,
    languageChoice,

    readIn(request, language, path, why) {
      const kept = why === 'guessed' ? why : language;
      return { to: placeIn(request, language, path), cookies: [jar.write(jar.languageName, kept)] };
    },

    async viewerOfBearer(request) {
      const token = bearerTokenOf(request);
      if (token === null) return null;
      return (await bearer.viewerOf(token)) ?? 'refused';
    },

    async beginSignIn(request, { municipalityId, kind, language, returnTo, lowest = null }) {
      if (await tooOften(request)) return 'tooMany';
      const issuer = providers.configOf(municipalityId, kind);
      if (!issuer) return null;
      const backTo = safeReturnPath(returnTo);
      const begun = await signIn.begin(issuer, {
        callback: callbackOf(request),
        language,
        languageChosen: isChosen(languageChoice(request), language),
        returnTo: backTo,
        lowest,
      });
      if (!begun) {
        const start = withQuery('/', { melding: 'issuerAway', terug: backTo });
        return { to: placeIn(request, language, start), cookies: [] };
      }
      const { to, flow } = begun;
      const forgotten = jar.flowsIn(request).slice(flowsAtMost - 1);
      return {
        to: to.href,
        cookies: [
          jar.write(jar.flowName(flow.state), sealFlow(flowBox, flow), flowSeconds),
          ...forgotten.map((name) => jar.clear(name)),
        ],
      };
    },

    async completeSignIn(request) {
      if (await tooOften(request)) {
        deps.onSignIn?.('tooMany');
        return 'tooMany';
      }
      // The address as the issuer saw it: a proxy in front may have changed the host of the request.
      const answer = new URL(`${callbackOf(request)}${new URL(request.url).search}`);
      const name = jar.flowName(answer.searchParams.get('state') ?? '');
      const flow = openFlow(flowBox, jar.read(request, name));
      const done = jar.clear(name);
      const language = flow?.language ?? 'nl';
      const outcome = await signIn.complete(answer, flow);
      if (!outcome.ok || !flow) {
        const refusal = outcome.ok ? 'stale' : outcome.refusal;
        logger.info({ refusal, kind: flow?.kind }, 'sign-in ended without session');
        deps.onSignIn?.(refusal);
        const back = flow?.returnTo ?? null;
        // Somebody who was asked for a surer sign-in and stops stays signed in as they were.
        const start =
          flow?.surer && back !== null && tokenOf(request) !== null
            ? withQuery(back, { [surerName]: 'nee' })
            : withQuery('/', { melding: refusal, terug: back });
        return { to: placeIn(request, language, start), cookies: [done] };
      }
      const { accountId, assurance, idToken, language: own } = outcome.value;
      const before = tokenOf(request);
      const acting = before === null ? null : await actingOn(before, { ...flow, accountId });
      if (before !== null) await sessions.end(before);
      const token = await sessions.start({
        municipalityId: flow.municipalityId,
        accountId,
        accountKind: flow.kind,
        assurance,
        device: deviceOf(request),
        idTokenCipher: idToken === null ? null : tokenBox.seal(idToken),
        mandateId: acting,
      });
      deps.onSignIn?.('ok');
      const back = flow.returnTo ?? '/';
      const place = flow.surer ? withQuery(back, { [surerName]: 'ja' }) : back;
      return {
        to: placeIn(request, flow.languageChosen ? language : (own ?? language), place),
        cookies: [jar.write(jar.sessionName, token), done],
      };
    },

    async signOut(request, language) {
      const token = tokenOf(request);
      const ended = token === null ? null : await sessions.end(token);
      if (ended) await forms.forget(ended);
      if (ended?.mandateId) await forms.forget(ownerOf(ended, ended.mandateId));
      const goodbye = placeIn(request, 'nl', '/afgemeld');
      const atIssuer = ended && (await issuerSignOut.addressFor(ended, goodbye, language));
      return {
        to: atIssuer ?? placeIn(request, language, '/afgemeld'),
        cookies: [jar.clear(jar.sessionName)],
      };
    },

    async extend(request) {
      const token = tokenOf(request);
      if (token !== null) await sessions.extend(token);
    },

    list: (session) => sessions.list(session),
    endSession: (session, publicId) => sessions.endOne(session, publicId),

    async endOtherSessions(request, session) {
      const token = tokenOf(request);
      return token === null ? 0 : sessions.endOthers(session, token);
    },

    async act(request, mandateId) {
      const token = tokenOf(request);
      return token !== null && (await sessions.act(token, mandateId));
    },

    async stopActing(request) {
      const token = tokenOf(request);
      if (token !== null) await sessions.stopActing(token);
    },

    async keepForm(request, mandateId, path, form) {
      const token = tokenOf(request);
      const account = token === null ? null : await sessions.accountOf(token);
      return account && keepFor(account, mandateId, path, form);
    },

    keepFormOf: ({ session }, mandateId, path, form) => keepFor(session, mandateId, path, form),

    async actedBefore(request) {
      const token = tokenOf(request);
      const account = token === null ? null : await sessions.accountOf(token);
      return account !== null && account.mandateId !== null;
    },

    takeForm: ({ session, viewer }, id, path) =>
      forms.take(ownerOf(session, actorOf(viewer)?.mandateId ?? null), id, pageOf(path)),
    chosenMunicipality: (request) => jar.read(request, jar.choiceName),
    chooseMunicipality: (slug) => jar.write(jar.choiceName, slug, year),
    formTargets: [...new Set(config.issuers.map(({ issuer }) => new URL(issuer).origin))],
  };
}

/**
 * Whose a form is that is kept. What somebody typed for another belongs to that other's matter: it is found again only by who acts
 * under the same mandate, and by nobody when that has ended.
 */
function ownerOf(account: Account, mandateId: string | null) {
  const { municipalityId, accountId } = account;
  return { municipalityId, accountId: mandateId ?? accountId };
}

/** Whether somebody decided to read in this language: in the switch, or by an address that names it and that we did not send them to. */
function isChosen(choice: LanguageChoice, language: Language): boolean {
  return choice === null ? language !== sourceLanguage : choice !== 'guessed';
}

/** A form belongs to its page in every language and whatever stands in the query. */
function pageOf(path: string): string {
  return withoutLanguage(new URL(path, 'http://portal.invalid').pathname);
}
