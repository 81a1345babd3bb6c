import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlElement } from '#graphql/portfolio/domain/europass/element.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';

/**
 * Why XML is not read. `doctype`: it has a document type, with which a file can name other files and make itself endlessly large.
 * `tooMuch`: deeper or with more parts than any CV. `notXml`: it is not well formed.
 */
export type XmlProblem = 'doctype' | 'tooMuch' | 'notXml';

/** Far above what the editors of Europass write. */
const most = { depth: 64, parts: 20_000, name: 100 } as const;

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

/** Ends the reading: the parser goes on after whatever its handlers return. */
class Refused extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Reads XML with namespaces, all of it or nothing. Nothing in it is fetched, expanded or carried out. */
export function parseXml(text: string): Result<XmlElement, XmlProblem> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: Open | undefined;
  let parts = 0;
  const count = () => {
    if (++parts > most.parts) throw new Refused('tooMuch');
  };
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  parser.on('error', () => {
    throw new Refused('notXml');
  });
  parser.on('attribute', count);
  parser.on('opentag', (tag) => {
    count();
    if (open.length >= most.depth || tag.local.length > most.name) throw new Refused('tooMuch');
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (words: string) => {
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (failure) {
    if (failure instanceof Refused) return refused(failure.problem);
    throw failure;
  }
  // The parser itself refuses a text without an element.
  return root ? ok(root) : refused('notXml');
}

function elementOf({ local, uri, attributes }: SaxesTagNS): Open {
  const own = Object.values(attributes).filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns');
  return {
    name: local,
    space: uri,
    attributes: new Map(own.map((attribute) => [attribute.local, attribute.value])),
    children: [],
    text: '',
  };
}
