import { BadUserInput } from './errors.ts';

/** Most rows of a page, whatever is asked. */
export const largestPage = 100;

/** The size of a page that was asked for, within 1 and {@link largestPage}. */
export function pageSize(first = 50): number {
  return Math.min(Math.max(Math.trunc(first), 1), largestPage);
}

/** An opaque cursor: the sort key of the last row that was read. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Whether a text can be a part of a sort key. */
export type PartCheck = (part: string) => boolean;

/**
 * The sort key of a cursor, each part accepted by its check.
 * @throws BadUserInput when it is none of this list.
 */
export function decodeCursor(cursor: string, checks: readonly PartCheck[]): readonly string[] {
  const key = parse(Buffer.from(cursor, 'base64url').toString());
  const parts = Array.isArray(key) ? key.filter((part) => typeof part === 'string') : [];
  if (parts.length !== checks.length || !checks.every((check, index) => check(parts[index] ?? '')))
    throw new BadUserInput('not a cursor of this list');
  return parts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A page with its rows as edges, and where the next one begins. */
interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The page of `size` edges out of the rows that were read: one row more than that says that there is a next one. */
export function connectionOf<Row, Edge extends { readonly cursor: string }>(
  rows: readonly Row[],
  size: number,
  toEdge: (row: Row) => Edge,
): Connection<Edge> {
  const edges = rows.slice(0, size).map(toEdge);
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
