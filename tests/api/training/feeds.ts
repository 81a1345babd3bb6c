import type { Pool } from 'pg';
import { importFeed, type ImportReport, type RefusedRecord } from '#app/server/training/import-feed.ts';
import { suppliersOf } from '#app/server/training/suppliers.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { inPieces } from '#tests/support/in-pieces.ts';

export interface FeedFacts {
  readonly source?: string;
  readonly today?: string;
  /** What EDU-DEX answers about those who give trainings. */
  readonly suppliers?: string;
  readonly endsMany?: boolean;
}

/** Takes a file into the catalogue of a municipality, in pieces as it would come. */
export async function takeFeed(
  pool: Pool,
  municipalityId: string,
  file: string | Uint8Array,
  { source = 'edu-dex', today = '2026-11-24', suppliers = '{"suppliers":[]}', endsMany = false }: FeedFacts = {},
): Promise<ImportReport & { readonly refused: readonly RefusedRecord[] }> {
  const refused: RefusedRecord[] = [];
  const report = await importFeed(
    { pool, now: () => Date.parse('2026-11-24T10:00:00Z'), newId: () => newId() },
    {
      municipalityId,
      source,
      today: localDate(today),
      chunks: inPieces(file),
      suppliers: suppliersOf(suppliers) ?? new Map(),
      endsMany,
      onRefused: (one) => refused.push(one),
    },
  );
  return { ...report, refused };
}
