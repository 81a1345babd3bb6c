import { createHash, randomBytes } from 'node:crypto';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import {
  type AccountKind,
  beginActing,
  endSession,
  endSessionsOf,
  extendSession,
  findSession,
  type IdentityDatabase,
  insertSession,
  isHelperUnder,
  listSessions,
  stopActing,
  type StoredMandate,
  type StoredProfessional,
  type StoredSession,
} from '#db/repositories/identity.ts';
import type { Assurance, Viewer } from '#graphql/policy/viewer.ts';
import { isId, newId } from '#graphql/shared/ids.ts';
import { type Clock, today } from '#graphql/shared/ports/clock.ts';

/** A session ends when nothing happened for so long. */
export const rollingMinutes = 15;

/** Activity within so long of the last moves the end no further: not every request writes. Milliseconds. */
const unnoticed = 60_000;

/** A session never lasts longer than this after signing in. */
export const absoluteHours: Readonly<Record<AccountKind, number>> = { citizen: 12, professional: 10 };

/** How long an ended session can still tell whose it was. */
const rememberedMilliseconds = 24 * 3_600_000;

/** Somebody who is signed in, as the rest of the portal sees it. Times in epoch milliseconds. */
export interface Session {
  readonly municipalityId: string;
  readonly accountId: string;
  readonly accountKind: AccountKind;
  readonly assurance: Assurance;
  /** Names the session where people see it; says nothing about the token. */
  readonly publicId: string;
  readonly device: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly absoluteExpiresAt: number;
}

export interface SignedIn {
  readonly viewer: Exclude<Viewer, { kind: 'anonymous' }>;
  readonly session: Session;
  /** They acted for another and the mandate has ended since: the viewer is still that of the other, whom the database refuses. */
  readonly actingEnded: boolean;
}

/** For whom a session is started. */
export interface NewSession {
  readonly municipalityId: string;
  readonly accountId: string;
  readonly accountKind: AccountKind;
  readonly assurance: Assurance;
  readonly device: string;
  readonly idTokenCipher: Buffer | null;
  /** Goes on from the session before, when somebody who acts for another signs in once more. */
  readonly mandateId?: string | null;
}

type Account = Pick<Session, 'municipalityId' | 'accountId'>;

export interface Sessions {
  /** Who holds this token; `null` when nobody does (any more). The end moves along with what somebody does. */
  resolve(token: string): Promise<SignedIn | null>;
  /** Whose session it is or was, a day back: only to keep what was typed, never to sign anybody in. */
  accountOf(token: string): Promise<(Account & Pick<StoredSession, 'mandateId'>) | null>;
  /** Starts a session under a token that did not exist before. */
  start(session: NewSession): Promise<string>;
  /** Lets the session run its full time again. */
  extend(token: string): Promise<void>;
  /** Lets whoever holds this token act under a mandate of theirs. False when it is none, or runs no more. */
  act(token: string, mandateId: string): Promise<boolean>;
  /** Lets whoever holds this token be about themselves again. */
  stopActing(token: string): Promise<void>;
  /** Whether a mandate is, or was, of this account as the helper. */
  helps(account: Account, mandateId: string): Promise<boolean>;
  /** Ends the session of a token and gives what the provider's own sign-out needs. */
  end(token: string): Promise<StoredSession | null>;
  list(account: Account): Promise<readonly Session[]>;
  /** Ends one session of the same account. False when it had ended already or is not theirs. */
  endOne(account: Account, publicId: string): Promise<boolean>;
  /** Ends every other session of the account that holds this token. */
  endOthers(account: Account, token: string): Promise<number>;
}

/** Who is found behind a session. */
interface Behind {
  readonly professional: StoredProfessional | null;
  readonly mandate: StoredMandate | null;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ readonly stored: StoredSession }, Behind>;
    DatabaseSessionAttributes: { readonly stored: StoredSession };
    DatabaseUserAttributes: Behind;
  }
}

/** What is stored of a token: a copy of the table signs nobody in. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function toSession(stored: StoredSession): Session {
  const { municipalityId, accountId, accountKind, assurance, publicId, device } = stored;
  const { startedAt, expiresAt, absoluteExpiresAt } = stored;
  return {
    municipalityId,
    accountId,
    accountKind,
    assurance,
    publicId,
    device,
    startedAt,
    expiresAt,
    absoluteExpiresAt,
  };
}

/** `null` also where a session names a mandate that is not there: nobody is somebody else by mistake. */
function viewerOf(stored: StoredSession, { professional, mandate }: Behind): SignedIn['viewer'] | null {
  const { municipalityId, accountId, assurance } = stored;
  if (stored.accountKind === 'citizen') {
    if (stored.mandateId === null) return { kind: 'citizen', municipalityId, personId: accountId, assurance };
    if (!mandate) return null;
    const { id: mandateId, personId, personName, helperName: name, parts: may, managesMoney } = mandate;
    const actor = { personId: accountId, name, mandateId, may, personName, managesMoney };
    return { kind: 'citizen', municipalityId, personId, assurance, actor };
  }
  if (!professional) return null;
  const { id, name, roles } = professional;
  return { kind: 'professional', municipalityId, professionalId: id, name, roles, assurance };
}

/**
 * Our table behind lucia's interface. Lucia compares with the system's time by itself, so its dates are moved by the
 * difference between that and the clock that was passed in.
 */
class HashingAdapter implements Adapter {
  constructor(
    private readonly db: IdentityDatabase,
    private readonly clock: Clock,
  ) {}

  private toLucia(ours: number): Date {
    return new Date(ours - this.clock.now() + Date.now());
  }

  private fromLucia(theirs: Date): number {
    return theirs.getTime() - Date.now() + this.clock.now();
  }

  async getSessionAndUser(token: string): ReturnType<Adapter['getSessionAndUser']> {
    const found = await findSession(this.db, hashOf(token));
    if (found?.session.endedAt !== null) return [null, null];
    const { session, professional, mandate } = found;
    const userId = session.accountId;
    const attributes = { stored: session };
    return [
      { id: token, userId, expiresAt: this.toLucia(session.expiresAt), attributes },
      { id: userId, attributes: { professional, mandate } },
    ];
  }

  async setSession({ id, attributes }: DatabaseSession): Promise<void> {
    await insertSession(this.db, { ...attributes.stored, tokenHash: hashOf(id) });
  }

  async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    await extendSession(this.db, hashOf(token), this.fromLucia(expiresAt), this.clock.now());
  }

  /** Rows stay a day, so that what was typed finds its account; the worker's purge removes them. */
  async deleteSession(token: string): Promise<void> {
    await endSession(this.db, hashOf(token), this.clock.now());
  }

  // Accounts are known within a municipality only, so lists and ends by account go past lucia.
  getUserSessions(): Promise<DatabaseSession[]> {
    return Promise.reject(new Error('sessions are listed by municipality and account'));
  }

  deleteUserSessions(): Promise<void> {
    return Promise.reject(new Error('sessions are ended by municipality and account'));
  }

  deleteExpiredSessions(): Promise<void> {
    return Promise.reject(new Error('the worker removes what has expired'));
  }
}

export interface SessionsDeps {
  readonly db: IdentityDatabase;
  readonly clock: Clock;
}

export function createSessions({ db, clock }: SessionsDeps): Sessions {
  const rolling = new TimeSpan(rollingMinutes, 'm');
  const lucia = new Lucia<{ readonly stored: StoredSession }, Behind>(new HashingAdapter(db, clock), {
    sessionExpiresIn: rolling,
    getSessionAttributes: ({ stored }) => ({ stored }),
    getUserAttributes: ({ professional, mandate }) => ({ professional, mandate }),
  });
  const rolledEnd = (stored: StoredSession) => Math.min(clock.now() + rolling.milliseconds(), stored.absoluteExpiresAt);

  return {
    async resolve(token) {
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      const viewer = viewerOf(session.stored, user);
      if (!viewer) return null;
      const { mandate } = user;
      const actingEnded = mandate !== null && !(mandate.runs && mandate.untilDate >= today(clock));
      const { stored, fresh } = session;
      // Lucia moves the end by itself once half of the time has passed.
      const expiresAt = rolledEnd(stored);
      const moves = expiresAt - stored.expiresAt > unnoticed;
      if (moves && !fresh) await extendSession(db, hashOf(token), expiresAt, clock.now());
      return {
        viewer,
        actingEnded,
        session: { ...toSession(stored), expiresAt: moves ? expiresAt : stored.expiresAt },
      };
    },

    async accountOf(token) {
      const found = await findSession(db, hashOf(token));
      if (!found) return null;
      const { session } = found;
      const end = Math.min(session.endedAt ?? session.expiresAt, session.expiresAt);
      if (end + rememberedMilliseconds <= clock.now()) return null;
      const { municipalityId, accountId, mandateId } = session;
      return { municipalityId, accountId, mandateId };
    },

    async start(session) {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const stored: StoredSession = {
        ...session,
        mandateId: session.mandateId ?? null,
        tokenHash: hashOf(token),
        publicId: newId(now),
        startedAt: now,
        expiresAt: now + rolling.milliseconds(),
        absoluteExpiresAt: now + absoluteHours[session.accountKind] * 3_600_000,
        endedAt: null,
      };
      await lucia.createSession(session.accountId, { stored }, { sessionId: token });
      return token;
    },

    async extend(token) {
      const now = clock.now();
      await extendSession(db, hashOf(token), now + rolling.milliseconds(), now);
    },

    act(token, mandateId) {
      const at = { now: clock.now(), today: today(clock) };
      return isId(mandateId) ? beginActing(db, hashOf(token), mandateId, at) : Promise.resolve(false);
    },

    helps: async (account, mandateId) => isId(mandateId) && (await isHelperUnder(db, account, mandateId)),

    stopActing: (token) => stopActing(db, hashOf(token)),

    async end(token) {
      const found = await findSession(db, hashOf(token));
      await lucia.invalidateSession(token);
      return found?.session.endedAt === null ? found.session : null;
    },

    async list(account) {
      const stored = await listSessions(db, account, clock.now());
      return stored.map(toSession);
    },

    async endOne(account, publicId) {
      return isId(publicId) && (await endSessionsOf(db, account, { publicId }, clock.now())) > 0;
    },

    endOthers(account, token) {
      return endSessionsOf(db, account, { exceptTokenHash: hashOf(token) }, clock.now());
    },
  };
}
