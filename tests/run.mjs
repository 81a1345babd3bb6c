// The whole of `npm test`: sets up what is missing, then runs every check, and ends with what failed and a summary.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

const steps = [
  {
    name: 'install',
    command: ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'],
    when: () => !existsSync(bin('vitest')),
  },
  { name: 'format', command: [bin('prettier'), '--config', 'tests/lint/prettier.json', '--check', '.'] },
  { name: 'page types', command: [bin('react-router'), 'typegen', 'app'] },
  { name: 'contract', command: [bin('tsx'), 'graphql/generate.ts', '--check'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'lint',
    command: [bin('eslint'), '--config', 'tests/lint/eslint.config.js', 'app', 'graphql', 'db', 'tests'],
  },
  {
    name: 'styles',
    command: [bin('stylelint'), '--config', 'tests/lint/stylelint.json', 'app/ui/{styles,themes}/*.css'],
  },
  { name: 'dead code', command: [bin('knip'), '--config', 'tests/lint/knip.json', '--exclude', 'types'] },
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
const isWanted = ({ name, when, alone }) => (when ? when() : only === undefined ? !alone : name === only);

/** Lines at the end of a step that failed, which are shown once more: a log is often kept by its end only. */
const lastLines = 60;

/** Runs a command, shows what it prints, and keeps it. */
function run({ command: [command, ...args], env }) {
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
        process.stdout.write(piece);
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

const outcomes = [];
for (const step of steps) {
  if (!isWanted(step)) continue;
  process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  const { ok, printed } = await run(step);
  outcomes.push({ name: step.name, ok, printed, seconds: (performance.now() - started) / 1000 });
  if (step.name === 'install' && !ok) break;
}

if (outcomes.length > 1)
  for (const { name, printed } of outcomes.filter(({ ok }) => !ok))
    process.stdout.write(`\n== the end of ${name} once more\n${printed.split('\n').slice(-lastLines).join('\n')}`);
process.stdout.write('\n');
// Rows of a table stand between what else a step says.
for (const { printed } of outcomes)
  for (const row of printed.split('\n').filter((line) => line.startsWith('| '))) process.stdout.write(`${row}\n`);
for (const { name, ok, seconds } of outcomes)
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)\n`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
