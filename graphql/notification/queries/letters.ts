import { listBatches, listUnaddressed, printBatch } from '#db/repositories/letters.ts';
import type { OperationContext } from '../../context.ts';
import type { LetterBatch, LetterWithoutAddress } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { pageSize } from '../../shared/paging.ts';

/** Batches of the municipality, the newest first. */
export async function letterBatches(context: OperationContext, first: number): Promise<readonly LetterBatch[]> {
  const { tx, viewer, access, today } = context;
  const batches = await listBatches(tx, professional(viewer).municipalityId, { first: pageSize(first), today });
  access.saw(batches.flatMap(({ addressees }) => addressees.map(({ personId }) => personId)));
  return batches.map(({ prints, addressees, ...batch }) => ({
    ...batch,
    prints: prints.map(({ printedAt, printedByName }) => ({ at: printedAt, by: printedByName })),
    addressees: addressees.map(({ name }) => name),
  }));
}

/** Letters that wait because nobody knows where to send them. */
export async function lettersWithoutAddress(
  { tx, viewer, access }: OperationContext,
  first: number,
): Promise<readonly LetterWithoutAddress[]> {
  const letters = await listUnaddressed(tx, professional(viewer).municipalityId, pageSize(first));
  access.saw(letters.map(({ personId }) => personId));
  return letters.map(({ name, since }) => ({ name, since }));
}

/** The file of a batch, for whoever prints it. */
export interface PrintableBatch {
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens the file of a batch, always the same one, and writes down who fetched it; `null` when there is none, or its last day is over. */
export async function fetchBatch(context: OperationContext, number: number): Promise<PrintableBatch | null> {
  const { tx, viewer, access, ports, now, today } = context;
  const { municipalityId, professionalId, name } = professional(viewer);
  const at = new Date(now).toISOString();
  const batch = await printBatch(tx, {
    ...{ municipalityId, number, id: context.newId(), at, today },
    ...{ byId: professionalId, byName: name },
  });
  if (batch === null) return null;
  access.saw(batch.personIds);
  const bytes = await ports.storage.read(batch.storageKey);
  if (bytes === null) throw new Error('the bytes of a batch of letters are gone from the storage');
  return { bytes };
}
