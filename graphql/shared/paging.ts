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
