import { describe, expect, test } from 'vitest';
import { localDate, month } from '../../shared/local-date.ts';
import { benefitOf, datesOf, openMonths, profileOf, settledWith } from './calendar.ts';

const profiles = [
  { validFrom: '2026-07-01', reportDueDay: 5, paymentDay: 12, settlementMethod: 'SAME_MONTH' as const },
  { validFrom: '2023-01-01', reportDueDay: 31, paymentDay: 20, settlementMethod: 'SAME_MONTH' as const },
];

describe('dates of a month', () => {
  test('come from the profile that was valid on its first day', () => {
    expect(profileOf(month('2026-06'), profiles)?.reportDueDay).toBe(31);
    expect(profileOf(month('2026-07'), profiles)?.reportDueDay).toBe(5);
    expect(datesOf(month('2026-11'), profiles, [])).toEqual({ dueOn: '2026-12-05', paymentOn: '2026-12-12' });
    expect(datesOf(month('2026-12'), profiles, [])).toEqual({ dueOn: '2027-01-05', paymentOn: '2027-01-12' });
  });

  test('income that is settled with the benefit of the month after is paid a month later, and due on the same day', () => {
    const later = profiles.map((profile) => ({ ...profile, settlementMethod: 'NEXT_MONTH' as const }));
    expect(datesOf(month('2026-11'), later, [])).toEqual({ dueOn: '2026-12-05', paymentOn: '2027-01-12' });
    expect(settledWith(month('2026-12'), { settlementMethod: 'NEXT_MONTH' })).toBe('2027-01');
    expect(settledWith(month('2026-12'), { settlementMethod: 'ESTIMATE' })).toBe('2026-12');
  });

  test('a day that the following month does not have is its last', () => {
    expect(datesOf(month('2026-01'), profiles, [])?.dueOn).toBe('2026-02-28');
    expect(datesOf(month('2026-05'), profiles, [])?.dueOn).toBe('2026-06-30');
    expect(datesOf(month('2024-01'), profiles, [])?.dueOn, 'a leap year').toBe('2024-02-29');
    expect(datesOf(month('2025-12'), profiles, [])?.dueOn, 'over New Year').toBe('2026-01-31');
  });

  test('a month with dates of its own has those', () => {
    const exceptions = [{ month: '2026-11', dueOn: '2026-12-03', paymentOn: '2026-12-10' }];
    expect(datesOf(month('2026-11'), profiles, exceptions)).toEqual({ dueOn: '2026-12-03', paymentOn: '2026-12-10' });
    expect(datesOf(month('2026-10'), profiles, exceptions)?.dueOn).toBe('2026-11-05');
  });

  test('are not guessed before the first profile', () => {
    expect(datesOf(month('2022-12'), profiles, [])).toBeNull();
  });
});

describe('which month can be reported', () => {
  const today = localDate('2026-11-24');
  const earlier = { startsOn: '2025-03-15', endsOn: '2025-05-02' };
  const running = { startsOn: '2026-02-10', endsOn: null };
  const benefits = [earlier, running];

  test('every month that the benefit touches, and the one that runs', () => {
    expect(benefitOf(month('2026-11'), today, benefits)).toBe(running);
    expect(benefitOf(month('2026-02'), today, benefits)).toBe(running);
    expect(benefitOf(month('2025-05'), today, benefits)).toBe(earlier);
  });

  test('others say why not', () => {
    expect(benefitOf(month('2026-12'), today, benefits)).toBe('future');
    expect(benefitOf(month('2025-02'), today, benefits)).toBe('beforeBenefit');
    expect(benefitOf(month('2025-08'), today, benefits)).toBe('afterBenefit');
    expect(benefitOf(month('2026-11'), today, [])).toBe('noBenefit');
  });

  test('newest first, without the months between two benefits', () => {
    expect(openMonths(today, benefits, 3)).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(openMonths(today, benefits, 50).slice(-4)).toEqual(['2026-02', '2025-05', '2025-04', '2025-03']);
    expect(openMonths(today, [], 12)).toEqual([]);
  });
});
