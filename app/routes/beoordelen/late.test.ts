import { expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { isPaymentDayOver } from './late.ts';

it('marks what should have been paid before today, and not on the day itself', () => {
  const today = localDate('2026-11-24');
  const over = ['2026-11-23', '2026-11-24', '2026-12-01'].map((day) =>
    isPaymentDayOver({ paymentOn: localDate(day) }, today),
  );
  expect(over).toEqual([true, false, false]);
});
