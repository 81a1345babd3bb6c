import type { Logger } from 'pino';
import type { OperationContext } from '../context.ts';
import {
  findPhotos,
  keepInstead,
  keepUpload,
  makeFromPhotos,
  previewEvidence,
  readEvidence,
  readUpload,
  type Evidence,
  type FileRefusal,
  type FromPhotos,
  type KeepRefusal,
  type PhotosRefusal,
  type ReadableFile,
  type Upload,
} from '../evidence/index.ts';
import { fetchBatch, type PrintableBatch } from '../notification/index.ts';
import { audiencesOf, audienceSet } from '../policy/relations.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { Ports } from '../ports.ts';
import { type FileOnCard, previewOnCard, readOnCard } from '../portfolio/index.ts';
import { readCopy, type ReadableCopy } from '../privacy/index.ts';
import { ok, type Result } from '../shared/result.ts';
import type { RecordedPolicy } from './access-log.ts';
import { type ActedPolicy, refuseHelper } from './acting-record.ts';
import type { ApiAnswer } from './answer.ts';
import { type FilePolicy, filePolicies } from './file-policies.ts';
import { maskFailure, RequestRefused } from './masking.ts';
import type { Meter, Metered } from './meter.ts';

export type {
  Evidence,
  FileOnCard,
  FileRefusal,
  FromPhotos,
  KeepRefusal,
  PhotosRefusal,
  ReadableCopy,
  ReadableFile,
  Upload,
};

/** Files that people add. The same viewer, transaction, masking and access record as an operation of the graph. */
export interface Files {
  /** Takes a file of the citizen. Expected refusals say what is wrong with the file, or why none can be kept. */
  add(
    viewer: Viewer,
    upload: Upload,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Result<Evidence, FileRefusal | KeepRefusal>>>;
  /** Opens a file; `null` when there is none that this viewer may see. */
  read(viewer: Viewer, id: string, request: { readonly traceId: string }): Promise<ApiAnswer<ReadableFile | null>>;
  /** A small picture of a photo of the citizen's own, as JPEG; `null` where there is none. */
  preview(viewer: Viewer, id: string, request: { readonly traceId: string }): Promise<ApiAnswer<Buffer | null>>;
  /** Opens a file on an open card of a portfolio; `null` when the card shows no such file to this viewer now. */
  readOnCard(
    viewer: Viewer,
    asked: FileOnCard,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<ReadableFile | null>>;
  /** The same photo small, as JPEG, for whoever has the link of the card: asked in the name of its owner. */
  previewOnCard(
    viewer: Viewer,
    asked: FileOnCard,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Buffer | null>>;
  /** Makes one file of photos that the citizen keeps; it takes the place of those that nothing uses. */
  fromPhotos(
    viewer: Viewer,
    order: FromPhotos,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Result<Evidence, PhotosRefusal>>>;
  /** Opens the file of a batch of letters and writes down who did; `null` when there is none. */
  printLetters(
    viewer: Viewer,
    number: number,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<PrintableBatch | null>>;
  /** Opens the citizen's copy of everything, for somebody who signed in at `signedInAt` (epoch milliseconds). */
  readCopy(
    viewer: Viewer,
    signedInAt: number,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Result<ReadableCopy, 'signInAgain' | 'none'>>>;
}

type Transact = <Outcome>(
  viewer: Viewer,
  policy: RecordedPolicy & ActedPolicy,
  traceId: string,
  meter: Meter,
  work: (context: OperationContext) => Promise<Outcome>,
) => Promise<Outcome>;

export interface FilesDependencies {
  readonly transact: Transact;
  readonly metered: Metered;
  readonly logger: Logger;
  readonly ports: Pick<Ports, 'fileWork' | 'storage' | 'virusScan'>;
}

const reported: Readonly<Record<string, string>> = {
  noRoom: 'there is no room for the files that people add',
  notScanned: 'the virus scanner does not answer: no file is taken',
  infected: 'a virus was found in a file that somebody added; it was not kept',
};

/** Builds on the one way into the database that operations use too. */
export function createFiles({ transact, metered, logger, ports }: FilesDependencies): Files {
  function guarded<Outcome>(
    viewer: Viewer,
    policy: FilePolicy,
    traceId: string,
    work: (meter: Meter) => Promise<Outcome>,
  ): Promise<ApiAnswer<Outcome>> {
    const operation = policy.rootFields.join(' ');
    return metered(operation, async (meter) => {
      try {
        if ((audiencesOf(viewer) & audienceSet(policy.audience)) === 0)
          throw viewer.kind === 'anonymous'
            ? new RequestRefused('UNAUTHENTICATED', ['Sign in first.'])
            : new RequestRefused('FORBIDDEN', ['This is not for the one who asks.']);
        refuseHelper(viewer, policy);
        return { data: await work(meter) };
      } catch (failure) {
        return { errors: maskFailure(failure, { traceId, operation, viewer }, logger) };
      }
    });
  }

  /** What whoever runs the portal has to know of a file that was refused. Nothing of whose it is. */
  function tell(refusal: string, traceId: string): void {
    const sentence = reported[refusal];
    if (sentence !== undefined) logger.error({ traceId }, sentence);
  }

  return {
    add: (viewer, upload, { traceId }) =>
      guarded(viewer, filePolicies.add, traceId, async (meter) => {
        // A slow phone must not hold a connection: the transaction begins when the whole file is here.
        const file = await readUpload(upload, ports);
        const kept = file.ok
          ? await transact(viewer, filePolicies.add, traceId, meter, (context) =>
              keepUpload(context, file.value, upload.formId),
            )
          : file;
        if (!kept.ok) tell(kept.refusal, traceId);
        meter.refused = !kept.ok;
        return kept;
      }),
    read: (viewer, id, { traceId }) =>
      guarded(viewer, filePolicies.read, traceId, (meter) =>
        transact(viewer, filePolicies.read, traceId, meter, (context) => readEvidence(context, id)),
      ),
    preview: (viewer, id, { traceId }) =>
      guarded(viewer, filePolicies.preview, traceId, (meter) =>
        transact(viewer, filePolicies.preview, traceId, meter, (context) => previewEvidence(context, id)),
      ),
    readOnCard: (viewer, asked, { traceId }) =>
      guarded(viewer, filePolicies.readOnCard, traceId, (meter) =>
        transact(viewer, filePolicies.readOnCard, traceId, meter, (context) => readOnCard(context, asked)),
      ),
    previewOnCard: (viewer, asked, { traceId }) =>
      guarded(viewer, filePolicies.previewOnCard, traceId, (meter) =>
        transact(viewer, filePolicies.previewOnCard, traceId, meter, (context) => previewOnCard(context, asked)),
      ),
    fromPhotos: (viewer, order, { traceId }) =>
      guarded(viewer, filePolicies.fromPhotos, traceId, async (meter) => {
        const inTransaction = <Outcome>(work: (context: OperationContext) => Promise<Outcome>) =>
          transact(viewer, filePolicies.fromPhotos, traceId, meter, work);
        // Pictures are turned between two transactions: seconds of work must not hold a connection.
        const found = await inTransaction((context) => findPhotos(context, order));
        if (!found.ok) {
          meter.refused = true;
          return found;
        }
        if (found.value.made) return ok(found.value.made);
        const made = await makeFromPhotos(ports, order, found.value);
        const kept = await inTransaction((context) => keepInstead(context, order, made));
        if (!kept.ok) tell(kept.refusal, traceId);
        meter.refused = !kept.ok;
        return kept;
      }),
    printLetters: (viewer, number, { traceId }) =>
      guarded(viewer, filePolicies.printLetters, traceId, (meter) =>
        transact(viewer, filePolicies.printLetters, traceId, meter, (context) => fetchBatch(context, number)),
      ),
    readCopy: (viewer, signedInAt, { traceId }) =>
      guarded(viewer, filePolicies.readCopy, traceId, async (meter) => {
        const copy = await transact(viewer, filePolicies.readCopy, traceId, meter, (context) =>
          readCopy(context, signedInAt),
        );
        meter.refused = !copy.ok;
        return copy;
      }),
  };
}
