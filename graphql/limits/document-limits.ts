import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../policy/audience.ts';

/** How large a document may be. Pages stay far below; only a hostile or broken client reaches them. */
export const documentLimits = {
  bytes: 8192,
  tokens: 1000,
  depth: 10,
  aliases: 15,
  directives: 10,
  /** Times that something is asked again in the same place: validation compares each with each. */
  repeats: 15,
  /** Fields with all fragments written out. */
  fields: 1000,
} as const;

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  repeats: number;
  fields: number;
}

/**
 * A sentence about the first limit that an operation passes, or `null`. Each fragment is measured once, however often it is
 * spread, so that a document cannot make measuring itself expensive; a fragment that contains itself is left to validation.
 */
export function passedLimit(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const size = measure(document, operation);
  if (size.depth > documentLimits.depth)
    return `The document is nested too deep: at most ${documentLimits.depth} levels.`;
  if (size.aliases > documentLimits.aliases)
    return `The document has too many aliases: at most ${documentLimits.aliases}.`;
  if (size.directives > documentLimits.directives)
    return `The document has too many directives: at most ${documentLimits.directives}.`;
  if (size.repeats > documentLimits.repeats)
    return `The document asks for the same field too often in one place: at most ${documentLimits.repeats} times again.`;
  if (size.fields > documentLimits.fields)
    return `The document asks for too many fields: at most ${documentLimits.fields}.`;
  return null;
}

function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Size>();

  /** `names` are those that stand in the same place already: an inline fragment adds to the place that it stands in. */
  const sizeOf = ({ selections }: SelectionSetNode, names = new Set<string>()): Size => {
    const size: Size = { ...nothing };
    for (const selection of selections) {
      size.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        size.fields += 1;
        const name = (selection.alias ?? selection.name).value;
        if (names.has(name)) size.repeats += 1;
        names.add(name);
        if (selection.alias) size.aliases += 1;
        add(size, selection.selectionSet ? sizeOf(selection.selectionSet) : nothing, 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(size, sizeOf(selection.selectionSet, names), 0);
      } else {
        add(size, fragmentSize(selection.name.value), 0);
      }
    }
    return size;
  };
  const fragmentSize = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing;
    measured.set(name, size);
    return size;
  };

  const total = sizeOf(operation.selectionSet);
  total.directives += operation.directives?.length ?? 0;
  return total;
}

const nothing: Readonly<Size> = { depth: 0, aliases: 0, directives: 0, repeats: 0, fields: 0 };

function add(size: Size, inner: Readonly<Size>, levels: number): void {
  size.depth = Math.max(size.depth, inner.depth + levels);
  size.aliases += inner.aliases;
  size.directives += inner.directives;
  size.repeats += inner.repeats;
  size.fields += inner.fields;
}
