import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { caseColumns, outcomeColumns, settleCase } from './settle-cases.ts';

/** `npm run --silent settle -- cases.csv`: what the rules make of a policy officer's own cases, as CSV. */
function main(path: string | undefined): number {
  if (path === undefined) return complain('say which file: npm run --silent settle -- cases.csv');
  let rows: Record<string, string>[];
  try {
    // npm runs scripts in the folder of package.json; a path is meant from where the command was typed.
    rows = parse(readFileSync(resolve(process.env['INIT_CWD'] ?? '', path)), {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (failure) {
    return complain(`cannot read ${path}: ${failure instanceof Error ? failure.message : 'unreadable'}`);
  }
  const missing = caseColumns.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (missing.length > 0) return complain(`columns are missing: ${missing.join(', ')}`);
  const outcomes = rows.map(settleCase);
  process.stdout.write(stringify(outcomes, { header: true, columns: [...outcomeColumns] }));
  return outcomes.some(({ status }) => status === 'error') ? 1 : 0;
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = main(process.argv[2]);
