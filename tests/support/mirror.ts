import type { Page } from '@playwright/test';

/** Properties that name a side of the screen instead of a side of the text. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))(?=\s*[:;}]|$)/g;

/** Declarations in a style sheet that do not turn around in a right-to-left page. */
export function physicalDeclarations(css: string): readonly string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/[;{}]/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => /^[a-z-]+\s*:/.test(declaration) && new RegExp(physical.source).test(declaration));
}

/** A box that stands where a mirror would not put it. */
export interface MirrorFault {
  readonly element: string;
  readonly expected: number;
  readonly found: number;
}

/**
 * Turns the page that is shown around and compares: every box has to stand as far from one edge as it stood from the other
 * (3 px are allowed). Parts that say their direction themselves, such as amounts and a second language, keep it and are left out.
 */
export async function mirrorFaults(page: Page): Promise<readonly MirrorFault[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const before = root.dir;
    const boxes = [...document.body.querySelectorAll('*')].filter((element) => {
      if (element.closest('svg') && element.tagName !== 'svg') return false;
      if (element.closest('body [dir], .portal-hidden, input, select, textarea')) return false;
      return getComputedStyle(element).display !== 'inline' && element.getClientRects().length > 0;
    });
    const place = () =>
      boxes.map((element) => element.getBoundingClientRect()).map(({ left, right }) => ({ left, right }));
    root.dir = 'ltr';
    const straight = place();
    root.dir = 'rtl';
    const turned = place();
    root.dir = before;
    const width = root.clientWidth;
    return boxes.flatMap((element, index) => {
      const expected = width - (straight[index]?.right ?? 0);
      const found = turned[index]?.left ?? 0;
      if (Math.abs(expected - found) <= 3) return [];
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      return [{ element: name, expected: Math.round(expected), found: Math.round(found) }];
    });
  });
}
