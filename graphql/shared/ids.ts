import { createHash, randomFillSync } from 'node:crypto';

/** The millisecond of the last id, and its place in it. */
const last = { at: 0, place: 0 };
/** Places in one millisecond: the twelve bits after the version. */
const places = 0x1000;

/**
 * Makes a time-ordered uuid v7 (RFC 9562): index inserts stay at the right edge, and no sequence has to be shared. Ids that one
 * process makes in the same millisecond are in the order in which they were made, up to two thousand of them (6.2, method 1).
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  last.place = now === last.at ? (last.place + 1) % places : bytes.readUInt16BE(6) % (places / 2);
  last.at = now;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.place, 6);
  return written(bytes);
}

/** The same uuid v8 (RFC 9562) for the same words: what is to happen once, however often it is sent. */
export function idFrom(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  return written(bytes);
}

function written(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text has the form of an id; anything else is answered as "not found" without asking the database. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
