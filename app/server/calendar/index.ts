import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { isLanguage, pathIn, sourceLanguage } from '#app/i18n/index.ts';
import { findCalendarReader } from '#db/repositories/identity-calendar.ts';
import type { IdentityDatabase } from '#db/repositories/identity.ts';
import { hashOfSecretToken, isSecretToken } from '#graphql/shared/secret-token.ts';
import type { Api } from '#graphql/execute.server.ts';
import { CalendarDocument } from '#graphql/generated/documents.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { Limits } from '../limits.ts';
import { clientHeader, traceIdOf } from '../request-facts.ts';
import { originOf, type Tenants } from '../tenants.ts';
import { composeCalendar } from './compose.ts';

export interface CalendarDeps {
  /** Connections of `portal_identity`: nobody is known yet. */
  readonly pool: IdentityDatabase;
  readonly api: Pick<Api, 'execute'>;
  readonly limits: Pick<Limits, 'mayReadCalendar'>;
  readonly tenants: Pick<Tenants, 'byId'>;
  /** Address of the portal; a municipality with a host name of its own has its own. */
  readonly origin: string;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
}

/**
 * Answers the secret addresses of calendars. A token stands for its citizen with the lowest assurance, for one document and nothing
 * else. One that was never given or has ended is answered alike.
 */
export function createCalendar(deps: CalendarDeps): RequestHandler {
  const { pool, api, limits, tenants, origin, clock, logger } = deps;
  const router = Router();
  router.get('/agenda/:token.ics', async (request, response) => {
    response.set('cache-control', 'private, no-store');
    const refuse = (status: number, sentence: string) => {
      response.status(status).type('text').send(`${sentence}\n`);
    };
    if (!(await limits.mayReadCalendar(String(request.headers[clientHeader])))) {
      response.set('retry-after', '60');
      refuse(429, 'Too often. / Te vaak.');
      return;
    }
    const { token } = request.params;
    const reader = isSecretToken(token) ? await findCalendarReader(pool, hashOfSecretToken(token)) : null;
    if (reader === null) {
      refuse(404, 'There is no calendar here. / Hier is geen agenda.');
      return;
    }
    const { municipalityId, personId } = reader;
    const viewer = { kind: 'citizen', municipalityId, personId, assurance: 'basic' } as const;
    const traceId = traceIdOf(response);
    const { data } = await api.execute(viewer, CalendarDocument, {}, { traceId });
    if (data === undefined) {
      logger.warn({ traceId }, 'a calendar was not answered');
      refuse(503, 'Not now. / Nu niet.');
      return;
    }
    const language = isLanguage(reader.language) ? reader.language : sourceLanguage;
    const tenant = await tenants.byId(municipalityId);
    const link = `${originOf(origin, tenant?.hostName ?? null)}${pathIn(language, '/')}`;
    response
      .set('content-disposition', 'inline; filename="agenda.ics"')
      .type('text/calendar')
      .send(composeCalendar({ contents: data, personId, language, link, now: clock.now() }));
  });
  return router;
}
