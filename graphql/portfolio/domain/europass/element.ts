import type { Brought } from '../brought.ts';

/** An element of XML, with names as they are without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** Its namespace; empty where it has none. */
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

type Maybe<Value> = Value | undefined;

/** Takes elements out of a file by their names. What nobody took, or what nothing could be made of, is known afterwards. */
export class Taking {
  readonly #taken = new Set<XmlElement>();
  readonly #unclear = new Set<XmlElement>();

  /** Every child with a name, or those of them that are `wanted`. */
  all(
    parent: Maybe<XmlElement>,
    name: string,
    wanted: (one: XmlElement) => boolean = () => true,
  ): readonly XmlElement[] {
    const found = parent?.children.filter((child) => child.name === name && wanted(child)) ?? [];
    for (const one of found) this.#taken.add(one);
    return found;
  }

  /** The first child with a name, of the first child with the name before it. */
  first(parent: Maybe<XmlElement>, ...names: readonly string[]): Maybe<XmlElement> {
    const found = firstOf(parent, names, (one) => this.#taken.add(one));
    if (found) this.#taken.add(found);
    return found;
  }

  /** Its text, where it has any. */
  text(parent: Maybe<XmlElement>, ...names: readonly string[]): Maybe<string> {
    return this.read(parent, names, (text) => text);
  }

  /** What a text means; it is taken only when it means something here. */
  read<Value>(
    parent: Maybe<XmlElement>,
    names: readonly string[],
    meaning: (text: string) => Maybe<Value>,
  ): Maybe<Value> {
    const found = firstOf(parent, names, (one) => this.#taken.add(one));
    const text = found?.text.trim() ?? '';
    const value = found && text !== '' ? meaning(text) : undefined;
    if (found) (value === undefined ? this.#unclear : this.#taken).add(found);
    return value;
  }

  /** As {@link read}, of an element that says it in its attributes. */
  readElement<Value>(
    parent: Maybe<XmlElement>,
    name: string,
    meaning: (element: XmlElement) => Maybe<Value>,
  ): Maybe<Value> {
    const found = parent?.children.find((child) => child.name === name);
    const value = found && meaning(found);
    if (found) (value === undefined ? this.#unclear : this.#taken).add(found);
    return value;
  }

  /** What every child with a name means; one that has no meaning here is not taken. */
  readAll<Value>(parent: Maybe<XmlElement>, name: string, meaning: (text: string) => Maybe<Value>): readonly Value[] {
    const found = (parent?.children ?? []).filter((child) => child.name === name);
    return found.flatMap((one) => {
      const value = meaning(one.text.trim());
      if (value === undefined) return [];
      this.#taken.add(one);
      return [value];
    });
  }

  /** Takes everything in children that tell nothing for a portfolio: they are about the file. */
  pass(parent: Maybe<XmlElement>, names: readonly string[]): void {
    for (const name of names)
      for (const one of this.all(parent, name)) this.pass(one, [...new Set(one.children.map((child) => child.name))]);
  }

  /** Names what stands in a file and was not taken; `own` are the paths of what the portal has from elsewhere. */
  nameTheRest(element: XmlElement, own: readonly string[], brought: Brought): void {
    for (const child of element.children) {
      if (this.#taken.has(child)) this.nameTheRest(child, own, brought);
      else if (holdsSomething(child)) {
        const path = `${element.name}.${child.name}`;
        brought.leave(path, own.includes(path) ? 'own' : this.#unclear.has(child) ? 'unclear' : 'noPlace');
      }
    }
  }
}

/** The text of an element that is looked at and not taken; empty where there is none. */
export function textAt(parent: XmlElement, ...names: readonly string[]): string {
  return firstOf(parent, names)?.text.trim() ?? '';
}

function firstOf(
  parent: Maybe<XmlElement>,
  names: readonly string[],
  passed?: (one: XmlElement) => void,
): Maybe<XmlElement> {
  let found = parent;
  for (const [index, name] of names.entries()) {
    found = found?.children.find((child) => child.name === name);
    if (found && index < names.length - 1) passed?.(found);
  }
  return found;
}

function holdsSomething({ text, attributes, children }: XmlElement): boolean {
  return text.trim() !== '' || attributes.size > 0 || children.some(holdsSomething);
}
