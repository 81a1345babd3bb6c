import { expect, test } from 'vitest';
import { month } from '../shared/local-date.ts';
import { toSettlementInput, type SettlementFacts, type SourceFacts } from './to-settlement-input.ts';

const facts: SettlementFacts = {
  month: month('2026-11'),
  birthDate: '1999-11-30',
  benefit: {
    household: 'couple',
    costSharers: null,
    partnerBirthDate: '2000-12-01',
    youngestChildBirthDate: '2014-12-01',
    medicallyLimitedHours: true,
    wageCostSubsidy: false,
    startsOn: '2025-01-01',
    endsOn: null,
  },
  profile: {
    tolerateYouthExemption: true,
    applyAnnouncedRules: false,
    allInWage: 'divideBy108',
    exemptionStart: 'automatic',
    settlementMethod: 'SAME_MONTH',
  },
  exemptionMonths: [
    { earner: 'self', month: '2026-09', kind: 'n' },
    { earner: 'self', month: '2026-10', kind: 'n' },
    { earner: 'self', month: '2026-11', kind: 'n' },
    { earner: 'self', month: '2026-12', kind: 'n' },
    { earner: 'partner', month: '2026-10', kind: 'n' },
    { earner: 'self', month: '2024-08', kind: 'r' },
    { earner: 'self', month: '2024-09', kind: 'r' },
    { earner: 'self', month: '2026-10', kind: 'z' },
  ],
};

const slip: SourceFacts = {
  id: 'a',
  kind: 'employment',
  earner: 'self',
  name: 'Bakkerij  De Korenaar ',
  payPeriod: 'fourWeeks',
  workedFrom: '2026-10-26',
  workedTo: '2026-11-22',
  wholeMonth: true,
  netCents: 60000,
  holidayPay: 'excluded',
  holidayPayCents: null,
  expensesCents: null,
  turnoverCents: null,
  costsCents: null,
};

const toInput = (of: SettlementFacts, sources: readonly SourceFacts[]) => toSettlementInput(of, sources, 'proposed');

test('ages are those at the end of the month; every other month of n and z counts, and of r all since the first', () => {
  const input = toInput(facts, [slip, { ...slip, id: 'b', earner: 'partner' }]);
  expect(input).toMatchObject({
    ok: true,
    value: {
      earners: [
        {
          id: 'self',
          age: 27,
          youngestChildAge: 11,
          exemptionMonthsUsed: 3,
          singleParentExemptionMonthsUsed: 27,
          wageCostSubsidyExemptionMonthsUsed: 1,
        },
        { id: 'partner', age: 25, exemptionMonthsUsed: 1, singleParentExemptionMonthsUsed: 0 },
      ],
    },
  });
});

test('what the municipality decided about the applicant does not reach the partner', () => {
  const input = toInput(facts, [{ ...slip, earner: 'partner' }]);
  expect(input).toMatchObject({
    value: { earners: [{ medicallyLimitedHours: true, incomes: [] }, { medicallyLimitedHours: false }] },
  });
});

test('slips of one employer share a key although the name is typed differently; without a name each stands alone', () => {
  const input = toInput(facts, [
    slip,
    { ...slip, id: 'b', name: 'bakkerij de korenaar' },
    { ...slip, id: 'c', name: null },
  ]);
  if (!input.ok) throw new Error(input.refusal.reason);
  const keys = input.value.earners[0]?.incomes.map((income) =>
    income.kind === 'employment' ? income.employerKey : '',
  );
  expect(keys).toEqual(['bakkerij de korenaar', 'bakkerij de korenaar', 'c']);
});

test('an unanswered question is no zero', () => {
  expect(toInput(facts, [{ ...slip, netCents: null }])).toEqual({
    ok: false,
    refusal: { reason: 'incomplete' },
  });
  expect(toInput(facts, [])).toMatchObject({ ok: true, value: { earners: [{ id: 'self', incomes: [] }] } });
});

test('a partner with income whose age is not known cannot be calculated', () => {
  const unknown = { ...facts, benefit: { ...facts.benefit, partnerBirthDate: null } };
  expect(toInput(unknown, [{ ...slip, earner: 'partner' }])).toEqual({
    ok: false,
    refusal: { reason: 'notExpressible', field: 'partnerBirthDate' },
  });
});

test.each([
  ['begins after the first day', { startsOn: '2026-11-21', endsOn: null }],
  ['ends before the last day', { startsOn: '2025-01-01', endsOn: '2026-11-10' }],
])('a month in which the benefit %s is not calculated', (_, period) => {
  const part = { ...facts, benefit: { ...facts.benefit, ...period } };
  expect(toInput(part, [slip])).toEqual({ ok: false, refusal: { reason: 'partOfMonth', month: '2026-11' } });
});

test('a benefit that begins on the first day or ends on the last one runs the whole month', () => {
  const whole = { ...facts, benefit: { ...facts.benefit, startsOn: '2026-11-01', endsOn: '2026-11-30' } };
  expect(toInput(whole, [slip]).ok).toBe(true);
});
