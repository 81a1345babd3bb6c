import type { Clock } from '#graphql/shared/ports/clock.ts';

/** One invented municipality while it is made. */
export interface Bulk {
  readonly municipalityId: string;
  /** What its ids are made of: the same key gives the same ones. */
  readonly key: string;
  readonly clock: Clock;
  readonly people: number;
  run(text: string, ...values: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** SQL: an id of version 7 that `$1` and the number `i` decide: the moment in front, as the application makes them. */
export function idOf(kind: string, ...parts: readonly string[]): string {
  const digest = `md5($1::text || '${kind}' || ${parts.join(" || '/' || ")})`;
  return `(lpad(to_hex(1790000000000 + i), 12, '0') || '7' || substr(${digest}, 1, 3) || '8' || substr(${digest}, 4, 15))::uuid`;
}
