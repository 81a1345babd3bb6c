import type { Font, Glyph, Position } from 'fontkit';

/*
 * Lets search, copying and reading aloud find the letters that were written. Arabic letters share their body and differ in
 * their dots, while fontkit and pdfkit know one letter for each glyph: ش would come back as س. Here a glyph is put into the file
 * once for each letter that it is part of.
 */

/** The font, with glyphs that each remember the letters of their own place in a text. */
export function tellLettersApart(font: Font): Font {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = shared(id, codePoints);
    return codePoints.length === 0 ? glyph : (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
  };
  return font;
}

/** The parts of a font inside pdfkit that decide which text a reader of the file gets back. */
interface EmbeddedFont {
  readonly subset: { readonly glyphs: number[] };
  readonly scale: number;
  readonly widths: number[];
  /** For each glyph of the file, the letters that it stands for. */
  readonly unicode: (readonly number[])[];
  layout(
    text: string,
    features?: readonly string[],
  ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
  encode(text: string, features?: readonly string[]): readonly [readonly string[], readonly Position[]];
}

const done = new WeakSet<EmbeddedFont>();

/** Makes a document keep them apart. Call it after a font was chosen. */
export function keepLettersApart(doc: PDFKit.PDFDocument): void {
  const embedded = (doc as unknown as { readonly _font: EmbeddedFont })._font;
  if (done.has(embedded)) return;
  done.add(embedded);
  const { subset, widths, unicode, scale } = embedded;
  const places = new Map<string, number>();
  const placeOf = ({ id, codePoints, advanceWidth }: Glyph): number => {
    const key = `${id} ${codePoints.join(' ')}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = subset.glyphs.push(id) - 1;
    places.set(key, place);
    widths[place] = advanceWidth * scale;
    unicode[place] = codePoints;
    return place;
  };
  embedded.encode = (text, features) => {
    const { glyphs, positions } = embedded.layout(text, features);
    return [glyphs.map((glyph) => placeOf(glyph).toString(16).padStart(4, '0')), positions];
  };
}
