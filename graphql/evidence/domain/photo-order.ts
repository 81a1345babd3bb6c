import { ok, refused, type Result } from '../../shared/result.ts';

/** Quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** A photo that becomes a page. */
export interface PhotoPage {
  readonly id: string;
  readonly turn: Turn;
}

/** What somebody typed for a photo: its place as text, empty for one that stays out. */
export interface TypedPlace extends PhotoPage {
  readonly place: string;
}

/** What is wrong with the places, and at which photo. */
export interface PlaceProblem {
  readonly id: string;
  readonly code: 'notANumber' | 'twice';
}

/**
 * Photos in the order of the numbers that were typed, which may have gaps. One without a number stays out; a text that is no whole
 * number, and a number that stands twice, are problems.
 */
export function inOrder(photos: readonly TypedPlace[]): Result<readonly PhotoPage[], readonly PlaceProblem[]> {
  const problems: PlaceProblem[] = [];
  const placed = new Map<number, PhotoPage>();
  for (const { id, turn, place } of photos) {
    const text = place.trim();
    if (text === '') continue;
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(number)) problems.push({ id, code: 'notANumber' });
    else if (placed.has(number)) problems.push({ id, code: 'twice' });
    else placed.set(number, { id, turn });
  }
  if (problems.length > 0) return refused(problems);
  return ok([...placed].sort(([a], [b]) => a - b).map(([, page]) => page));
}

/** A turn as a form sends it; anything else turns nothing. */
export function turnOf(text: string): Turn {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : 0;
}
