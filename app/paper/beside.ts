import type { Language } from '#app/i18n/index.ts';
import type { PaperLine } from './paper-line.ts';

/** The lines of a paper in one language. */
export interface PaperColumn {
  readonly language: Language;
  readonly lines: readonly PaperLine[];
}

/** One line in every language of a paper; a single cell goes over the whole width. */
export type PaperRow = readonly { readonly language: Language; readonly line: PaperLine }[];

/**
 * Puts columns of the same lines beside each other. What somebody wrote is the same in every column, so it stands there once.
 * Throws when the columns are no translations of each other.
 */
export function rowsOf(columns: readonly PaperColumn[]): readonly PaperRow[] {
  const [first] = columns;
  if (!first || columns.some(({ lines }) => lines.length !== first.lines.length))
    throw new RangeError('the columns of a paper have the same lines');
  return first.lines.map((line, index) => {
    const cells = columns.map(({ language, lines }) => ({ language, line: lines[index] ?? line }));
    return cells.every((cell) => textOf(cell.line) === textOf(line)) ? cells.slice(0, 1) : cells;
  });
}

function textOf(line: PaperLine): string {
  return 'value' in line ? `${line.text}\n${line.value}` : line.text;
}
