import * as oidc from 'openid-client';
import { type AccountKind, findPersonByBsnIndex, findProfessionalBySubject } from '#db/repositories/identity.ts';
import type { IdentityDatabase } from '#db/repositories/identity.ts';
import { isLanguage, type Language } from '#app/i18n/languages.ts';
import { parseBsn } from '#graphql/identity/domain/bsn.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { acrValuesFor, assuranceOf, isAssurance, type IssuerConfig, reaches } from './config.ts';
import type { Providers } from './provider.ts';
import { safeReturnPath } from './return-path.ts';

/** Minutes in which somebody has to come back from the issuer. */
const minutesToReturn = 15;

/** What the browser keeps, sealed, between leaving for the issuer and coming back. */
export interface Flow {
  readonly municipalityId: string;
  readonly kind: AccountKind;
  readonly language: Language;
  /** False when nobody decided for that language: the reader's own then comes before it. */
  readonly languageChosen: boolean;
  readonly returnTo: string | null;
  readonly lowest: Assurance;
  /** A page asked for more than the ordinary sign-in gives: what it wanted to send waits there. */
  readonly surer: boolean;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expiresAt: number;
}

/** Why somebody could not be signed in; each has its own words at the start page. */
export type SignInRefusal =
  /** Stopped at the issuer. */
  | 'cancelled'
  /** No sign-in is under way in this browser, or it took too long. */
  | 'stale'
  /** The issuer's answer was not right. */
  | 'failed'
  /** A lower level, or one factor where two are needed. */
  | 'weak'
  /** Nobody with this number or name in this municipality. */
  | 'unknown';

export interface Authenticated {
  readonly accountId: string;
  readonly assurance: Assurance;
  /** In which the municipality writes to a citizen; `null` for a professional, and for a language that the portal does not have. */
  readonly language: Language | null;
  /** For the issuer's own sign-out; `null` when it names the BSN, which must not travel in an address. */
  readonly idToken: string | null;
}

export interface SignInDeps {
  readonly db: IdentityDatabase;
  readonly providers: Providers;
  readonly secretBox: SecretBox;
  readonly clock: Clock;
  /** Called with the name of what went wrong, never with what an issuer or a person said. */
  report(problem: string): void;
}

export interface BeginOptions {
  /** Where the issuer sends people back to: one address a host, without language. */
  readonly callback: string;
  readonly language: Language;
  readonly languageChosen: boolean;
  readonly returnTo: string | null;
  /** Asked for by a page that needs more than the ordinary sign-in gives. */
  readonly lowest: Assurance | null;
}

export function createSignIn({ db, providers, secretBox, clock, report }: SignInDeps) {
  return {
    /** The address of the issuer to go to, and what the browser has to keep meanwhile; `null` when the issuer does not answer. */
    async begin(
      config: IssuerConfig,
      options: BeginOptions,
    ): Promise<{ readonly to: URL; readonly flow: Flow } | null> {
      const connection = await connected(config);
      if (!connection) return null;
      const lowest = options.lowest ?? (config.kind === 'citizen' ? (config.lowestAssurance ?? 'middle') : 'basic');
      const flow: Flow = {
        municipalityId: config.municipalityId,
        kind: config.kind,
        language: options.language,
        languageChosen: options.languageChosen,
        returnTo: options.returnTo,
        lowest,
        surer: options.lowest !== null,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        expiresAt: clock.now() + minutesToReturn * 60_000,
      };
      const to = oidc.buildAuthorizationUrl(connection, {
        redirect_uri: options.callback,
        scope: ['openid', ...(config.scopes ?? [])].join(' '),
        response_type: 'code',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        acr_values: acrValuesFor(config, lowest).join(' '),
        // Computers are shared: the one before at the issuer is never silently the one who signs in here.
        prompt: 'login',
        ui_locales: flow.language,
      });
      return { to, flow };
    },

    /** Checks the issuer's answer and finds the account it is about. */
    async complete(answer: URL, flow: Flow | null): Promise<Result<Authenticated, SignInRefusal>> {
      if (!flow || flow.expiresAt <= clock.now()) return refused('stale');
      const config = providers.configOf(flow.municipalityId, flow.kind);
      if (!config) return refused('failed');
      const tokens = await exchange(config, answer, flow);
      if (!tokens.ok) return tokens;
      const { connection, response } = tokens.value;
      const claims = response.claims();
      if (!claims) return refused('failed');
      const assurance = assuranceOf(config, claims.acr);
      if (!assurance || !reaches(assurance, flow.lowest)) return refused('weak');

      if (config.kind === 'professional') {
        const professional = await findProfessionalBySubject(db, config.municipalityId, claims.sub);
        if (!professional) return refused('unknown');
        return ok({ accountId: professional.id, assurance, language: null, idToken: response.id_token ?? null });
      }
      const name = config.bsnClaim ?? 'bsn';
      const inToken = claims[name];
      const claim = inToken ?? (await userInfo(connection, response.access_token, claims.sub))?.[name];
      const bsn = typeof claim === 'string' ? parseBsn(claim) : null;
      if (bsn === null) {
        report('the issuer gave no valid BSN');
        return refused('unknown');
      }
      const person = await findPersonByBsnIndex(db, config.municipalityId, secretBox.index(bsn));
      if (!person) return refused('unknown');
      const named = Object.values(claims).some((value) => typeof value === 'string' && value.includes(bsn));
      return ok({
        accountId: person.id,
        assurance,
        language: isLanguage(person.language) ? person.language : null,
        idToken: named ? null : (response.id_token ?? null),
      });
    },
  };

  async function connected(config: IssuerConfig): Promise<oidc.Configuration | null> {
    try {
      return await providers.connect(config);
    } catch (error) {
      report(nameOf(error));
      return null;
    }
  }

  async function exchange(config: IssuerConfig, answer: URL, flow: Flow) {
    try {
      const connection = await providers.connect(config);
      const response = await oidc.authorizationCodeGrant(connection, answer, {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      });
      return ok({ connection, response });
    } catch (error) {
      if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') {
        return refused<SignInRefusal>('cancelled');
      }
      providers.forget(config);
      report(nameOf(error));
      return refused<SignInRefusal>('failed');
    }
  }

  async function userInfo(connection: oidc.Configuration, accessToken: string, subject: string) {
    if (connection.serverMetadata().userinfo_endpoint === undefined) return null;
    try {
      return await oidc.fetchUserInfo(connection, accessToken, subject);
    } catch (error) {
      report(nameOf(error));
      return null;
    }
  }
}

/** The kind of an error; its words may hold what an issuer or a person said. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

/** Seals what the browser keeps; the same box opens it on the way back, in any process of the installation. */
export function sealFlow(secretBox: SecretBox, flow: Flow): string {
  return secretBox.seal(JSON.stringify(flow)).toString('base64url');
}

/** `null` for anything that was not sealed here. */
export function openFlow(secretBox: SecretBox, sealed: string | null): Flow | null {
  if (sealed === null) return null;
  try {
    return toFlow(JSON.parse(secretBox.open(Buffer.from(sealed, 'base64url'))));
  } catch {
    return null;
  }
}

function toFlow(value: unknown): Flow | null {
  if (typeof value !== 'object' || value === null) return null;
  const flow: Partial<Record<keyof Flow, unknown>> = value;
  const { municipalityId, kind, language, languageChosen, returnTo, lowest, surer, state, nonce, verifier, expiresAt } =
    flow;
  const texts = [municipalityId, state, nonce, verifier];
  if (!texts.every((text) => typeof text === 'string') || typeof expiresAt !== 'number') return null;
  if (kind !== 'citizen' && kind !== 'professional') return null;
  if (typeof language !== 'string' || !isLanguage(language)) return null;
  if (typeof lowest !== 'string' || !isAssurance(lowest)) return null;
  return {
    municipalityId: String(municipalityId),
    kind,
    language,
    languageChosen: languageChosen === true,
    returnTo: safeReturnPath(returnTo),
    lowest,
    surer: surer === true,
    state: String(state),
    nonce: String(nonce),
    verifier: String(verifier),
    expiresAt,
  };
}
