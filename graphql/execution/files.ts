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
import { audiencesOf, audienceSet } from '../policy/relations.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { Result } from '../shared/result.ts';
import type { RecordedPolicy } from './access-log.ts';
import type { ApiAnswer } from './answer.ts';
import { maskFailure, RequestRefused } from './masking.ts';

export type { Evidence, FileRefusal, ReadableFile, Upload };

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
}

type Transact = <Outcome>(
  viewer: Viewer,
  policy: RecordedPolicy,
  traceId: string,
  work: (context: OperationContext) => Promise<Outcome>,
) => Promise<Outcome>;

interface FilePolicy extends RecordedPolicy {
  readonly audience: readonly Audience[];
}

const addPolicy: FilePolicy = {
  audience: ['SELF'],
  rootFields: ['addEvidence'],
  needs: [],
  purposes: [],
};

const readPolicy: FilePolicy = {
  audience: ['SELF', 'INCOME_SPECIALIST'],
  rootFields: ['readEvidence'],
  needs: [],
  purposes: [[{ purpose: 'JUDGE_INCOME', audience: audienceSet(['INCOME_SPECIALIST']) }]],
};

/** Builds on the one way into the database that operations use too. */
export function createFiles(transact: Transact, logger: Logger): Files {
  async function guarded<Outcome>(
    viewer: Viewer,
    policy: FilePolicy,
    traceId: string,
    work: () => Promise<Outcome>,
  ): Promise<ApiAnswer<Outcome>> {
    try {
      if ((audiencesOf(viewer) & audienceSet(policy.audience)) === 0)
        throw viewer.kind === 'anonymous'
          ? new RequestRefused('UNAUTHENTICATED', ['Sign in first.'])
          : new RequestRefused('FORBIDDEN', ['This is not for the one who asks.']);
      return { data: await work() };
    } catch (failure) {
      return { errors: maskFailure(failure, { traceId, operation: policy.rootFields.join(' ') }, logger) };
    }
  }

  return {
    add: (viewer, upload, { traceId }) =>
      guarded(viewer, addPolicy, traceId, async () => {
        // A slow phone must not hold a connection: the transaction begins when the whole file is here.
        const file = await readUpload(upload);
        if (!file.ok) return file;
        const kept = await transact(viewer, addPolicy, traceId, (context) => keepUpload(context, file.value));
        if (!kept.ok) logger.error({ traceId }, 'there is no room for the files that people add');
        return kept;
      }),
    read: (viewer, id, { traceId }) =>
      guarded(viewer, readPolicy, traceId, () =>
        transact(viewer, readPolicy, traceId, (context) => readEvidence(context, id)),
      ),
  };
}
