import { ApolloServer, HeaderMap, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Api, ApiError, ArbitraryDocument } from '../execute.server.ts';
import { documentLimits } from '../limits/document-limits.ts';
import type { Viewer } from '../policy/viewer.ts';
import { statusOf } from './status.ts';

/** What the execution of one request needs. */
interface RequestContext {
  readonly viewer: Viewer;
  readonly document: ArbitraryDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly traceId: string;
}

/**
 * Apollo Server in front of the API's own execution: it speaks the protocol, {@link Api.executeArbitrary} does the rest.
 * Its only hook for that is the gateway, whose executor gets the context under the name `context`. Cache control stays off:
 * it wraps every field.
 */
export function createApolloHandler(
  api: Api,
  { production, logger }: { readonly production: boolean; readonly logger: Logger },
): (request: Request, response: Response, context: RequestContext) => Promise<void> {
  const gateway: ApolloServerOptionsWithGateway<RequestContext>['gateway'] = {
    async load() {
      return {
        executor: async ({ context }) => {
          // The gateway's types know no context of ours; it is the object given to `executeHTTPGraphQLRequest` below.
          const { viewer, document, variables, traceId } = context as RequestContext;
          const { data, errors } = await api.executeArbitrary(viewer, document, variables, { traceId });
          return errors ? { errors: errors.map(toGraphqlError) } : { data: isRecord(data) ? data : null };
        },
      };
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: api.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
  const server = new ApolloServer<RequestContext>({
    gateway,
    logger,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: ['apollo-require-preflight'] },
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- graphql 16 knows no other name
    parseOptions: { maxTokens: documentLimits.tokens },
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();

  return async (request, response, context) => {
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: new HeaderMap(
          Object.entries(request.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : (value ?? ''),
          ]),
        ),
        search: '',
        body: {
          query: context.document.source,
          variables: context.variables,
          operationName: context.document.operationName,
        },
      },
      context: async () => context,
    });
    for (const [name, value] of answer.headers) response.set(name, value);
    response.status(answer.status ?? 200).set('cache-control', 'no-store');
    if (answer.body.kind === 'complete') {
      response.send(answer.body.string);
      return;
    }
    for await (const part of answer.body.asyncIterator) response.write(part);
    response.end();
  };
}

function toGraphqlError({ message, path, extensions }: ApiError): GraphQLError {
  const http = { status: statusOf({ errors: [{ message, extensions }] }), headers: new HeaderMap() };
  return new GraphQLError(message, { path: path ?? null, extensions: { ...extensions, http } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
