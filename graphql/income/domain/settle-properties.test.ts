import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, month, type Month } from '#graphql/shared/local-date.ts';
import { addCents, cents } from '#graphql/shared/money.ts';
import { earner, household, job, profile, settled } from '#tests/support/settlement.ts';
import { rulesOn } from './rules-on.ts';
import { settle } from './settle.ts';
import type { Household, PayPeriod, SettlementInput } from './settlement-types.ts';

const runs = { seed: 20261124, numRuns: 300 } as const;

const people: readonly (readonly [Household, youngest: number, oldest: number])[] = [
  ['single', 21, 66],
  ['singleParent', 21, 66],
  ['couple', 21, 66],
  ['costSharer', 21, 66],
  ['single18to20', 18, 20],
  ['single18to20NoParents', 18, 20],
  ['statePensionSingle', 67, 99],
  ['statePensionCouple', 67, 99],
];

/** Any situation that can be typed, with one job. */
const situation = fc
  .record({
    who: fc.constantFrom(...people),
    age: fc.nat(99),
    months: fc.nat(59),
    net: fc.oneof(fc.integer({ min: 0, max: 4000_00 }), fc.integer({ min: 0, max: 9 })),
    payPeriod: fc.constantFrom<PayPeriod>('month', 'fourWeeks', 'week', 'irregular'),
    used: fc.nat(8),
    usedAsParent: fc.nat(32),
    child: fc.option(fc.nat(18)),
    costSharers: fc.integer({ min: 1, max: 9 }),
    medicallyLimitedHours: fc.boolean(),
    wageCostSubsidy: fc.boolean(),
    tolerateYouthExemption: fc.boolean(),
    applyAnnouncedRules: fc.boolean(),
  })
  .map(({ who: [kind, youngest, oldest], age, months, net, payPeriod, ...rest }): SettlementInput => {
    const on: Month = addMonths(month('2023-01'), months);
    const { used, usedAsParent, child, costSharers, medicallyLimitedHours, wageCostSubsidy, ...switches } = rest;
    const person = earner({
      age: youngest + (age % (oldest - youngest + 1)),
      youngestChildAge: child,
      exemptionMonthsUsed: used,
      singleParentExemptionMonthsUsed: usedAsParent,
      medicallyLimitedHours,
      wageCostSubsidy,
      incomes: [job({ net: cents(net), payPeriod }, on)],
    });
    return household([person], {
      month: on,
      household: kind,
      costSharers: kind === 'costSharer' ? costSharers : null,
      profile: { ...profile, ...switches },
    });
  });

/** With a higher net of the same job. */
function plus(input: SettlementInput, more: number): SettlementInput {
  return {
    ...input,
    earners: input.earners.map((person) => ({
      ...person,
      incomes: person.incomes.map((income) =>
        income.kind === 'employment' ? { ...income, net: addCents(income.net, cents(more)) } : income,
      ),
    })),
  };
}

describe('for every situation (rules.md 1.9)', () => {
  test('the payout is never negative and never above the norm without holiday allowance, and all adds up', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const outcome = settle(input, rulesOn(input.month));
        if (!outcome.ok) {
          expect(['capUnknown', 'normUnknown']).toContain(outcome.refusal.reason);
          return;
        }
        const result = outcome.value;
        expect(result.payout).toBeGreaterThanOrEqual(0);
        expect(result.payout).toBeLessThanOrEqual(result.normExcludingHoliday);
        expect(result.counted + result.exempt).toBe(result.income);
        expect(result.total).toBe(result.payout + result.income);
        expect(result.moreThanWithoutWork).toBe(result.total - result.normExcludingHoliday);
        expect(result.moreThanWithoutWork, 'work never costs money').toBeGreaterThanOrEqual(0);
        if (result.payout > 0) expect(result.total).toBe(result.normExcludingHoliday + result.exempt);
      }),
      runs,
    );
  });

  test('one euro more income never lowers the total', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 100_00 }), (input, more) => {
        const before = settle(input, rulesOn(input.month));
        const after = settle(plus(input, more), rulesOn(input.month));
        if (before.ok && after.ok) expect(after.value.total).toBeGreaterThanOrEqual(before.value.total);
      }),
      runs,
    );
  });

  test('a correction and back restores the original', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const original = settle(input, rulesOn(input.month));
        settle(plus(input, 80_00), rulesOn(input.month));
        expect(settle(plus(plus(input, 80_00), -80_00), rulesOn(input.month))).toEqual(original);
      }),
      runs,
    );
  });

  test('two persons in one household never share an exemption of one income', () => {
    const net = fc.integer({ min: 0, max: 4000_00 }).map(cents);
    fc.assert(
      fc.property(net, net, fc.nat(8), fc.nat(8), (own, other, usedOwn, usedOther) => {
        const self = earner({ exemptionMonthsUsed: usedOwn, incomes: [job({ net: own })] });
        const partner = earner({ id: 'partner', exemptionMonthsUsed: usedOther, incomes: [job({ net: other })] });
        const together = settled(household([self, partner], { household: 'couple' }));
        const apart = [self, partner].map((person) => settled(household([person], { household: 'couple' })));
        expect(together.earners).toEqual(apart.flatMap(({ earners }) => earners));
        for (const { exempt, employmentIncome } of together.earners)
          expect(exempt).toBeLessThanOrEqual(employmentIncome);
      }),
      runs,
    );
  });

  test('an all-in wage set against the whole norm pays between nothing and the norm, and more work never costs money', () => {
    const net = fc.integer({ min: 0, max: 4000_00 });
    fc.assert(
      fc.property(net, net, fc.integer({ min: 0, max: 100_00 }), (allIn, plain, more) => {
        const month = (amount: number) => {
          const incomes = [job({ net: cents(amount), holidayPay: 'included' }), job({ id: 'b', net: cents(plain) })];
          return settled(household([earner({ incomes })], { profile: { ...profile, allInWage: 'countWhole' } }));
        };
        const [before, after] = [month(allIn), month(allIn + more)];
        expect(before.payout).toBeGreaterThanOrEqual(0);
        expect(before.payout).toBeLessThanOrEqual(before.normExcludingHoliday);
        // Each of the two parts is rounded by itself: half a cent either way.
        expect(after.total).toBeGreaterThanOrEqual(before.total - 1);
      }),
      runs,
    );
  });
});
