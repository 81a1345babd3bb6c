import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Stage } from './stage.ts';
import { say } from './stage.ts';
import type { Settings } from './turns.ts';

/** A way to answer the same question, in a process of its own. */
export interface Entrant<Name extends string> {
  readonly name: Name;
  /** The program below this folder that answers with {@link serveTurns}. */
  readonly program: string;
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

  constructor({ name, program }: Entrant<Name>, stage: Stage) {
    this.name = name;
    this.#stage = stage;
    const settings: Settings = { url: stage.apiUrl, name, bulk: stage.bulk };
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

  ready = () => this.#told();

  async look(): Promise<unknown> {
    this.#child.send({ look: true });
    return (await this.#told())['answer'];
  }

  /** Runs some requests and says what one of them cost. */
  async run(): Promise<Cost> {
    const { database, turns, atOnce } = this.#stage;
    const before = await databaseCpu(database, this.name);
    this.#child.send({ turns, atOnce });
    const { cpu } = await this.#told();
    return { node: Number(cpu) / turns, database: ((await databaseCpu(database, this.name)) - before) / turns };
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.send({ end: true });
    await once(this.#child, 'exit');
  }
}

/** Microseconds that the server's processes of one contestant have used until now. */
async function databaseCpu(database: pg.Client, name: string): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const { rows } = await database.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = $1',
    [name],
  );
  // Fields 14 and 15 are ticks of a hundredth of a second; the name in field 2 is in brackets.
  const ticks = rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) * 10_000;
}
