import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseColumns } from './settle-cases.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const header = caseColumns.join(',');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases of a policy officer '));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a policy officer calls it, on a file with this content. */
function settle(content: string) {
  const path = join(folder, 'cases.csv');
  writeFileSync(path, content);
  const command = ['--import', 'tsx', 'graphql/income/domain/settle-command.ts', path];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command of a policy officer', () => {
  test('answers in the order of the input, also with a byte order mark, Windows line ends and empty lines', () => {
    const rows = ['second,2026-11,single,,35,,0.00,month,0,0,,,', '', '"a, b",2026-11,single,,35,,600.00,month,0,0,,,'];
    expect(settle(['\uFEFF' + header, ...rows, ''].join('\r\n'))).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'id,norm,rule,exempt,counted,payout,holidayReserve,status\n' +
        'second,1419.46,none,0.00,0.00,1351.33,68.13,law\n' +
        '"a, b",1419.46,31.2.n,150.00,450.00,901.33,45.45,law\n',
    });
  });

  test('a refused row says why, the others are settled, and the exit code tells', () => {
    const { status, stdout } = settle(
      `${header}\na,2022-12,single,,35,,600.00,month,0,0,,,\nb,2026-11,single,,35,,0.00,month,0,0,,,\n`,
    );
    expect(status).toBe(1);
    expect(stdout.split('\n')[1]).toMatch(/^a,,month: .*,,,,,error$/);
    expect(stdout.split('\n')[2]).toMatch(/,law$/);
  });

  test.each([
    ['other columns', 'name\nsomebody\n', /^columns are missing: id, month/],
    [
      'a header that lacks a column, and no rows',
      `${header.replace(',payPeriod', '')}\n`,
      /^columns are missing: payPeriod\n$/,
    ],
    ['nothing at all', '', /^columns are missing: id, month/],
    ['a column twice', `${header},age\n`, /^columns are there twice: age\n$/],
  ])('a file with %s is answered in a sentence, not on standard output', (_what, content, sentence) => {
    const { status, stdout, stderr } = settle(content);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
  });

  test('the header decides about the file, and each row about itself: too short, cut off where it is empty, too long', () => {
    const rows = ['a,2026-11', 'b,2026-11,single,,35,,0.00,month', 'c,2026-11,single,,35,,600,00,month,0,0,,,'];
    const { status, stdout } = settle([header, ...rows].join('\n'));
    expect(status).toBe(1);
    const [, short, cut, long] = stdout.split('\n');
    expect(short).toMatch(/^a,,"?household: .*,,,,,error$/);
    expect(cut).toBe('b,1419.46,none,0.00,0.00,1351.33,68.13,law');
    expect(long).toBe('c,,row: 14 values for 13 columns,,,,,error');
  });

  test('a header alone is a file without cases', () => {
    const answer = 'id,norm,rule,exempt,counted,payout,holidayReserve,status\n';
    expect(settle(`${header}\n`)).toEqual({ status: 0, stderr: '', stdout: answer });
  });
});
