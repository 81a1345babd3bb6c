/** Keeps the `limit` most recently used values. */
export class BoundedCache<Value> {
  readonly #values = new Map<string, Value>();

  constructor(readonly limit: number) {}

  get size(): number {
    return this.#values.size;
  }

  /** The kept value, or what `make` returns; nothing is kept when it throws. */
  get(key: string, make: () => Value): Value {
    const kept = this.#values.get(key);
    if (kept !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, kept);
      return kept;
    }
    const value = make();
    this.#values.set(key, value);
    if (this.#values.size > this.limit) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    return value;
  }
}
