const leftToRightIsolate = '\u2066';
const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** A number or code that keeps the order of its parts between words of any direction. For plain text: pages have `<Money>` and `<Code>`. */
export function leftToRight(text: string): string {
  return `${leftToRightIsolate}${text}${popDirectionalIsolate}`;
}

/** Words that bring their own direction. For plain text: pages have `<Typed>`. */
export function inOwnDirection(text: string): string {
  return `${firstStrongIsolate}${text}${popDirectionalIsolate}`;
}

/** The text without signs that steer the order of its letters, for places that show them as boxes. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
