import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, turnOf } from './photo-order.ts';

const photo = (id: string, place: string) => ({ id, turn: 0 as const, place });
const idsOf = (photos: readonly ReturnType<typeof photo>[]) => {
  const order = inOrder(photos);
  return order.ok ? order.value.map(({ id }) => id) : order.refusal;
};

describe('the order of photos', () => {
  it('is that of their numbers, with gaps, and leaves out what has none', () => {
    expect(idsOf([photo('a', '30'), photo('b', ''), photo('c', ' 2 '), photo('d', '007')])).toEqual(['c', 'd', 'a']);
  });

  it('says which number is none, and which stands twice', () => {
    expect(idsOf([photo('a', 'eerste'), photo('b', '-1'), photo('c', '2'), photo('d', '2')])).toEqual([
      { id: 'a', code: 'notANumber' },
      { id: 'b', code: 'notANumber' },
      { id: 'd', code: 'twice' },
    ]);
  });

  it('holds every numbered photo once, for any numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 10 }), (numbers) => {
        const ids = idsOf(numbers.map((number) => photo(String(number), String(number))));
        expect(ids).toEqual([...numbers].sort((a, b) => a - b).map(String));
      }),
    );
  });
});

it('a turn is one of four, whatever a form sends', () => {
  expect(['0', '1', '2', '3', '4', '-1', '', 'x'].map(turnOf)).toEqual([0, 1, 2, 3, 0, 0, 0, 0]);
});
