import { setTimeout as pause } from 'node:timers/promises';
import { SendReportDocument } from '#graphql/generated/documents.ts';
import { type Drafts, makeDrafts } from '../drafts.ts';
import { quantile, type Section, spreadOf } from '../lines.ts';
import { type BenchPortal, withPortal } from '../portal.ts';
import { signIn } from '../sessions.ts';
import { say, type Stage } from '../stage.ts';
import { type Visitor, visitors } from '../visits.ts';

const citizens = 42;
const professionals = 7;
/** What somebody takes to read a page before the next: a second, half more or less. Milliseconds. */
const reading = { least: 500, most: 1_500 };

/**
 * Fifty people who use the portal at the same time, each a page and about a second to read it, round after round; every citizen sends a
 * report in between. What they wait, whether anything fails, and what the process holds in memory.
 */
export async function manyAtOnce(stage: Stage): Promise<Section> {
  const everybody = await visitors(stage, citizens, professionals);
  const accounts = everybody.map(({ account }) => account);
  const drafts = await makeDrafts(
    stage.database,
    accounts.filter(({ accountKind }) => accountKind === 'citizen'),
  );
  await drafts.end();
  const cookies = await signIn(stage, accounts);
  return withPortal(stage, async (portal) => {
    const until = performance.now() + stage.seconds * 1_000;
    const seen: Seen = { waited: [], failures: [], memory: [] };
    await Promise.all([
      watchMemory(portal, seen, until),
      ...everybody.map((visitor, index) =>
        visit(portal, { visitor, cookie: cookies[index] ?? '', index, until, drafts }, seen),
      ),
    ]);
    return { title: `${everybody.length} people at once for ${stage.seconds} seconds`, lines: linesOf(seen) };
  });
}

interface Seen {
  /** Milliseconds from each request to its last byte. */
  readonly waited: number[];
  /** What did not answer as it should. */
  readonly failures: string[];
  /** Megabytes, once a second. */
  readonly memory: number[];
}

interface Round {
  readonly visitor: Visitor;
  readonly cookie: string;
  readonly index: number;
  readonly until: number;
  readonly drafts: Drafts;
}

async function visit(portal: BenchPortal, { visitor, cookie, index, until, drafts }: Round, seen: Seen): Promise<void> {
  const pagesOfTheirs = visitor.pages;
  for (let turn = 0; performance.now() < until; turn += 1) {
    await pause(reading.least + Math.random() * (reading.most - reading.least));
    const page = pagesOfTheirs[(index + turn) % pagesOfTheirs.length];
    if (!page) return;
    const sends = visitor.who === 'citizen' && turn === 5 + (index % 20);
    const answer = await (sends
      ? send(portal, cookie, drafts)
      : portal.ask({ cookie, path: page.path, compressed: true }));
    seen.waited.push(answer.milliseconds);
    if (answer.status !== 200) seen.failures.push(`${sends ? 'sending' : page.name}: ${answer.status}`);
    else if (sends && !answer.body.includes('IncomeReceipt')) seen.failures.push(`sending: ${answer.body}`);
  }
}

const send = (portal: BenchPortal, cookie: string, { month, revision }: Drafts) =>
  portal.ask({
    cookie,
    path: '/graphql',
    send: { documentId: SendReportDocument.id, variables: { month, revision, language: 'nl' } },
  });

async function watchMemory(portal: BenchPortal, seen: Seen, until: number): Promise<void> {
  while (performance.now() < until) {
    await pause(1_000);
    seen.memory.push(portal.memory());
    if (seen.memory.length % 60 === 0) say(`  ${seen.memory.length / 60} minutes`);
  }
}

function linesOf({ waited, failures, memory }: Seen): Section['lines'] {
  for (const failure of new Set(failures)) say(`  ${failure}`);
  const sorted = waited.sort((a, b) => a - b);
  const once = (value: number) => spreadOf([value]);
  const [half, most] = [memory[memory.length >> 1] ?? Number.NaN, Math.max(...memory)];
  return [
    { what: 'requests', unit: 'times', spread: once(waited.length) },
    { what: 'p50', unit: 'ms', spread: once(quantile(sorted, 0.5)) },
    { what: 'p95', unit: 'ms', spread: once(quantile(sorted, 0.95)), bar: { most: 150 } },
    { what: 'p99', unit: 'ms', spread: once(quantile(sorted, 0.99)), bar: { most: 400 } },
    { what: 'failures', unit: 'times', spread: once(failures.length), bar: { most: 0 } },
    { what: 'memory of the process', unit: 'MB', spread: spreadOf(memory), bar: { most: 250 } },
    {
      what: 'the most after the first half, of what it held then',
      unit: 'x',
      spread: once(most / half),
      bar: { most: 1.05 },
    },
  ];
}
