import { findOnCard, insertLook } from '#db/repositories/portfolio-share.ts';
import type { OperationContext } from '../../context.ts';
import { openFile, type ReadableFile, smallPictureOf } from '../../evidence/index.ts';
import { signedIn } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** A file on a card. */
export interface FileOnCard {
  readonly shareId: string;
  readonly evidenceId: string;
}

/**
 * Opens a file that goes along with an open card: for its owner, in whose name a link is answered, and for the case manager who may look
 * at the card. That a case manager opened it is written down in the same transaction. `null` when the card shows no such file now.
 */
export async function readOnCard(
  context: OperationContext,
  { shareId, evidenceId }: FileOnCard,
): Promise<ReadableFile | null> {
  const { tx, viewer, today } = context;
  if (!isId(shareId) || !isId(evidenceId)) return null;
  const { municipalityId } = signedIn(viewer);
  const file = await findOnCard(tx, { municipalityId, shareId, evidenceId, today });
  if (file === null) return null;
  if (viewer.kind === 'professional')
    await insertLook(tx, {
      municipalityId,
      id: context.newId(),
      shareId,
      personId: file.personId,
      at: new Date(context.now).toISOString(),
      professionalId: viewer.professionalId,
      professionalName: viewer.name,
      purpose: null,
      fileName: file.fileName,
    });
  return openFile(context, file);
}

/** The same photo small, as JPEG; `null` for a PDF, and where the card shows no such file now. */
export async function previewOnCard(context: OperationContext, asked: FileOnCard): Promise<Buffer | null> {
  return smallPictureOf(await readOnCard(context, asked));
}
