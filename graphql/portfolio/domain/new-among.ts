import { sameContent } from './check-content.ts';
import { isOnlyOnce } from './kinds.ts';
import type { Said } from './json-resume/write.ts';

/** Which of the entries that are brought are new: not said already, and no second one of a kind that exists once. */
export function newAmong<Brought extends Said>(
  brought: readonly Brought[],
  there: readonly { readonly kind: Said['kind']; readonly content: object }[],
): readonly Brought[] {
  const found: Brought[] = [];
  for (const one of brought) {
    const clashes = (other: { readonly kind: Said['kind']; readonly content: object }) =>
      other.kind === one.kind && (isOnlyOnce(one.kind) || sameContent(one.kind, other.content, one.content));
    if (!there.some(clashes) && !found.some(clashes)) found.push(one);
  }
  return found;
}
