import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '#tests/support/attack-table.ts';
import { type Answer, type AttackedPortal, createAttackedPortal } from './portal.ts';

const where = 'tests/api/attacks/documents.test.ts';
let portal: AttackedPortal;
let citizen: string;
let specialist: string;
beforeAll(async () => {
  portal = await createAttackedPortal();
  const municipality = await portal.world.municipality();
  citizen = await portal.signIn(await portal.world.citizen(municipality));
  specialist = await portal.signIn(await portal.world.professional(municipality, 'INCOME_SPECIALIST'));
});
afterAll(() => portal.end());

const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(' ');
const nested = (levels: number) => `{ ${'plan { '.repeat(levels)} __typename ${'} '.repeat(levels)} }`;

/** Documents that no page of ours sends, and that cost much or tell much where nobody thought of them. */
const documents: readonly (readonly [string, string])[] = [
  ['depth 11', nested(11)],
  ['depth 150', nested(150)],
  ['depth 480', nested(480).replaceAll(' ', '')],
  ['2000 times a field', `{ ${times(2000, () => 'viewer')} }`],
  ['16 aliases', `{ ${times(16, (i) => `a${i}: __typename`)} }`],
  ['aliases of one mutation', `mutation { ${times(16, (i) => `a${i}: closeCalendarFeed`)} }`],
  ['8193 bytes', `{ __typename } #${'x'.repeat(8_180)}`],
  ['1001 tokens', `{ ${times(1001, () => '__typename')} }`],
  ['a list value of 1000', `{ incomeMonths(first: [${times(990, () => '1')}]) { __typename } }`],
  ['a value nested in 400 levels', `{ incomeMonths(first: ${'['.repeat(400)}1${']'.repeat(400)}) { __typename } }`],
  ['a fragment of itself', '{ ...a } fragment a on Query { __typename ...a }'],
  [
    'fragments in a circle',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }',
  ],
  [
    'a bomb of fragments',
    `{ ...f0 } ${times(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { __typename }`,
  ],
  ['fragments nobody uses', `{ __typename } ${times(80, (i) => `fragment f${i} on Query { __typename }`)}`],
  ['a directive twice', '{ __typename @skip(if: false) @skip(if: false) }'],
  ['11 directives', `{ ${times(11, (i) => `a${i % 9}: __typename @include(if: true)`)} }`],
  ['unknown directives', `{ __typename ${times(200, () => '@a')} }`],
  ['@defer', '{ ... @defer { viewer { __typename } } }'],
  ['@stream', '{ incomeMonths(first: 5) @stream { __typename } }'],
  ['a subscription', 'subscription { viewer { __typename } }'],
  ['introspection', '{ __schema { types { name fields { name } } } }'],
  ['introspection of a type', '{ __type(name: "Person") { name } }'],
  ['introspection under another name', '{ a: __schema { b: queryType { name } } }'],
  ['introspection in a fragment', '{ ...a } fragment a on Query { __schema { queryType { name } } }'],
  ['a field that is nearly there', '{ viewe { __typename } }'],
  ['a field that is nearly there, below', '{ plan { propose { __typename } } }'],
  ['an argument that is nearly there', '{ incomeMonths(firs: 5) { __typename } }'],
  ['a type that is nearly there', '{ ... on Quer { __typename } }'],
  ['an enum value that is nearly there', '{ reviewQueue(first: 5, status: QUESTIONE) { __typename } }'],
  ['cost over the limit', '{ incomeMonths(first: 2147483647) { month } }'],
  ['cost over the limit, in a variable', 'query ($n: Int! = 100000) { incomeMonths(first: $n) { month } }'],
  ['2^31', '{ incomeMonths(first: 2147483648) { month } }'],
  ['10^400', `{ incomeMonths(first: 1${'0'.repeat(400)}) { month } }`],
  ['fields that do not fit together', '{ viewer { __typename } viewer: municipalities { __typename } }'],
  [
    'arguments that do not fit together',
    '{ a: incomeMonths(first: 1) { __typename } a: incomeMonths(first: 2) { __typename } }',
  ],
  ['two operations, none named', 'query A { __typename } query B { __typename }'],
  ['two operations of one name', 'query A { __typename } query A { __typename }'],
  ['a definition of types', 'type Query { a: Int } { __typename }'],
  ['nothing', ''],
  ['a comment', '# { viewer }'],
  ['a word', 'viewer'],
  ['half a string', '{ a(b: "'],
  ['a NUL', '{ viewer\u0000 }'],
  ['half a letter', '{ viewer\ud800 }'],
];

const internals = /\bat .*\.(ts|js|mjs):\d+|stacktrace|node_modules|Did you mean|select .* from|portal_api|pg_/i;

function expectQuiet({ text, status, headers }: Answer, what: string): void {
  expect(status, `${what} ${text}`).toBeLessThan(500);
  expect(text, what).not.toMatch(internals);
  expect(headers.get('x-powered-by'), what).toBeNull();
  expect(headers.get('cache-control'), what).toBe('no-store');
}

/** Refused before any data were asked: values are read within the transaction, which is opened and ended for nothing. */
async function expectRefused(what: string, work: () => Promise<Answer>, opened: 'closed' | 'opened'): Promise<void> {
  const { outcome, texts } = await portal.world.statements.during(work);
  expectQuiet(outcome, what);
  expect(outcome.status, `${what} ${outcome.text}`).toBeGreaterThanOrEqual(400);
  const asked = opened === 'opened' ? texts.filter((text) => !/^(begin|rollback|select set_config)/.test(text)) : texts;
  expect(asked, what).toEqual([]);
}

describe('a hostile document', () => {
  it.each(documents)('%s is refused before anything runs', async (what, query) => {
    for (const cookie of [citizen, specialist, ''])
      await expectRefused(what, () => portal.post(cookie, { query }), 'closed');
  });

  it.each<[string, unknown]>([
    ['a list of operations', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['an empty list', []],
    ['a text', '"{ __typename }"'],
    ['null', 'null'],
    ['cut off', '{"query": "{ __type'],
    ['a query that is a list', { query: ['{ __typename }'] }],
    ['a query that is an object', { query: { toString: '{ __typename }' } }],
    ['variables in a list', { query: '{ __typename }', variables: [1] }],
    ['variables in a text', { query: '{ __typename }', variables: '{}' }],
    ['a name that is none', { query: '{ __typename }', operationName: { a: 1 } }],
    ['a name that is not there', { query: 'query A { __typename }', operationName: 'B' }],
    ['the name of a prototype', { query: 'query A { __typename }', operationName: '__proto__' }],
    ['the name of a constructor', { query: 'query A { __typename }', operationName: 'constructor' }],
    ['an id that nobody gave', { documentId: 'c'.repeat(64) }],
    ['an id that is a prototype', { documentId: '__proto__' }],
    ['a hash without a document', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
    ['64 kB and more', { query: '{ __typename }', variables: { a: 'x'.repeat(70_000) } }],
    [
      'a number beyond all',
      '{"query":"query ($n: Int!) { incomeMonths(first: $n) { month } }","variables":{"n":1e999}}',
    ],
    [
      'a variable of 2^31',
      { query: 'query ($n: Int!) { incomeMonths(first: $n) { month } }', variables: { n: 2 ** 31 } },
    ],
    [
      'a variable that is a list',
      { query: 'query ($n: Int!) { incomeMonths(first: $n) { month } }', variables: { n: [5] } },
    ],
    [
      'a variable that is missing',
      { query: 'query ($n: Int!) { incomeMonths(first: $n) { month } }', variables: { __proto__: { n: 5 } } },
    ],
    [
      'a variable nested in 10,000 levels',
      `{"query":"query ($n: Int!) { incomeMonths(first: $n) { month } }","variables":{"n":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    ],
    [
      'objects nested in 5,000 levels',
      `{"query":"mutation ($a: [LadderAnswerInput!]!) { placeMyself(answers: $a, wished: []) { __typename } }","variables":{"a":${'{"question":'.repeat(5_000)}1${'}'.repeat(5_000)}}}`,
    ],
  ])('a body that is %s is refused before anything runs', async (what, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    await expectRefused(what, () => portal.post(citizen, text), 'opened');
  });

  it('is sent in one way only', async () => {
    const query = '{ viewer { __typename } }';
    const json = { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie: citizen };
    const encoded = `query=${encodeURIComponent(query)}`;
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob(['a']), 'a.txt');
    const { 'content-type': _, ...bare } = json;
    const ways: readonly (readonly [string, number, string, RequestInit])[] = [
      ['a query by GET', 405, `/graphql?${encoded}`, { headers: json }],
      ['a mutation by GET', 405, '/graphql?query=mutation%7BcloseCalendarFeed%7D', { headers: json }],
      ['PUT', 405, '/graphql', { method: 'PUT', headers: json, body: '{}' }],
      ['DELETE', 405, '/graphql', { method: 'DELETE', headers: json }],
      [
        'a form',
        415,
        '/graphql',
        { method: 'POST', headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' }, body: encoded },
      ],
      [
        'plain text',
        415,
        '/graphql',
        { method: 'POST', headers: { ...json, 'content-type': 'text/plain' }, body: JSON.stringify({ query }) },
      ],
      [
        'application/graphql',
        415,
        '/graphql',
        { method: 'POST', headers: { ...json, 'content-type': 'application/graphql' }, body: query },
      ],
      ['an upload with a map', 415, '/graphql', { method: 'POST', headers: bare, body: form }],
      [
        'no header of ours',
        403,
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: citizen },
          body: JSON.stringify({ query }),
        },
      ],
    ];
    for (const [what, status, path, init] of ways) {
      const { outcome, texts } = await portal.world.statements.during(() => portal.send(path, init));
      expect([what, outcome.status]).toEqual([what, status]);
      expect(texts, what).toEqual([]);
    }
    tell({ attack: 'other ways to send a document', tried: ways.length, through: 0, where });
  });

  it('asks no trace, and pollutes nothing', async () => {
    const traced = await portal.post(
      citizen,
      { query: '{ viewer { __typename } }', extensions: { tracing: true } },
      { 'apollo-federation-include-trace': 'ftv1', 'apollo-tracing': '1', 'x-apollo-tracing': '1' },
    );
    expect(JSON.parse(traced.text)).toEqual({ data: { viewer: { __typename: 'Viewer' } } });
    const twice = await portal.post(citizen, '{"query":"{ __schema { types { name } } }","query":"{ __typename }"}');
    expect(JSON.parse(twice.text)).toEqual({ data: { __typename: 'Query' } });
    await portal.post(
      citizen,
      '{"query":"{ __typename }","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    await portal.post(citizen, '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    tell({ attack: 'hostile documents and bodies', tried: documents.length * 3 + 27, through: 0, where });
  });

  it('of nothing in many levels costs nothing', async () => {
    const query = `{ ${'... { '.repeat(300)} __typename ${'} '.repeat(300)} }`;
    const { outcome, texts } = await portal.world.statements.during(() => portal.post(citizen, { query }));
    expect(JSON.parse(outcome.text)).toEqual({ data: { __typename: 'Query' } });
    expect(texts.filter((text) => !/^(begin|commit|select set_config)/.test(text))).toEqual([]);
  });

  it('of long lists is answered with a sentence and not with work', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => ({ question: `q${i}`, option: 'a' }));
    const { outcome, texts } = await portal.world.statements.during(() =>
      portal.post(citizen, {
        query: 'mutation ($a: [LadderAnswerInput!]!) { placeMyself(answers: $a, wished: []) { __typename } }',
        variables: { a: many },
      }),
    );
    expectQuiet(outcome, 'a long list');
    expect(texts.length).toBeLessThan(12);
  });
});
