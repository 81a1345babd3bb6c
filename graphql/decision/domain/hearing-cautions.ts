import { isWorkingDay } from '../../shared/holidays.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';

/** Days before a hearing until which more documents can be sent: Awb 7:4 lid 1, since 1994-01-01 (wetten.overheid.nl, BWBR0005537). */
const daysForDocuments = 10;

export type HearingCaution = 'NOT_A_WORKING_DAY' | 'TOO_SOON';

/**
 * What speaks against the day of a hearing. Nothing forbids such a day: people can agree on it, so it is said and not refused.
 * @param toldOn the day on which the citizen is told of it.
 */
export function hearingCautions(day: LocalDate, toldOn: LocalDate): readonly HearingCaution[] {
  return [
    ...(isWorkingDay(day) ? [] : (['NOT_A_WORKING_DAY'] as const)),
    ...(day <= addDays(toldOn, daysForDocuments) ? (['TOO_SOON'] as const) : []),
  ];
}
