import { expect, test } from 'vitest';
import { formatMoney, languages } from '#app/i18n/index.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { afterSending, type PaymentFacts, paymentText } from './payment-text.ts';

const paymentOn = localDate('2026-11-20');
const say = (facts: Omit<PaymentFacts, 'paymentOn'>) => paymentText({ paymentOn, ...facts }, 'nl');

test('promises a day only as long as it lies ahead', () => {
  expect(say({ payment: 'PLANNED' })).toBe('Wij betalen op 20 november 2026.');
  expect(say({ payment: 'PLANNED', calculatedPayout: cents(1) })).toBe('Wij betalen op 20 november 2026.');
  expect(say({ payment: 'PAID' })).toBe('Dit is betaald op 20 november 2026.');
  expect(say({ payment: 'WITH_A_LATER_ONE' })).toContain('verrekent dit met een volgende betaling');
  expect(say({ payment: 'WITH_A_LATER_ONE', calculatedPayout: cents(0) })).toContain('Bel ons');
});

test('says the amount that was accepted, and that none is paid where there is none', () => {
  expect(say({ payment: 'PAID', acceptedPayout: cents(61_537) })).toBe(
    `Op 20 november 2026 is ${formatMoney(cents(61_537))} betaald.`,
  );
  expect(say({ payment: 'PLANNED', acceptedPayout: cents(61_537) })).toBe(
    `Wij betalen ${formatMoney(cents(61_537))} op 20 november 2026.`,
  );
  expect(say({ payment: 'PAID', acceptedPayout: cents(0) })).toBe('Op 20 november 2026 is geen uitkering betaald.');
  expect(say({ payment: 'PLANNED', acceptedPayout: cents(0) })).toBe('Op 20 november 2026 betalen wij geen uitkering.');
});

test('leaves the decision to the municipality where a calculation comes to nothing', () => {
  expect(say({ payment: 'PLANNED', calculatedPayout: cents(0) })).toMatch(/^Volgens de berekening/);
});

test.each(languages)('has words for everything in %s', (language) => {
  for (const payment of ['PLANNED', 'PAID', 'WITH_A_LATER_ONE'] as const)
    for (const acceptedPayout of [null, cents(0), cents(5)])
      expect(paymentText({ payment, paymentOn, acceptedPayout }, language)).not.toMatch(/\{\{|payment\.[a-z]/);
});

test('says something of an exemption only where one was proposed and decided', () => {
  const acceptance = { exemptionGranted: false, settlement: null } as const;
  const report = { status: 'ACCEPTED', payment: 'PAID', paymentOn, acceptance } as const;
  const proposed = { __typename: 'Settlement', payout: cents(500), exempt: cents(200) } as const;
  expect(afterSending(report, proposed, 'nl')).toEqual({ granted: false, text: 'Dit is betaald op 20 november 2026.' });
  expect(
    afterSending({ ...report, acceptance: { ...acceptance, exemptionGranted: true } }, proposed, 'nl'),
  ).toMatchObject({
    granted: true,
    text: `Op 20 november 2026 is ${formatMoney(cents(500))} betaald.`,
  });
  expect(afterSending(report, { ...proposed, exempt: cents(0) }, 'nl').granted).toBeNull();
  expect(afterSending({ ...report, status: 'SENT' }, proposed, 'nl').granted).toBeNull();
});

test('tells the amount that was decided rather than the one that was sent', () => {
  const decided = { __typename: 'Settlement', payout: cents(300), exempt: cents(0) } as const;
  const acceptance = { exemptionGranted: false, settlement: decided } as const;
  const sent = { __typename: 'Settlement', payout: cents(500), exempt: cents(200) } as const;
  expect(afterSending({ status: 'ACCEPTED', payment: 'PLANNED', paymentOn, acceptance }, sent, 'nl')).toEqual({
    granted: false,
    text: `Wij betalen ${formatMoney(cents(300))} op 20 november 2026.`,
  });
});
