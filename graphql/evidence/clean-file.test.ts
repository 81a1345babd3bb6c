import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanFile, largestFile, readWithinLimit } from './clean-file.ts';

/** A picture whose left half is red and whose right half is blue. */
function picture(width = 40, height = 20) {
  const half = { input: { create: { width: width / 2, height, channels: 3 as const, background: '#d02020' } } };
  return sharp({ create: { width, height, channels: 3, background: '#2020d0' } }).composite([
    { ...half, left: 0, top: 0 },
  ]);
}

const secret = 'SecretCamera 52.0907, 5.1214';

async function clean(bytes: Buffer) {
  const result = await cleanFile(bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

describe('photos', () => {
  test('a JPEG keeps its picture, upright, and loses where, when and with what it was taken', async () => {
    const taken = await picture()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: secret }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(taken.includes('SecretCamera')).toBe(true);
    const file = await clean(taken);
    expect(file).toMatchObject({ mediaType: 'image/jpeg', ending: 'jpg' });
    expect(file.bytes.includes('SecretCamera')).toBe(false);
    const { exif, xmp, iptc, width, height } = await sharp(file.bytes).metadata();
    expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
    expect([width, height]).toEqual([20, 40]);
  });

  test('a PNG loses its texts', async () => {
    const file = await clean(
      await picture()
        .withExif({ IFD0: { Make: secret } })
        .png()
        .toBuffer(),
    );
    expect(file).toMatchObject({ mediaType: 'image/png', ending: 'png' });
    expect(file.bytes.includes('SecretCamera')).toBe(false);
  });

  test('a HEIC becomes a JPEG that every browser shows', async () => {
    const heic = await readFile(new URL('../../tests/api/evidence/fixtures/photo.heic', import.meta.url));
    expect(heic.includes('SecretCamera')).toBe(true);
    const file = await clean(heic);
    expect(file).toMatchObject({ mediaType: 'image/jpeg', ending: 'jpg' });
    expect(file.bytes.includes('SecretCamera')).toBe(false);
    const { data, info } = await sharp(file.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([96, 64]);
    expect(data[0]).toBeGreaterThan(180);
    expect(data[data.length - 1]).toBeGreaterThan(180);
  });

  test('a damaged photo is unreadable', async () => {
    const whole = await picture(400, 200).jpeg().toBuffer();
    expect(await cleanFile(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, refusal: 'unreadable' });
    const heic = await readFile(new URL('../../tests/api/evidence/fixtures/photo.heic', import.meta.url));
    expect(await cleanFile(heic.subarray(0, 300))).toEqual({ ok: false, refusal: 'unreadable' });
  });

  test('a small file with an enormous picture is not unpacked', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#000000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(largestFile);
    expect(await cleanFile(bomb)).toEqual({ ok: false, refusal: 'unreadable' });
  });
});

describe('other files', () => {
  test('a PDF stays as it is', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    expect(await clean(pdf)).toEqual({ bytes: pdf, mediaType: 'application/pdf', ending: 'pdf' });
  });

  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
    ['an archive', Buffer.from('PK\x03\x04 and more than enough to be looked at as a whole')],
    ['plain words', Buffer.from('loonstrook november')],
  ])('%s is refused by its content', async (_what, bytes) => {
    expect(await cleanFile(bytes)).toEqual({ ok: false, refusal: 'wrongType' });
  });
});

describe('size', () => {
  test('a stream is read to the limit and not one byte further', async () => {
    const piece = Buffer.alloc(64 * 1024);
    const limit = Array.from({ length: largestFile / piece.length }, () => piece);
    expect(await readWithinLimit(Readable.from(limit))).toMatchObject({ ok: true });

    let read = 0;
    async function* endless() {
      for (;;) yield await Promise.resolve(((read += piece.length), piece));
    }
    expect(await readWithinLimit(endless())).toEqual({ ok: false, refusal: 'tooLarge' });
    expect(read).toBe(largestFile + piece.length);
  });

  test('nothing is no file', async () => {
    expect(await readWithinLimit(Readable.from([]))).toEqual({ ok: false, refusal: 'empty' });
  });
});
