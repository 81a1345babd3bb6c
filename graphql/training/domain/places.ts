import { addDays, type LocalDate } from '../../shared/local-date.ts';

/** How somebody stands for a run: on its list, offered a place that was freed, or with a place. */
export const placeStates = ['WAITING', 'OFFERED', 'TAKEN'] as const;
export type PlaceState = (typeof placeStates)[number];

/** Days in which an offered place can be taken; then it goes to the next. A choice of the portal. */
const offerDays = 7;

/** Days in which somebody who said no, or nothing, is offered no other place; then again the first that is free. */
export const restDays = 7;

/** The last day to answer an offer of today: never after the last day on which the run can be asked for. */
export function answerBy(today: LocalDate, lastDay: LocalDate): LocalDate {
  const last = addDays(today, offerDays);
  return last < lastDay ? last : lastDay;
}

/** Whether somebody who says no, or nothing, keeps their position: once. */
export function keepsPosition(declined: number): boolean {
  return declined === 0;
}
