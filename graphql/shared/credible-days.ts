import { localDate } from './local-date.ts';

/** The first day that somebody can mean by what happened to them: one before it was typed wrongly. */
export const earliestDay = localDate('1920-01-01');

/** The last day that somebody can mean by what will come. */
export const latestDay = localDate('2100-12-31');
