import { decisionCopies } from './privacy-copied-decision.ts';
import { incomeCopies } from './privacy-copied-income.ts';
import { otherCopies } from './privacy-copied-other.ts';
import { planCopies } from './privacy-copied-plan.ts';
import { portfolioCopies } from './privacy-copied-portfolio.ts';
import { toldCopies } from './privacy-copied-told.ts';
import { trainingCopies } from './privacy-copied-training.ts';
import type { CopiedTable } from './privacy-copied-table.ts';

/**
 * Every table in which somebody occurs, and what of it stands in their copy (art. 15 and 20 AVG). What they wrote themselves is given,
 * also where it is about their partner; what the municipality wrote down about another adult is not. A professional has a name and no
 * number. `tests/architecture/copied-tables.test.ts` fails for a table or a column that is missing here.
 */
export const copiedTables: readonly CopiedTable[] = [
  ...incomeCopies,
  ...toldCopies,
  ...planCopies,
  ...decisionCopies,
  ...portfolioCopies,
  ...trainingCopies,
  ...otherCopies,
];

/** What the login `portal_copy` gets on the tables of a list: one person's rows, and no column that no copy gives. */
export function copyRights(tables: readonly CopiedTable[] = copiedTables): readonly string[] {
  const byTable = groupByTable(tables);
  return [...byTable].flatMap(([table, ways]) => {
    const columns = [...new Set(ways.flatMap((way) => way.columns))].join(', ');
    const whose = ways.map(({ owned }) => owned).join(' or ');
    return [
      `create policy copy on ${table} for select to portal_copy using (municipality_id = (select viewer_municipality()) and (${whose}))`,
      `grant select (${columns}) on ${table} to portal_copy`,
    ];
  });
}

function groupByTable(tables: readonly CopiedTable[]): ReadonlyMap<string, readonly CopiedTable[]> {
  const groups = new Map<string, CopiedTable[]>();
  for (const one of tables) groups.set(one.table, [...(groups.get(one.table) ?? []), one]);
  return groups;
}
