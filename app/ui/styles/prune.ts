import type { UsedClasses } from './used-classes.ts';

/** Splits at commas that stand in no bracket. */
function listOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    if (text[at] === ')' || text[at] === ']') depth--;
    if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** True when an element of the portal can match: every class outside `:not()` is used, and one of each `:is()` or `:where()`. */
function isUsable(selector: string, used: UsedClasses): boolean {
  let plain = '';
  let from = 0;
  for (const call of selector.matchAll(/:(not|where|is|has)\(/g)) {
    if (call.index < from) continue;
    const open = call.index + call[0].length;
    let depth = 1;
    let close = open;
    while (depth > 0 && close < selector.length) {
      if (selector[close] === '(') depth++;
      if (selector[close] === ')') depth--;
      close++;
    }
    const inner = listOf(selector.slice(open, close - 1));
    if (call[1] !== 'not' && !inner.some((part) => isUsable(part, used))) return false;
    plain += selector.slice(from, call.index);
    from = close;
  }
  plain += selector.slice(from);
  return [...plain.matchAll(/\.([\w-]+)/g)].every(([, name]) => name !== undefined && used.has(name));
}

/** Takes the rules out of a minified sheet that no element can match. */
export function withoutUnusedRules(css: string, used: UsedClasses): string {
  let result = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return result + css.slice(at);
    let depth = 1;
    let close = open + 1;
    while (depth > 0 && close < css.length) {
      if (css[close] === '{') depth++;
      if (css[close] === '}') depth--;
      close++;
    }
    const prelude = css.slice(at, open);
    const body = css.slice(open + 1, close - 1);
    if (/^@(?:media|supports|layer|container)/.test(prelude)) {
      const kept = withoutUnusedRules(body, used);
      if (kept !== '') result += `${prelude}{${kept}}`;
    } else if (prelude.startsWith('@')) {
      result += css.slice(at, close);
    } else {
      const selectors = listOf(prelude).filter((selector) => isUsable(selector, used));
      if (selectors.length > 0) result += `${selectors.join(',')}{${body}}`;
    }
    at = close;
  }
  return result;
}
