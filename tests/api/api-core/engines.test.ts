import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const documents: readonly (readonly [what: string, source: string, variables?: Record<string, unknown>])[] = [
  ['leaves', '{ probe { text given later amount month } }'],
  ['aliases and __typename', '{ a: probe { __typename x: text y: text } __typename b: probe { later } }'],
  ['fields that merge', '{ probe { child { text } child { later } ... on Probe { child { amount } } } }'],
  [
    'fragments in fragments',
    '{ probe { ...f } } fragment f on Probe { ...g text } fragment g on Probe { child { later } }',
  ],
  ['lists with promises', '{ probe { children { given } } }'],
  ['lists with holes', '{ probe { holes { text } } }'],
  [
    'constant skip and include',
    '{ probe { text @skip(if: true) later @include(if: true) amount @include(if: false) } }',
  ],
  [
    'variable skip',
    'query ($no: Boolean!) { probe { text @skip(if: $no) ... @include(if: $no) { later } } }',
    { no: true },
  ],
  [
    'variable skip, other way',
    'query ($no: Boolean!) { probe { text @skip(if: $no) ... @include(if: $no) { later } } }',
    { no: false },
  ],
  [
    'skip on a fragment that is spread twice',
    'query ($no: Boolean!) { a: probe { ...f @skip(if: $no) } b: probe { ...f } } fragment f on Probe { text }',
    { no: true },
  ],
  [
    'a fragment inside a fragment that is skipped, and spread elsewhere',
    'query ($no: Boolean!) { a: probe { ... @skip(if: $no) { ...f } } b: probe { ...f child { ...f } } } fragment f on Probe { text }',
    { no: true },
  ],
  [
    'the same field skipped once and asked once',
    'query ($no: Boolean!) { probe { text @skip(if: $no) ...f } } fragment f on Probe { text child @include(if: $no) { text } }',
    { no: true },
  ],
  ['a default argument', '{ probe { given } }'],
  ['an argument null', '{ probe(text: null) { given } }'],
  ['a variable left out', 'query ($t: String) { probe(text: $t) { given } }'],
  ['a variable null', 'query ($t: String) { probe(text: $t) { given } }', { t: null }],
  ['a default variable', 'query ($t: String = "mine") { probe(text: $t) { given } }'],
  ['a list from one value', '{ probe(list: 4) { text } }'],
  ['input objects with defaults', '{ probe(input: { b: ["x"], inner: { a: 1 } }) { text } }'],
  ['an enum and a union', '{ either(which: "apple") { __typename ... on Apple { colour } ... on Pear { taste } } }'],
  ['the other member', '{ either(which: "pear") { ... on Apple { colour } ... on Pear { taste } } }'],
  ['a null that bubbles to the root', '{ probe { missing } }'],
  ['a null that bubbles to a nullable field', '{ maybe { text missing } }'],
  ['a null that bubbles out of a list', '{ maybe { children { missing } } }'],
  ['a throw in a nullable field', '{ maybe { text throws } }'],
  ['a rejection in a field that may not be null', '{ maybe { throwsHere } }'],
  ['a number that is none', '{ maybe { wrongNumber } }'],
  ['a variable of the wrong type', 'query ($m: Month) { probe(month: $m) { text } }', { m: 'soon' }],
  ['a variable that is missing', 'query ($w: String!) { either(which: $w) { __typename } }'],
  ['refused words', '{ badCursor }'],
  ['several errors', '{ a: maybe { throws } b: maybe { throws } c: divide(by: "0") }'],
];

describe('the compiled engine answers as graphql-js does', () => {
  it.for(documents)('%s', async ([, source, variables = {}]) => {
    const document = { source };
    const request = { traceId: 'the-same' };
    const compiled = await world.api.executeArbitrary(world.citizen, document, variables, request);
    const reference = await world.reference.executeArbitrary(world.citizen, document, variables, request);
    expect(compiled).toEqual(reference);
    expect(JSON.stringify(compiled.data)).toBe(JSON.stringify(reference.data));
  });
});
