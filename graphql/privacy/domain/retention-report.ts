import type { LocalDate } from '../../shared/local-date.ts';
import type { KeepReason } from './retention.ts';
import { type RetentionRule, retentionRules } from './retention-rules.ts';

/** What a run says about one table. */
export interface TableReport {
  readonly table: string;
  readonly rule: RetentionRule['id'];
  /** Rows that are past their term and that nothing keeps: removed in a real run. */
  readonly past: number;
  /** Rows of files that are kept. */
  readonly kept: number;
}

/** What a run found. Counts and days, nobody's data. */
export interface RetentionReport {
  readonly files: number;
  readonly past: number;
  /** The day on which the oldest file that is past its term was closed. */
  readonly oldestClosedOn: LocalDate | null;
  /** How many files each reason keeps; one file can have several. */
  readonly keptBy: Readonly<Partial<Record<KeepReason, number>>>;
  readonly tables: readonly TableReport[];
}

export const emptyReport: RetentionReport = {
  files: 0,
  past: 0,
  oldestClosedOn: null,
  keptBy: {},
  tables: retentionRules.flatMap(({ id, tables, by }) =>
    by === 'RETENTION' ? tables.map((table) => ({ table, rule: id, past: 0, kept: 0 })) : [],
  ),
};

/** What was found until now with what a batch found. */
export function addReports(one: RetentionReport, other: RetentionReport): RetentionReport {
  const reasons = new Set([...Object.keys(one.keptBy), ...Object.keys(other.keptBy)] as KeepReason[]);
  const days = [one.oldestClosedOn, other.oldestClosedOn].filter((day) => day !== null).sort();
  return {
    files: one.files + other.files,
    past: one.past + other.past,
    oldestClosedOn: days[0] ?? null,
    keptBy: Object.fromEntries(
      [...reasons].map((reason) => [reason, (one.keptBy[reason] ?? 0) + (other.keptBy[reason] ?? 0)]),
    ),
    tables: one.tables.map((table) => {
      const more = other.tables.find((each) => each.table === table.table);
      return { ...table, past: table.past + (more?.past ?? 0), kept: table.kept + (more?.kept ?? 0) };
    }),
  };
}
