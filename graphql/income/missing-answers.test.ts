import { expect, test } from 'vitest';
import { month } from '../shared/local-date.ts';
import { cents } from '../shared/money.ts';
import { missingAnswers, takeRightAnswers } from './missing-answers.ts';
import { newSource } from './source-answers.ts';
import type { SettlementFacts } from './to-settlement-input.ts';

const facts: SettlementFacts = {
  month: month('2026-11'),
  birthDate: '1991-03-04',
  benefit: {
    household: 'single',
    costSharers: null,
    partnerBirthDate: null,
    youngestChildBirthDate: null,
    medicallyLimitedHours: false,
    wageCostSubsidy: false,
    startsOn: '2026-01-01',
    endsOn: null,
  },
  profile: {
    tolerateYouthExemption: false,
    applyAnnouncedRules: false,
    allInWage: 'divideBy108',
    exemptionStart: 'automatic',
    settlementMethod: 'SAME_MONTH',
  },
  exemptionMonths: [],
};
const source = newSource('s', 'employment', 1);
const take = (input: Parameters<typeof takeRightAnswers>[1]) => {
  const { answers, problems } = takeRightAnswers(source, input, facts);
  return { answers, wrong: problems.map(({ field, code }) => `${field} ${code}`) };
};

test('an answer is not blamed for the wrong one beside it', () => {
  const { answers, wrong } = take({ net: cents(-500), expenses: cents(0), gross: cents(70000) });
  expect(wrong).toEqual(['net negative']);
  expect(answers).toMatchObject({ netCents: null, expensesCents: 0, grossCents: 70000 });
});

test('answers that explain each other are taken together', () => {
  const { wrong } = take({ gross: cents(70000), net: cents(72000), expenses: cents(3000) });
  expect(wrong).toEqual([]);
});

test('costs and holiday pay together cannot be more than what they lie in', () => {
  const input = {
    net: cents(100000),
    expenses: cents(60000),
    holidayPay: 'INCLUDED',
    holidayPayAmount: cents(50000),
  } as const;
  expect(take(input).wrong).toEqual(['expenses partsAboveNet']);
  expect(take({ ...input, holidayPayAmount: cents(40000) }).wrong).toEqual([]);
});

test('a required answer that is cleared is named', () => {
  expect(take({ name: null }).wrong).toEqual(['name required']);
  expect(take({ name: ' \u0000 ' }).wrong).toEqual(['name required']);
});

test('a partner earns only where there is one', () => {
  expect(take({ earner: 'PARTNER' }).wrong).toEqual(['earner noPartner']);
});

test('another kind of income begins anew, and keeps its name', () => {
  const paid = { ...source, name: 'Kapsalon', netCents: 60000 };
  const { answers } = takeRightAnswers(paid, { kind: 'BUSINESS', turnover: cents(100000) }, facts);
  expect(answers).toMatchObject({ kind: 'business', name: 'Kapsalon', netCents: null, turnoverCents: 100000 });
});

test('what a draft still needs, from the first question on', () => {
  const draft = {
    id: 'v',
    number: 1,
    revision: 1,
    correctionReason: null,
    exemptionRequested: false,
    sentAt: null,
    language: null,
    receiptNumber: null,
    contentHash: null,
    helperName: null,
    prepared: null,
    storedSettlement: null,
    previous: null,
    partner: null,
    facts,
    sources: [],
  };
  const fields = (anythingToReport: boolean | null) =>
    missingAnswers({ ...draft, anythingToReport }).map(({ field }) => field);
  expect(fields(null)).toEqual(['anythingToReport']);
  expect(fields(false)).toEqual([]);
  expect(fields(true)).toEqual(['sources']);
  const missing = missingAnswers({ ...draft, anythingToReport: true, sources: [{ ...source, evidence: [] }] });
  expect(missing.map(({ field }) => field)).toContain('net');
});

test('what is not asked of this kind of income is not taken', () => {
  const { answers, wrong } = take({ turnover: cents(-1), costs: null, net: cents(70000) });
  expect(wrong).toEqual(['turnover notAsked']);
  expect(answers).toMatchObject({ turnoverCents: null, netCents: 70000 });
  const shop = take({ kind: 'BUSINESS', turnover: cents(100), holidayPayAmount: cents(5), minutes: -2 });
  expect(shop.wrong).toEqual(['minutes notAsked', 'holidayPayAmount notAsked']);
});
