// The whole of `npm test`: sets up what is missing, then runs every check, and ends with what failed and a summary.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

const steps = [
  {
    name: 'install',
    command: ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'],
    when: () => !existsSync(bin('vitest')),
  },
  { name: 'page types', command: [bin('react-router'), 'typegen', 'app'] },
  {
    name: 'lint',
    beside: true,
    command: [bin('eslint'), '--config', 'tests/lint/eslint.config.js', 'app', 'graphql', 'db', 'tests'],
  },
  { name: 'types', beside: true, command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: 'format', beside: true, command: [bin('prettier'), '--config', 'tests/lint/prettier.json', '--check', '.'] },
  { name: 'contract', beside: true, command: [bin('tsx'), 'graphql/generate.ts', '--check'] },
  {
    name: 'styles',
    beside: true,
    command: [bin('stylelint'), '--config', 'tests/lint/stylelint.json', 'app/ui/{styles,themes}/*.css'],
  },
  {
    name: 'dead code',
    beside: true,
    command: [bin('knip'), '--config', 'tests/lint/knip.json', '--exclude', 'types'],
  },
  { name: 'unit', command: [bin('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit'] },
  { name: 'api', command: [bin('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--project', 'api'] },
  { name: 'e2e', command: [bin('playwright'), 'test', '--config', 'tests/e2e/playwright.config.ts'] },
  {
    name: 'attacks',
    command: [bin('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--project', 'api', 'tests/api/attacks'],
    env: { ATTACKS: process.env.ATTACKS ?? '10000' },
    alone: true,
  },
  {
    name: 'attacks in a browser',
    with: 'attacks',
    command: [bin('playwright'), 'test', '--config', 'tests/e2e/playwright.config.ts', 'e2e/attacks.spec'],
    alone: true,
  },
  {
    name: 'faults',
    command: [bin('playwright'), 'test', '--config', 'tests/e2e/playwright.config.ts', 'e2e/faults/'],
    env: { FAULTS: process.env.FAULTS ?? '30' },
    alone: true,
  },
  {
    name: 'rehearse',
    command: [bin('playwright'), 'test', '--config', 'tests/e2e/playwright.config.ts', 'restore'],
    alone: true,
  },
];
/** `node tests/run.mjs e2e` runs one step, and the set-up that it needs. What is `alone` runs only when it is named. */
const only = process.argv[2];
const isWanted = ({ name, when, alone, with: other }) =>
  when ? when() : only === undefined ? !alone : name === only || other === only;

/** What a test runner says of a failure: the test, the first words of why, and how many. */
const telling =
  /^\s*(✘|×|FAIL\b|\d+\) |(\w*Error|Expected|Received|Locator|Timeout)\b|\d+:\d+ +error |\[(warn|error)\]|\d+ (failed|flaky|interrupted|did not run)|.*: error TS)/u;
/** Lines of each step that failed, at the very end: a log is often kept by its end only. */
const tellingLines = 30;

/** Runs a command and keeps what it prints; one that runs beside others is shown when it is over. */
function run({ command: [command, ...args], env, beside }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        printed += piece;
        if (!beside) process.stdout.write(piece);
      });
    child.on('error', ({ message }) => done({ ok: false, printed: message }));
    child.on('exit', (status) => {
      const end = () => done({ ok: status === 0, printed });
      child.on('close', end);
      // A process that a step left behind can hold its output open for ever.
      setTimeout(end, 5_000);
    });
  });
}

/** Where tests write what they attacked (tests/support/attack-table.ts). */
const told = only === 'attacks' ? join(mkdtempSync(join(tmpdir(), 'portal-attacks-')), 'table') : null;
if (told) {
  writeFileSync(told, '');
  process.env.ATTACK_TABLE = told;
}

/** What was attacked, as a table of Markdown. */
function attackTable(lines) {
  const rows = lines.map((line) => {
    const { attack, tried, through, where } = JSON.parse(line);
    return [attack, tried.toLocaleString('en'), String(through), where];
  });
  const all = [['attack', 'tried', 'got through', 'where'], ...rows.sort((a, b) => a[3].localeCompare(b[3]))];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const text = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
  text.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return text.join('\n');
}

const outcomes = [];
async function take(step) {
  if (!step.beside) process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  const { ok, printed } = await run(step);
  if (step.beside) process.stdout.write(`\n== ${step.name}\n${printed}`);
  outcomes.push({ name: step.name, ok, printed, seconds: (performance.now() - started) / 1000 });
  return ok;
}

const waiting = steps.filter(isWanted);
while (waiting.length > 0) {
  const [step] = waiting;
  if (step.beside) {
    // Each of these keeps one core busy.
    const lane = async () => {
      while (waiting[0]?.beside) await take(waiting.shift());
    };
    await Promise.all([lane(), lane()]);
  } else if (!(await take(waiting.shift())) && step.name === 'install') break;
}

if (told) {
  process.stdout.write(`\n${attackTable(readFileSync(told, 'utf8').split('\n').filter(Boolean))}\n`);
  rmSync(join(told, '..'), { recursive: true, force: true });
}
process.stdout.write('\n');
// Rows of a table stand between what else a step says.
for (const { printed } of outcomes)
  for (const row of printed.split('\n').filter((line) => line.startsWith('| '))) process.stdout.write(`${row}\n`);
for (const { name, ok, seconds } of outcomes)
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)\n`);
for (const { name, printed } of outcomes.filter(({ ok }) => !ok)) {
  const lines = stripVTControlCharacters(printed).split('\n');
  process.stdout.write(
    `\n== why ${name} failed\n${lines
      .filter((line) => telling.test(line))
      .slice(-tellingLines)
      .join('\n')}\n`,
  );
}
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
