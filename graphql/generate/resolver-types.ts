import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { isObjectType, parse } from 'graphql';
import { scalars } from './scalars.ts';
import type { Sources } from './sources.ts';

/**
 * Types of the resolvers. The parent of a type is the model of the same name where a room exports one, otherwise the plain
 * shape of the SDL; a member of a union names itself in `__typename`.
 */
export function writeResolverTypes({ sdl, schema, models }: Sources): Promise<string> {
  const mappers: Record<string, string> = {};
  for (const [name, path] of models) if (isObjectType(schema.getType(name))) mappers[name] = `${path}#${name}`;
  return codegen({
    filename: 'graphql/generated/resolvers.ts',
    schema: parse(sdl),
    schemaAst: schema,
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
    config: {
      scalars,
      strictScalars: true,
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      avoidOptionals: { field: true, defaultValue: true },
      contextType: '../context.ts#OperationContext',
      mappers,
      mapperTypeSuffix: 'Model',
      makeResolverTypeCallable: true,
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
      resolverTypeWrapperSignature: 'Promise<T> | T',
      resolversNonOptionalTypename: { unionMember: true, excludeTypes: [] },
    },
  });
}
