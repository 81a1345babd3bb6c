import { textsOf } from '#app/i18n/index.ts';
import { copiedTables, type CopiedRow } from '#db/repositories/privacy-worker.ts';
import type { CopyWords } from './copy-words.ts';

/** Name and version of the format: another first number means that a program which read the one before cannot read this. */
const format = { name: 'portal-data-copy', version: '1.0' } as const;

/** What a copy is made of. */
export interface CopyContent {
  readonly municipality: string;
  /** ISO instant. */
  readonly madeAt: string;
  /** Rows by the name of their list. */
  readonly lists: ReadonlyMap<string, readonly CopiedRow[]>;
  /** Names of files in the archive by the id of the file. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A copy for a program: every list with its rows, what each field means, and which columns of the table are left out and why. Amounts
 * that end in `Cents` are whole euro cents, days `YYYY-MM-DD`, months `YYYY-MM`, moments ISO 8601.
 */
export function copyDocument(content: CopyContent, said: CopyWords): string {
  const t = textsOf(said.language, 'copy');
  const lists = copiedTables.map(({ name, given, leftOut, rowsLeftOut }) => {
    const rows = content.lists.get(name) ?? [];
    return [
      name,
      {
        title: said.list(name),
        fields: Object.fromEntries(given.map((field) => [field.name, said.field(field.name) ?? field.name])),
        leftOut: Object.fromEntries(Object.entries(leftOut).map(([column, reason]) => [column, said.leftOut(reason)])),
        rowsLeftOut: rowsLeftOut === null ? null : said.leftOut(rowsLeftOut),
        words: codesIn(name, rows, said),
        rows: name === 'files' ? rows.map((row) => withName(row, content.files)) : rows,
      },
    ] as const;
  });
  return JSON.stringify(
    {
      format: { ...format, language: said.language },
      madeAt: content.madeAt,
      municipality: content.municipality,
      about: (['about', 'careful', 'others', 'elsewhere'] as const).map((part) => t(`paper.${part}`)),
      lists: Object.fromEntries(lists),
    },
    null,
    2,
  );
}

/** A text of a row; empty where there is none. */
export function textIn(row: CopiedRow, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

/** What the codes in these rows say, by field. */
function codesIn(list: string, rows: readonly CopiedRow[], said: CopyWords) {
  const found: Record<string, Record<string, string>> = {};
  for (const row of rows)
    for (const [field, value] of Object.entries(row)) {
      const word = typeof value === 'string' ? said.code(list, field, value) : null;
      if (word !== null && typeof value === 'string') found[field] = { ...found[field], [value]: word };
    }
  return found;
}

/** The name under which a file lies in the archive; `null` where its bytes are gone. */
function withName(row: CopiedRow, files: ReadonlyMap<string, string>): CopiedRow {
  return { ...row, inArchive: files.get(textIn(row, 'id')) ?? null };
}
