import { expect, test } from 'vitest';
import { askedSlips, slipReason, sourceOfSlip } from './slips.ts';

const bakery = { kind: 'EMPLOYMENT', name: 'Bakkerij', evidence: [] } as const;
const cleaning = { kind: 'EMPLOYMENT', name: 'Schoonmaak', evidence: [{}] } as const;
const business = { kind: 'BUSINESS', name: 'Atelier', evidence: [] } as const;

test('offers the jobs without a pay slip when one is missing', () => {
  expect(askedSlips('PAY_SLIP_MISSING', [business, bakery, cleaning])).toEqual([{ place: 1, name: 'Bakkerij' }]);
  expect(askedSlips('PAY_SLIP_MISSING', [cleaning])).toEqual([{ place: 0, name: 'Schoonmaak' }]);
});

test('offers every job when one cannot be read, and nothing for another question', () => {
  expect(askedSlips('PAY_SLIP_UNREADABLE', [business, bakery, cleaning]).map(({ place }) => place)).toEqual([1, 2]);
  expect(askedSlips('PERIOD_UNCLEAR', [bakery])).toEqual([]);
  expect(askedSlips('PAY_SLIP_MISSING', [business])).toEqual([]);
});

test('finds the job again in the correction, by its place or else by its name', () => {
  const slip = { place: 1, name: 'Schoonmaak' };
  expect(sourceOfSlip(slip, [bakery, cleaning])).toBe(cleaning);
  expect(sourceOfSlip(slip, [cleaning, bakery])).toBe(cleaning);
  expect(sourceOfSlip(slip, [bakery, business])).toBe(business);
  expect(sourceOfSlip(slip, [bakery])).toBeUndefined();
});

test('gives its reason in Dutch, and in the language of who sends it', () => {
  expect(slipReason('nl')).toBe('Ik voeg de loonstrook toe.');
  expect(slipReason('ar')).toMatch(/^Ik voeg de loonstrook toe\. \(.*\p{Script=Arabic}.*\)$/u);
});
