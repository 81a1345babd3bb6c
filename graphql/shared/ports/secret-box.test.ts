import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const box = createSecretBox(Buffer.alloc(32, 1));
const other = createSecretBox(Buffer.alloc(32, 2));

describe('a secret box', () => {
  it('gives back what was put in, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(box.open(box.seal(text))).toBe(text);
      }),
    );
  });

  it('seals the same text differently each time, and shows nothing of it', () => {
    const [one, two] = [box.seal('999990019'), box.seal('999990019')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('999990019')).toBe(false);
  });

  it('notices every changed bit', () => {
    const sealed = box.seal('999990019');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        expect(() => box.open(changed)).toThrow();
      }),
    );
  });

  it('refuses what is cut off', () => {
    expect(() => box.open(box.seal('x').subarray(0, 20))).toThrow();
    expect(() => box.open(Buffer.alloc(0))).toThrow();
  });

  it('opens nothing of another installation or another purpose', () => {
    expect(() => other.open(box.seal('x'))).toThrow('another key');
    expect(() => box.for('a form').open(box.seal('x'))).toThrow('another key');
    expect(box.for('a form').open(box.for('a form').seal('x'))).toBe('x');
  });

  it('indexes equal texts equally, and never across installations or purposes', () => {
    expect(box.index('999990019')).toBe(box.index('999990019'));
    expect(box.index('999990019')).toMatch(/^[0-9a-f]{64}$/);
    const indexes = [box, other, box.for('a form')].map((each) => each.index('999990019'));
    expect(new Set([...indexes, box.index('999990020')]).size).toBe(4);
  });

  it('derives the same bytes for the same purpose in every process', () => {
    const again = createSecretBox(Buffer.alloc(32, 1));
    expect(again.derive('a login')).toEqual(box.derive('a login'));
    expect(again.derive('a login')).toHaveLength(32);
    expect(again.derive('another')).not.toEqual(box.derive('a login'));
    expect(again.open(box.seal('x'))).toBe('x');
  });

  it('refuses a short secret', () => {
    expect(() => createSecretBox(Buffer.alloc(31))).toThrow(RangeError);
  });
});
