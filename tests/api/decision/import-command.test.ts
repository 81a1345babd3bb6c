import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testSecret } from '#tests/support/secret.ts';

/** The command as an operator types it, on a database of its own. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const command = fileURLToPath(new URL('../../../app/server/decisions/import-command.ts', import.meta.url));

async function type(args: readonly string[], piped = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    env: { ...process.env, DATABASE_URL: database.ownerUrl, PORTAL_SECRET: testSecret.toString('base64'), DEMO: '1' },
  });
  child.stdin.end(piped);
  const [out, told, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, told, code };
}

test('takes a pipe in, tells what is wrong with its line, and says what it came to', async () => {
  expect(await type(['--municipality', 'modelstad', '--file', '-'], '\n{"identificatie": "BES-1"}\n{]\n')).toEqual({
    out: 'modelstad: 0 added, 0 the same, 2 refused\n',
    told: [
      'BES-1 (line 2): it has no bsn',
      'BES-1 (line 2): it has no besluittype',
      'BES-1 (line 2): it has no datum',
      'BES-1 (line 2): it has no bestuursorgaan',
      'BES-1 (line 2): it has no toelichting',
      'line 3: it is no JSON',
      '',
    ].join('\n'),
    code: 1,
  });
});

test('says in a sentence what it misses', async () => {
  const usage = 'npm run decisions -- --municipality <short name> --file <JSON Lines, or - for what is piped in>\n';
  expect(await type([])).toEqual({ out: '', told: usage, code: 1 });
  expect(await type(['--nonsense'])).toEqual({ out: '', told: usage, code: 1 });
  const nowhere = await type(['--municipality', 'nergens', '--file', '-']);
  expect(nowhere).toEqual({ out: '', told: 'there is no municipality nergens\n', code: 1 });
  const missing = await type(['--municipality', 'modelstad', '--file', 'nergens.jsonl']);
  expect(missing).toEqual({ out: '', told: 'there is no file nergens.jsonl\n', code: 1 });
});
