import {
  execute,
  getOperationAST,
  OperationTypeNode,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { OperationContext } from '../context.ts';
import { costOf, type CostOf } from '../limits/cost.ts';
import { documentLimits, passedLimit } from '../limits/document-limits.ts';
import { operationPolicy, type FieldPolicy, type OperationPolicy } from '../policy/audience.ts';
import { RequestRefused } from './masking.ts';
import { writtenOut } from './written-out.ts';

/** `compiled` runs generated code (graphql-jit), `reference` runs graphql-js; both give the same answers. */
export type Engine = 'compiled' | 'reference';

type Data = Record<string, unknown>;
export type Variables = Readonly<Record<string, unknown>>;

/** One operation of a document with everything that can be decided before somebody sends it. */
export interface Prepared {
  readonly policy: OperationPolicy;
  readonly costOf: CostOf;
  run(context: OperationContext, variables: Variables, engine: Engine): Promise<ExecutionResult> | ExecutionResult;
}

export interface Preparation {
  readonly schema: GraphQLSchema;
  readonly fields: FieldPolicy;
  /** Whether questions about the schema, and words that help to guess it, are answered. */
  readonly introspection: boolean;
}

/** Parses, measures, validates and judges a document once. Throws {@link RequestRefused} with sentences for the client. */
export function prepare(source: string, operationName: string | null, preparation: Preparation): Prepared {
  const { schema, fields } = preparation;
  const document = parsed(source);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refusal('The document has no operation with that name, or several and none is named.');
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refusal('Subscriptions are not offered.');
  const limit = passedLimit(document, operation);
  if (limit !== null) throw refusal(limit);
  const rules = preparation.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules, { maxErrors: 5 });
  if (errors.length > 0)
    throw refusal(...errors.map(({ message }) => (preparation.introspection ? message : withoutSuggestion(message))));
  return {
    policy: operationPolicy(schema, fields, document, operation),
    costOf: costOf(schema, document, operation),
    run: runner(schema, document, operation),
  };
}

function parsed(source: string): DocumentNode {
  if (Buffer.byteLength(source) > documentLimits.bytes)
    throw refusal(`The document is too large: at most ${documentLimits.bytes} bytes.`);
  try {
    return parse(source, { maxTokens: documentLimits.tokens });
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : 'The document cannot be read.');
  }
}

function refusal(...messages: string[]): RequestRefused {
  return new RequestRefused('BAD_USER_INPUT', messages);
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [\s\S]*$/, '');
}

/** Compiles at the first run with the compiled engine, not before: a document that is only refused is never compiled. */
function runner(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Prepared['run'] {
  const operationName = operation.name?.value;
  let compiled: CompiledQuery<Data, Variables> | ExecutionResult<Data> | null = null;
  return (context, variables, engine) => {
    if (engine === 'reference')
      return execute({ schema, document, operationName, contextValue: context, variableValues: variables });
    compiled ??= compileQuery<Data, Variables>(schema, writtenOut(document, operation), operationName, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return compiled;
    return compiled.query(undefined, context, variables);
  };
}
