import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feed, item, program } from '#tests/support/edu-dex.ts';
import { inPieces } from '#tests/support/in-pieces.ts';
import { changed, changes, damage, damaged } from '#tests/support/edu-dex-mutations.ts';
import { readRecord } from './read-record.ts';
import { FeedBroken, feedLimits, recordsOf } from './records-of.ts';

const facts = () => ({ today: '2026-11-24', taxExempt: false });
const whole = item(program('kraan'));

/** Reads a record and says what every answer has to hold: a training that the catalogue can keep, or why it is none. */
function check(bytes: Buffer): 'training' | 'problems' {
  const read = readRecord({ at: 0, bytes }, facts);
  if ('problems' in read) {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { why } of read.problems) expect(why).not.toBe('');
    return 'problems';
  }
  const { training } = read;
  expect(training.title.trim()).not.toBe('');
  expect(JSON.stringify(training)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  for (const { amount } of training.costs) expect(Number.isSafeInteger(amount)).toBe(true);
  if (training.price !== null) expect(training.price).toBeGreaterThanOrEqual(0);
  for (const { startsOn, endsOn, applyBy, capacity } of training.runs) {
    expect(endsOn >= startsOn && (applyBy ?? startsOn) <= startsOn).toBe(true);
    if (capacity !== null) expect(capacity).toBeGreaterThanOrEqual(1);
  }
  return 'training';
}

test('whatever is changed in a record, it is read whole or its reason is told', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(changes, (all) => {
      seen.add(check(Buffer.from(JSON.stringify(changed(whole, all)))));
    }),
    { seed: 20261124, numRuns: 1500 },
  );
  expect(seen).toEqual(new Set(['training', 'problems']));
});

test('whatever is damaged in the bytes of a record, it is read whole or its reason is told', () => {
  fc.assert(
    fc.property(damage, (all) => void check(damaged(Buffer.from(JSON.stringify(whole)), all))),
    { seed: 20261124, numRuns: 1000 },
  );
});

test('any file at all ends, in records or in why it is none', async () => {
  const file = Buffer.from(feed(whole, whole, whole));
  const anyFile = fc.oneof(
    damage.map((all) => damaged(file, all)),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc
      .string({
        unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', ',', ':', '1', 'programs', ' ', '\n'),
        maxLength: 80,
      })
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(anyFile, fc.integer({ min: 1, max: 500 }), async (bytes, size) => {
      let end = 0;
      try {
        for await (const record of recordsOf(inPieces(bytes, size), { ...feedLimits, depth: 20 })) {
          expect(record.at).toBeGreaterThanOrEqual(end);
          end = record.at + (record.bytes?.length ?? 0);
          expect(end).toBeLessThanOrEqual(bytes.length);
        }
      } catch (failure) {
        expect(failure).toBeInstanceOf(FeedBroken);
      }
    }),
    { seed: 20261124, numRuns: 1000 },
  );
});
