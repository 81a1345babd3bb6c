import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import type { FileWork } from '../shared/ports/file-work.ts';
import { ok, refused, type Result } from '../shared/result.ts';
import { evidenceLimits } from './domain/limits.ts';
import type { Turn } from './domain/photo-order.ts';
import type { Evidence } from './models.ts';

/** What is wrong with a file that is not taken. */
export type FileRefusal =
  | 'empty'
  | 'tooLarge'
  | 'tooManyPixels'
  | 'wrongType'
  | 'unreadable'
  /** A PDF that opens with a password only. */
  | 'locked'
  /** A virus was found in it. */
  | 'infected'
  /** The scanner could not be asked: nothing is kept that was not looked at. */
  | 'notScanned';

/** A file as it is kept: what it is was found by its content, and it tells no place, device or maker any more. */
export interface CleanFile {
  readonly bytes: Buffer;
  readonly mediaType: Evidence['mediaType'];
  /** Ending of the file name that belongs to the content. */
  readonly ending: 'pdf' | 'jpg' | 'png';
}

/** Reads a stream to its end, or refuses it as soon as it is longer than a file may be. */
export async function readWithinLimit(stream: AsyncIterable<Uint8Array>): Promise<Result<Buffer, FileRefusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > evidenceLimits.fileBytes) return refused('tooLarge');
    chunks.push(chunk);
  }
  return size === 0 ? refused('empty') : ok(Buffer.concat(chunks));
}

/** Finds out what a file is by its content, and makes it safe to keep. The name and the declared type decide nothing. */
export async function cleanFile(bytes: Buffer, work: FileWork): Promise<Result<CleanFile, FileRefusal>> {
  const found = await fileTypeFromBuffer(bytes);
  switch (found?.mime) {
    case 'application/pdf': {
      const clean = await work.cleanPdf(bytes);
      return clean.ok ? ok({ bytes: clean.value, mediaType: 'application/pdf', ending: 'pdf' }) : clean;
    }
    case 'image/jpeg':
      return readable(() => photo(bytes, asJpeg));
    case 'image/png':
      return readable(() => photo(bytes, asPng));
    case 'image/heic':
    case 'image/heif':
      return readable(() => heic(bytes, work));
    case undefined:
    default:
      return refused('wrongType');
  }
}

/** Decoders throw on damaged pictures; nothing else is caught here. */
async function readable(clean: () => Promise<Result<CleanFile, FileRefusal>>): Promise<Result<CleanFile, FileRefusal>> {
  try {
    return await clean();
  } catch (failure) {
    if (failure instanceof RangeError) throw failure;
    return refused('unreadable');
  }
}

type Write = (picture: Sharp) => Promise<CleanFile>;

async function photo(bytes: Buffer, write: Write): Promise<Result<CleanFile, FileRefusal>> {
  // Reads the head alone.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > evidenceLimits.pixels) return refused('tooManyPixels');
  const picture = sharp(bytes, { limitInputPixels: evidenceLimits.pixels, failOn: 'error', animated: false });
  return ok(await write(picture.autoOrient()));
}

const smaller = (picture: Sharp) =>
  picture.resize({
    width: evidenceLimits.keptSide,
    height: evidenceLimits.keptSide,
    fit: 'inside',
    withoutEnlargement: true,
  });

/** A picture written anew holds its pixels and nothing else: sharp leaves metadata out unless it is asked for. */
async function asJpeg(picture: Sharp): Promise<CleanFile> {
  const white = smaller(picture).flatten({ background: '#ffffff' });
  return { bytes: await white.jpeg({ quality: 82 }).toBuffer(), mediaType: 'image/jpeg', ending: 'jpg' };
}

/** Bytes from which a PNG is worth comparing with a JPEG: photos are saved as PNG too, and are huge as such. */
const largePng = 1024 * 1024;

async function asPng(picture: Sharp): Promise<CleanFile> {
  const bytes = await smaller(picture).png().toBuffer();
  const png: CleanFile = { bytes, mediaType: 'image/png', ending: 'png' };
  if (bytes.length <= largePng) return png;
  const jpeg = await asJpeg(sharp(bytes));
  return jpeg.bytes.length * 2 < bytes.length ? jpeg : png;
}

async function heic(bytes: Buffer, work: FileWork): Promise<Result<CleanFile, FileRefusal>> {
  const opened = await work.openHeic(bytes, evidenceLimits.pixels);
  if (!opened.ok) return opened;
  const { data, width, height } = opened.value;
  return ok(await asJpeg(sharp(data, { raw: { width, height, channels: 4 } })));
}

/** A kept photo as it is shown small, in bytes that a page on a phone can have many of. */
export async function thumbnailOf(bytes: Buffer): Promise<Buffer> {
  const small = open(bytes).resize({ width: 240, height: 240, fit: 'inside', withoutEnlargement: true });
  return small.flatten({ background: '#ffffff' }).jpeg({ quality: 60 }).toBuffer();
}

/** A kept photo as JPEG, turned to the right, with its size. */
export async function turnedPhoto(bytes: Buffer, turn: Turn) {
  const turned = open(bytes)
    .rotate(turn * 90)
    .flatten({ background: '#ffffff' });
  const { data, info } = await turned.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** A picture that was written here. */
function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: evidenceLimits.pixels });
}
