import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { firstRefused, operationPolicy, readFieldPolicy } from './audience.ts';
import { audiencesOf, audienceSet } from './relations.ts';

const schema = buildSchema(`
  directive @visible(to: [Audience!]!) on FIELD_DEFINITION
  directive @purpose(is: Purpose!) on FIELD_DEFINITION
  enum Audience { ANYONE SIGNED_IN SELF INCOME_SPECIALIST CASE_MANAGER TEAM_LEAD }
  enum Purpose { JUDGE_INCOME GUIDANCE }
  type Query {
    open: Int @visible(to: [ANYONE])
    forgotten: Int
    own: Own @visible(to: [SELF])
    either: Either @visible(to: [SIGNED_IN])
    queue: Own @visible(to: [INCOME_SPECIALIST, TEAM_LEAD]) @purpose(is: JUDGE_INCOME)
  }
  type Own { plain: Int @visible(to: [SELF, INCOME_SPECIALIST]) secret: Int @visible(to: [INCOME_SPECIALIST]) }
  type Other { hidden: Int @visible(to: [CASE_MANAGER]) }
  union Either = Own | Other
`);
const fields = readFieldPolicy(schema);

function refusedTo(reader: readonly string[], source: string): string | null {
  const document = parse(source);
  return firstRefused(operationPolicy(schema, fields, document, getOperationAST(document)!), audienceSet(reader));
}

describe('the audience of an operation', () => {
  it('holds where every field is for the reader', () => {
    expect(refusedTo(['SELF'], '{ own { plain } }')).toBeNull();
    expect(refusedTo(['ANYONE'], '{ open __typename }')).toBeNull();
  });

  it.each([
    ['a field', '{ own { plain secret } }', 'Own.secret'],
    ['a fragment', '{ own { ...f } } fragment f on Own { secret }', 'Own.secret'],
    [
      'a fragment in a fragment',
      '{ own { ...f } } fragment f on Own { ...g } fragment g on Own { secret }',
      'Own.secret',
    ],
    ['an inline fragment', '{ own { ... on Own { secret } } }', 'Own.secret'],
    ['an inline fragment without a type', '{ own { ... @include(if: true) { secret } } }', 'Own.secret'],
    ['a field that is skipped for sure', '{ own { plain secret @skip(if: true) } }', 'Own.secret'],
    ['a field that a variable leaves out', 'query ($no: Boolean!) { own { secret @include(if: $no) } }', 'Own.secret'],
    ['an alias', '{ own { plain: secret } }', 'Own.secret'],
    ['a field without an audience', '{ forgotten }', 'Query.forgotten'],
    ['a member of a union', '{ either { ... on Other { hidden } } }', 'Other.hidden'],
  ])('is refused for %s', (_where, source, field) => {
    expect(refusedTo(['SELF', 'SIGNED_IN'], source)).toBe(field);
  });

  it('counts introspection as open and says nothing about whether it is answered', () => {
    expect(refusedTo(['ANYONE'], '{ __schema { types { name fields { name } } } }')).toBeNull();
  });

  it('ends on a fragment that spreads itself', () => {
    expect(refusedTo(['SELF'], '{ own { ...f } } fragment f on Own { plain ...f }')).toBeNull();
  });

  it('knows root fields and purposes, also inside a fragment', () => {
    const document = parse('query { ...f open } fragment f on Query { a: queue { secret } b: queue { secret } }');
    const policy = operationPolicy(schema, fields, document, getOperationAST(document)!);
    expect(policy.rootFields).toEqual(['queue', 'open']);
    expect(policy.purposes).toEqual(['JUDGE_INCOME']);
    expect(policy.purposeAudience).toBe(audienceSet(['INCOME_SPECIALIST', 'TEAM_LEAD']));
  });
});

describe('the audiences of a viewer', () => {
  const municipalityId = 'm';
  const assurance = 'substantial';

  it('are the public only before signing in', () => {
    expect(audiencesOf({ kind: 'anonymous' })).toBe(audienceSet(['ANYONE']));
  });

  it('make a citizen SELF and never a role', () => {
    expect(audiencesOf({ kind: 'citizen', municipalityId, personId: 'p', assurance })).toBe(
      audienceSet(['ANYONE', 'SIGNED_IN', 'SELF']),
    );
  });

  it('make a professional their roles and never SELF', () => {
    const professional = { kind: 'professional', municipalityId, professionalId: 'x', name: 'N', assurance } as const;
    expect(audiencesOf({ ...professional, roles: [] })).toBe(audienceSet(['ANYONE', 'SIGNED_IN']));
    expect(audiencesOf({ ...professional, roles: ['TEAM_LEAD', 'CASE_MANAGER'] })).toBe(
      audienceSet(['ANYONE', 'SIGNED_IN', 'TEAM_LEAD', 'CASE_MANAGER']),
    );
  });

  it('refuse a word without a meaning', () => {
    expect(() => audienceSet(['NEIGHBOUR'])).toThrow('without a meaning: NEIGHBOUR');
  });
});
