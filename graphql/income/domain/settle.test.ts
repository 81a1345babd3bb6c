import { describe, expect, test } from 'vitest';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { earner, household, job, lineOf, november, profile, settled } from '#tests/support/settlement.ts';
import { rulesOn } from './rules-on.ts';
import { settle } from './settle.ts';
import type { SettlementInput } from './settlement-types.ts';

const day = localDate;
const refusalOf = (input: SettlementInput) => settle(input, rulesOn(input.month));

describe('a month with several sources', () => {
  test('two jobs, one paid four-weekly: one exemption on both, in the third of six months', () => {
    const post = job({
      id: 'b',
      employerKey: 'b',
      payPeriod: 'fourWeeks',
      net: cents(300_00),
      workedFrom: day('2026-10-12'),
      workedTo: day('2026-11-08'),
    });
    const result = settled(household([earner({ incomes: [job(), post] })]));
    expect(result).toMatchObject({ income: 925_00, exempt: 231_25, counted: 693_75, payout: 657_58 });
    expect(lineOf(result, 'exemption')).toMatchObject({
      amount: 231_25,
      ruleId: 'exemption-n-2026-07',
      article: 'art. 31 lid 2 sub n Participatiewet',
      status: 'law',
      earner: 'self',
      facts: { rule: '31.2.n', percentage: '25', cap: 285_00, capReached: false, monthNumber: 3, months: 6 },
    });
    expect(result.lines.filter(({ code }) => code === 'incomeEmployment')[1]).toMatchObject({
      amount: 325_00,
      incomeId: 'b',
      status: 'local',
      facts: { factor: '13/12', net: 300_00 },
    });
  });

  test('of two four-weekly slips of one job the last stands for the month and the other is shown inside it', () => {
    const slip = { payPeriod: 'fourWeeks', net: cents(1200_00) } as const;
    const first = job({ ...slip, id: 'first', workedFrom: day('2026-10-05'), workedTo: day('2026-11-01') });
    const last = job({ ...slip, id: 'last', workedFrom: day('2026-11-02'), workedTo: day('2026-11-29') });
    for (const incomes of [
      [first, last],
      [last, first],
    ]) {
      const result = settled(household([earner({ incomes })]));
      expect(result).toMatchObject({ income: 1300_00 });
      expect(lineOf(result, 'incomeInsideOther')).toMatchObject({ incomeId: 'first', amount: 0, status: 'local' });
    }
    const twoEmployers = [first, job({ ...last, employerKey: 'other' })];
    expect(settled(household([earner({ incomes: twoEmployers })])).income).toBe(2600_00);
    const twoContracts = [job({ ...last, id: 'one' }), last];
    expect(settled(household([earner({ incomes: twoContracts })])).income, 'same period: two jobs').toBe(2600_00);
  });

  test('a week counts 52/12; of several weekly slips each counts its part', () => {
    const week = (workedTo: string, net: number) =>
      job({ id: workedTo, payPeriod: 'week', net: cents(net), workedTo: day(workedTo) });
    expect(settled(household([earner({ incomes: [week('2026-11-08', 100_00)] })])).income).toBe(433_33);
    const four = ['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'].map((end) => week(end, 120_00));
    const result = settled(household([earner({ incomes: four })]));
    expect(result.income).toBe(520_00);
    expect(lineOf(result, 'incomeEmployment').facts).toMatchObject({ factor: '52/12', slips: 4 });
  });

  test('weekly slips come to the cent of the whole, whatever each rounds to', () => {
    const four = ['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'].map((end) =>
      job({ id: end, payPeriod: 'week', net: cents(100_00), workedTo: day(end) }),
    );
    const result = settled(household([earner({ incomes: four })]));
    expect(result.income).toBe(433_33);
    const lines = result.lines.filter(({ code }) => code === 'incomeEmployment');
    expect(lines.map(({ amount }) => amount).sort()).toEqual([108_33, 108_33, 108_33, 108_34]);
  });

  test('who did not work the whole month is not charged for one: the slip counts as it was earned', () => {
    const week = job({ payPeriod: 'week', net: cents(300_00), wholeMonth: false, workedFrom: day('2026-11-23') });
    const result = settled(household([earner({ incomes: [week] })]));
    expect(result).toMatchObject({ income: 300_00, status: 'local' });
    expect(lineOf(result, 'incomeEmployment').facts).toMatchObject({ factor: '1/1', asEarned: true });
  });

  test('a slip of a few days swallows no wage of four weeks', () => {
    const full = job({
      id: 'full',
      payPeriod: 'fourWeeks',
      net: cents(2000_00),
      workedFrom: day('2026-10-05'),
      workedTo: day('2026-11-01'),
    });
    const scrap = job({
      id: 'scrap',
      payPeriod: 'fourWeeks',
      net: cents(1),
      workedFrom: day('2026-11-29'),
      workedTo: day('2026-11-29'),
    });
    const result = settled(household([earner({ incomes: [full, scrap] })]));
    expect(result.income).toBe(2166_68);
    expect(result.lines.some(({ code }) => code === 'incomeInsideOther')).toBe(false);
  });

  test('irregular pay counts as it was earned', () => {
    const irregular = job({ payPeriod: 'irregular', net: cents(123_45) });
    expect(settled(household([earner({ incomes: [irregular] })])).income).toBe(123_45);
  });

  test('expenses and holiday pay of a known size are no income', () => {
    const paid = job({
      net: cents(700_00),
      expenses: cents(40_00),
      holidayPay: 'included',
      holidayPayAmount: cents(60_00),
    });
    const result = settled(household([earner({ incomes: [paid] })]));
    expect(result.income).toBe(600_00);
    expect(lineOf(result, 'incomeEmployment').facts).toMatchObject({ expenses: 40_00, holidayPayAmount: 60_00 });
    const more = job({ net: cents(30_00), expenses: cents(40_00) });
    expect(settled(household([earner({ incomes: [more] })])).income).toBe(0);
  });

  test('an all-in wage is divided, or set whole against the norm with allowance, as the municipality chose (vector 27)', () => {
    const people = [earner({ incomes: [job({ net: cents(648_00), holidayPay: 'included' })] })];
    expect(settled(household(people))).toMatchObject({ income: 600_00, payout: 901_33, status: 'local' });
    const whole = settled(household(people, { profile: { ...profile, allInWage: 'countWhole' } }));
    expect(whole).toMatchObject({
      income: 648_00,
      exempt: 162_00,
      counted: 486_00,
      payout: 888_65,
      holidayReserve: 44_81,
    });
    expect(lineOf(whole, 'incomeEmployment').facts).toMatchObject({ againstNormWithAllowance: true });
  });

  test('holiday pay that nobody knows of leaves the wage as it is, for the municipality', () => {
    const result = settled(household([earner({ incomes: [job({ holidayPay: 'unknown' })] })]));
    expect(result).toMatchObject({ income: 600_00, status: 'local' });
  });

  test('an own business is provisional and without exemption, and a loss lowers nothing', () => {
    const shop = { kind: 'business', id: 'shop', turnover: cents(500_00), costs: cents(180_00) } as const;
    const alone = settled(household([earner({ incomes: [shop] })]));
    expect(alone).toMatchObject({ income: 320_00, exempt: 0, counted: 320_00, status: 'local' });
    expect(alone.earners[0]?.rule).toBe('none');
    expect(alone.lines.map(({ code }) => code)).not.toContain('noExemption');
    const beside = settled(household([earner({ incomes: [job(), { ...shop, costs: cents(900_00) }] })]));
    expect(beside).toMatchObject({ income: 600_00, exempt: 150_00, counted: 450_00 });
  });

  test('a slip that ends in another month belongs to that one', () => {
    const input = household([earner({ incomes: [job({ workedTo: day('2026-12-06') })] })]);
    expect(refusalOf(input)).toEqual({ ok: false, refusal: { reason: 'notExpressible', field: 'workedTo' } });
  });
});

describe('a household', () => {
  test('each partner has an exemption of the own income, and gets half of the payout', () => {
    const partner = earner({ id: 'partner', age: 24, incomes: [job({ id: 'b', net: cents(300_01) })] });
    const result = settled(household([earner(), partner], { household: 'couple' }));
    expect(result).toMatchObject({ norm: 2027_79, income: 900_01, exempt: 150_00, counted: 750_01, payout: 1180_45 });
    expect(result.earners.map(({ rule }) => rule)).toEqual(['31.2.n', '31.5']);
    expect(lineOf(result, 'noExemption')).toMatchObject({
      earner: 'partner',
      article: 'art. 31 lid 5 Participatiewet',
    });
    expect(lineOf(result, 'payout').facts).toEqual({ half: 590_23, otherHalf: 590_22 });
  });

  test('two earners share no exemption of one income: each maximum is of one person', () => {
    const high = [job({ net: cents(1500_00) })];
    const result = settled(
      household([earner({ incomes: high }), earner({ id: 'partner', incomes: high })], { household: 'couple' }),
    );
    expect(result.exempt).toBe(570_00);
  });

  test('a partner under 27 is tolerated an exemption where the municipality chose so', () => {
    const people = [earner({ incomes: [] }), earner({ id: 'partner', age: 24 })];
    const tolerant = { ...profile, tolerateYouthExemption: true };
    const result = settled(household(people, { household: 'couple', profile: tolerant }));
    expect(result).toMatchObject({ exempt: 90_00, status: 'tolerated' });
  });

  test('used up says how many of how many', () => {
    const result = settled(household([earner({ exemptionMonthsUsed: 6 })]));
    expect(lineOf(result, 'noExemption')).toMatchObject({
      amount: 0,
      ruleId: 'exemption-n-2026-07',
      facts: { rule: 'n-exhausted', months: 6, monthsUsed: 6 },
    });
  });

  test('the line of a cost sharer’s norm says how it was made', () => {
    const result = settled(household([earner()], { household: 'costSharer', costSharers: 3 }));
    expect(lineOf(result, 'norm')).toMatchObject({
      amount: 878_71,
      article: 'art. 22a Participatiewet',
      facts: { household: 'costSharer', costSharers: 3, coupleNorm: 2027_79, base: 40, perPerson: 30 },
    });
  });
});

describe('the specification', () => {
  test('follows the order of rules.md 1.6, and every line names rule, article and source', () => {
    const { lines } = settled(household([earner()]));
    expect(lines.map(({ code }) => code)).toEqual([
      'norm',
      'holidayReserveSplit',
      'incomeEmployment',
      'incomeTotal',
      'exemption',
      'counted',
      'benefit',
      'holidayReserve',
      'payout',
      'total',
      'difference',
    ]);
    for (const { code, ruleId, article, source } of lines)
      expect(
        [ruleId, article, source].every((text) => text.length > 3),
        code,
      ).toBe(true);
    expect(lines.map(({ amount }) => amount)).toEqual([
      1419_46, 68_13, 600_00, 600_00, 150_00, 450_00, 901_33, 45_45, 901_33, 1501_33, 150_00,
    ]);
  });

  test('without income there is neither exemption nor a line about it', () => {
    const result = settled(household([earner({ incomes: [] })]));
    expect(result).toMatchObject({ payout: 1351_33, total: 1351_33, moreThanWithoutWork: 0, status: 'law' });
    expect(result.lines.some(({ code }) => code === 'exemption' || code === 'noExemption')).toBe(false);
  });
});

describe('2027', () => {
  const january = month('2027-01');
  const input = (over: Partial<SettlementInput> = {}) =>
    household([earner({ incomes: [job({}, january)] })], { month: january, ...over });
  const announced = { ...profile, applyAnnouncedRules: true };

  test('without the switch there is no maximum, and nothing is borrowed', () => {
    expect(refusalOf(input())).toEqual({
      ok: false,
      refusal: { reason: 'capUnknown', month: january, rule: '31.2.n' },
    });
  });

  test('with the switch art. 34a stands in the place of n', () => {
    const result = settled(input({ profile: announced }));
    expect(result).toMatchObject({ exempt: 90_00, payout: 841_33, status: 'announced' });
    expect(result.earners[0]?.rule).toBe('34a');
  });

  test('the switch does nothing before its date', () => {
    expect(settled(household([earner()], { profile: announced })).earners[0]?.rule).toBe('31.2.n');
  });

  test('medically limited hours have no end in 34a', () => {
    const limited = [earner({ medicallyLimitedHours: true, incomes: [job({}, january)] })];
    expect(lineOf(settled(input({ earners: limited, profile: announced })), 'exemption').facts).not.toHaveProperty(
      'months',
    );
  });
});

describe('what cannot be is refused', () => {
  test.each<[string, Partial<SettlementInput>, string]>([
    ['an age of a million', { earners: [earner({ age: 1e6 })] }, 'age'],
    ['an age below zero', { earners: [earner({ age: -1 })] }, 'age'],
    ['an age that is none', { earners: [earner({ age: Number.NaN })] }, 'age'],
    ['half a year', { earners: [earner({ age: 35.5 })] }, 'age'],
    ['a child of 1e308', { earners: [earner({ youngestChildAge: 1e308 })] }, 'youngestChildAge'],
    ['months below zero', { earners: [earner({ exemptionMonthsUsed: -1 })] }, 'exemptionMonthsUsed'],
    [
      'half a month of r',
      { earners: [earner({ singleParentExemptionMonthsUsed: 0.5 })] },
      'singleParentExemptionMonthsUsed',
    ],
    ['an income below zero', { earners: [earner({ incomes: [job({ net: cents(-1) })] })] }, 'net'],
    ['an income beyond reckoning', { earners: [earner({ incomes: [job({ net: cents(2 ** 53 - 1) })] })] }, 'net'],
    ['no cost sharers', { household: 'costSharer', costSharers: 0 }, 'costSharers'],
    ['endless cost sharers', { household: 'costSharer', costSharers: 1e308 }, 'costSharers'],
    ['cost sharers not said', { household: 'costSharer' }, 'costSharers'],
    ['a partner of somebody single', { earners: [earner({ id: 'partner' })] }, 'earners'],
    ['one person twice', { earners: [earner(), earner()], household: 'couple' }, 'earners'],
    [
      'somebody of 66 with state pension in 2026',
      { household: 'statePensionSingle', earners: [earner({ age: 66 })] },
      'age',
    ],
    ['somebody of 67 without', { earners: [earner({ age: 67 })] }, 'age'],
  ])('%s', (_, over, field) => {
    expect(refusalOf(household([earner()], over))).toEqual({ ok: false, refusal: { reason: 'notExpressible', field } });
  });

  test('a month before the tables', () => {
    const before = month('2022-12');
    expect(refusalOf(household([earner()], { month: before }))).toEqual({
      ok: false,
      refusal: { reason: 'beforeTables', month: before },
    });
  });

  test('rules of another month are a mistake of the program', () => {
    expect(() => settle(household([earner()]), rulesOn(month('2025-01')))).toThrow(/2025-01 for 2026-11/);
    expect(november).toBe('2026-11');
  });
});

describe('what the municipality decides about the exemption', () => {
  test('on request only, nothing is proposed until somebody asks', () => {
    const result = settled(household([earner()], { exemption: 'notRequested' }));
    expect(result).toMatchObject({ exempt: 0, payout: 751_33 });
    expect(lineOf(result, 'noExemption')).toMatchObject({
      article: 'art. 31 lid 2 sub n Participatiewet',
      facts: { rule: 'not-requested' },
    });
    const limited = earner({ medicallyLimitedHours: true, exemptionMonthsUsed: 6 });
    expect(settled(household([limited], { exemption: 'notRequested' })).exempt, 'y needs no request').toBe(90_00);
  });

  test('not granted, the month is as V04: nothing exempt', () => {
    const result = settled(household([earner()], { exemption: 'notGranted' }));
    expect(result).toMatchObject({ exempt: 0, counted: 600_00, payout: 751_33, total: 1351_33 });
    expect(lineOf(result, 'noExemption').facts).toMatchObject({ rule: 'not-granted' });
    const closed = earner({ age: 24 });
    expect(lineOf(settled(household([closed], { exemption: 'notGranted' })), 'noExemption').facts).toMatchObject({
      rule: '31.5',
    });
  });

  test('sub z lasts twelve months; what follows is decided by people', () => {
    const subsidised = earner({
      wageCostSubsidy: true,
      exemptionMonthsUsed: 6,
      wageCostSubsidyExemptionMonthsUsed: 11,
    });
    expect(lineOf(settled(household([subsidised])), 'exemption').facts).toMatchObject({ monthNumber: 12, months: 12 });
    const used = { ...subsidised, wageCostSubsidyExemptionMonthsUsed: 12 };
    expect(lineOf(settled(household([used])), 'noExemption')).toMatchObject({
      article: 'art. 31 lid 2 sub z Participatiewet',
      facts: { rule: 'z-exhausted', monthsUsed: 12, months: 12 },
    });
  });

  test('a cost sharer who cares for a child under 12 is a single parent to sub r', () => {
    const parent = earner({ youngestChildAge: 8, exemptionMonthsUsed: 6, incomes: [job({ net: cents(800_00) })] });
    const result = settled(household([parent], { household: 'costSharer', costSharers: 2 }));
    expect(result).toMatchObject({ exempt: 100_00, status: 'unverified' });
  });

  test('a maximum that is an open question makes the outcome unverified only where it is reached', () => {
    const earning = (net: number) => settled(household([earner({ incomes: [job({ net: cents(net) })] })])).status;
    expect(earning(1100_00)).toBe('law');
    expect(earning(1200_00)).toBe('unverified');
  });
});
