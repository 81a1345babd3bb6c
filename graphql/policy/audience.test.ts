import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { actsOf, firstRefused, operationPolicy, readFieldPolicy } from './audience.ts';
import { audiencesOf, audienceSet } from './relations.ts';
import type { ProfessionalRole } from './viewer.ts';

const schema = buildSchema(`
  directive @visible(to: [Audience!]!) on FIELD_DEFINITION
  directive @purpose(is: Purpose!, as: [Audience!]) repeatable on FIELD_DEFINITION
  enum Audience { ANYONE SIGNED_IN SELF INCOME_SPECIALIST CASE_MANAGER TEAM_LEAD }
  enum Purpose { JUDGE_INCOME GUIDANCE SUPERVISION }
  type Query {
    open: Int @visible(to: [ANYONE])
    forgotten: Int
    own: Own @visible(to: [SELF])
    either: Either @visible(to: [SIGNED_IN])
    queue: Own @visible(to: [INCOME_SPECIALIST, TEAM_LEAD])
      @purpose(is: JUDGE_INCOME, as: [INCOME_SPECIALIST]) @purpose(is: SUPERVISION, as: [TEAM_LEAD])
    mine: Int @visible(to: [CASE_MANAGER]) @purpose(is: GUIDANCE)
  }
  type Own { plain: Int @visible(to: [SELF, INCOME_SPECIALIST, TEAM_LEAD]) secret: Int @visible(to: [INCOME_SPECIALIST]) }
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
    expect(policy.purposes).toEqual([
      [
        { purpose: 'JUDGE_INCOME', audience: audienceSet(['INCOME_SPECIALIST']) },
        { purpose: 'SUPERVISION', audience: audienceSet(['TEAM_LEAD']) },
      ],
    ]);
  });
});

describe('what a professional does with an operation', () => {
  const acts = (roles: readonly ProfessionalRole[], source: string) => {
    const document = parse(source);
    const policy = operationPolicy(schema, fields, document, getOperationAST(document)!);
    return actsOf(policy, roles).map(({ role, purpose }) => `${role} ${purpose}`);
  };

  it.each([
    [
      'a list that two roles read for their own reasons',
      ['TEAM_LEAD'],
      '{ queue { plain } }',
      ['TEAM_LEAD SUPERVISION'],
    ],
    ['the same in the other role', ['INCOME_SPECIALIST'], '{ queue { plain } }', ['INCOME_SPECIALIST JUDGE_INCOME']],
    [
      'both roles, and either is enough',
      ['TEAM_LEAD', 'INCOME_SPECIALIST'],
      '{ queue { plain } }',
      ['TEAM_LEAD SUPERVISION'],
    ],
    [
      'both roles, and only one may see all of it',
      ['TEAM_LEAD', 'INCOME_SPECIALIST'],
      '{ queue { plain secret } }',
      ['INCOME_SPECIALIST JUDGE_INCOME'],
    ],
    [
      'two fields in two roles',
      ['CASE_MANAGER', 'TEAM_LEAD'],
      '{ queue { plain } mine again: mine }',
      ['TEAM_LEAD SUPERVISION', 'CASE_MANAGER GUIDANCE'],
    ],
    ['what is nobody’s data', ['TEAM_LEAD'], '{ open }', []],
    ['a field that is for another role', ['CASE_MANAGER'], '{ queue { plain } }', []],
  ] as const)('%s', (_what, roles, source, expected) => {
    expect(acts(roles, source)).toEqual(expected);
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
