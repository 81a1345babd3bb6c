import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '#db/embedded.ts';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { generate, type BulkReader } from '#db/seed/generate.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';

/**
 * `npm run bench`: the review queue of 50 as our page asks it, beside one statement by hand and beside PostGraphile, on the same data
 * and all with row security. What counts is CPU per request, of the serving process and of PostgreSQL together, as a ratio of the
 * same round: it swings far less than time does. Runs on a database of its own.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    turns: { type: 'string', default: '300' },
    people: { type: 'string', default: '2000' },
  },
});
const [rounds, turns, people] = [Number(options.rounds), Number(options.turns), Number(options.people)];
/** Requests under way at the same time in each process. */
const atOnce = 4;

const here = fileURLToPath(new URL('.', import.meta.url));
const opponents = `${here}opponents/`;
const names = ['ours', 'statement', 'postgraphile'] as const;
type Name = (typeof names)[number];

/** Microseconds of CPU per request. */
interface Cost {
  readonly node: number;
  /** Not a number where the system does not tell. */
  readonly database: number;
}

const say = (line: string) => void process.stderr.write(`${line}\n`);

class Contestant {
  readonly name: Name;
  readonly #child: ChildProcess;

  constructor(name: Name, url: string, readers: readonly BulkReader[]) {
    this.name = name;
    const env = { ...process.env, NODE_ENV: 'production', BENCH: JSON.stringify({ url, name, readers }) };
    const program = name === 'postgraphile' ? `${opponents}postgraphile.js` : `${here}contestant.ts`;
    this.#child = fork(program, { env, execArgv: ['--import', 'tsx'] });
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
  async run(database: pg.Client): Promise<Cost> {
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
async function databaseCpu(database: pg.Client, name: Name): Promise<number> {
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

/** All answer the same: ours and the statement to the letter, PostGraphile the same reports in the same order. */
function compare(answers: Readonly<Record<Name, unknown>>): void {
  const [own, byHand] = [nodesOf(answers.ours, 'reviewQueue'), nodesOf(answers.statement, 'reviewQueue')];
  const plain = (nodes: readonly Node[]) =>
    nodes.map((node) => ({ ...node, sentAt: Date.parse(String(node['sentAt'])) }));
  if (own.length !== 50 || !isDeepStrictEqual(plain(own), plain(byHand)))
    throw new Error(
      `ours and the statement answer differently\n${JSON.stringify(own[0])}\n${JSON.stringify(byHand[0])}`,
    );
  const ids = (nodes: readonly Node[]) => nodes.map(({ id, rowId }) => rowId ?? id);
  if (!isDeepStrictEqual(ids(own), ids(nodesOf(answers.postgraphile, 'allIncomeReports'))))
    throw new Error('PostGraphile answers with other reports');
}

type Node = Readonly<Record<string, unknown>>;
interface Connection {
  readonly edges: readonly { readonly node: Node }[];
}

function nodesOf(answer: unknown, field: string): readonly Node[] {
  const connection = (answer as Readonly<Record<string, Connection>>)[field];
  // Messages between processes leave out what is undefined and keep null.
  return connection?.edges.map(({ node }) => node) ?? [];
}

const middle = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, max: sorted.at(-1) ?? 0 };
};

async function measure(ownerUrl: string): Promise<void> {
  say(`making ${people} people in each of two municipalities`);
  const passwords = rolePasswords(createSecretBox(randomBytes(32)).derive);
  const { apiUrl } = await migrate({ ownerUrl, passwords });
  const readers = await generate({ ownerUrl, clock: systemClock, people, months: 12, seed: 1 });
  const database = new pg.Client({ connectionString: ownerUrl });
  await database.connect();

  const contestants = names.map((name) => new Contestant(name, apiUrl, readers));
  try {
    await Promise.all(contestants.map((contestant) => contestant.ready()));
    const looked = await Promise.all(contestants.map(async (one) => [one.name, await one.look()] as const));
    compare(Object.fromEntries(looked) as Record<Name, unknown>);
    say('warming up');
    for (const contestant of contestants) await contestant.run(database);
    const costs: Record<Name, Cost>[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      const order = [...contestants].sort(() => Math.random() - 0.5);
      const measured: [Name, Cost][] = [];
      for (const contestant of order) measured.push([contestant.name, await contestant.run(database)]);
      costs.push(Object.fromEntries(measured) as Record<Name, Cost>);
    }
    report(costs);
  } finally {
    await Promise.allSettled(contestants.map((contestant) => contestant.end()));
    await database.end();
  }
}

/** The least that our API has to reach, as the first step of design/performance. */
const bars = { statement: 0.55, postgraphile: 1.8 } as const;

function report(costs: readonly Record<Name, Cost>[]): void {
  const whole = ({ node, database }: Cost) => node + (Number.isNaN(database) ? 0 : database);
  const ratio = (other: keyof typeof bars, part: (cost: Cost) => number) =>
    middle(costs.map((round) => part(round[other]) / part(round.ours)));
  const result = {
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    rounds,
    turns,
    atOnce,
    people,
    microseconds: Object.fromEntries(
      names.map((name) => [
        name,
        {
          node: middle(costs.map((round) => round[name].node)),
          database: middle(costs.map((round) => round[name].database)),
        },
      ]),
    ),
    ratios: {
      ofTheStatement: {
        bar: bars.statement,
        ...ratio('statement', whole),
        nodeAlone: ratio('statement', (c) => c.node),
      },
      toPostGraphile: {
        bar: bars.postgraphile,
        ...ratio('postgraphile', whole),
        nodeAlone: ratio('postgraphile', (c) => c.node),
      },
    },
  };
  if (options.json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const numbers = ({ min, median, max }: ReturnType<typeof middle>, digits: number) =>
    [min, median, max].map((value) => value.toFixed(digits).padStart(8)).join('');
  const lines = [
    result.machine,
    `review queue of 50, ${rounds} rounds of ${turns} requests, ${atOnce} at once, ${people} people in each of two municipalities`,
    '',
    `${'µs of CPU a request'.padEnd(34)}     min  median     max`,
    ...names.flatMap((name) => [
      `${`${name}, its process`.padEnd(34)}${numbers(middle(costs.map((round) => round[name].node)), 0)}`,
      `${`${name}, PostgreSQL`.padEnd(34)}${numbers(middle(costs.map((round) => round[name].database)), 0)}`,
    ]),
    '',
    `${'ratio of CPU, both together'.padEnd(34)}     min  median     max     bar`,
    `${'ours, of the statement'.padEnd(34)}${numbers(result.ratios.ofTheStatement, 2)}${bars.statement.toFixed(2).padStart(8)}`,
    `${'ours, times PostGraphile'.padEnd(34)}${numbers(result.ratios.toPostGraphile, 2)}${bars.postgraphile.toFixed(2).padStart(8)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (!existsSync(`${opponents}node_modules/postgraphile`)) {
  say('installing the opponents');
  const install = ['ci', '--no-audit', '--no-fund', '--prefix', opponents];
  const { status } = spawnSync('npm', install, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the opponents could not be installed');
}
const server = await startEmbedded({ throwaway: true });
try {
  await measure(server.ownerUrl);
} finally {
  await server.stop();
}
