import { createPool } from '#db/pools.ts';
import type { Api } from '#graphql/execute.server.ts';
import { SendReportDocument } from '#graphql/generated/documents.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { apiOn } from '../api.ts';
import { type Drafts, makeDrafts } from '../drafts.ts';
import { type Line, type Section, spreadOf } from '../lines.ts';
import { isPgbenchHere, runPgbench, type Sent } from '../pgbench.ts';
import { type Account, type BenchPortal, withPortal } from '../portal.ts';
import { say, type Stage } from '../stage.ts';

/** As many send at the same time. */
const clients = 8;

/**
 * Sending a report, with its job for the mail: commits a second through the API in process and over HTTP, beside PostgreSQL's own bench
 * that sends the very same statements one after the other. The server of the stage does not wait for the disk, for none of them.
 */
export async function submit(stage: Stage): Promise<Section> {
  const [specialist] = stage.bulk.specialists;
  if (!specialist) throw new Error('nobody is there');
  const drafts = await makeDrafts(stage.database, specialist.municipalityId, stage.turns);
  const pool = createPool(stage.apiUrl, { max: clients, name: 'submit' });
  try {
    const api = apiOn(pool);
    const written = isPgbenchHere() ? await writeDown(stage, drafts) : null;
    if (!written) say('  pgbench is not on this machine: only what is ours is measured');
    const limit = written
      ? { pgbench: () => runPgbench(stage.database, stage.apiUrl, written, clients) }
      : ({} as Contestants);
    // Alone: the portal below works off the jobs for the mail while it is measured, beside whoever sends.
    const inProcess = await race(stage.rounds, drafts, {
      ...limit,
      ours: () => timed(() => atOnce(drafts.owners, (owner) => sendInProcess(api, drafts, owner))),
    });
    const overHttp = await withPortal(stage, async (portal) => {
      const cookies = await Promise.all(drafts.owners.map((owner) => portal.signIn(owner)));
      return race(stage.rounds, drafts, {
        ...limit,
        ours: () => timed(() => atOnce(cookies, (cookie) => sendOverHttp(portal, drafts, cookie))),
      });
    });
    return {
      title: `sending a report, ${clients} at once`,
      lines: [...linesOf('in process', inProcess, 0.8), ...linesOf('over HTTP', overHttp, 0.45)],
    };
  } finally {
    await pool.end();
  }
}

type Contestants = Readonly<Record<string, () => Promise<number>>>;
type Rates = Readonly<Record<string, number>>;

/** Commits a second of each contestant in each round, in a new order each; a first round warms up. */
async function race(rounds: number, drafts: Drafts, contestants: Contestants): Promise<readonly Rates[]> {
  const all: Rates[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? '  warming up' : `  round ${round} of ${rounds}`);
    const rates: Record<string, number> = {};
    for (const [name, run] of Object.entries(contestants).sort(() => Math.random() - 0.5)) {
      rates[name] = (drafts.owners.length / (await run())) * 1000;
      await drafts.takeBack();
    }
    if (round > 0) all.push(rates);
  }
  return all;
}

function linesOf(how: string, rates: readonly Rates[], least: number): readonly Line[] {
  const commits = (name: string) => spreadOf(rates.flatMap((round) => round[name] ?? []));
  const ratios = rates.flatMap(({ ours, pgbench }) => (ours && pgbench ? ours / pgbench : []));
  return [
    ...(ratios.length > 0
      ? [{ what: `${how}, of pgbench`, unit: 'x', spread: spreadOf(ratios), bar: { least } } as const]
      : []),
    { what: `${how}, commits`, unit: 'a second', spread: commits('ours') },
    ...(ratios.length > 0
      ? [{ what: 'pgbench beside it, commits', unit: 'a second', spread: commits('pgbench') } as const]
      : []),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: clients }, worker));
}

const variablesOf = ({ month, revision }: Drafts) => ({ month, revision, language: 'nl' });

async function sendInProcess(api: Api, drafts: Drafts, { municipalityId, accountId }: Account): Promise<void> {
  const viewer: CitizenViewer = { kind: 'citizen', municipalityId, personId: accountId, assurance: 'high' };
  const { data, errors } = await api.execute(viewer, SendReportDocument, variablesOf(drafts), { traceId: 'bench' });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  expectReceipt(data);
}

async function sendOverHttp(portal: BenchPortal, drafts: Drafts, cookie: string): Promise<void> {
  const body = JSON.stringify({ documentId: SendReportDocument.id, variables: variablesOf(drafts) });
  const { body: answer } = await portal.ask({ cookie, path: '/graphql', send: { type: 'application/json', body } });
  expectReceipt((JSON.parse(answer) as { readonly data?: unknown }).data, answer);
}

function expectReceipt(data: unknown, answer = JSON.stringify(data)): void {
  const { outcome } = (data ?? {}) as { readonly outcome?: { readonly __typename: string } };
  if (outcome?.__typename !== 'IncomeReceipt') throw new Error(`a report was not sent: ${answer}`);
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
