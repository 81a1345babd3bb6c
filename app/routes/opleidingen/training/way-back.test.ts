import { expect, test } from 'vitest';
import { trainingFrom, wayBack } from './way-back.ts';

const id = '01a21e79-6ae6-709c-ac61-2c12ef64b766';
const at = (path: string) => wayBack(`https://portaal.example${path}`);

test.each([`/mijn-mensen/${id}/opleiding/${id}`, `/goedkeuren/${id}`, `/adviezen/${id}`])(
  'a training leads back to %s',
  (page) => {
    expect(at(trainingFrom(page, id))).toBe(page);
  },
);

test.each([
  '',
  '//elders.example',
  'https://elders.example',
  '/uitloggen',
  `/goedkeuren/${id}/..`,
  `/adviezen/${id}?x=1`,
])('and never to %j', (page) => {
  expect(at(`/opleidingen/${id}?terug=${encodeURIComponent(page)}`)).toBeNull();
});
