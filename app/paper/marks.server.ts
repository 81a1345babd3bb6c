import type { Font } from 'fontkit';

/** Where a mark is tied to a letter; `null` where the font has no such place. */
type Anchor = object | null;

/** The part of fontkit that ties marks to letters, which its types do not name. */
interface Shaper {
  readonly _layoutEngine: {
    readonly engine: {
      readonly GPOSProcessor?: {
        applyAnchor(mark: { readonly markAnchor: Anchor }, letter: Anchor, at: number): void;
      };
    } | null;
  };
}

/**
 * Lets a mark stand beside its letter where the font has no place for the two (كافٍ): OpenType ties nothing to an empty place, and
 * fontkit fails on it.
 */
export function allowLooseMarks(font: Font): Font {
  const placer = (font as Font & Shaper)._layoutEngine.engine?.GPOSProcessor;
  if (placer) {
    const tie = placer.applyAnchor.bind(placer);
    placer.applyAnchor = (mark, letter, at) => {
      if (mark.markAnchor !== null && letter !== null) tie(mark, letter, at);
    };
  }
  return font;
}
