import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feed, item, program, run } from '#tests/support/edu-dex.ts';
import { commandLine } from '#tests/support/command-line.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** The command as an operator types it, on a database of its own. */
const command = fileURLToPath(new URL('../../../app/server/training/import-command.ts', import.meta.url));
let database: TestDatabase;
let type: ReturnType<typeof commandLine>;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  type = commandLine(command, database);
  folder = await mkdtemp(join(tmpdir(), 'portal-feed-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const ofModelstad = ['--municipality', 'modelstad', '--source', 'edu-dex'];
const late = program('laat', {
  schedule: { programRun: [run('r', { endDate: { date: '2027-01-01', isFinal: true } })] },
});

test('takes a file and a pipe in, tells what is wrong, and says what it came to', async () => {
  const [programs, suppliers] = [join(folder, 'programs.json'), join(folder, 'suppliers.json')];
  await writeFile(programs, feed(item(program('goed')), item(late)));
  const name = {
    id: 'opleider-voorbeeld',
    name: { nl: 'Opleider Voorbeeld' },
    lastMetadataChange: '2026-11-01T00:00:00Z',
  };
  await writeFile(suppliers, JSON.stringify({ suppliers: [name] }));
  expect(await type([...ofModelstad, '--suppliers', suppliers, programs])).toEqual({
    out: 'modelstad, edu-dex: 1 added, 0 changed, 0 the same, 1 refused, 0 ended\n',
    told: 'opleider-voorbeeld/laat (record 2): programSchedule/programRun/0/endDate/date is 2027-01-01, before it starts (2027-01-11)\n',
    code: 1,
  });
  expect(await type([...ofModelstad, '-'], feed(item(program('goed'))))).toEqual({
    out: 'modelstad, edu-dex: 0 added, 0 changed, 1 the same, 0 refused, 0 ended\n',
    told: '',
    code: 0,
  });
  expect(await type([...ofModelstad, '-'], '[{"a')).toEqual({
    out: [
      'modelstad, edu-dex: 0 added, 0 changed, 0 the same, 0 refused, 0 ended',
      'the file was not read to its end: the file ends within the record that begins at byte 1',
      'nothing was ended, because what the file does not hold is not known',
      '',
    ].join('\n'),
    told: '',
    code: 1,
  });
});

test.each([
  ['nothing', [], 'npm run trainings -- --municipality'],
  [
    'a feed without a name that can be one',
    ['--municipality', 'modelstad', '--source', 'A b', '-'],
    'a feed is named with small letters',
  ],
  [
    'a municipality that is not there',
    ['--municipality', 'nergens', '--source', 'x', '-'],
    'there is no municipality nergens',
  ],
  ['a file that is not there', [...ofModelstad, '/nergens.json'], 'there is no file /nergens.json'],
  [
    'suppliers that are none',
    [...ofModelstad, '--suppliers', command, '-'],
    'the file of suppliers is not what EDU-DEX answers',
  ],
  ['a word that it does not know', [...ofModelstad, '--for-real', '-'], 'npm run trainings -- --municipality'],
])('says what is missing: %s', async (_what, args, sentence) => {
  const { out, told, code } = await type(args, '[]');
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(told).toContain(sentence);
  expect(told).not.toContain('    at ');
});
