import { Agent, request } from 'node:http';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { poolMeter } from './cpu.ts';
import { type Line, type Spread, spreadOf } from './lines.ts';
import { say, type Stage } from './stage.ts';
import { inTurns, type Settings } from './turns.ts';

/** A way to answer the same question, in a process of its own. */
export interface Entrant<Name extends string> {
  readonly name: Name;
  /** The program below this folder that answers with {@link serveTurns}. */
  readonly program: string;
  /** What it is asked at a turn, where it answers over HTTP ({@link serveHttp}): the requests are made here and are not counted. */
  readonly asked?: (turn: number) => Asked;
}

/** A request to an entrant. */
export interface Asked {
  readonly cookie: string;
  readonly body: string;
}

/** Microseconds of CPU per request. */
export interface Cost {
  readonly node: number;
  /** Not a number where the system does not tell. */
  readonly database: number;
}

export type Round<Name extends string> = Readonly<Record<Name, Cost>>;

/** What a request cost in the process that serves it and in PostgreSQL together. */
export const whole = ({ node, database }: Cost): number => node + (Number.isNaN(database) ? 0 : database);

/** What one entrant costs, of what another one does in the same round. */
export const ratioOf = <Name extends string>(rounds: readonly Round<Name>[], of: Name, to: Name): Spread =>
  spreadOf(rounds.map((round) => whole(round[of]) / whole(round[to])));

/** What each entrant costs, for a table. */
export const costsOf = <Name extends string>(rounds: readonly Round<Name>[], names: readonly Name[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    { what: `${name}, its process`, unit: 'µs', spread: spreadOf(rounds.map((round) => round[name].node)) },
    { what: `${name}, PostgreSQL`, unit: 'µs', spread: spreadOf(rounds.map((round) => round[name].database)) },
  ]);

/**
 * Lets all entrants answer in turns, in a new order each round, and says what a request of each cost. What counts is CPU as a ratio of
 * the same round: it swings far less than time does. `compare` gets one answer of each and throws when they are not the same.
 */
export async function contest<Name extends string>(
  stage: Stage,
  entrants: readonly Entrant<Name>[],
  compare: (answers: Readonly<Record<Name, unknown>>) => void,
): Promise<readonly Round<Name>[]> {
  const contestants = entrants.map((entrant) => new Contestant(entrant, stage));
  try {
    await Promise.all(contestants.map((contestant) => contestant.ready()));
    const looked = await Promise.all(contestants.map(async (one) => [one.name, await one.look()] as const));
    compare(Object.fromEntries(looked) as Record<Name, unknown>);
    for (const contestant of contestants) await contestant.run();
    const rounds: Round<Name>[] = [];
    for (let round = 1; round <= stage.rounds; round += 1) {
      say(`  round ${round} of ${stage.rounds}`);
      const order = [...contestants].sort(() => Math.random() - 0.5);
      const measured: [Name, Cost][] = [];
      for (const contestant of order) measured.push([contestant.name, await contestant.run()]);
      rounds.push(Object.fromEntries(measured) as Record<Name, Cost>);
    }
    return rounds;
  } finally {
    await Promise.allSettled(contestants.map((contestant) => contestant.end()));
  }
}

class Contestant<Name extends string> {
  readonly name: Name;
  readonly #stage: Stage;
  readonly #child: ChildProcess;
  readonly #asked: Entrant<Name>['asked'];
  readonly #agent: Agent;
  #port = 0;

  constructor({ name, program, asked }: Entrant<Name>, stage: Stage) {
    this.name = name;
    this.#asked = asked;
    this.#agent = new Agent({ keepAlive: true, maxSockets: stage.atOnce });
    this.#stage = stage;
    const { apiUrl: url, identityUrl, ownerUrl, bulk } = stage;
    const settings: Settings = { url, identityUrl, ownerUrl, name, bulk };
    const env = { ...process.env, NODE_ENV: 'production', BENCH: JSON.stringify(settings) };
    this.#child = fork(fileURLToPath(new URL(program, import.meta.url)), { env, execArgv: ['--import', 'tsx'] });
  }

  async #told(): Promise<Record<string, unknown>> {
    const heard = new AbortController();
    const [message] = await Promise.race(
      ['message', 'exit'].map((event) => once(this.#child, event, { signal: heard.signal })),
    ).finally(() => heard.abort());
    if (typeof message !== 'object' || message === null) throw new Error(`${this.name} ended by itself`);
    if ('failure' in message) throw new Error(`${this.name}: ${String(message.failure)}`);
    return { ...message };
  }

  async ready(): Promise<void> {
    this.#port = Number((await this.#told())['port']);
  }

  async #tell(asked: object): Promise<Record<string, unknown>> {
    this.#child.send(asked);
    return this.#told();
  }

  async look(): Promise<unknown> {
    if (this.#asked) return JSON.parse(await post(this.#agent, this.#port, this.#asked(0)));
    return (await this.#tell({ look: true }))['answer'];
  }

  /** Runs some requests and says what one of them cost. */
  async run(): Promise<Cost> {
    const { database, turns, atOnce } = this.#stage;
    const asked = this.#asked;
    const server = poolMeter(database, this.name);
    const before = await server();
    const used = asked ? Number((await this.#tell({}))['cpu']) : 0;
    if (asked) await inTurns(turns, atOnce, (turn) => post(this.#agent, this.#port, asked(turn)));
    const { cpu } = await this.#tell(asked ? {} : { turns, atOnce });
    const after = await server();
    return { node: (Number(cpu) - used) / turns, database: ((after - before) * 1_000) / turns };
  }

  async end(): Promise<void> {
    this.#agent.destroy();
    if (this.#child.exitCode !== null) return;
    this.#child.send({ end: true });
    await once(this.#child, 'exit');
  }
}

/** The text of an answer; what was refused is a failure of the bench. */
function post(agent: Agent, port: number, { cookie, body }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'apollo-require-preflight': '1',
      cookie,
    };
    const sent = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
