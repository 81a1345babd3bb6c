import { expect, it } from 'vitest';
import { mayOnlyLook } from './acting.tsx';

it('knows a helper who could neither type nor send', () => {
  expect(mayOnlyLook({ INCOME: 'LOOK', PLAN: 'LOOK' })).toBe(true);
  expect(mayOnlyLook({ INCOME: 'LOOK', PLAN: 'PREPARE' })).toBe(false);
  expect(mayOnlyLook({ INCOME: 'SEND' })).toBe(false);
});
