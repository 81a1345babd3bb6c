import * as oidc from 'openid-client';
import type { Language } from '#app/i18n/languages.ts';
import type { StoredSession } from '#db/repositories/identity.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Providers } from './provider.ts';

export interface SignOutDeps {
  readonly providers: Providers;
  readonly secretBox: SecretBox;
  report(problem: string): void;
}

/** Signing out at the issuer too (RP-initiated logout). */
export function createSignOut({ providers, secretBox, report }: SignOutDeps) {
  return {
    /**
     * The issuer's own sign-out for a session that has just ended, coming back to `goodbye` with the language as its
     * `state`: issuers know one address. `null` when it has none or cannot be reached: the portal's session has ended
     * all the same.
     */
    async addressFor(ended: StoredSession, goodbye: string, language: Language): Promise<string | null> {
      const config = providers.configOf(ended.municipalityId, ended.accountKind);
      if (!config || !ended.idTokenCipher) return null;
      try {
        const connection = await providers.connect(config);
        if (connection.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(connection, {
          post_logout_redirect_uri: goodbye,
          state: language,
          ui_locales: language,
          id_token_hint: secretBox.open(ended.idTokenCipher),
        }).href;
      } catch {
        report('the issuer could not be asked to sign out');
        return null;
      }
    },
  };
}
