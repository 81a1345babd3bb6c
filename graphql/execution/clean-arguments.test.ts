import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { cleanArguments } from './clean-arguments.ts';

const schema = cleanArguments(
  makeExecutableSchema({
    typeDefs: `
      type Query { told(text: String, id: ID, number: Int, list: [String!], input: Input): String }
      input Input { text: String, inner: Inner, other: Int }
      input Inner { text: String, list: [Deep!] }
      input Deep { text: String }
    `,
    resolvers: { Query: { told: (_root, args: unknown) => JSON.stringify(args) } },
  }),
);

const engines = {
  reference: (source: string, variableValues: object) =>
    execute({ schema, document: parse(source), variableValues: { ...variableValues } }),
  compiled: (source: string, variables: object) => {
    const compiled = compileQuery(schema, parse(source));
    if (!isCompiledQuery(compiled)) throw new Error('could not be compiled');
    return compiled.query(undefined, undefined, variables);
  },
};

describe.each(Object.entries(engines))('what comes in through the contract (%s)', (_engine, ask) => {
  const told = async (source: string, variables = {}): Promise<unknown> => {
    const { data, errors } = await ask(source, variables);
    expect(errors).toBeUndefined();
    return JSON.parse(String(data?.['told']));
  };

  it('is clean in variables, lists and inputs inside inputs; what is no text and what was left out stay', async () => {
    const variables = {
      list: [' a\u0000', 'b\uD800'],
      input: { text: '\u202Ec', inner: { text: null, list: [{ text: 'd\u0007' }] }, other: 3 },
    };
    const source =
      'query ($list: [String!], $input: Input, $id: ID) { told(list: $list, input: $input, number: 7, id: $id) }';
    expect(await told(source, variables)).toEqual({
      list: ['a', 'b\uFFFD'],
      input: { text: 'c', inner: { text: null, list: [{ text: 'd' }] }, other: 3 },
      number: 7,
    });
  });

  it('is clean where it stands in the document', async () => {
    const source = String.raw`{ told(text: " a\u0000b ", input: { text: "\u202Ec" }) }`;
    expect(await told(source)).toEqual({ text: 'ab', input: { text: 'c' } });
  });
});
