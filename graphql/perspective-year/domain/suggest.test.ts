import { expect, it } from 'vitest';
import { mostSuggested, suggest, type Suggestible } from './suggest.ts';

const direction = (id: string, rest: Partial<Suggestible>) => ({
  id,
  track: 'WORK' as const,
  energies: [],
  abilities: [],
  ...rest,
});
const care = direction('care', { energies: ['PEOPLE'], abilities: ['CALM', 'PRECISE'] });
const technology = direction('technology', { energies: ['HANDS'], abilities: ['REPAIR', 'PRECISE'] });
const shop = direction('shop', { track: 'BUSINESS', energies: ['PEOPLE'], abilities: ['SELL'] });
const all = [care, technology, shop];
const nothing = { energies: [], abilities: [], tracks: [] };
const idsOf = (answers: Parameters<typeof suggest>[1]) => suggest(all, answers).map(({ direction: { id } }) => id);

it('suggests what has something that was named, the most first, and says what', () => {
  expect(suggest(all, { ...nothing, energies: ['HANDS'], abilities: ['PRECISE'] })).toEqual([
    { direction: technology, energies: ['HANDS'], abilities: ['PRECISE'] },
    { direction: care, energies: [], abilities: ['PRECISE'] },
  ]);
});

it('keeps the order of the municipality where as much was named', () => {
  expect(idsOf({ ...nothing, energies: ['PEOPLE'] })).toEqual(['care', 'shop']);
});

it('leaves out the track that was not chosen', () => {
  expect(idsOf({ ...nothing, energies: ['PEOPLE'], tracks: ['BUSINESS'] })).toEqual(['shop']);
});

it('suggests nothing to whoever named nothing', () => {
  expect(idsOf(nothing)).toEqual([]);
});

it('suggests a few and not a list', () => {
  const many = Array.from({ length: mostSuggested + 2 }, (_, index) =>
    direction(String(index), { energies: ['HANDS'] }),
  );
  const found = suggest(many, { ...nothing, energies: ['HANDS'] });
  expect(found.map(({ direction: { id } }) => id)).toEqual(['0', '1', '2', '3']);
});
