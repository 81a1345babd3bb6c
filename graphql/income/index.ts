export { hasStatePension, mayHaveStatePension } from './domain/exemption.ts';
export { datesOf, profileOf, type CalendarException, type DatesProfile, type MonthDates } from './domain/calendar.ts';
export type { PersonSummary } from './models.ts';
