import { expect, it } from 'vitest';
import { missingFor } from './channel.ts';

it.each([
  ['PORTAL_AND_MAIL', 'emailNeeded'],
  ['MAIL', 'emailNeeded'],
  ['SMS', 'phoneNeeded'],
  ['PHONE', 'phoneNeeded'],
  ['LETTER', null],
] as const)('%s of somebody without address and number: %s', (channel, missing) => {
  expect(missingFor(channel, { email: null, phone: null })).toBe(missing);
  expect(missingFor(channel, { email: 'a@b.nl', phone: '+31612345678' })).toBeNull();
});
