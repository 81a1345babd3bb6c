import { parseMonth, firstDayOf, lastDayOf } from '#graphql/shared/local-date.ts';
import { cents, type Cents } from '#graphql/shared/money.ts';
import { rulesOn } from './rules-on.ts';
import { agePossible, settle } from './settle.ts';
import {
  type Household,
  households,
  type Settlement,
  type SettlementInput,
  type SettlementRefusal,
} from './settlement-types.ts';

/** The columns that a policy officer fills in. */
export const caseColumns = [
  'id',
  'month',
  'household',
  'costSharers',
  'age',
  'youngestChildAge',
  'netIncome',
  'payPeriod',
  'exemptionMonthsUsed',
  'singleParentExemptionMonthsUsed',
  'medicallyLimitedHours',
  'wageCostSubsidy',
  'tolerateYouthExemption',
] as const;

export const outcomeColumns = [
  'id',
  'norm',
  'rule',
  'exempt',
  'counted',
  'payout',
  'holidayReserve',
  'status',
] as const;

export type CaseRow = Readonly<Record<string, string | undefined>>;
export type OutcomeRow = Readonly<Record<(typeof outcomeColumns)[number], string>>;

/** A sentence about a column that cannot be read. */
class Unreadable extends Error {}

/** What the rules make of one situation; a row that cannot be settled says which column and why. Never throws on input. */
export function settleCase(row: CaseRow): OutcomeRow {
  const id = row['id'] ?? '';
  try {
    const outcome = settleRow(row);
    if (typeof outcome === 'string') return refusedRow(id, outcome);
    const rule = outcome.earners[0]?.rule ?? 'none';
    const { norm, exempt, counted, payout, holidayReserve, status } = outcome;
    return {
      id,
      rule,
      // Local ways to convert a wage, and figures still to be compared with the text, are no rule or norm of another status.
      status: status === 'local' || status === 'unverified' ? 'law' : status,
      norm: inEuros(norm),
      exempt: inEuros(exempt),
      counted: inEuros(counted),
      payout: inEuros(payout),
      holidayReserve: inEuros(holidayReserve),
    };
  } catch (failure) {
    if (failure instanceof Unreadable) return refusedRow(id, failure.message);
    throw failure;
  }
}

function settleRow(row: CaseRow): Settlement | string {
  const on = parseMonth(text(row, 'month'));
  if (on === null) throw new Unreadable(`month: "${text(row, 'month')}" is not a month like 2026-11`);
  const household = households.find((known) => known === text(row, 'household'));
  if (household === undefined)
    throw new Unreadable(`household: "${text(row, 'household')}" is not one of ${households.join(' ')}`);
  const costSharers = costSharersOf(row, household);
  const age = wholeNumber(row, 'age', null, 130);
  const payPeriod = payPeriodOf(row);
  const net = amount(row, 'netIncome');
  const rules = rulesOn(on);
  if (rules === null) return `month: no amounts are known before 2023-01`;
  if (!agePossible(age, { household }, rules)) return `age: ${age} contradicts household ${household}`;
  const earner = {
    id: 'self',
    age,
    youngestChildAge: text(row, 'youngestChildAge') === '' ? null : wholeNumber(row, 'youngestChildAge', null, 130),
    exemptionMonthsUsed: wholeNumber(row, 'exemptionMonthsUsed', 0, 1200),
    singleParentExemptionMonthsUsed: wholeNumber(row, 'singleParentExemptionMonthsUsed', 0, 1200),
    medicallyLimitedHours: truth(row, 'medicallyLimitedHours'),
    wageCostSubsidy: truth(row, 'wageCostSubsidy'),
    wageCostSubsidyExemptionMonthsUsed: 0,
  } as const;
  const input: SettlementInput = {
    month: on,
    household,
    costSharers,
    exemption: 'proposed',
    profile: {
      tolerateYouthExemption: truth(row, 'tolerateYouthExemption'),
      applyAnnouncedRules: true,
      allInWage: 'countWhole',
    },
    earners: [
      {
        ...earner,
        incomes: [
          {
            kind: 'employment',
            id: 'income',
            employerKey: 'employer',
            payPeriod,
            net,
            workedFrom: firstDayOf(on),
            workedTo: lastDayOf(on),
            wholeMonth: true,
            holidayPay: 'excluded',
            holidayPayAmount: null,
            expenses: cents(0),
          },
        ],
      },
    ],
  };
  const outcome = settle(input, rules);
  return outcome.ok ? outcome.value : sentence(outcome.refusal);
}

function sentence(refusal: SettlementRefusal): string {
  switch (refusal.reason) {
    case 'normUnknown':
      return `month: the norm of ${refusal.month} is not known for this household`;
    case 'capUnknown':
      return `month: the maximum of ${refusal.rule} in ${refusal.month} is not known`;
    case 'beforeTables':
      return 'month: no amounts are known before 2023-01';
    case 'partOfMonth':
      return `month: the benefit of ${refusal.month} runs for a part of the month`;
    case 'notExpressible':
      return `${refusal.field}: this situation cannot be expressed`;
  }
}

function costSharersOf(row: CaseRow, household: Household): number | null {
  const given = text(row, 'costSharers');
  if (household !== 'costSharer') {
    if (given !== '') throw new Unreadable(`costSharers: must be empty for household ${household}`);
    return null;
  }
  const count = wholeNumber(row, 'costSharers', null, 100);
  if (count < 1) throw new Unreadable('costSharers: at least 1, the person included');
  return count;
}

function payPeriodOf(row: CaseRow): 'month' | 'fourWeeks' | 'week' {
  const given = text(row, 'payPeriod');
  if (given === 'month' || given === 'fourWeeks' || given === 'week') return given;
  throw new Unreadable(`payPeriod: "${given}" is not one of month fourWeeks week`);
}

function text(row: CaseRow, column: string): string {
  return (row[column] ?? '').trim();
}

function wholeNumber(row: CaseRow, column: string, whenEmpty: number | null, most: number): number {
  const given = text(row, column);
  if (given === '' && whenEmpty !== null) return whenEmpty;
  if (!/^\d{1,4}$/.test(given) || Number(given) > most)
    throw new Unreadable(`${column}: "${given}" is not a whole number from 0 to ${most}`);
  return Number(given);
}

function amount(row: CaseRow, column: string): Cents {
  const given = text(row, column);
  if (!/^\d{1,9}\.\d{2}$/.test(given))
    throw new Unreadable(`${column}: "${given}" is not an amount in euros like 600.00`);
  return cents(Number(given.replace('.', '')));
}

function truth(row: CaseRow, column: string): boolean {
  const given = text(row, column);
  if (given === 'true') return true;
  if (given === 'false' || given === '') return false;
  throw new Unreadable(`${column}: "${given}" is neither true nor false`);
}

function inEuros(value: Cents): string {
  return `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

/** A row that is not settled: a sentence that says which column and why, and no amounts. */
export function refusedRow(id: string, why: string): OutcomeRow {
  return { id, norm: '', rule: why, exempt: '', counted: '', payout: '', holidayReserve: '', status: 'error' };
}
