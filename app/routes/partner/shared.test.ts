import { expect, it } from 'vitest';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { reportsForBoth } from './shared.ts';

const part = (text: string) => ({ month: month(text), reportedBy: 'Lars Denkbeeld' });

it.each([
  ['a report about this month', [part('2026-11'), part('2026-10')], 'Lars Denkbeeld'],
  ['one about the month before', [part('2026-10')], 'Lars Denkbeeld'],
  ['nothing but an old one', [part('2026-09')], null],
  ['none', [], null],
])('knows a partner by %s', (_what, parts, name) => {
  expect(reportsForBoth(parts, localDate('2026-11-25'))).toBe(name);
});
