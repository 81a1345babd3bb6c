import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { threads, smallPdf } from '#tests/support/small-pdf.ts';
import { cleanFile } from './clean-file.ts';
import { createFileWork } from './threads/file-work.ts';

const work = createFileWork(threads);
const secret = 'SecretMaker';
const picture = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#a04020' } }).withExif({ IFD0: { Make: secret } });

const samples: readonly (readonly [string, number, () => Promise<Buffer>])[] = [
  ['JPEG', 150, () => picture().jpeg().toBuffer()],
  ['PNG', 150, () => picture().png().toBuffer()],
  ['HEIC', 40, () => readFile(new URL('../../tests/api/evidence/fixtures/photo.heic', import.meta.url))],
  ['PDF', 25, async () => smallPdf('loonstrook', { Author: secret })],
];

/** What happens to a file on its way: bytes that changed, an end that is missing, something in between, two files in one. */
const damage = (bytes: Buffer) =>
  fc.oneof(
    fc
      .array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 })
      .map((changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) copy[at] = value;
        return copy;
      }),
    fc.nat(bytes.length).map((end) => bytes.subarray(0, end)),
    fc
      .tuple(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 400 }))
      .map(([at, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)])),
    fc.nat(bytes.length).map((at) => Buffer.concat([bytes.subarray(0, at), bytes])),
  );

describe('a damaged file', () => {
  it.each(samples)('%s is cleaned or refused, and never anything else', async (_kind, runs, sample) => {
    const bytes = await sample();
    await fc.assert(
      fc.asyncProperty(damage(bytes), async (damaged) => {
        const result = await cleanFile(damaged, work);
        if (!result.ok) {
          expect(['unreadable', 'wrongType', 'tooManyPixels', 'locked']).toContain(result.refusal);
          return;
        }
        expect(result.value.bytes.includes(secret)).toBe(false);
        if (result.value.mediaType === 'application/pdf')
          expect(result.value.bytes.subarray(0, 5).toString()).toBe('%PDF-');
        else expect((await sharp(result.value.bytes).stats()).isOpaque).toBeTypeOf('boolean');
      }),
      { numRuns: runs },
    );
  });

  it('anything at all is cleaned or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const result = await cleanFile(Buffer.from(bytes), work);
        expect(result.ok ? result.value.mediaType : result.refusal).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });
});
