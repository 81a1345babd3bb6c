import type { EarnerKind } from '#graphql/generated/documents.ts';

/** The key of words about the reader's own work, or of those about the work of their partner. */
export function ofEarner<Key extends string>(
  key: Key,
  source: { readonly earner: EarnerKind } | null,
): Key | `${Key}Partner` {
  return source?.earner === 'PARTNER' ? `${key}Partner` : key;
}
