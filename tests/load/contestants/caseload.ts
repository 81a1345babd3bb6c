import { createServer } from 'node:http';
import express from 'express';
import { viewerAsking } from '#app/server/identity/asking.ts';
import { createIdentity } from '#app/server/identity/index.ts';
import { createPool } from '#db/pools.ts';
import { CaseloadDocument } from '#graphql/generated/documents.ts';
import { createGraphqlHandler } from '#graphql/http.server.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { apiOn, dataOf, professionalOf, silent, turnOf, usualManagers } from '../api.ts';
import { caseloadByHand } from '../by-hand/caseload.ts';
import { holderOf } from '../by-hand/holder.ts';
import { serveHttp, serveTurns, setting } from '../turns.ts';

/** The caseload by our API or by one statement, each over HTTP or in process. */
const name = setting('name');
const pool = createPool(setting('url'), { max: 8, name });
const identityPool = createPool(setting('identityUrl'), { max: 8, name });
const viewers = usualManagers(setting('bulk')).map((reader) => professionalOf(reader, 'CASE_MANAGER'));
const end = () => Promise.all([pool.end(), identityPool.end()]);

async function inProcess(turn: number): Promise<unknown> {
  const viewer = turnOf(viewers, turn);
  const answer = await api.execute(viewer, CaseloadDocument, { first: 50, after: null }, { traceId: 'bench' });
  return { data: dataOf(answer) };
}

const statementServer = () =>
  createServer((request, response) => {
    request.resume();
    holderOf(identityPool, request.headers.cookie ?? '')
      .then((viewer) => caseloadByHand(pool, viewer))
      .then(
        (json) => response.setHeader('content-type', 'application/json').end(json),
        (failure: unknown) => response.writeHead(500).end(String(failure)),
      );
  });

function portalServer() {
  const origin = 'http://localhost';
  const identity = createIdentity({
    pool: identityPool,
    secretBox: createSecretBox(Buffer.alloc(32)),
    clock: systemClock,
    config: { origin, demo: true, issuers: [] },
    logger: silent,
  });
  const app = express();
  app.disable('x-powered-by');
  app.use(
    '/graphql',
    createGraphqlHandler({
      api,
      production: true,
      knownDocumentsOnly: false,
      logger: silent,
      viewerOf: (request) => viewerAsking(identity, origin, request),
    }),
  );
  return createServer(app);
}

const api = apiOn(pool);
switch (name) {
  case 'in process':
    serveTurns(inProcess, end);
    break;
  case 'statement in process':
    serveTurns(async (turn) => JSON.parse(await caseloadByHand(pool, turnOf(viewers, turn))) as unknown, end);
    break;
  case 'statement':
    serveHttp(statementServer(), end);
    break;
  default:
    serveHttp(portalServer(), end);
}
