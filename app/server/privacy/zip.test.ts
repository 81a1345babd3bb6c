import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zipped, type ZipEntry } from './zip.ts';

const at = Date.parse('2026-11-24T12:00:00Z');

async function whole(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(entries, at)) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('gives every file back as it was, whatever its name and however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          name: fc.stringMatching(/^[\p{L}0-9 .-]{1,20}$/u),
          pieces: fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }),
        }),
        { selector: ({ name }) => name, maxLength: 6 },
      ),
      async (files) => {
        const archive = await whole(files.map(({ name, pieces }) => ({ name, bytes: pieces })));
        const found = unzipSync(archive);
        expect(Object.keys(found).sort()).toEqual(files.map(({ name }) => name).sort());
        for (const { name, pieces } of files)
          expect(Buffer.from(found[name] ?? []).equals(Buffer.concat(pieces))).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

it('ends with the failure of a file that cannot be read', async () => {
  const broken = async function* () {
    yield new Uint8Array([1]);
    await Promise.resolve();
    throw new Error('the file is gone');
  };
  await expect(whole([{ name: 'a', bytes: broken() }])).rejects.toThrow('the file is gone');
});
