import type { LocalDate } from './local-date.ts';

/** The row that counts on a day: the one with the last first day on or before it; `null` before the first. */
export function rowOn<Row extends { readonly validFrom: string }>(rows: readonly Row[], day: LocalDate): Row | null {
  return rows.reduce<Row | null>(
    (best, row) => (row.validFrom <= day && (best === null || row.validFrom > best.validFrom) ? row : best),
    null,
  );
}
