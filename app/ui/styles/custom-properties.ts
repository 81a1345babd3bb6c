/** Custom properties by name, without the leading dashes' quotes: `--x` to its value. */
export type Tokens = ReadonlyMap<string, string>;

/** Reads every `--name: value;` of a token file. */
export function tokensOf(css: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+);/g)) {
    if (name && value) tokens.set(name, value.trim());
  }
  return tokens;
}

/** Where the bracket that opens at `open` closes. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`unbalanced brackets: ${text.slice(open, open + 80)}`);
}

/**
 * Writes out each `var()` whose token `resolves` knows, until only names are left that it does not: what stays is what a
 * theme may still change.
 */
export function inline(text: string, resolves: (name: string) => string | undefined): string {
  let result = '';
  let from = 0;
  for (;;) {
    const at = text.indexOf('var(', from);
    if (at < 0) return result + text.slice(from);
    const close = closingBracket(text, at + 3);
    const content = text.slice(at + 4, close);
    const comma = content.indexOf(',');
    const name = (comma < 0 ? content : content.slice(0, comma)).trim();
    const fallback = comma < 0 ? null : content.slice(comma + 1);
    const value = resolves(name);
    result += text.slice(from, at);
    if (value !== undefined) result += inline(value, resolves);
    else if (fallback !== null) result += `var(${name},${inline(fallback, resolves)})`;
    else result += `var(${name})`;
    from = close + 1;
  }
}

/** The tokens that a text needs, and those that they need. */
export function reachable(text: string, tokens: Tokens): Set<string> {
  const found = new Set<string>();
  const look = (part: string) => {
    for (const [, name] of part.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (!name || found.has(name)) continue;
      found.add(name);
      const value = tokens.get(name);
      if (value !== undefined) look(value);
    }
  };
  look(text);
  return found;
}
