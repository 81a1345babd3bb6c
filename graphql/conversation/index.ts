export { hashOfCalendarToken, isCalendarToken } from './calendar-token.ts';
