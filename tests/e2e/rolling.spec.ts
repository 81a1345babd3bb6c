import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { type PortalServer, startPortal } from '../support/portal-server.ts';
import { testSecret } from '../support/secret.ts';
import { expect, signIn, test } from './portal.ts';

interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

const look: Ask = { method: 'GET', path: '/overzicht' };
/** What people do while a process is replaced: they look, and other clients read and write. */
const asks: readonly Ask[] = [
  look,
  { method: 'POST', path: '/graphql', body: JSON.stringify({ query: '{ viewer { name } }' }) },
  {
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query: 'mutation { setLanguage(language: "nl") { __typename } }' }),
  },
];

/**
 * The plainest there is in front of several processes: takes turns, goes to the next where nobody listens, and comes back to a process
 * when its `/health` is well. It never sends twice.
 */
class Balancer {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #away = new Set<string>();
  #turn = 0;
  readonly answered = new Map<string, number>();
  readonly failed: string[] = [];

  constructor(
    readonly origins: readonly string[],
    readonly cookie: string,
  ) {}

  async ask(what: Ask): Promise<void> {
    const turn = (this.#turn += 1) % this.origins.length;
    for (const origin of this.#away) await this.#comeBack(origin);
    for (const origin of [...this.origins.slice(turn), ...this.origins.slice(0, turn)]) {
      if (this.#away.has(origin)) continue;
      const outcome = await this.#send(origin, what);
      if (outcome === 'ECONNREFUSED') {
        this.#away.add(origin);
        continue;
      }
      if (outcome === '200') this.answered.set(origin, (this.answered.get(origin) ?? 0) + 1);
      else this.failed.push(`${what.method} ${what.path}: ${outcome}`);
      return;
    }
    this.failed.push(`${what.method} ${what.path}: nobody listens`);
  }

  countOf(origin: string): number {
    return this.answered.get(origin) ?? 0;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #comeBack(origin: string): Promise<void> {
    const health = await fetch(`${origin}/health`).catch(() => null);
    if (health?.ok) this.#away.delete(origin);
  }

  #send(origin: string, { method, path, body }: Ask): Promise<string> {
    const headers = {
      cookie: this.cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'apollo-require-preflight': '1' }),
    };
    return new Promise((done) => {
      const sent = request(`${origin}${path}`, { method, headers, agent: this.#agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () => {
          done(text.includes('"errors"') ? text.slice(0, 200) : String(answer.statusCode));
        });
        answer.on('error', (failure) => {
          done(`cut off: ${failure.message}`);
        });
      });
      sent.on('error', (failure: NodeJS.ErrnoException) => {
        done(failure.code ?? failure.message);
      });
      sent.end(body);
    });
  }
}

test('of two processes each is replaced in its turn, and no request fails', async ({ browser }) => {
  const embedded = await startEmbedded({ throwaway: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-rolling-'));
  const env = {
    DATABASE_URL: embedded.ownerUrl,
    DATA_DIR: dataDir,
    PORTAL_SECRET: testSecret.toString('base64'),
    DEMO: '1',
    SEED: '1',
  };
  const running: PortalServer[] = await Promise.all([startPortal(env), startPortal(env)]);
  const [first = '', second = ''] = running.map(({ origin }) => origin);
  const context = await browser.newContext({ baseURL: first });
  try {
    await signIn(await context.newPage(), 'Sam Voorbeeld');
    const cookies = await context.cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const balancer = new Balancer([first, second], cookie);
    let going = true;
    const load = Array.from({ length: 6 }, async (_, reader) => {
      for (let turn = reader; going; turn += 1) await balancer.ask(asks[turn % asks.length] ?? look);
    });
    const answersOf = (origin: string, more: number) => {
      const from = balancer.countOf(origin);
      return expect.poll(() => balancer.countOf(origin) - from, { timeout: 30_000 }).toBeGreaterThan(more);
    };
    for (const [index, origin] of [first, second].entries()) {
      const other = origin === first ? second : first;
      await answersOf(origin, 20);
      await running[index]?.end();
      await answersOf(other, 20);
      running[index] = await startPortal({ ...env, PORT: new URL(origin).port });
      await answersOf(origin, 20);
    }
    going = false;
    await Promise.all(load);
    balancer.close();
    const total = balancer.countOf(first) + balancer.countOf(second);
    process.stdout.write(
      `    ${total} requests were answered while two processes were replaced, failed: ${balancer.failed.length}\n`,
    );
    expect(balancer.failed, balancer.failed.join('; ')).toEqual([]);
  } finally {
    await context.close();
    for (const portal of running) await portal.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true });
  }
});
