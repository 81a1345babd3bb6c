import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { caseColumns, type CaseRow, outcomeColumns, refusedRow, settleCase } from './settle-cases.ts';

/** `npm run --silent settle -- cases.csv`: what the rules make of a policy officer's own cases, as CSV. */
function main(path: string | undefined): number {
  if (path === undefined) return complain('say which file: npm run --silent settle -- cases.csv');
  let lines: readonly (readonly string[])[];
  try {
    // npm runs scripts in the folder of package.json; a path is meant from where the command was typed.
    lines = parse(readFileSync(resolve(process.env['INIT_CWD'] ?? '', path)), {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (failure) {
    return complain(`cannot read ${path}: ${failure instanceof Error ? failure.message : 'unreadable'}`);
  }
  const [header = [], ...rows] = lines;
  const missing = caseColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) return complain(`columns are missing: ${missing.join(', ')}`);
  const twice = caseColumns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice.length > 0) return complain(`columns are there twice: ${twice.join(', ')}`);
  const outcomes = rows.map((values) => {
    const row: CaseRow = Object.fromEntries(header.map((column, index) => [column, values[index]]));
    // A value too many has moved those behind it: none of them can be trusted.
    return values.length > header.length
      ? refusedRow(row['id'] ?? '', `row: ${values.length} values for ${header.length} columns`)
      : settleCase(row);
  });
  process.stdout.write(stringify(outcomes, { header: true, columns: [...outcomeColumns] }));
  return outcomes.some(({ status }) => status === 'error') ? 1 : 0;
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = main(process.argv[2]);
