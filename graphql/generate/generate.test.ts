import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { writeApiDocs } from './api-docs.ts';
import { documentId, writeDocuments } from './documents.ts';
import { writeResolverTypes } from './resolver-types.ts';
import { exportedTypes, type Sources } from './sources.ts';

const sdl = `
  directive @visible(to: [Audience!]!) on FIELD_DEFINITION
  enum Audience { ANYONE SELF }
  type Query { "What it is." thing(id: ID!): Thing @visible(to: [ANYONE, SELF]) things: [Other!]! }
  type Thing { id: ID! @visible(to: [ANYONE]) size: Size! @visible(to: [SELF]) }
  type Other { a: Int }
  enum Size { SMALL LARGE }
`;

function sourcesWith(operations: Record<string, string>, models: Record<string, string> = {}): Sources {
  return {
    sdl,
    schema: buildASTSchema(parse(sdl)),
    operations: Object.entries(operations).map(([path, text]) => ({
      path,
      document: parse(text, { noLocation: true }),
    })),
    models: new Map(Object.entries(models)),
  };
}

describe('resolver types', () => {
  it('take the model of a room as parent, and the plain type where there is none', async () => {
    const types = await writeResolverTypes(
      sourcesWith({}, { Thing: '../room/models.ts', NoType: '../room/models.ts' }),
    );
    expect(types).toContain("import type { Thing as ThingModel } from '../room/models.ts'");
    expect(types).not.toContain('NoType');
    expect(types).toMatch(/Other: ResolverTypeWrapper<Other>/);
    expect(types).not.toMatch(/^export (const )?enum /m);
  });

  it('find what a module of models exports', () => {
    expect(exportedTypes('export interface A {}\nexport type B = A;\ninterface C {}\nexport const d = 1;')).toEqual([
      'A',
      'B',
    ]);
  });
});

describe('documents', () => {
  it('carry their own text with the fragments of other files, its hash, and types', async () => {
    const text = await writeDocuments(
      sourcesWith({ a: 'query One($id: ID!) { thing(id: $id) { ...part } }', b: 'fragment part on Thing { id size }' }),
    );
    expect(text).toContain('export const OneDocument: KnownDocument<OneResult, OneVariables>');
    const source =
      'query One($id: ID!) {\n  thing(id: $id) {\n    ...part\n  }\n}\n\nfragment part on Thing {\n  id\n  size\n}';
    expect(text).toContain(documentId(source));
    expect(documentId(source)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a field that does not exist', { a: 'query One { thing(id: 1) { gone } }' }, 'Cannot query field "gone"'],
    [
      'a name that is used twice',
      { a: 'query One { __typename }', b: 'query One { __typename }' },
      'only one operation named "One"',
    ],
    ['an operation without a name', { a: '{ __typename }' }, 'a: an operation has no name'],
  ])('are refused for %s', async (_what, operations, complaint) => {
    await expect(writeDocuments(sourcesWith(operations))).rejects.toThrow(complaint);
  });
});

it('the documentation names audience, type and meaning of every field', () => {
  const text = writeApiDocs(sourcesWith({}).schema);
  expect(text).toContain('What it is.');
  expect(text).toContain('thing(id: ID!): Thing');
  expect(text).toContain('Visible to: ANYONE, SELF.');
  expect(text).toContain('Visible to: nobody.');
});
