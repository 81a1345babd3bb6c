import { describe, expect, it } from 'vitest';
import { sizeOf } from './parts.ts';

describe('the size of a message to a phone', () => {
  it.each([
    ['', 'GSM_7', 0, 1],
    ['a'.repeat(160), 'GSM_7', 160, 1],
    ['a'.repeat(161), 'GSM_7', 161, 2],
    ['a'.repeat(306), 'GSM_7', 306, 2],
    ['a'.repeat(307), 'GSM_7', 307, 3],
    ['€'.repeat(80), 'GSM_7', 160, 1],
    [`${'a'.repeat(159)}€`, 'GSM_7', 161, 2],
    // 152 and an escaped letter: it goes to the second part as a whole, so that 153 more no longer fit there.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM_7', 306, 3],
    ['é'.repeat(160), 'GSM_7', 160, 1],
    ['ë'.repeat(70), 'UCS_2', 70, 1],
    ['ë'.repeat(71), 'UCS_2', 71, 2],
    ['م'.repeat(70), 'UCS_2', 70, 1],
    ['م'.repeat(134), 'UCS_2', 134, 2],
    ['م'.repeat(135), 'UCS_2', 135, 3],
    ['🙂'.repeat(35), 'UCS_2', 70, 1],
    // 67 units leave one free that half a letter could take: 33 fit.
    ['🙂'.repeat(67), 'UCS_2', 134, 3],
  ])('%#', (text, encoding, units, parts) => {
    expect(sizeOf(text)).toEqual({ encoding, units, parts });
  });
});
