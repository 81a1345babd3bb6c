import { expect, test } from 'vitest';
import { localDate } from '../shared/local-date.ts';
import { paymentOf, type PaymentFacts } from './payment.ts';

const paymentOn = localDate('2026-11-20');
const inTime = '2026-11-20T21:00:00Z';
const tooLate = '2026-11-20T23:30:00Z';

test.each<[string, PaymentFacts['status'], string | null, string, string]>([
  ['nothing was begun', null, null, '2026-11-19', 'PLANNED'],
  ['it waits, on the payment day itself', 'SENT', null, '2026-11-20', 'PLANNED'],
  ['it was accepted before', 'ACCEPTED', inTime, '2026-11-20', 'PLANNED'],
  ['it was accepted in time', 'ACCEPTED', inTime, '2026-11-21', 'PAID'],
  ['it was accepted after midnight in the Netherlands', 'ACCEPTED', tooLate, '2026-11-21', 'WITH_A_LATER_ONE'],
  ['it still waits', 'SENT', null, '2026-11-21', 'WITH_A_LATER_ONE'],
  ['there is a question', 'QUESTIONED', null, '2026-11-21', 'WITH_A_LATER_ONE'],
  ['a correction of what was accepted waits', 'SENT', inTime, '2026-11-21', 'WITH_A_LATER_ONE'],
  ['it is late', 'DRAFT', null, '2026-11-21', 'WITH_A_LATER_ONE'],
])('when %s', (_, status, acceptedAt, today, expected) => {
  expect(paymentOf({ status, paymentOn, acceptedAt }, localDate(today))).toBe(expected);
});
