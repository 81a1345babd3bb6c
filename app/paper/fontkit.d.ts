/** The package brings no types of its own; these are the parts that are used. */
declare module 'fontkit' {
  export interface Glyph {
    /** 0 is the box that stands for a letter which the font does not have. */
    readonly id: number;
    readonly advanceWidth: number;
    /** The letters that it writes; empty for a mark that belongs to the glyph before it. */
    readonly codePoints: readonly number[];
  }

  export interface Position {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface Font {
    readonly characterSet: readonly number[];
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    layout(
      text: string,
      features?: readonly string[],
    ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
  }

  export function create(file: Buffer): Font;
}
