import { createPool } from '#db/pools.ts';
import type { Api, ApiAnswer } from '#graphql/execute.server.ts';
import { SendReportDocument, type SendReportResult } from '#graphql/generated/documents.ts';
import { apiOn, citizenOf, dataOf, turnOf } from '../api.ts';
import { type Meter, ownMeter, processMeter, programMeter, serverMeter } from '../cpu.ts';
import { type Drafts, makeDrafts } from '../drafts.ts';
import { type Line, type Section, spreadOf } from '../lines.ts';
import { isPgbenchHere, runPgbench, type Sent } from '../pgbench.ts';
import { type BenchPortal, withPortal } from '../portal.ts';
import { type Account, signIn } from '../sessions.ts';
import { say, type Stage } from '../stage.ts';
import { inTurns } from '../turns.ts';
import { residents } from '../visits.ts';

/** As many send at the same time. */
const clients = 8;

/**
 * Sending a report, with its job for the mail: what it costs through the API in process and over HTTP, beside PostgreSQL's own bench
 * that sends the very same statements one after the other. The server of the stage does not wait for the disk, for none of them.
 */
export async function submit(stage: Stage): Promise<Section> {
  const drafts = await makeDrafts(stage.database, await residents(stage, stage.turns));
  const pool = createPool(stage.apiUrl, { max: clients, name: 'submit' });
  try {
    const api = apiOn(pool);
    const written = isPgbenchHere() ? await writeDown(stage, drafts) : null;
    if (!written) say('  pgbench is not on this machine: only what is ours is measured');
    const limit: Contestants = written
      ? { pgbench: { run: (start) => runPgbench(stage, written, clients, start), meter: programMeter } }
      : {};
    const inProcess = {
      run: async (start: Start) => {
        await start();
        await inTurns(drafts.owners.length, clients, (turn) => sendInProcess(api, drafts, turnOf(drafts.owners, turn)));
      },
      meter: ownMeter,
    };
    const cookies = await signIn(stage, drafts.owners);
    return await withPortal(stage, async (portal) => {
      const overHttp = {
        run: async (start: Start) => {
          await start();
          await inTurns(cookies.length, clients, (turn) => sendOverHttp(portal, drafts, turnOf(cookies, turn)));
        },
        meter: processMeter(portal.pid),
      };
      const rounds = await race(stage, drafts, { ...limit, 'in process': inProcess, 'over HTTP': overHttp });
      return { title: `sending a report, ${clients} at once`, lines: linesOf(rounds) };
    });
  } finally {
    await drafts.end();
    await pool.end();
  }
}

/** Everything is ready: from here on it counts. */
type Start = () => Promise<void>;

interface Way {
  /** Sends all drafts. */
  run(start: Start): Promise<void>;
  /** What sends them. */
  readonly meter: Meter;
}
type Contestants = Readonly<Record<string, Way>>;

interface Sending {
  /** Milliseconds of CPU for a report, of what sends it and of PostgreSQL together. */
  readonly cpu: number;
  /** Commits a second. */
  readonly rate: number;
}
type Round = Readonly<Record<string, Sending>>;

/** What sending costs each contestant in each round, in a new order each; a first round warms up. */
async function race({ database, rounds }: Stage, drafts: Drafts, contestants: Contestants): Promise<readonly Round[]> {
  const server = await serverMeter(database);
  const all: Round[] = [];
  const reports = drafts.owners.length;
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? '  warming up' : `  round ${round} of ${rounds}`);
    const measured: Record<string, Sending> = {};
    for (const [name, { run, meter }] of Object.entries(contestants).sort(() => Math.random() - 0.5)) {
      const used = async () => meter() + (await server());
      let before = { cpu: 0, at: 0 };
      await run(async () => {
        before = { cpu: await used(), at: performance.now() };
      });
      const took = performance.now() - before.at;
      measured[name] = { cpu: ((await used()) - before.cpu) / reports, rate: (reports / took) * 1000 };
      await drafts.takeBack();
    }
    if (round > 0) all.push(measured);
  }
  return all;
}

const bars = [
  ['in process', 0.8],
  ['over HTTP', 0.45],
] as const;

function linesOf(rounds: readonly Round[]): readonly Line[] {
  const names = Object.keys(rounds[0] ?? {});
  const spread = (of: (round: Round) => number | undefined) => spreadOf(rounds.flatMap((round) => of(round) ?? []));
  return [
    ...bars.flatMap(([name, least]): Line[] => {
      if (!names.includes('pgbench')) return [];
      const ratio = ({ pgbench, [name]: ours }: Round) => (pgbench && ours ? pgbench.cpu / ours.cpu : undefined);
      return [{ what: `${name}, CPU of pgbench`, unit: 'x', spread: spread(ratio), bar: { least } }];
    }),
    ...names.map((name): Line => ({ what: `${name}, CPU`, unit: 'ms', spread: spread((round) => round[name]?.cpu) })),
    ...names.map((name): Line => ({
      what: `${name}, commits`,
      unit: 'a second',
      spread: spread((round) => round[name]?.rate),
    })),
  ];
}

const variablesOf = ({ month, revision }: Drafts) => ({ month, revision, language: 'nl' });

async function sendInProcess(api: Api, drafts: Drafts, { municipalityId, accountId }: Account): Promise<void> {
  const viewer = citizenOf({ municipalityId, personId: accountId });
  expectReceipt(dataOf(await api.execute(viewer, SendReportDocument, variablesOf(drafts), { traceId: 'bench' })));
}

async function sendOverHttp(portal: BenchPortal, drafts: Drafts, cookie: string): Promise<void> {
  const send = { documentId: SendReportDocument.id, variables: variablesOf(drafts) };
  const answer = JSON.parse((await portal.ask({ cookie, path: '/graphql', send })).body) as ApiAnswer<SendReportResult>;
  expectReceipt(dataOf(answer));
}

function expectReceipt({ outcome }: SendReportResult): void {
  if (outcome.__typename !== 'IncomeReceipt') throw new Error(`a report was not sent: ${outcome.__typename}`);
}

/** What the API sends for each report, rolled back at its end, so that the same can be sent once more. */
async function writeDown(stage: Stage, drafts: Drafts): Promise<readonly (readonly Sent[])[]> {
  const pool = createPool(stage.apiUrl, { max: 1, name: 'rehearsal' });
  let sent: Sent[] = [];
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (given: unknown) => Promise<unknown>;
    Object.defineProperty(client, 'query', {
      value: async (given: string | { readonly text: string; readonly values?: Sent['values'] }) => {
        const { text, values = [] } = typeof given === 'string' ? { text: given } : given;
        sent.push({ text, values });
        if (text !== 'commit') return send(given);
        await send('rollback');
        return { command: 'COMMIT', rows: [] };
      },
    });
  });
  try {
    const api = apiOn(pool);
    const all: (readonly Sent[])[] = [];
    for (const owner of drafts.owners) {
      await sendInProcess(api, drafts, owner);
      all.push(sent);
      sent = [];
    }
    return all;
  } finally {
    await pool.end();
  }
}
