import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine } from '#tests/support/command-line.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** The command as an operator types it, on a database of its own. */
const command = fileURLToPath(new URL('../../../app/server/decisions/import-command.ts', import.meta.url));
let database: TestDatabase;
let type: ReturnType<typeof commandLine>;
beforeAll(async () => {
  database = await createTestDatabase();
  type = commandLine(command, database);
});
afterAll(() => database.drop());

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
