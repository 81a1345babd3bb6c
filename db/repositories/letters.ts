import type { letterBatch, letterPrint } from '#db/schema/reach.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface BatchRow extends Pick<
  typeof letterBatch.$inferSelect,
  'number' | 'closedAt' | 'letters' | 'leftOut' | 'sha256'
> {
  /** The last day on which the file is there; `null` before it was fetched, and where no term was decided. */
  readonly fileUntil: LocalDate | null;
  readonly fetchable: boolean;
  readonly prints: readonly Pick<typeof letterPrint.$inferSelect, 'printedAt' | 'printedByName'>[];
  readonly addressees: readonly { readonly personId: string; readonly name: string; readonly place: number }[];
}

/** SQL: whether the file of the batch of row `alias` is still there on a day. */
export const fileIsThere = (alias: string, day: string) =>
  `coalesce(letter_file_until(${alias}.municipality_id, ${alias}.number) >= ${day}::date, true)`;

/** Batches of a municipality, the newest first, with who printed them and whom they are for. */
export async function listBatches(
  tx: ViewerTransaction,
  municipalityId: string,
  { first, today }: { readonly first: number; readonly today: LocalDate },
): Promise<readonly BatchRow[]> {
  return tx.query<BatchRow & Record<string, unknown>>({
    name: 'list-letter-batches',
    text: `
      select b.number, to_json(b.closed_at)#>>'{}' as "closedAt", b.letters, b.left_out as "leftOut", b.sha256,
        letter_file_until(b.municipality_id, b.number)::text as "fileUntil", ${fileIsThere('b', '$3')} as fetchable,
        coalesce((
          select json_agg(json_build_object('printedAt', p.printed_at, 'printedByName', p.printed_by_name) order by p.printed_at)
          from letter_print p where p.municipality_id = b.municipality_id and p.batch_number = b.number), '[]') as prints,
        coalesce((
          select json_agg(json_build_object('personId', l.person_id, 'name', l.name, 'place', l.place) order by l.place)
          from letter l where l.municipality_id = b.municipality_id and l.batch_number = b.number), '[]') as addressees
      from letter_batch b where b.municipality_id = $1 order by b.number desc limit $2`,
    values: [municipalityId, first, today],
  });
}

export interface UnaddressedRow {
  readonly personId: string;
  readonly name: string;
  /** ISO instant. */
  readonly since: string;
}

/** Letters that wait for an address, the oldest first. */
export async function listUnaddressed(
  tx: ViewerTransaction,
  municipalityId: string,
  first: number,
): Promise<readonly UnaddressedRow[]> {
  return tx.query<UnaddressedRow & Record<string, unknown>>({
    name: 'list-letters-without-address',
    text: `
      select person_id as "personId", name, to_json(no_address_since)#>>'{}' as since from letter
      where municipality_id = $1 and batch_number is null and left_out_at is null
        and no_address_since is not null and name is not null
      order by no_address_since, id limit $2`,
    values: [municipalityId, first],
  });
}

/** Writes that somebody fetches a batch to print it, and gives its file; `null` when there is none, or its last day is over. */
export async function printBatch(
  tx: ViewerTransaction,
  print: {
    readonly municipalityId: string;
    readonly number: number;
    readonly id: string;
    readonly at: string;
    readonly today: LocalDate;
    readonly byId: string;
    readonly byName: string;
  },
): Promise<{ readonly storageKey: string; readonly personIds: readonly string[] } | null> {
  const [row] = await tx.query<{ storageKey: string; personIds: string[] }>({
    name: 'print-letter-batch',
    text: `
      with printed as (
        insert into letter_print (municipality_id, id, batch_number, printed_at, printed_by, printed_by_name)
        select b.municipality_id, $3, b.number, $4, $5, $6 from letter_batch b
        where b.municipality_id = $1 and b.number = $2 and ${fileIsThere('b', '$7')}
        returning batch_number)
      select b.storage_key as "storageKey", (
        select coalesce(array_agg(distinct l.person_id), '{}') from letter l
        where l.municipality_id = b.municipality_id and l.batch_number = b.number) as "personIds"
      from letter_batch b join printed on printed.batch_number = b.number where b.municipality_id = $1`,
    values: [print.municipalityId, print.number, print.id, print.at, print.byId, print.byName, print.today],
  });
  return row ?? null;
}
