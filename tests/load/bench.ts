import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { reaches, type Section, table } from './lines.ts';
import { accessRecords } from './measures/access-records.ts';
import { caseload } from './measures/caseload.ts';
import { hostileDocuments } from './measures/hostile-documents.ts';
import { manyAtOnce } from './measures/many-at-once.ts';
import { pages } from './measures/pages.ts';
import { growth } from './measures/growth.ts';
import { home } from './measures/home.ts';
import { reviewQueue } from './measures/review-queue.ts';
import { submit } from './measures/submit.ts';
import { trainingSearch } from './measures/training-search.ts';
import { onStage, say, type Stage } from './stage.ts';

/**
 * `npm run bench`: sets itself up, measures one thing after the other on a database of its own, and prints a table of each with the
 * bar that it has to reach. Nothing here fails a build: ratios are for reading.
 */
const measures: Readonly<Record<string, (stage: Stage) => Promise<Section>>> = {
  'review-queue': reviewQueue,
  caseload,
  home,
  'training-search': trainingSearch,
  submit,
  pages,
  'many-at-once': manyAtOnce,
  'hostile-documents': hostileDocuments,
  growth,
  // Last: it leaves the database larger.
  'access-records': accessRecords,
};

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    turns: { type: 'string', default: '300' },
    people: { type: 'string', default: '2000' },
    /** Growth to a million people, ten minutes of many at once, ten million access records: up to three hours. */
    full: { type: 'boolean', default: false },
    /** Names of measures, with commas in between. */
    only: { type: 'string', default: Object.keys(measures).join() },
  },
});
const effort = {
  rounds: Number(options.rounds),
  turns: Number(options.turns),
  atOnce: 4,
  seconds: options.full ? 600 : 60,
  accessRecords: options.full ? 10_000_000 : 1_000_000,
  grown: [10_000, 100_000, ...(options.full ? [1_000_000] : [])],
  opponents: true,
};
const people = Number(options.people);

const opponents = fileURLToPath(new URL('opponents/', import.meta.url));
if (!existsSync(`${opponents}node_modules/dataloader`)) {
  say('installing the opponents');
  const install = ['ci', '--no-audit', '--no-fund', '--prefix', opponents];
  const { status } = spawnSync('npm', install, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the opponents could not be installed');
}

const sections = await onStage(people, effort, async (stage) => {
  const measured: Section[] = [];
  for (const name of options.only.split(',')) {
    const measure = measures[name];
    if (!measure) throw new Error(`there is no measure ${name}; there are ${Object.keys(measures).join(', ')}`);
    say(name);
    measured.push(await measure(stage));
  }
  return measured;
});

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
const done = { date: new Date().toISOString().slice(0, 10), machine, people, ...effort };
if (options.json)
  process.stdout.write(
    `${JSON.stringify({ ...done, sections: sections.map(({ title, lines }) => ({ title, lines: lines.map((line) => ({ ...line, reached: reaches(line) })) })) }, null, 2)}\n`,
  );
else
  process.stdout.write(
    [
      `${done.date}, ${machine}, ${people} people in a municipality beside a small one, ${effort.rounds} rounds of ${effort.turns} requests, ${effort.atOnce} at once`,
      ...sections.map(table),
    ].join('\n\n') + '\n',
  );
