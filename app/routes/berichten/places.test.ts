import { expect, it } from 'vitest';
import routes from '../../routes.ts';
import { placeOf } from './places.ts';

it('leads from every message to a page that is there', () => {
  const known = new Set(routes.map(({ path }) => `/${path ?? ''}`));
  expect(Object.values(placeOf).filter((place) => !known.has(place.replace(/#.*/, '')))).toEqual([]);
});
