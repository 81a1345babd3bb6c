import { expect, it } from 'vitest';
import { commentOf, nameOf } from './trace.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';

it('is a comment of sqlcommenter and the name of the application', () => {
  const trace = { traceId, operation: 'ReviewQueue' };
  expect(commentOf(trace)).toMatch(
    new RegExp(`^ /\\*traceparent='00-${traceId}-[0-9a-f]{16}-01',operation='ReviewQueue'\\*/$`),
  );
  expect(nameOf(trace)).toBe(`${traceId} ReviewQueue`);
  expect(nameOf({ ...trace, operation: 'A'.repeat(80) })).toHaveLength(63);
});

it.each([
  { traceId: "x'; drop table person; --", operation: 'ReviewQueue' },
  { traceId: traceId.toUpperCase(), operation: 'ReviewQueue' },
  { traceId, operation: "*/ drop table person /*'" },
  { traceId, operation: '' },
])('is nothing when it is not written as it should be: %j', (trace) => {
  expect(commentOf(trace)).toBe('');
  expect(nameOf(trace)).toBe('portal api');
});
