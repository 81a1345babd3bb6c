import { expect, test } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { remindersOn, type ReminderRules } from './notification-worker.ts';

const rules: ReminderRules = {
  municipalityId: 'm',
  profiles: [
    {
      validFrom: '2026-01-01',
      reportDueDay: 5,
      paymentDay: 12,
      settlementMethod: 'SAME_MONTH' as const,
      reminderDaysBefore: [7, 1],
    },
  ],
  exceptions: [],
};

const kinds = (day: string) => remindersOn(localDate(day), rules).map(({ kind, occasion }) => `${kind} ${occasion}`);

test.each([
  ['2026-11-27', []],
  ['2026-11-28', ['REPORT_DUE 2026-11/7']],
  ['2026-12-03', ['REPORT_DUE 2026-11/7']],
  ['2026-12-04', ['REPORT_DUE 2026-11/1']],
  ['2026-12-05', ['REPORT_DUE 2026-11/1']],
  ['2026-12-06', ['REPORT_LATE 2026-11']],
  ['2026-12-12', ['REPORT_LATE 2026-11']],
  ['2026-12-13', []],
  ['2026-12-29', ['REPORT_DUE 2026-12/7']],
  ['2027-01-04', ['REPORT_DUE 2026-12/1']],
  ['2027-03-29', ['REPORT_DUE 2027-03/7']],
  ['2028-02-27', ['REPORT_DUE 2028-02/7']],
  ['2028-02-29', ['REPORT_DUE 2028-02/7']],
])('on %s', (day, expected) => {
  expect(kinds(day)).toEqual(expected);
});

test('a month with a due day of its own is reminded of by that day', () => {
  const holiday = { ...rules, exceptions: [{ month: '2026-11', dueOn: '2026-12-02', paymentOn: '2026-12-09' }] };
  expect(remindersOn(localDate('2026-11-25'), holiday)).toMatchObject([{ kind: 'REPORT_DUE', occasion: '2026-11/7' }]);
});
