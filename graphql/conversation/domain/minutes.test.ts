import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { checkMinutes, isSameMinutes, type MinutesContent } from './minutes.ts';

const today = localDate('2026-11-24');
const minutes: MinutesContent = { heldOn: today, way: 'PHONE', words: 'Wij spraken over de cursus.' };

test.each<[string, Partial<MinutesContent>, readonly string[]]>([
  ['a talk of today', {}, []],
  ['a talk of tomorrow', { heldOn: localDate('2026-11-25') }, ['heldOn inFuture']],
  ['a talk of two years ago', { heldOn: localDate('2024-11-24') }, []],
  ['a talk of a year that was typed wrong', { heldOn: localDate('0026-11-24') }, ['heldOn outOfRange']],
  ['no words', { words: ' \n\t ' }, ['words required']],
  ['10,000 letters', { words: 'x'.repeat(10_000) }, []],
  ['20,000 letters', { words: 'x'.repeat(20_000) }, ['words tooLong']],
  ['both at once', { heldOn: localDate('2027-01-01'), words: '' }, ['heldOn inFuture', 'words required']],
])('%s', (_what, over, problems) => {
  const checked = checkMinutes({ ...minutes, ...over }, today);
  expect(checked.ok ? [] : checked.refusal.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
});

test('keeps paragraphs, and drops what nobody sees', () => {
  expect(checkMinutes({ ...minutes, words: ' Een.\r\n\r\nTwee.\u0000 ' }, today)).toEqual({
    ok: true,
    value: { ...minutes, words: 'Een.\n\nTwee.' },
  });
});

test('two that say the same are the same', () => {
  expect(isSameMinutes(minutes, { ...minutes })).toBe(true);
  expect(isSameMinutes(minutes, { ...minutes, way: 'VIDEO' })).toBe(false);
  expect(isSameMinutes(minutes, { ...minutes, words: 'Anders.' })).toBe(false);
  expect(isSameMinutes(minutes, { ...minutes, heldOn: localDate('2026-11-23') })).toBe(false);
});
