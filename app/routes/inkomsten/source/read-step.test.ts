import { expect, test } from 'vitest';
import { textsOf } from '#app/i18n/index.ts';
import { readStep, type StepForm } from './read-step.ts';
import { pageAfter, pageBefore, stepOfField, type Step } from './steps.ts';

const common = textsOf('nl', 'common');
const income = textsOf('nl', 'income');

function read(step: Step, typed: Readonly<Record<string, string>>, asked: Partial<Omit<StepForm, 'form'>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return readStep(step, { form, kind: 'EMPLOYMENT', payPeriod: 'MONTH', language: 'nl', later: false, ...asked });
}

test.each([
  ['1.250,50', 125050],
  ['1250.50', 125050],
  ['١٢٥٠٫٥٠', 125050],
  ['0', 0],
])('reads %s as an amount in cents', (net, cents) => {
  expect(read('bedrag', { certainty: 'PAY_SLIP', net })).toEqual({
    input: { certainty: 'PAY_SLIP', gross: null, net: cents, minutes: null },
    problems: [],
  });
});

test.each([
  ['-5', 'NEGATIVE'],
  ['1e9', 'NOT_AN_AMOUNT'],
  ['', 'EMPTY'],
  ['999999999999', 'TOO_LARGE'],
] as const)('leaves out %j, says why and keeps the rest', (net, refusal) => {
  expect(read('bedrag', { certainty: 'ESTIMATE', net, minutes: '32' })).toEqual({
    input: { certainty: 'ESTIMATE', gross: null, minutes: 1920 },
    problems: [{ field: 'net', message: common(`amount.${refusal}`) }],
  });
});

test('names each day that is not one, and takes the others', () => {
  const { input, problems } = read('periode', {
    'workedFrom-day': '1',
    'workedFrom-month': '11',
    'workedFrom-year': '2026',
    'workedTo-day': '31',
    'workedTo-month': '2',
    'workedTo-year': '2026',
  });
  expect(input).toEqual({ workedFrom: '2026-11-01' });
  expect(problems).toEqual([
    { field: 'workedTo', message: common('day.NOT_A_DAY') },
    { field: 'paidOn', message: income('problem.required.paidOn') },
  ]);
});

test('asks who is paid by the week or by four weeks whether they worked the whole month, and nobody else', () => {
  expect(read('periode', {}).problems.map(({ field }) => field)).not.toContain('wholeMonth');
  for (const payPeriod of ['WEEK', 'FOUR_WEEKS'] as const) {
    expect(read('periode', {}, { payPeriod }).problems).toContainEqual({
      field: 'wholeMonth',
      message: income('problem.required.wholeMonth'),
    });
    expect(read('periode', { wholeMonth: 'nee' }, { payPeriod }).input).toEqual({ wholeMonth: false });
  }
});

test('misses nothing that is empty when somebody goes on later, and still refuses what cannot be', () => {
  expect(read('bedrag', {}, { later: true }).problems).toEqual([]);
  expect(read('bedrag', { net: '-5' }, { later: true }).problems).toHaveLength(1);
});

test('a word that was not offered counts as no answer', () => {
  expect(read('soort', { kind: 'LOTTERY' })).toEqual({
    input: {},
    problems: [{ field: 'kind', message: income('problem.required.kind') }],
  });
});

test('clears an amount of holiday pay that no longer lies inside', () => {
  expect(read('extra', { holidayPay: 'EXCLUDED', holidayPayAmount: '50' }).input).toEqual({
    holidayPay: 'EXCLUDED',
    holidayPayAmount: null,
    expenses: null,
  });
});

test('asks a business for its own name and not how often it pays', () => {
  expect(read('werkgever', {}, { kind: 'BUSINESS' })).toEqual({
    input: {},
    problems: [{ field: 'name', message: income('problem.required.businessName') }],
  });
});

test('asks one page after the other', () => {
  expect(pageAfter('soort', 'BUSINESS')).toBe('werkgever');
  expect(pageAfter('werkgever', 'BUSINESS')).toBe('onderneming');
  expect(pageAfter('extra', 'EMPLOYMENT')).toBe('loonstrook');
  expect(pageBefore('soort', 'EMPLOYMENT')).toBeNull();
  expect(pageBefore('bedrag', 'EMPLOYMENT')).toBe('periode');
  expect(stepOfField('paidOn')).toBe('periode');
});
