import { inflateSync } from 'node:zlib';

/** A page of a PDF as a reader of the file meets it. */
export interface PdfPage {
  /** Operators in their order. */
  readonly content: string;
  /** The letters of each run in the order in which they are drawn; a glyph that is not there is `\u{FFFD}`. */
  readonly runs: readonly string[];
}

/** Reads the pages of a PDF that pdfkit wrote: what is drawn, and the text that a search or a screen reader finds. */
export function readPdf(bytes: Uint8Array): readonly PdfPage[] {
  const objects = objectsOf(Buffer.from(bytes));
  const find = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '';
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const content = objects.get(find(head, 'Contents'))?.stream ?? '';
      const resources = objects.get(find(head, 'Resources'))?.head ?? head;
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
          const font = objects.get(id)?.head ?? '';
          return [name, lettersOf(objects.get(find(font, 'ToUnicode'))?.stream ?? '')] as const;
        }),
      );
      return { content, runs: runsOf(content, fonts) };
    });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string | null;
}

function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = found;
    const [head = '', ...rest] = body.split('stream\n');
    const packed = rest.length === 0 ? null : Buffer.from(rest.join('stream\n').replace(/\nend$/, ''), 'latin1');
    objects.set(id, { head, stream: packed && unpack(head, packed) });
  }
  return objects;
}

function unpack(head: string, packed: Buffer): string {
  return (head.includes('FlateDecode') ? inflateSync(packed) : packed).toString('latin1');
}

/** The letters of each glyph of a font, as its `ToUnicode` gives them. */
function lettersOf(map: string): readonly string[] {
  const rows = [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)];
  return rows.flatMap(([, row = '']) =>
    [...row.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
      (codes.match(/[0-9a-f]{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join(''),
    ),
  );
}

function runsOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, run = '']) => {
    const letters = fonts.get(/\/(F\d+) /.exec(run)?.[1] ?? '') ?? [];
    return [...run.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? [])
      .map((code) => (code === '0000' ? '\u{FFFD}' : (letters[Number.parseInt(code, 16)] ?? '\u{FFFD}')))
      .join('');
  });
}
