import { connect, type Socket } from 'node:net';
import { memoryOf } from '../../support/memory.ts';
import { expect, test } from '../portal.ts';
import { print } from './rows.ts';

/** What the portal may grow by, in bytes, with three hundred connections open. */
const growth = 60_000_000;

/** A connection with everything that is written on it, and when it ended. */
function open(origin: string, first: string) {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (piece) => (said += piece.toString('latin1')));
  socket.on('error', () => undefined);
  const ended = new Promise<string>((done) => socket.once('close', () => done(said)));
  socket.write(first.replaceAll('\n', '\r\n'));
  return { socket, ended };
}

/** Sends pieces until the other side has had enough. Gives the status and how much was sent. */
async function pour(origin: string, head: string, piece: Buffer, most: number) {
  const { socket, ended } = open(origin, head);
  let sent = 0;
  while (!socket.destroyed && sent < most) {
    sent += piece.length;
    if (socket.write(piece)) await new Promise((done) => setImmediate(done));
    else await Promise.race([new Promise((done) => socket.once('drain', done)), ended]);
  }
  socket.end();
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(await ended)?.[1] ?? 0);
  return { status, sent };
}

const addresses = [
  '/plan/stap/nieuw',
  '/graphql',
  '/inkomsten/2026-01/bron/1/loonstrook',
  '/demo/idp/modelstad/citizen/token',
];
const kinds = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
];

/** A status that says no or sends to the sign-in, or a connection that was closed without any. */
const refused = (status: number) => (status >= 400 && status < 500) || status === 302 || status === 0;

test.skip(process.platform !== 'linux', 'reads the memory of a process where Linux shows it');

test('bodies over the limit, and bodies without end, are refused and fill no memory', async ({ portal }) => {
  test.setTimeout(120_000);
  const { host } = new URL(portal.origin);
  await fetch(portal.origin);
  const before = memoryOf(portal.pid);
  const megabytes = 50_000_000;
  const started = performance.now();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(portal.pid))), 50);
  // All at the same moment, so that what is kept of them adds up and stands out from what the portal uses anyway.
  await Promise.all(
    addresses.map(async (path, index) => {
      const head = `POST ${path} HTTP/1.1\nHost: ${host}\nOrigin: ${portal.origin}\nContent-Type: ${kinds[index]}\n`;
      const piece = Buffer.alloc(64 * 1024, 'a');
      const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
      const [long, endless] = await Promise.all([
        pour(portal.origin, `${head}Content-Length: ${megabytes}\n\n`, piece, megabytes),
        pour(portal.origin, `${head}Transfer-Encoding: chunked\n\n`, chunk, megabytes),
      ]);
      expect(refused(long.status), `long: ${path} gave ${long.status}`).toBe(true);
      expect(refused(endless.status), `endless: ${path} gave ${endless.status}`).toBe(true);
    }),
  );
  const asked = performance.now();
  expect((await fetch(`${portal.origin}/?kies=1`)).status).toBe(200);
  const recovered = performance.now() - asked;
  clearInterval(watch);
  const grown = Math.max(most, memoryOf(portal.pid)) - before;
  const together = addresses.length * 2 * megabytes;
  print({
    fault: 'bodies over the limit and without end',
    recovered,
    note: `${addresses.length * 2} of 50 MB in ${Math.round(asked - started)} ms, memory +${Math.round(grown / 1e6)} MB`,
  });
  expect(grown).toBeLessThan(together / 4);
});

test('three hundred clients that do not finish their request keep nobody else waiting, and are closed', async ({
  portal,
}) => {
  const { host } = new URL(portal.origin);
  const before = memoryOf(portal.pid);
  const started = performance.now();
  const slow = Array.from({ length: 300 }, () =>
    open(portal.origin, `GET /overzicht HTTP/1.1\nHost: ${host}\nX-Slow: `),
  );
  await Promise.all(slow.map(({ socket }) => new Promise((done) => socket.once('connect', done))));
  const waits = [];
  for (let visit = 0; visit < 10; visit += 1) {
    const asked = performance.now();
    expect((await fetch(`${portal.origin}/?kies=1`)).status).toBe(200);
    waits.push(performance.now() - asked);
  }
  expect(Math.max(...waits)).toBeLessThan(1_000);
  const answers = await Promise.all(slow.map(({ ended }) => ended));
  const all = performance.now() - started;
  expect(answers.every((said) => said === '' || said.startsWith('HTTP/1.1 408'))).toBe(true);
  expect(all).toBeLessThan(20_000);
  const grown = memoryOf(portal.pid) - before;
  print({
    fault: '300 slow clients',
    recovered: Math.max(...waits),
    note: `all closed after ${Math.round(all)} ms, memory ${Math.round(grown / 1e6)} MB more`,
  });
  expect(grown).toBeLessThan(growth);
});
