import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * An archive, piece by piece: one file is read at a time, and nothing waits in memory but what the reader has not taken yet.
 *
 * @param at epoch milliseconds that every file says it was made, so that the same content gives the same bytes.
 */
export async function* zipped(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: number,
): AsyncIterable<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((failure, piece) => {
    if (failure) failures.push(failure);
    else pieces.push(piece);
  });
  const taken = () => {
    const [failure] = failures;
    if (failure) throw failure;
    return pieces.splice(0);
  };
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(at);
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
