import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { httpsServer, testCertificate } from '#tests/support/https-server.ts';
import { fetchFeed, type FetchOptions } from './fetch-feed.ts';

const servers: Awaited<ReturnType<typeof httpsServer>>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function serve(answer: (response: ServerResponse) => void) {
  const server = await httpsServer((_request, response) => {
    answer(response);
  });
  servers.push(server);
  return server;
}

const limits = { bytes: 1_000, silence: 10_000, total: 10_000 };
/** A test is answered by its own machine. */
const here: FetchOptions = { ca: testCertificate, allows: () => true, limits };

async function read(address: string, options: FetchOptions = here): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of fetchFeed(address, options)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test('what an address answers comes piece by piece', async () => {
  const { url } = await serve((response) => {
    response.write('[1,');
    response.end('2]');
  });
  expect(await read(`${url}/programs.json`)).toBe('[1,2]');
});

test('an address of the own network is not asked, by its number or by a name that leads there', async () => {
  let asked = 0;
  const { port } = await serve((response) => {
    asked += 1;
    response.end('[]');
  });
  for (const host of [
    'localhost',
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    '2130706433',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
  ])
    await expect(read(`https://${host}:${port}/`, { ca: testCertificate, limits }), host).rejects.toThrow(
      'leads into a network',
    );
  expect(asked).toBe(0);
});

test('a redirect is not followed', async () => {
  let asked = 0;
  const { url } = await serve((response) => {
    asked += 1;
    response.writeHead(302, { location: 'https://localhost:1/' }).end();
  });
  await expect(read(url)).rejects.toThrow('its address answers 302: name the address to which it leads');
  expect(asked).toBe(1);
});

test.each(['http://localhost/', 'file:///etc/passwd', 'ftp://localhost/', 'localhost', ''])(
  '%j is no address of a feed',
  async (address) => {
    await expect(read(address)).rejects.toThrow('does not begin with https://');
  },
);

test('what does not answer, is not trusted, or is too large says so, and repeats no address', async () => {
  const { url } = await serve((response) => response.writeHead(503).end('secret'));
  await expect(read(url)).rejects.toThrow(/^its address answers 503$/);
  await expect(read(url, { allows: () => true, limits })).rejects.toThrow(
    /^its address cannot be reached \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
  );
  await expect(read('https://user:secret@nergens.invalid/feed')).rejects.toThrow(
    /^its address cannot be reached \((ENOTFOUND|EAI_AGAIN)\)$/,
  );
  const large = await serve((response) => response.end(Buffer.alloc(1_001)));
  await expect(read(large.url)).rejects.toThrow(/^it is larger than 1000 bytes$/);
});

test('what stops, falls silent, goes on too long or is ended breaks off', async () => {
  const stops = await serve((response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('[', () => response.destroy());
  });
  await expect(read(stops.url)).rejects.toThrow(/^it broke off \(ECONNRESET\)$/);
  const silent = await serve((response) => {
    response.write('[');
  });
  await expect(read(silent.url, { ...here, limits: { ...limits, silence: 50 } })).rejects.toThrow(
    /^nothing came for too long$/,
  );
  await expect(read(silent.url, { ...here, limits: { ...limits, total: 60 } })).rejects.toThrow(
    /^it took longer than 0.001 minutes$/,
  );
  const ending = new AbortController();
  const reading = read(silent.url, { ...here, signal: ending.signal });
  ending.abort();
  await expect(reading).rejects.toThrow(/^the portal ended meanwhile$/);
});
