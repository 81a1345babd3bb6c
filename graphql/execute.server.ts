import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { withViewer, type ViewerTransaction } from '#db/with-viewer.ts';
import type { OperationContext } from './context.ts';
import type { ApiAnswer } from './execution/answer.ts';
import { accessStatement, OperationAccessLog, type RecordedPolicy } from './execution/access-log.ts';
import { type ActedPolicy, actingStatement, refuseHelper } from './execution/acting-record.ts';
import { BoundedCache } from './execution/bounded-cache.ts';
import { createFiles, type Files } from './execution/files.ts';
import { maskFailure, OperationFailed, RequestRefused, type ApiError } from './execution/masking.ts';
import { createMetered, otherOperation, type Meter, type Observe } from './execution/meter.ts';
import { prepare, type Engine, type Prepared, type Variables } from './execution/prepared.ts';
import type { KnownDocument } from './known-document.ts';
import { maximumCost } from './limits/cost.ts';
import { firstRefused, readFieldPolicy } from './policy/audience.ts';
import { audiencesOf } from './policy/relations.ts';
import type { Viewer } from './policy/viewer.ts';
import type { Ports } from './ports.ts';
import { createSchema } from './schema.server.ts';
import { today, type Clock } from './shared/ports/clock.ts';

export type { ApiAnswer } from './execution/answer.ts';
export type {
  Evidence,
  Files,
  FileRefusal,
  KeepRefusal,
  PhotosRefusal,
  ReadableFile,
  Upload,
} from './execution/files.ts';
export type { ApiError, ErrorCode } from './execution/masking.ts';
export type { OperationFacts } from './execution/meter.ts';

export interface ApiDependencies {
  /** Connections of a role that owns nothing and that row security binds. */
  readonly pool: Pool;
  readonly clock: Clock;
  newId(): string;
  readonly logger: Logger;
  readonly ports: Ports;
  /** Default `compiled`; `reference` to compare answers, or to leave the compiler out. */
  readonly engine?: Engine;
  /** Answers questions about the schema and suggests names. Default `false`: only for development. */
  readonly introspection?: boolean;
  /** Default: the portal's own. */
  readonly schema?: GraphQLSchema;
  /** Learns what each operation cost. */
  readonly observe?: Observe;
}

/** A document that somebody wrote themselves. */
export interface ArbitraryDocument {
  readonly source: string;
  readonly operationName?: string | null;
}

export interface Api {
  readonly schema: GraphQLSchema;
  /** Runs a document of our own pages. Never rejects. */
  execute<Result, DocumentVariables>(
    viewer: Viewer,
    document: KnownDocument<Result, DocumentVariables>,
    variables: DocumentVariables,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<Result>>;
  /** Runs any document inside the limits. Never rejects. */
  executeArbitrary(
    viewer: Viewer,
    document: ArbitraryDocument,
    variables: Variables,
    request: { readonly traceId: string },
  ): Promise<ApiAnswer<unknown>>;
  /** Files that people add: streams, and therefore no part of the graph. */
  readonly files: Files;
  /** Why a document would be refused to everybody, before anybody runs it; `null` when it would not. */
  refusalOf(document: ArbitraryDocument, request: { readonly traceId: string }): readonly ApiError[] | null;
}

/** Our own documents, and as many again of a release that is still being replaced. */
const knownCapacity = 500;
/** Documents of strangers, kept apart so that they cannot push out our own. */
const arbitraryCapacity = 200;

/** The API: the same schema, policy, limits and masking for a page in process and for a client over HTTP. */
export function createApi(dependencies: ApiDependencies): Api {
  const { pool, clock, logger, ports, engine = 'compiled', introspection = false } = dependencies;
  const metered = createMetered(dependencies.observe ?? (() => undefined));
  const schema = dependencies.schema ?? createSchema();
  const preparation = { schema, fields: readFieldPolicy(schema), introspection };
  const known = new BoundedCache<Prepared>(knownCapacity);
  const arbitrary = new BoundedCache<Prepared>(arbitraryCapacity);

  const prepareKnown = ({ id, name, source }: KnownDocument): Prepared =>
    known.get(id, () => prepare(source, name, preparation));
  const prepareArbitrary = ({ source, operationName = null }: ArbitraryDocument): Prepared =>
    arbitrary.get(`${operationName ?? ''}\n${source}`, () => prepare(source, operationName, preparation));

  /** One transaction for one viewer, with the record of who looked or acted in it. */
  async function transact<Result>(
    viewer: Viewer,
    policy: RecordedPolicy & ActedPolicy,
    traceId: string,
    meter: Meter,
    work: (context: OperationContext) => Promise<Result>,
  ): Promise<Result> {
    const inTransaction = async (tx: ViewerTransaction) => {
      const access = new OperationAccessLog();
      const now = clock.now();
      const newId = () => dependencies.newId();
      try {
        const done = await work({ viewer, tx, now, today: today(clock), newId, traceId, access, ports });
        const at = { id: newId(), now, traceId };
        const record = accessStatement(viewer, policy, access, at) ?? actingStatement(viewer, policy, at);
        return { result: done, recorded: record && afterCommit(tx.query(record)) };
      } finally {
        meter.statements = tx.statements;
      }
    };
    const trace = { traceId, operation: meter.operation };
    const { result, recorded } = await withViewer(pool, viewer, inTransaction, trace);
    if (recorded) await recorded.outcome;
    meter.recorded = recorded !== null;
    return result;
  }

  /** One operation, one viewer, one transaction. */
  async function run(
    viewer: Viewer,
    find: () => Prepared,
    variables: Variables,
    traceId: string,
    meter: Meter,
  ): Promise<ApiAnswer<unknown>> {
    let operation = 'unknown';
    try {
      const prepared = find();
      operation = prepared.policy.rootFields.join(' ');
      meter.cost = admit(viewer, prepared, variables);
      const data = await transact(viewer, prepared.policy, traceId, meter, async (context) => {
        const result = await prepared.run(context, variables, engine);
        if (result.errors && result.errors.length > 0) throw new OperationFailed(result.errors);
        return result.data;
      });
      return { data };
    } catch (failure) {
      return { errors: maskFailure(failure, { traceId, operation, viewer }, logger) };
    }
  }

  return {
    schema,
    async execute<Result, DocumentVariables>(
      viewer: Viewer,
      document: KnownDocument<Result, DocumentVariables>,
      variables: DocumentVariables,
      request: { readonly traceId: string },
    ) {
      const answer = await metered(document.name, (meter) =>
        run(viewer, () => prepareKnown(document), toRecord(variables), request.traceId, meter),
      );
      // The types of a known document were generated from its text and this schema.
      return answer as ApiAnswer<Result>;
    },
    executeArbitrary: (viewer, document, variables, { traceId }) =>
      metered(otherOperation, (meter) => run(viewer, () => prepareArbitrary(document), variables, traceId, meter)),
    files: createFiles({ transact, metered, logger, ports }),
    refusalOf(document, { traceId }) {
      try {
        prepareArbitrary(document);
        return null;
      } catch (failure) {
        return maskFailure(failure, { traceId, operation: 'unknown' }, logger);
      }
    },
  };
}

/** Refuses an operation as a whole before anything runs; otherwise says what it costs. */
function admit(viewer: Viewer, { policy, costOf }: Prepared, variables: Variables): number {
  const field = firstRefused(policy, audiencesOf(viewer));
  if (field !== null)
    throw viewer.kind === 'anonymous'
      ? new RequestRefused('UNAUTHENTICATED', ['Sign in first.'])
      : new RequestRefused('FORBIDDEN', [`This is not for the one who asks: ${field}.`]);
  refuseHelper(viewer, policy);
  const cost = costOf(variables);
  if (cost > maximumCost)
    throw new RequestRefused('BAD_USER_INPUT', [`The document costs ${cost}, at most ${maximumCost} is allowed.`]);
  return cost;
}

/**
 * Lets the access record travel in one go with the commit. When it fails, PostgreSQL turns that commit into a rollback, and
 * whoever awaits the outcome learns it.
 */
function afterCommit(statement: Promise<unknown>): { readonly outcome: Promise<unknown> } {
  statement.catch(() => undefined);
  return { outcome: statement };
}

function toRecord(variables: unknown): Variables {
  return typeof variables === 'object' && variables !== null ? { ...variables } : {};
}
