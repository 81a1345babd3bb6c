import type { Logger } from 'pino';
import type { OperationContext } from '../context.ts';
import {
  keepUpload,
  readEvidence,
  readUpload,
  type Evidence,
  type FileRefusal,
  type ReadableFile,
  type Upload,
} from '../evidence/index.ts';
import type { Audience } from '../generated/resolvers.ts';
import { fetchBatch, type PrintableBatch } from '../notification/index.ts';
import { audiencesOf, audienceSet } from '../policy/relations.ts';
import type { Viewer } from '../policy/viewer.ts';
import { readCopy, type ReadableCopy } from '../privacy/index.ts';
import type { Result } from '../shared/result.ts';
import type { RecordedPolicy } from './access-log.ts';
import { type ActedPolicy, refuseHelper } from './acting-record.ts';
import type { ApiAnswer } from './answer.ts';
import { maskFailure, RequestRefused } from './masking.ts';
import type { Meter, Metered } from './meter.ts';

export type { Evidence, FileRefusal, ReadableCopy, ReadableFile, Upload };

/** Files that people add. The same viewer, transaction, masking and access record as an operation of the graph. */
export interface Files {
  /** Takes a file of the citizen. Expected refusals say what is wrong with the file, or that there is no room for any. */
  add(
    viewer: Viewer,
    upload: Upload,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Result<Evidence, FileRefusal | 'noRoom'>>>;
  /** Opens a file; `null` when there is none that this viewer may see. */
  read(viewer: Viewer, id: string, request: { readonly traceId: string }): Promise<ApiAnswer<ReadableFile | null>>;
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
}

interface FilePolicy extends RecordedPolicy, ActedPolicy {
  readonly audience: readonly Audience[];
}

const addPolicy: FilePolicy = {
  audience: ['SELF'],
  rootFields: ['addEvidence'],
  needs: [],
  purposes: [],
  acting: [{ field: 'addEvidence', need: { part: 'INCOME', needs: 'PREPARE' } }],
};

const readPolicy: FilePolicy = {
  audience: ['SELF', 'INCOME_SPECIALIST'],
  rootFields: ['readEvidence'],
  needs: [],
  purposes: [[{ purpose: 'JUDGE_INCOME', audience: audienceSet(['INCOME_SPECIALIST']) }]],
  acting: [{ field: 'readEvidence', need: { part: 'INCOME', needs: 'LOOK' } }],
};

const printPolicy: FilePolicy = {
  audience: ['TEAM_LEAD'],
  rootFields: ['printLetters'],
  needs: [],
  purposes: [[{ purpose: 'MAKING_KNOWN', audience: audienceSet(['TEAM_LEAD']) }]],
  acting: [{ field: 'printLetters', need: null }],
};

const copyPolicy: FilePolicy = {
  audience: ['SELF'],
  rootFields: ['readDataCopy'],
  needs: [],
  purposes: [],
  acting: [{ field: 'readDataCopy', need: null }],
};

/** Builds on the one way into the database that operations use too. */
export function createFiles({ transact, metered, logger }: FilesDependencies): Files {
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

  return {
    add: (viewer, upload, { traceId }) =>
      guarded(viewer, addPolicy, traceId, async (meter) => {
        // A slow phone must not hold a connection: the transaction begins when the whole file is here.
        const file = await readUpload(upload);
        const kept = file.ok
          ? await transact(viewer, addPolicy, traceId, meter, (context) => keepUpload(context, file.value))
          : file;
        if (!kept.ok && kept.refusal === 'noRoom')
          logger.error({ traceId }, 'there is no room for the files that people add');
        meter.refused = !kept.ok;
        return kept;
      }),
    read: (viewer, id, { traceId }) =>
      guarded(viewer, readPolicy, traceId, (meter) =>
        transact(viewer, readPolicy, traceId, meter, (context) => readEvidence(context, id)),
      ),
    printLetters: (viewer, number, { traceId }) =>
      guarded(viewer, printPolicy, traceId, (meter) =>
        transact(viewer, printPolicy, traceId, meter, (context) => fetchBatch(context, number)),
      ),
    readCopy: (viewer, signedInAt, { traceId }) =>
      guarded(viewer, copyPolicy, traceId, async (meter) => {
        const copy = await transact(viewer, copyPolicy, traceId, meter, (context) => readCopy(context, signedInAt));
        meter.refused = !copy.ok;
        return copy;
      }),
  };
}
