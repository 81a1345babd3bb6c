import * as oidc from 'openid-client';
import type { StoredSession } from '#db/repositories/identity.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Providers } from './provider.ts';

export interface SignOutDeps {
  readonly providers: Providers;
  readonly secretBox: SecretBox;
  readonly origin: string;
  report(problem: string): void;
}

/** Signing out at the issuer too (RP-initiated logout). */
export function createSignOut({ providers, secretBox, origin, report }: SignOutDeps) {
  return {
    /**
     * The issuer's own sign-out for a session that has just ended, coming back to `goodbye`; `null` when it has none or
     * cannot be reached: the portal's session has ended all the same.
     */
    async addressFor(ended: StoredSession, goodbye: string): Promise<string | null> {
      const config = providers.configOf(ended.municipalityId, ended.accountKind);
      if (!config || !ended.idTokenCipher) return null;
      try {
        const connection = await providers.connect(config);
        if (connection.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(connection, {
          post_logout_redirect_uri: `${origin}${goodbye}`,
          id_token_hint: secretBox.open(ended.idTokenCipher),
        }).href;
      } catch {
        report('the issuer could not be asked to sign out');
        return null;
      }
    },
  };
}
