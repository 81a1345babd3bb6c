import { createHash } from 'node:crypto';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  concatAST,
  Kind,
  parse,
  print,
  separateOperations,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { scalars } from './scalars.ts';
import type { Sources } from './sources.ts';

/** Typed documents of the pages; throws with all complaints when one does not fit the schema or a name is used twice. */
export async function writeDocuments(sources: Sources): Promise<string> {
  const documents = ownDocuments(sources);
  if (documents.length === 0) return 'export {};\n';
  const types = await codegen({
    filename: 'graphql/generated/documents.ts',
    schema: parse(sources.sdl),
    schemaAst: sources.schema,
    documents: sources.operations.map(({ path, document }) => ({ location: path, document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
    config: {
      scalars,
      strictScalars: true,
      enumType: 'string-literal',
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      omitOperationSuffix: true,
      operationResultSuffix: 'Result',
      inputMaybeValue: 'T | null | undefined',
    },
  });
  const constants = documents.map(
    ({ name, source }) =>
      `export const ${name}Document: KnownDocument<${name}Result, ${name}Variables> = ` +
      `{ id: '${documentId(source)}', name: '${name}', source: ${JSON.stringify(source)} };\n`,
  );
  return [
    "import type { KnownDocument } from '../known-document.ts';",
    types,
    ...constants,
    '/** All of them, for those who look one up by id. */',
    `export const knownDocuments: readonly KnownDocument[] = [${documents.map(({ name }) => `${name}Document`).join(', ')}];`,
    '',
  ].join('\n');
}

/** The name by which a document is known: SHA-256 of its text, hex. */
export function documentId(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

function ownDocuments({ schema, operations }: Sources): { name: string; source: string }[] {
  if (operations.length === 0) return [];
  const all = concatAST(operations.map(({ document }) => document));
  const complaints = [
    ...operations.flatMap(({ path, document }) => unnamed(document).map(() => `${path}: an operation has no name`)),
    ...validate(schema, all).map(({ message }) => message),
  ];
  if (complaints.length > 0) throw new Error(`the pages' operations do not fit the schema:\n${complaints.join('\n')}`);
  return Object.entries(separateOperations(all))
    .map(([name, document]) => ({ name, source: print(document) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unnamed(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name === undefined,
  );
}
