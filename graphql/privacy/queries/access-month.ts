import { readAccess } from '#db/repositories/privacy-access.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { month as toMonth, monthOf, type Month } from '../../shared/local-date.ts';
import { accessDays, type AccessDay } from '../domain/access-days.ts';

export interface AccessMonth {
  readonly month: Month;
  readonly days: readonly AccessDay[];
  readonly earlier: Month | null;
  readonly later: Month | null;
}

/** Who looked at the citizen's data in a month, in one statement; in the current one where none is named. */
export async function accessMonth(
  { tx, viewer, today }: OperationContext,
  asked: Month | null | undefined,
): Promise<AccessMonth> {
  const month = asked ?? monthOf(today);
  const { records, earlier, later } = await readAccess(tx, citizen(viewer), month);
  return { month, days: accessDays(records), earlier: monthOrNull(earlier), later: monthOrNull(later) };
}

function monthOrNull(text: string | null): Month | null {
  return text === null ? null : toMonth(text);
}
