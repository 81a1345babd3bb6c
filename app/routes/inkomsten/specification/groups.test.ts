import { expect, test } from 'vitest';
import { cents } from '#graphql/shared/money.ts';
import type { Line } from './explain.ts';
import { groupsOf, takesSomethingOff } from './groups.ts';

const line = (code: string, amount = 100): Line => ({
  code,
  amount: cents(amount),
  article: 'art. 31 Participatiewet',
  status: 'LAW',
  source: '',
  earner: null,
  sourceId: null,
  facts: [],
});

const codes = (lines: readonly Line[]) =>
  groupsOf(lines).map(({ group, lines: own }) => [group, own.map(({ code }) => code)]);

test('lines stand in groups in the order of the calculation, none is lost', () => {
  const order = ['norm', 'holidayReserveSplit', 'incomeBusiness', 'incomeTotal', 'exemption', 'counted', 'benefit'];
  expect(codes([...order, 'holidayReserve', 'payout', 'total', 'difference'].map((code) => line(code)))).toEqual([
    ['norm', ['norm', 'holidayReserveSplit']],
    ['income', ['incomeBusiness', 'incomeTotal', 'exemption', 'counted']],
    ['benefit', ['benefit', 'holidayReserve', 'payout']],
    ['together', ['total', 'difference']],
  ]);
});

test('a line that is new stays with the one before it', () => {
  expect(codes(['norm', 'incomeTotal', 'somethingNew', 'benefit'].map((code) => line(code)))).toEqual([
    ['norm', ['norm']],
    ['income', ['incomeTotal', 'somethingNew']],
    ['benefit', ['benefit']],
  ]);
});

test('only what comes off has a minus, and nothing that is zero', () => {
  expect(takesSomethingOff(line('exemption'))).toBe(true);
  expect(takesSomethingOff(line('holidayReserveSplit'))).toBe(true);
  expect(takesSomethingOff(line('exemption', 0))).toBe(false);
  expect(takesSomethingOff(line('payout'))).toBe(false);
});
