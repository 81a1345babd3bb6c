import type { Result } from '../result.ts';

/** A picture that becomes a page of a PDF. */
export interface PdfPage {
  /** JPEG. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Reads and writes PDFs of strangers apart from everything else: one that takes too long or too much ends by itself. */
export interface PdfWork {
  /**
   * The same document without what it says about who made it, where and with what, and without what it would run. `locked`: it opens
   * with a password only. A document that was signed comes back as it was, because its signature would break.
   */
  clean(bytes: Uint8Array): Promise<Result<Buffer, 'locked' | 'unreadable'>>;
  /** One document of these pictures, a page each, in this order. Throws when it cannot be made. */
  join(pages: readonly PdfPage[]): Promise<Buffer>;
}
