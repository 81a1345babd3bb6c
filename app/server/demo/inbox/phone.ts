import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SmsSettings } from '../../sms/transport.ts';

/** A message to a phone that arrived in the demo. */
export interface CaughtSms {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly parts: number;
  /** Of the attempt; two with the same one are the same message. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

export interface DemoPhone {
  readonly settings: SmsSettings;
  /** Newest first. */
  list(): readonly CaughtSms[];
  stop(): Promise<void>;
}

/** Messages that are kept; older ones are forgotten. */
const mostMessages = 200;
const largestPost = 16 * 1024;

/** Nothing can be brought to such a number, so that the demo can show what happens then. */
const unreachable = '0000000';

const post = z.strictObject({
  from: z.string().min(1),
  to: z.string().regex(/^\+\d{5,15}$/),
  text: z.string().min(1),
  encoding: z.enum(['GSM_7', 'UCS_2']),
  parts: z.int().min(1),
});

/** A provider of messages on a port of its own that only this computer reaches. It hands none on and keeps them in memory. */
export async function openPhone({ clock }: { readonly clock: Clock }): Promise<DemoPhone> {
  const token = randomBytes(32).toString('base64url');
  const messages = new Map<string, CaughtSms>();
  const take = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST' || request.url !== '/messages') return 404;
    if (!isToken(request.headers.authorization ?? '', token)) return 401;
    const key = request.headers['idempotency-key'];
    const read = post.safeParse(await jsonOf(request));
    if (typeof key !== 'string' || key === '' || !read.success) return 400;
    const { to, from, text, parts } = read.data;
    if (to.endsWith(unreachable)) return 422;
    if (messages.has(key)) return 200;
    messages.set(key, { id: randomUUID(), to, from, text, parts, key, receivedAt: clock.now() });
    const [oldest] = messages.keys();
    if (messages.size > mostMessages && oldest !== undefined) messages.delete(oldest);
    return 201;
  };
  const server = createServer((request, response) => {
    void take(request)
      .catch(() => 400)
      .then((status) => response.writeHead(status).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the phone of the demo has no port');
  return {
    settings: { url: `http://127.0.0.1:${address.port}/messages`, token, from: 'Demo' },
    list: () => [...messages.values()].reverse(),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
        server.closeAllConnections();
      }),
  };
}

function isToken(header: string, token: string): boolean {
  const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largestPost) throw new RangeError('too large');
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
