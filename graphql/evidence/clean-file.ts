import { fileTypeFromBuffer } from 'file-type';
import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { ok, refused, type Result } from '../shared/result.ts';
import type { Evidence } from './models.ts';

/** Bytes of a file as it is sent, at most. */
export const largestFile = 10 * 1024 * 1024;

/** Pixels of a photo, at most: a small file can hold a picture that fills the memory. */
const mostPixels = 60_000_000;

/** What is wrong with a file that is not taken. */
export type FileRefusal = 'empty' | 'tooLarge' | 'wrongType' | 'unreadable';

/** A file as it is kept: what it is was found by its content, and a photo tells no place, device or time any more. */
export interface CleanFile {
  readonly bytes: Buffer;
  readonly mediaType: Evidence['mediaType'];
  /** Ending of the file name that belongs to the content. */
  readonly ending: 'pdf' | 'jpg' | 'png';
}

/** Reads a stream to its end, or refuses it as soon as it is longer than {@link largestFile}. */
export async function readWithinLimit(stream: AsyncIterable<Uint8Array>): Promise<Result<Buffer, FileRefusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > largestFile) return refused('tooLarge');
    chunks.push(chunk);
  }
  return size === 0 ? refused('empty') : ok(Buffer.concat(chunks));
}

/** Finds out what a file is by its content, and makes it safe to keep. The name and the declared type decide nothing. */
export async function cleanFile(bytes: Buffer): Promise<Result<CleanFile, FileRefusal>> {
  const found = await fileTypeFromBuffer(bytes);
  switch (found?.mime) {
    case 'application/pdf':
      return ok({ bytes, mediaType: 'application/pdf', ending: 'pdf' });
    case 'image/jpeg':
      return readable(() => asJpeg(open(bytes)));
    case 'image/png':
      return readable(() => asPng(open(bytes)));
    case 'image/heic':
    case 'image/heif':
      return readable(async () => asJpeg(await openHeic(bytes)));
    case undefined:
    default:
      return refused('wrongType');
  }
}

/** Decoders throw on damaged pictures; nothing else is caught here. */
async function readable(clean: () => Promise<CleanFile>): Promise<Result<CleanFile, FileRefusal>> {
  try {
    return ok(await clean());
  } catch (failure) {
    if (failure instanceof RangeError) throw failure;
    return refused('unreadable');
  }
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false }).autoOrient();
}

/** A picture written anew holds its pixels and nothing else: sharp leaves metadata out unless it is asked for. */
async function asJpeg(picture: Sharp): Promise<CleanFile> {
  return { bytes: await picture.jpeg({ quality: 85 }).toBuffer(), mediaType: 'image/jpeg', ending: 'jpg' };
}

async function asPng(picture: Sharp): Promise<CleanFile> {
  return { bytes: await picture.png().toBuffer(), mediaType: 'image/png', ending: 'png' };
}

/** The decoder turns the picture upright itself. It speaks on the console about broken containers, so it gets none. */
async function openHeic(bytes: Buffer): Promise<Sharp> {
  if (!isWholeContainer(bytes)) throw new Error('a box reaches beyond the end of the file');
  const images = await decodeHeic.all({ buffer: bytes });
  try {
    const [image] = images;
    if (!image || image.width * image.height > mostPixels) throw new Error('no picture of a size that can be read');
    const { data, width, height } = await image.decode();
    return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      raw: { width, height, channels: 4 },
    }).flatten({ background: '#ffffff' });
  } finally {
    images.dispose();
  }
}

/** Whether the boxes of an ISO base media file (size, four letters, content) fill it exactly. */
function isWholeContainer(bytes: Buffer): boolean {
  let start = 0;
  while (start + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(start);
    const length = size === 1 && start + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(start + 8)) : size;
    if (length === 0) return true;
    if (length < 8) return false;
    start += length;
  }
  return start === bytes.length;
}
