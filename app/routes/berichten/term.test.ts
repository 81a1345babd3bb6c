import { expect, it } from 'vitest';
import type { NotificationKind } from '#graphql/generated/documents.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { termText } from './term.ts';

const until = localDate('2026-12-17');
const said = (kind: NotificationKind, today: string) => termText({ kind, termEndsOn: until }, localDate(today), 'en');

it('asks for what has to be done, and only offers what can be done', () => {
  expect(said('QUESTION_ASKED', '2026-12-17')).toBe('Do this on 17 December 2026 at the latest');
  expect(said('REPORT_ACCEPTED', '2026-12-17')).toContain(
    'You can object (bezwaar) until and including 17 December 2026',
  );
  expect(said('OBJECTION_DECIDED', '2026-12-17')).toContain('court');
});

it('asks for nothing once the day is over, nor without a day', () => {
  expect(said('QUESTION_ASKED', '2026-12-18')).toBe('The last day was 17 December 2026.');
  expect(said('REPORT_ACCEPTED', '2026-12-18')).toBe('The last day was 17 December 2026.');
  expect(termText({ kind: 'REPORT_ACCEPTED', termEndsOn: null }, until, 'en')).toBeNull();
});
