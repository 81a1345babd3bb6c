import { expect, test } from 'vitest';
import { freeText, lineOfText } from './free-text.ts';

test('keeps lines and every script, and drops what nobody sees', () => {
  expect(freeText('  Neem mee:\r\n\r\n- uw pas\u0000\u0007\u2028- وثيقة الهوية 🪪  \n')).toBe(
    'Neem mee:\n\n- uw pas\n- وثيقة الهوية 🪪',
  );
  expect(freeText(' \u0000\t\n ')).toBe('');
});

test('a single line stays one', () => {
  expect(lineOfText(' Stadhuis,\r\n kamer\t3 ')).toBe('Stadhuis, kamer 3');
});
