import type { Result } from '../result.ts';

/** A picture that becomes a page of a PDF. */
export interface PhotoAsPage {
  /** JPEG. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The points of a picture, row by row. */
export interface Pixels {
  /** Red, green, blue and how opaque, a byte each. */
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Reads and writes files of strangers apart from everything else: what takes too long or too much ends by itself. */
export interface FileWork {
  /**
   * The same document without what it says about who made it, where and with what, and without what it would run. `locked`: it opens
   * with a password only. A document that was signed comes back as it was, because its signature would break.
   */
  cleanPdf(bytes: Uint8Array): Promise<Result<Buffer, 'locked' | 'unreadable'>>;
  /** One document of these pictures, a page each, in this order. Throws when it cannot be made. */
  photosAsPdf(pages: readonly PhotoAsPage[]): Promise<Buffer>;
  /** The first picture of a HEIC file, upright; not of one with more points than `most`. */
  openHeic(bytes: Uint8Array, most: number): Promise<Result<Pixels, 'tooManyPixels' | 'unreadable'>>;
}
