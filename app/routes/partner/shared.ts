import { addMonths, type LocalDate, type Month, monthOf } from '#graphql/shared/local-date.ts';

interface Part {
  readonly month: Month;
  readonly reportedBy: string;
}

/**
 * The partner who reports for both now: the one who sent a report about the month before this one or about a later one. `null` where
 * nobody did; who reported longer ago may be a partner no more. Parts come newest first.
 */
export function reportsForBoth([newest]: readonly Part[], today: LocalDate): string | null {
  return newest && newest.month >= addMonths(monthOf(today), -1) ? newest.reportedBy : null;
}
