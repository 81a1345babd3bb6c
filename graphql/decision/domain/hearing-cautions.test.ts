import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { hearingCautions } from './hearing-cautions.ts';

test.each([
  ['a working day with time for documents', '2026-12-07', []],
  ['the first day without time for documents', '2026-12-04', ['TOO_SOON']],
  ['a Saturday', '2026-12-12', ['NOT_A_WORKING_DAY']],
  ['Christmas on a Friday', '2026-12-25', ['NOT_A_WORKING_DAY']],
  ['the coming Sunday', '2026-11-29', ['NOT_A_WORKING_DAY', 'TOO_SOON']],
] as const)('%s', (_what, day, cautions) => {
  expect(hearingCautions(localDate(day), localDate('2026-11-24'))).toEqual(cautions);
});
