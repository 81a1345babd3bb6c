import type { Server } from 'node:http';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlHandler, type GraphqlHandlerOptions } from '#graphql/http.server.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from './world.ts';

let world: World;
const servers: Server[] = [];

beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  await world.end();
});

const ownName = { id: 'a'.repeat(64), name: 'OwnName', source: 'query OwnName { ownName }' };
const rename = { id: 'b'.repeat(64), name: 'Rename', source: 'mutation Rename($l: String!) { rename(language: $l) }' };

async function serve(changes: Partial<GraphqlHandlerOptions> = {}): Promise<string> {
  const app = express();
  const viewers: Record<string, Viewer> = {
    citizen: world.citizen,
    specialist: world.professional('INCOME_SPECIALIST'),
  };
  app.use(
    '/graphql',
    createGraphqlHandler({
      api: world.api,
      viewerOf: async (request) => viewers[String(request.headers['x-who'])] ?? { kind: 'anonymous' },
      production: true,
      knownDocumentsOnly: false,
      logger: pino({ level: 'silent' }),
      knownDocuments: [ownName, rename],
      traceIdOf: () => 'trace',
      ...changes,
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };

async function post(url: string, body: unknown, more: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: text });
  const answer = await response.text();
  expect(answer).not.toMatch(/\bat .*\.(ts|js):\d+|stacktrace/);
  return { status: response.status, answer: JSON.parse(answer), cache: response.headers.get('cache-control') };
}

/** Few tokens, many fields: a fragment of 143 fields, spread seven times. */
const sevenFold = `query Seven { ${'...many '.repeat(7)} } fragment many on Query { ${'__typename '.repeat(143)} }`;
const nested = (levels: number) => `query { ${'a { '.repeat(levels)} b ${'}'.repeat(levels)} }`;

describe('/graphql', () => {
  it('answers any document inside the limits and known ones by id, with the same words', async () => {
    const url = await serve();
    const who = { 'x-who': 'citizen' };
    const written = await post(url, { query: ownName.source, operationName: 'OwnName' }, who);
    const byId = await post(url, { documentId: ownName.id, variables: {} }, who);
    expect(written).toMatchObject({ status: 200, cache: 'no-store' });
    expect(written.answer).toEqual(byId.answer);
    expect(byId.status).toBe(200);
    const changed = await post(url, { query: rename.source, variables: { l: 'en' } }, who);
    expect(changed.answer).toEqual({ data: { rename: true } });
  });

  it.each([
    ['nobody signed in', {}, '{ ownName }', 401, 'UNAUTHENTICATED'],
    ['a field for somebody else', { 'x-who': 'citizen' }, '{ people { name } }', 403, 'FORBIDDEN'],
    ['a document that cannot be read', {}, '{ ownName ', 400, 'BAD_USER_INPUT'],
    ['a field that does not exist', {}, '{ ownNam }', 400, 'BAD_USER_INPUT'],
    ['a query 500 levels deep', {}, nested(500).replaceAll(' ', '  '), 400, 'BAD_USER_INPUT'],
    ['a query 200 levels deep', {}, nested(200), 400, 'BAD_USER_INPUT'],
    ['a query over 8 kB', {}, `{ ${'ownName '.repeat(2000)} }`, 400, 'BAD_USER_INPUT'],
    [
      '101 aliases',
      {},
      `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      400,
      'BAD_USER_INPUT',
    ],
    ['1001 times a field', {}, sevenFold, 400, 'BAD_USER_INPUT'],
    ['directives in a row', {}, `{ __typename ${'@aa'.repeat(11)} }`, 400, 'BAD_USER_INPUT'],
    ['a costly list', { 'x-who': 'specialist' }, '{ people(first: 9999) { name } }', 400, 'BAD_USER_INPUT'],
    ['introspection', { 'x-who': 'citizen' }, '{ __schema { types { name } } }', 400, 'BAD_USER_INPUT'],
    ['two operations and none named', {}, 'query A { __typename } query B { __typename }', 400, 'BAD_USER_INPUT'],
    ['a subscription', {}, 'subscription { a }', 400, 'BAD_USER_INPUT'],
  ])('refuses %s with a clear error', async (_what, who, query, status, code) => {
    const url = await serve();
    const { status: given, answer } = await post(url, { query }, who);
    expect(given).toBe(status);
    expect(answer.errors[0].extensions).toEqual({ code, traceId: 'trace' });
    expect(answer.errors[0].message).toMatch(/^.{10,300}$/);
    expect(answer.errors[0].message).not.toContain('Did you mean');
  });

  it('answers one operation a request, as JSON, with the header, by POST', async () => {
    const url = await serve();
    const document = { query: '{ __typename }' };
    expect((await post(url, [document, document])).status).toBe(400);
    expect((await post(url, 'no json')).status).toBe(400);
    expect((await post(url, '"text"')).status).toBe(400);
    expect((await post(url, { query: `{ a(b: "${'x'.repeat(70_000)}") }` })).status).toBe(413);
    expect((await post(url, { query: 7 })).status).toBe(400);
    expect((await post(url, { ...document, variables: [] })).status).toBe(400);
    expect((await post(url, { documentId: 'c'.repeat(64) })).status).toBe(400);
    expect((await post(url, document, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(
      (await post(url, 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    const bare = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(bare.status).toBe(403);
    for (const query of ['{__typename}', 'mutation{rename(language:"ar")}']) {
      const got = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
        headers: { ...headers, 'x-who': 'citizen' },
      });
      expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect((await fetch(url, { method: 'PUT', headers, body: '{}' })).status).toBe(405);
  });

  it('answers only known documents when that is asked', async () => {
    const url = await serve({ knownDocumentsOnly: true });
    const who = { 'x-who': 'citizen' };
    expect((await post(url, { query: ownName.source }, who)).status).toBe(403);
    expect((await post(url, { documentId: ownName.id }, who)).status).toBe(200);
  });

  it('says that the service is away when nobody can tell who asks', async () => {
    const gone = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const url = await serve({ viewerOf: () => Promise.reject(gone) });
    expect(await post(url, { query: '{ __typename }' })).toMatchObject({ status: 503 });
  });

  it('has a page to try queries outside production only, from nowhere else', async () => {
    const accept = { headers: { accept: 'text/html' } };
    expect((await fetch(await serve(), accept)).status).toBe(405);
    const page = await fetch(await serve({ production: false }), accept);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });
});
