/** Where files lie that people add. Keys are made by the application and say nothing about the person. */
export interface Storage {
  /**
   * Writes the whole stream under a new key, or throws ({@link StorageFull} without room, {@link StorageAway} when nothing can be
   * reached) and leaves nothing behind.
   */
  write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes; `null` when nothing lies there. Throws {@link StorageAway} when nothing can be reached. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Removes a file, and what was left of one that was never finished; quiet when nothing lies there. */
  remove(key: string): Promise<void>;
  /** Keys under which something was last written before a moment (epoch milliseconds), finished or not, in no order. */
  writtenBefore(moment: number): AsyncIterable<string>;
}

/** There is no room for what was to be written. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The storage is elsewhere and cannot be reached, or cannot answer now. Trying later helps. */
export class StorageAway extends Error {
  override readonly name = 'StorageAway';
}
