import { matchRoutes } from 'react-router';
import { expect, it } from 'vitest';
import routes from '../../routes.ts';
import { matterOf, placeOf } from './places.ts';

const kinds = Object.keys(placeOf) as (keyof typeof placeOf)[];

it('leads from every message to a page that is there', () => {
  const known = routes.map(({ path }) => ({ path: path ?? '' }));
  const places = kinds.flatMap((kind) => [placeOf[kind], matterOf({ kind, matter: '2026-10' })]);
  expect(places.filter((place) => matchRoutes(known, place.replace(/#.*/, '')) === null)).toEqual([]);
});

it('leads to the matter where it has a page, and to its room otherwise', () => {
  expect(matterOf({ kind: 'REPORT_ACCEPTED', matter: '2026-10' })).toBe('/inkomsten/2026-10/verstuurd');
  expect(matterOf({ kind: 'COPY_READY', matter: '1' })).toBe('/mijn-rechten/kopie');
});
