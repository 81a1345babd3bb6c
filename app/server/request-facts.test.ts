import { expect, it } from 'vitest';
import { traceIdIn } from './request-facts.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

it('goes on with the trace of a W3C traceparent', () => {
  expect(traceIdIn(`00-${traceId}-00f067aa0ba902b7-01`)).toBe(traceId);
  expect(traceIdIn(`01-${traceId}-00f067aa0ba902b7-00-of a later version`)).toBe(traceId);
});

it.each([
  undefined,
  ['00', traceId],
  '',
  `00-${traceId.toUpperCase()}-00f067aa0ba902b7-01`,
  `ff-${traceId}-00f067aa0ba902b7-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId}-00f067aa0ba902b7-01 and what somebody adds`,
  `00-${traceId}'; drop table person; ---00f067aa0ba902b7-01`,
])('begins one of its own instead of %j', (header) => {
  expect(traceIdIn(header)).toBeNull();
});
