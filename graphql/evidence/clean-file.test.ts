import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#tests/support/pdf.ts';
import { threads, pdfOf, smallPdf } from '#tests/support/small-pdf.ts';
import { cleanFile as cleanBytes, readWithinLimit, thumbnailOf, turnedPhoto } from './clean-file.ts';
import { evidenceLimits } from './domain/limits.ts';
import { createFileWork } from './threads/file-work.ts';

const work = createFileWork(threads);
const cleanFile = (bytes: Buffer) => cleanBytes(bytes, work);
const largestFile = evidenceLimits.fileBytes;

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
    expect(await cleanFile(bomb)).toEqual({ ok: false, refusal: 'tooManyPixels' });
  });

  test('a large photo is kept smaller, and stays readable in print', async () => {
    const file = await clean(await picture(4000, 3000).jpeg({ quality: 100 }).toBuffer());
    const { width, height } = await sharp(file.bytes).metadata();
    expect([width, height]).toEqual([2600, 1950]);
    const small = await sharp(await thumbnailOf(file.bytes)).metadata();
    expect([small.width, small.format]).toEqual([240, 'jpeg']);
  });

  test('a photo that was saved as a huge PNG becomes a JPEG, and a drawing stays what it is', async () => {
    const noise = randomBytes(1500 * 1000 * 3);
    const photo = await sharp(noise, { raw: { width: 1500, height: 1000, channels: 3 } })
      .blur(1)
      .png()
      .toBuffer();
    expect(await clean(photo)).toMatchObject({ mediaType: 'image/jpeg', ending: 'jpg' });
    expect(await clean(await picture(2000, 1000).png().toBuffer())).toMatchObject({ mediaType: 'image/png' });
  });

  test.each([
    [1, 'top'],
    [2, 'right'],
    [3, 'bottom'],
  ] as const)('a photo is turned by %i quarters to the right', async (turn, red) => {
    const turned = await turnedPhoto(await picture().jpeg().toBuffer(), turn);
    const { data, info } = await sharp(turned.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([turned.width, turned.height]).toEqual([info.width, info.height]);
    expect([info.width, info.height]).toEqual(turn === 2 ? [40, 20] : [20, 40]);
    const isRed = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 128;
    const places = { top: isRed(10, 2), right: isRed(info.width - 3, 10), bottom: isRed(10, info.height - 3) };
    expect(places[red]).toBe(true);
  });
});

describe('other files', () => {
  test('a PDF keeps its pages, and loses who made it', async () => {
    const file = await clean(smallPdf('loon november', { Author: 'SecretAuthor', Producer: 'SecretProgram' }));
    expect(file).toMatchObject({ mediaType: 'application/pdf', ending: 'pdf' });
    expect(readPdf(file.bytes).map(({ content }) => content)).toEqual([expect.stringContaining('(loon november) Tj')]);
    expect(file.bytes.includes('Secret')).toBe(false);
  });

  test('a file that only says that it is a PDF is unreadable', async () => {
    expect(await cleanFile(Buffer.from('%PDF-1.7\nloonstrook'))).toEqual({ ok: false, refusal: 'unreadable' });
    expect(await cleanFile(pdfOf(['<< /Type /Catalog >>'], '/Root 1 0 R'))).toEqual({
      ok: false,
      refusal: 'unreadable',
    });
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
