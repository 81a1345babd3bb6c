import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { everyTable } from './rule-tables.ts';
import { rulesOn } from './rules-on.ts';
import { settle } from './settle.ts';
import { settleCase, type CaseRow } from './settle-cases.ts';
import type { EmploymentIncome, Settlement, SettlementInput } from './settlement-types.ts';

const november = month('2026-11');

function job(over: Partial<EmploymentIncome>): EmploymentIncome {
  return {
    kind: 'employment',
    id: 'a',
    employerKey: 'a',
    payPeriod: 'month',
    net: cents(600_00),
    expenses: cents(0),
    workedFrom: localDate('2026-11-01'),
    workedTo: localDate('2026-11-30'),
    holidayPay: 'excluded',
    holidayPayAmount: null,
    ...over,
  };
}

function single(
  incomes: SettlementInput['earners'][number]['incomes'],
  over: Partial<SettlementInput> = {},
): SettlementInput {
  return {
    month: november,
    household: 'single',
    costSharers: null,
    profile: { tolerateYouthExemption: false, applyAnnouncedRules: false, allInWage: 'divideBy108' },
    earners: [
      {
        id: 'self',
        age: 35,
        youngestChildAge: null,
        exemptionMonthsUsed: 2,
        singleParentExemptionMonthsUsed: 0,
        medicallyLimitedHours: false,
        wageCostSubsidy: false,
        incomes,
      },
    ],
    ...over,
  };
}

function settled(input: SettlementInput): Settlement {
  const outcome = settle(input, rulesOn(input.month));
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
}

const basic: CaseRow = {
  id: 'x',
  month: '2026-11',
  household: 'single',
  age: '35',
  netIncome: '600.00',
  payPeriod: 'month',
};

/** What the worked cases leave out because it follows from their rule. */
const follows: Readonly<Record<string, CaseRow>> = {
  'n-exhausted': { exemptionMonthsUsed: '6' },
  '31.2.r': { exemptionMonthsUsed: '6', youngestChildAge: '8', singleParentExemptionMonthsUsed: '3' },
  '31.2.y': { exemptionMonthsUsed: '6', medicallyLimitedHours: 'true' },
};

describe('worked cases', () => {
  const vectors: Record<string, string>[] = parse(readFileSync(new URL('settlement-vectors.csv', import.meta.url)), {
    columns: true,
  });

  test.each(vectors.map((vector) => [vector['id'], vector] as const))('%s comes out to the cent', (_, vector) => {
    const household = vector['household'] === 'single18to20noParents' ? 'single18to20NoParents' : vector['household'];
    const rule = vector['id'] === 'V22' ? 'none' : vector['rule'];
    const outcome = settleCase({ ...vector, payPeriod: 'month', household, ...follows[vector['rule'] ?? ''] });
    expect(outcome).toMatchObject({
      norm: vector['norm'],
      rule,
      exempt: vector['exempt'],
      counted: vector['counted'],
      payout: vector['payout'],
      holidayReserve: vector['vtReserve'],
    });
  });
});

describe('the command refuses rather than guesses', () => {
  test.each<[string, CaseRow, RegExp]>([
    ['a month before the tables', { month: '2022-12' }, /^month/],
    ['a maximum before the first one known', { month: '2023-03' }, /maximum of 31\.2\.n/],
    [
      'a maximum that was never named',
      { month: '2024-05', household: 'singleParent', youngestChildAge: '8', exemptionMonthsUsed: '6' },
      /31\.2\.r/,
    ],
    ['the top-up before 2026', { month: '2025-11', household: 'single18to20NoParents', age: '19' }, /norm/],
    [
      'state pension under the announced text',
      { month: '2027-01', household: 'statePensionSingle', age: '70' },
      /maximum/,
    ],
    ['an age that contradicts the household', { age: '20' }, /^age/],
    ['sharers of a person who shares nothing', { costSharers: '2' }, /^costSharers/],
    ['cost sharing without a number', { household: 'costSharer' }, /^costSharers/],
    ['a comma', { netIncome: '600,00' }, /^netIncome/],
    ['an exponent', { netIncome: '1e9' }, /^netIncome/],
    ['less than nothing', { netIncome: '-5.00' }, /^netIncome/],
    ['an unknown pay period', { payPeriod: 'irregular' }, /^payPeriod/],
    ['a word for true', { wageCostSubsidy: 'yes' }, /^wageCostSubsidy/],
  ])('%s', (_, over, sentence) => {
    const outcome = settleCase({ ...basic, ...over });
    expect(outcome).toMatchObject({ status: 'error', norm: '', payout: '' });
    expect(outcome.rule).toMatch(sentence);
  });

  test.each<[string, CaseRow, Partial<Record<string, string>>]>([
    [
      'tolerated for youth in 2026',
      { age: '24', tolerateYouthExemption: 'true' },
      { rule: '34a-tolerated', exempt: '90.00', status: 'tolerated' },
    ],
    [
      'the switch changes nothing at 27',
      { age: '27', tolerateYouthExemption: 'true' },
      { rule: '31.2.n', exempt: '150.00', status: 'law' },
    ],
    ['nor in 2025', { month: '2025-11', age: '24', tolerateYouthExemption: 'true' }, { rule: '31.5', exempt: '0.00' }],
    [
      'limited hours at once where age closes n',
      { age: '24', medicallyLimitedHours: 'true' },
      { rule: '31.2.y', exempt: '90.00' },
    ],
    [
      'announced also with months of n left',
      { month: '2027-01' },
      { rule: '34a', exempt: '90.00', status: 'announced' },
    ],
    [
      'state pension without an end',
      { household: 'statePensionSingle', age: '67', exemptionMonthsUsed: '40' },
      { rule: '31.2.n-aow', exempt: '150.00' },
    ],
    ['four weeks', { netIncome: '1300.00', payPeriod: 'fourWeeks' }, { exempt: '285.00', counted: '1123.33' }],
    [
      'two cost sharers',
      { household: 'costSharer', costSharers: '2', netIncome: '0.00' },
      { norm: '1013.90', payout: '965.23', holidayReserve: '48.67' },
    ],
    ['one person who shares with nobody', { household: 'costSharer', costSharers: '1' }, { norm: '1419.46' }],
    [
      'single parents of an older child',
      { household: 'singleParent', youngestChildAge: '12', exemptionMonthsUsed: '6' },
      { rule: 'n-exhausted' },
    ],
    [
      'thirty months of r',
      {
        household: 'singleParent',
        youngestChildAge: '3',
        exemptionMonthsUsed: '6',
        singleParentExemptionMonthsUsed: '30',
      },
      { rule: 'n-exhausted' },
    ],
  ])('%s', (_, over, expected) => {
    expect(settleCase({ ...basic, ...over })).toMatchObject(expected);
  });
});

describe('a month with several sources', () => {
  test('two jobs, one paid four-weekly: one exemption on both', () => {
    const result = settled(
      single([
        job({}),
        job({
          id: 'b',
          employerKey: 'b',
          payPeriod: 'fourWeeks',
          net: cents(300_00),
          workedFrom: localDate('2026-10-12'),
          workedTo: localDate('2026-11-08'),
        }),
      ]),
    );
    expect(result).toMatchObject({ income: 925_00, exempt: 231_25, counted: 693_75 });
    expect(result.lines.find(({ code }) => code === 'exemption')?.facts).toMatchObject({
      monthNumber: 3,
      months: 6,
      percentage: '25',
    });
  });

  test('of two four-weekly slips in one month the last is converted and the other shown inside it', () => {
    const slip = { payPeriod: 'fourWeeks', net: cents(1200_00) } as const;
    const result = settled(
      single([
        job({ ...slip, id: 'first', workedTo: localDate('2026-11-01') }),
        job({ ...slip, id: 'last', workedTo: localDate('2026-11-29') }),
      ]),
    );
    expect(result).toMatchObject({ income: 1300_00, status: 'local' });
    expect(result.lines.find(({ code }) => code === 'incomeInsideOther')?.incomeId).toBe('first');
  });

  test('an own business is provisional, without exemption', () => {
    const result = settled(single([{ kind: 'business', id: 'shop', turnover: cents(500_00), costs: cents(180_00) }]));
    expect(result).toMatchObject({ income: 320_00, exempt: 0, counted: 320_00, status: 'local' });
  });

  test('an all-in wage of unknown holiday pay is divided or counted whole, as the municipality chose', () => {
    const incomes = [job({ net: cents(648_00), holidayPay: 'included' })];
    expect(settled(single(incomes)).income).toBe(600_00);
    const profile = { tolerateYouthExemption: false, applyAnnouncedRules: false, allInWage: 'countWhole' } as const;
    expect(settled(single(incomes, { profile })).income).toBe(648_00);
  });

  test('a slip that ends in another month is refused', () => {
    expect(settle(single([job({ workedTo: localDate('2026-12-06') })]), rulesOn(november))).toMatchObject({
      ok: false,
    });
  });

  test('without the switch 2027 has no maximum, and nothing is borrowed', () => {
    const january = month('2027-01');
    const input = single([job({ workedFrom: localDate('2027-01-01'), workedTo: localDate('2027-01-31') })], {
      month: january,
    });
    expect(settle(input, rulesOn(january))).toMatchObject({ ok: false, refusal: { reason: 'capUnknown' } });
  });
});

describe('properties', () => {
  const net = fc.integer({ min: 0, max: 5000_00 }).map(cents);
  const used = fc.integer({ min: 0, max: 8 });

  test('the payout lies between nothing and the norm, and the whole adds up', () => {
    fc.assert(
      fc.property(net, used, (amount, exemptionMonthsUsed) => {
        const input = single([job({ net: amount })]);
        const result = settled({
          ...input,
          earners: input.earners.map((earner) => ({ ...earner, exemptionMonthsUsed })),
        });
        expect(result.payout).toBeGreaterThanOrEqual(0);
        expect(result.payout).toBeLessThanOrEqual(result.normExcludingHoliday);
        expect(result.counted + result.exempt).toBe(result.income);
        if (result.payout > 0) expect(result.total).toBe(result.normExcludingHoliday + result.exempt);
      }),
      { seed: 20261124 },
    );
  });

  test('one euro more never lowers the total', () => {
    fc.assert(
      fc.property(net, (amount) => {
        const more = cents(amount + 100);
        expect(settled(single([job({ net: more })])).total).toBeGreaterThanOrEqual(
          settled(single([job({ net: amount })])).total,
        );
      }),
      { seed: 20261124 },
    );
  });
});

describe('tables', () => {
  test('no rows of a table overlap or leave a gap, and no id is given twice', () => {
    const ids = everyTable.flatMap((table) => table.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of everyTable)
      for (const [index, row] of table.entries()) {
        const next = table[index + 1];
        if (next !== undefined) expect(row.endsBefore).toBe(next.validFrom);
      }
  });

  test('every row says where it comes from', () => {
    for (const { article, source } of everyTable.flat())
      expect([article, source].every((text) => text.length > 5)).toBe(true);
  });
});
