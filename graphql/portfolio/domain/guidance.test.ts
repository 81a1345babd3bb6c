import { describe, expect, test } from 'vitest';
import { confirmsNow, isConfirmable, isProposable } from './guidance.ts';
import { onlyOnce, portfolioKinds } from './kinds.ts';

describe('what a case manager may do in a portfolio', () => {
  test('is proposing what can be there more than once, and confirming what can be seen', () => {
    const proposed = portfolioKinds.filter(isProposable);
    expect(proposed).toEqual(['COMPETENCE', 'WORK', 'EDUCATION', 'LANGUAGE', 'CERTIFICATE']);
    expect(onlyOnce.filter(isProposable)).toEqual([]);
    expect(portfolioKinds.filter(isConfirmable)).toEqual([
      'COMPETENCE',
      'WORK',
      'EDUCATION',
      'LANGUAGE',
      'LICENCE',
      'CERTIFICATE',
    ]);
  });

  test('a confirmation is of the version that was read and of no later one', () => {
    expect(confirmsNow({ number: 2, version: 2 })).toBe(true);
    expect(confirmsNow({ number: 2, version: 3 })).toBe(false);
  });
});
