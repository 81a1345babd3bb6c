import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import type { IncomeProblemCode } from '#graphql/income/domain/income-rules.ts';
import { problemCodes, problemText } from './problem-text.ts';

/** The compiler refuses a code of the rules that is not in the list of the page. */
const codesOfRules: Readonly<Record<IncomeProblemCode, (typeof problemCodes)[number]>> = {
  required: 'required',
  negative: 'negative',
  tooHigh: 'tooHigh',
  hoursTooHigh: 'hoursTooHigh',
  nameTooLong: 'nameTooLong',
  notADay: 'notADay',
  periodBackwards: 'periodBackwards',
  periodOutsideMonth: 'periodOutsideMonth',
  periodTooLong: 'periodTooLong',
  paidOutsideRange: 'paidOutsideRange',
  netAboveGross: 'netAboveGross',
  holidayPayAboveNet: 'holidayPayAboveNet',
  notAsked: 'notAsked',
  expensesAboveNet: 'expensesAboveNet',
  partsAboveNet: 'partsAboveNet',
};

/** Codes that the commands add to those of the rules, as they are written there. */
function codesOfCommands(): readonly string[] {
  const room = new URL('../../../graphql/income/', import.meta.url);
  const commands = readdirSync(new URL('commands/', room)).map((file) => `commands/${file}`);
  return ['missing-answers.ts', ...commands].flatMap((file) =>
    [...readFileSync(new URL(file, room), 'utf8').matchAll(/problem\('\w+', '(\w+)'/g)].flatMap(
      ([, code]) => code ?? [],
    ),
  );
}

const facts = [
  { name: 'maximum', value: '200' },
  { name: 'month', value: '2026-11' },
  { name: 'days', value: '28' },
  { name: 'from', value: '2026-09-01' },
  { name: 'to', value: '2027-02-28' },
];

test('every code of the commands is in the list', () => {
  const found = codesOfCommands();
  expect(found).toContain('noPartner');
  expect(problemCodes).toEqual(expect.arrayContaining([...new Set(found)]));
});

test.each(languages)('every problem has its own sentence in %s, with nothing left to fill in', (language) => {
  const unknown = textsOf(language, 'income')('problem.unknown');
  const codes = [...new Set([...Object.values(codesOfRules), ...problemCodes])].filter((code) => code !== 'unknown');
  for (const code of codes) {
    const sentence = problemText({ field: 'net', code, facts }, language);
    expect(sentence, code).not.toBe(unknown);
    expect(sentence, code).not.toMatch(/\{\{|problem\./);
  }
});

test('an unknown code still says something', () => {
  expect(problemText({ field: 'net', code: 'madeUp' }, 'nl')).toBe(textsOf('nl', 'income')('problem.unknown'));
});

test('facts are said as people read them', () => {
  expect(
    problemText({ field: 'gross', code: 'tooHigh', facts: [{ name: 'maximum', value: '10000000' }] }, 'nl'),
  ).toMatch(/100\.000/);
  expect(problemText({ field: 'workedTo', code: 'periodOutsideMonth', facts }, 'nl')).toContain('november 2026');
});
