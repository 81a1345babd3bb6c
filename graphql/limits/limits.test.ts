import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf, maximumCost } from './cost.ts';
import { documentLimits, passedLimit } from './document-limits.ts';

const limitOf = (source: string) => {
  const document = parse(source);
  return passedLimit(document, getOperationAST(document)!);
};

const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

describe('document limits', () => {
  it('count levels of fields', () => {
    expect(limitOf(nested(documentLimits.depth))).toBeNull();
    expect(limitOf(nested(documentLimits.depth + 1))).toContain('nested too deep');
    expect(limitOf(nested(500))).toContain('nested too deep');
  });

  it('count what is asked again in the same place, and leave the same name elsewhere alone', () => {
    const again = (times: number) => `{ a { ${'x '.repeat(times + 1)} } b { x } c { x } }`;
    expect(limitOf(again(documentLimits.repeats))).toBeNull();
    expect(limitOf(again(documentLimits.repeats + 1))).toContain('the same field too often');
    expect(limitOf(`{ a { ${'... on T { x } '.repeat(50)} } }`)).toContain('the same field too often');
    expect(limitOf(`{ a { ...f } } fragment f on T { ${'x '.repeat(50)} }`)).toContain('the same field too often');
  });

  it('count levels through fragments', () => {
    expect(limitOf(`{ a { ...f } } fragment f on T ${nested(documentLimits.depth)}`)).toContain('nested too deep');
  });

  it('count aliases, directives and fields', () => {
    const times = (text: (index: number) => string, count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => text(i)).join(' ')} }`;
    expect(limitOf(times((i) => `a${i}: b`, documentLimits.aliases))).toBeNull();
    expect(limitOf(times((i) => `a${i}: b`, documentLimits.aliases + 1))).toContain('aliases');
    expect(limitOf(`{ b ${'@skip(if: false) '.repeat(documentLimits.directives + 1)} }`)).toContain('directives');
    expect(limitOf(times((i) => `b${i}`, documentLimits.fields + 1))).toContain('fields');
  });

  it('measure a bomb of fragments at once, and end on a circle', () => {
    const bomb = Array.from({ length: 60 }, (_, i) => `fragment f${i} on T { ...f${i + 1} ...f${i + 1} }`).join(' ');
    expect(limitOf(`{ ...f0 } ${bomb} fragment f60 on T { a }`)).toContain('fields');
    expect(limitOf('{ ...f } fragment f on T { a ...f }')).toBeNull();
  });
});

const schema = buildSchema(`
  type Query { things(first: Int! = 50): Connection! plain(first: Int): [Thing!]! rest: [Thing!]! }
  type Connection { edges: [Edge!]! info: Int }
  type Edge { node: Thing! }
  type Thing { a: Int tags: [String!]! parts: [Thing!]! }
`);
const cost = (source: string, variables: Record<string, unknown> = {}) => {
  const document = parse(source);
  return costOf(schema, document, getOperationAST(document)!)(variables);
};

describe('the cost of an operation', () => {
  it('is one for each field that has no list above it', () => {
    expect(cost('{ __typename }')).toBe(1);
  });

  it.each([
    [
      'first of a connection, written out',
      '{ things(first: 10) { info edges { node { a } } } }',
      {},
      1 + 1 + 1 + 10 * 2,
    ],
    ['first from a variable', 'query ($n: Int!) { things(first: $n) { edges { node { a } } } }', { n: 7 }, 2 + 7 * 2],
    ['the default of a variable', 'query ($n: Int! = 3) { things(first: $n) { edges { node { a } } } }', {}, 2 + 3 * 2],
    ['the default of the argument', '{ things { edges { node { a } } } }', {}, 2 + 50 * 2],
    ['first of a plain list', '{ plain(first: 4) { a tags } }', {}, 1 + 4 * 2],
    ['a list without first', '{ rest { a parts { a } } }', {}, 1 + 5 * (1 + 1 + 5)],
    ['a fragment', '{ plain(first: 4) { ...f } } fragment f on Thing { a tags }', {}, 1 + 4 * 2],
    ['a negative length', '{ plain(first: -4) { a } }', {}, 1],
  ])('multiplies by %s', (_what, source, variables, expected) => {
    expect(cost(source, variables)).toBe(expected);
  });

  it('reaches the maximum soon where lists lie in lists', () => {
    expect(cost('{ things(first: 100) { edges { node { parts { parts { a } } } } } }')).toBeLessThan(maximumCost);
    expect(cost('{ things(first: 100) { edges { node { parts { parts { parts { a } } } } } } }')).toBeGreaterThan(
      maximumCost,
    );
  });

  it('reckons a bomb of fragments at once', () => {
    const bomb = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Thing { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    expect(cost(`{ rest { ...f0 } } ${bomb} fragment f60 on Thing { a }`)).toBeGreaterThan(maximumCost);
  });
});
