/** A record of a feed, as its bytes. */
export interface FeedRecord {
  /** Where it begins, in bytes from the beginning of the file. */
  readonly at: number;
  /** `null`: it is larger, or nested deeper, than a record may be. */
  readonly bytes: Buffer | null;
}

/** What a feed is allowed to ask of memory. A training of EDU-DEX has some ten thousand bytes. */
export interface FeedLimits {
  readonly recordBytes: number;
  /** Brackets within each other. */
  readonly depth: number;
}

export const feedLimits: FeedLimits = { recordBytes: 1_048_576, depth: 500 };

/** The file is no list of records, or ends before its list does. What came before counts. */
export class FeedBroken extends Error {
  override readonly name = 'FeedBroken';
}

const code = (sign: string) => sign.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const newline = code('\n');
const comma = code(',');
const openList = code('[');
const closeList = code(']');
const openObject = code('{');
const closeObject = code('}');
/** Where the records of an answer of EDU-DEX lie. */
const listName = 'programs';
const longestName = 20;
const isSpace = (byte: number) => byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09;

/**
 * The records of a feed, one after the other: the elements of the list `programs` of the answer of EDU-DEX, or of a list that is the whole
 * file. Whether a record is JSON, and UTF-8, is not looked at, so that a broken one is one of many: a bracket that closes more than it
 * should closes what it can, and a string ends with its line. Holds one record at a time.
 *
 * @throws FeedBroken after the last record that could be found, where the file does not end as it should.
 */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>, limits = feedLimits): AsyncGenerator<FeedRecord> {
  const scan = new Scan(limits);
  for await (const chunk of chunks) yield* scan.read(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  scan.end();
}

/** The state between two chunks. */
class Scan {
  readonly #limits: FeedLimits;
  /** Brackets that are open, the outermost first. */
  readonly #open: number[] = [];
  /** Brackets that are open beyond the depth that is remembered. */
  #beyond = 0;
  /** How many are open where the records lie; 0 until their list begins, and after it has ended. */
  #level = 0;
  #found = false;
  #passed = 0;
  #inString = false;
  #escaped = false;
  /** The last text in the outermost object: the name of what follows. */
  #name = '';
  /** Where the record under way begins; -1 between two. */
  #at = -1;
  #pieces: Buffer[] | null = [];
  #size = 0;

  constructor(limits: FeedLimits) {
    this.#limits = limits;
  }

  *read(chunk: Buffer): Generator<FeedRecord> {
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (this.#inString) {
        this.#string(byte);
        continue;
      }
      if (isSpace(byte)) continue;
      const between = this.#level > 0 && this.#open.length === this.#level && this.#beyond === 0;
      if (between && (byte === comma || byte === closeList)) {
        // What ends here began as no object: a number or a word.
        if (this.#at >= 0) yield this.#record(chunk.subarray(from, index));
        if (byte === closeList) this.#close(byte);
        continue;
      }
      if (between && this.#at < 0) {
        this.#at = this.#passed + index;
        from = index;
      }
      if (byte === quote) {
        this.#inString = true;
        this.#name = '';
      } else if (byte === openObject || byte === openList) this.#begin(byte);
      else if (byte === closeObject || byte === closeList) {
        const closed = this.#close(byte);
        // A list that ends within a record: the record misses a bracket.
        if (closed !== null && this.#at >= 0)
          yield this.#record(chunk.subarray(from, closed === 'record' ? index + 1 : index));
      } else if (this.#open.length === 0 && !isMark(byte, this.#passed + index)) this.#outside(this.#passed + index);
    }
    if (this.#at >= 0) this.#keep(chunk.subarray(from));
    this.#passed += chunk.length;
  }

  end(): void {
    if (this.#found && this.#open.length === 0) return;
    if (this.#at >= 0) throw new FeedBroken(`the file ends within the record that begins at byte ${this.#at}`);
    throw new FeedBroken(this.#found ? 'the file ends before its list does' : 'the file has no list of programs');
  }

  #outside(at: number): never {
    throw new FeedBroken(this.#found ? `something follows the end of the list, at byte ${at}` : 'the file is no JSON');
  }

  #string(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote || byte === newline) this.#inString = false;
    else if (this.#open.length === 1 && !this.#found && this.#name.length < longestName)
      this.#name += String.fromCharCode(byte);
  }

  #begin(bracket: number): void {
    if (this.#open.length === this.#limits.depth) {
      this.#beyond += 1;
      this.#pieces = null;
      return;
    }
    if (this.#found && this.#open.length === 0) this.#outside(this.#passed);
    this.#open.push(bracket);
    const here = this.#open.length === 1 || (this.#open.length === 2 && this.#name === listName);
    if (!this.#found && bracket === openList && here) {
      this.#found = true;
      this.#level = this.#open.length;
    }
  }

  /** Closes the nearest bracket of its kind, and what was left open within it. Nothing in a record closes what lies around the list. */
  #close(bracket: number): 'record' | 'list' | null {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return null;
    }
    const fits = this.#open.lastIndexOf(bracket === closeList ? openList : openObject);
    if (fits < 0 || fits < this.#level - 1) return null;
    this.#open.length = fits;
    if (fits !== this.#level - 1) return fits === this.#level ? 'record' : null;
    this.#level = 0;
    return 'list';
  }

  #keep(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size > this.#limits.recordBytes) this.#pieces = null;
    // A copy: the stream uses its memory again.
    else this.#pieces?.push(Buffer.from(piece));
  }

  #record(last: Buffer): FeedRecord {
    this.#keep(last);
    const record = { at: this.#at, bytes: this.#pieces === null ? null : Buffer.concat(this.#pieces) };
    this.#at = -1;
    this.#pieces = [];
    this.#size = 0;
    return record;
  }
}

/** A mark of the order of bytes may stand before everything. */
function isMark(byte: number, at: number): boolean {
  return byte === [0xef, 0xbb, 0xbf][at];
}
