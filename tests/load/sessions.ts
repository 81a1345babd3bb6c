import { createCookieJar } from '#app/server/identity/cookies.ts';
import { createSessions } from '#app/session.server.ts';
import { createPool } from '#db/pools.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import type { Stage } from './stage.ts';

/** Somebody of the stage. */
export interface Account {
  readonly municipalityId: string;
  readonly accountId: string;
  readonly accountKind: 'citizen' | 'professional';
}

/** Signs people in past the issuer; gives their cookies. */
export async function signIn({ identityUrl }: Stage, accounts: readonly Account[]): Promise<readonly string[]> {
  const pool = createPool(identityUrl, { max: 2, name: 'bench' });
  try {
    const sessions = createSessions({ db: pool, clock: systemClock });
    const { sessionName } = createCookieJar('http://localhost');
    return await Promise.all(
      accounts.map(async (account) => {
        const token = await sessions.start({ ...account, assurance: 'high', device: 'bench', idTokenCipher: null });
        return `${sessionName}=${token}`;
      }),
    );
  } finally {
    await pool.end();
  }
}
