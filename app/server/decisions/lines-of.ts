/** A line of a file, from 1. */
export interface FileLine {
  readonly number: number;
  /** `null`: longer than a line may be. */
  readonly bytes: Buffer | null;
}

/** What a line may ask of memory; a decision has some thousand bytes. */
const longest = 1_048_576;
const newline = 0x0a;

/** The lines of a file that are not empty, one at a time: never holds more than one. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 1;
  const line = (): FileLine | null => {
    const bytes = size > longest ? null : Buffer.concat(pieces);
    const found = bytes === null || bytes.some((byte) => byte > 0x20) ? { number, bytes } : null;
    pieces = [];
    size = 0;
    number += 1;
    return found;
  };
  const keep = (piece: Buffer) => {
    size += piece.length;
    if (size > longest) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let to = buffer.indexOf(newline); to !== -1; to = buffer.indexOf(newline, from)) {
      keep(buffer.subarray(from, to));
      from = to + 1;
      const found = line();
      if (found) yield found;
    }
    keep(buffer.subarray(from));
  }
  const found = line();
  if (found) yield found;
}
