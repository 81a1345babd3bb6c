/** The package brings no types of its own; these are the parts that are used. */
declare module 'heic-decode' {
  export interface HeicImage {
    readonly width: number;
    readonly height: number;
    /** Reads the pixels: RGBA, one byte a channel. */
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>;
  }

  export interface HeicImages extends ReadonlyArray<HeicImage> {
    /** Frees the decoder's memory; call it when nothing is decoded any more. */
    dispose(): void;
  }

  const decode: { all(input: { readonly buffer: Uint8Array }): Promise<HeicImages> };
  export default decode;
}
