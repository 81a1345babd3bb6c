import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** How often something may be done; counted in the database, so that all processes count together, but for {@link Limits.mayAsk}. */
export interface Limits {
  /**
   * Pages and operations, by account, or by the reader's address where nobody is signed in. Each process counts for itself: a write
   * for every request would cost more than what it keeps away.
   */
  mayAsk(who: string): Promise<boolean>;
  /** Steps of signing in, by the reader's address. */
  maySignIn(client: string): Promise<boolean>;
  /** Calendars that are read, by the reader's address: services that keep the calendars of many people come from few. */
  mayReadCalendar(client: string): Promise<boolean>;
  /** Files that are added, by account. */
  mayUpload(account: string): Promise<boolean>;
}

const uploadsPerHour = 60;

/** How often, each in a minute. */
export interface LimitSettings {
  readonly signInsPerMinute: number;
  /** Default 600: ten a second for a whole minute is no person. */
  readonly requestsPerMinute?: number;
  /** Default 300. */
  readonly calendarsPerMinute?: number;
}

export function createLimits(pool: Pool, settings: LimitSettings): Limits {
  const { signInsPerMinute, requestsPerMinute = 600, calendarsPerMinute = 300 } = settings;
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      schemaName: 'limits',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
    });
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  const signIns = limiter('signin', signInsPerMinute, 60);
  const calendars = limiter('calendar', calendarsPerMinute, 60);
  const uploads = limiter('upload', uploadsPerHour, 3_600);
  return {
    mayAsk: (who) => allowed(requests, who),
    maySignIn: (client) => allowed(signIns, client),
    mayReadCalendar: (client) => allowed(calendars, client),
    mayUpload: (account) => allowed(uploads, account),
  };
}

async function allowed(limiter: RateLimiterAbstract, who: string): Promise<boolean> {
  try {
    await limiter.consume(hashOf(who));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** An address says something about a person; what is counted is only whether it is the same. */
function hashOf(who: string): string {
  return createHash('sha256').update(who).digest('base64url').slice(0, 22);
}
