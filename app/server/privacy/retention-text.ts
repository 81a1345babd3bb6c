import type { RetentionReport } from '#graphql/privacy/domain/retention-report.ts';

/** A report for the terminal: counts and days, nobody's data. */
export function retentionText(
  { files, past, oldestClosedOn, keptBy, tables }: RetentionReport,
  { municipality, on, forReal }: { readonly municipality: string; readonly on: string; readonly forReal: boolean },
): string {
  const width = Math.max(...tables.map(({ table }) => table.length));
  return [
    `${municipality}, ${on}: ${files} files, ${past} past their term${forReal ? ' and removed' : ' (nothing was removed)'}`,
    `oldest of those closed on: ${oldestClosedOn ?? 'none'}`,
    `kept by: ${
      Object.entries(keptBy)
        .map(([reason, count]) => `${reason} ${count}`)
        .join(', ') || 'nothing'
    }`,
    ...tables.map(
      ({ table, rule, past: goes, kept }) =>
        `  ${table.padEnd(width)}  ${rule.padEnd(13)}  past ${String(goes).padStart(6)}  kept ${String(kept).padStart(6)}`,
    ),
    '',
  ].join('\n');
}
