import { getNamedType, isCompositeType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepare } from '#graphql/execution/prepared.ts';
import { firstRefused, readFieldPolicy } from '#graphql/policy/audience.ts';
import { audiencesOf } from '#graphql/policy/relations.ts';
import type { ProfessionalRole, Viewer } from '#graphql/policy/viewer.ts';
import { createSchema } from '#graphql/schema.server.ts';

/**
 * Who may ask what, written by hand: nothing here is derived from the contract. An operation without a row, or a row without an
 * operation, fails. Columns: nobody signed in, citizen, income specialist, case manager, team lead.
 */
const expected = `
  Query.municipalities              yes yes yes yes yes
  Query.viewer                      no  yes yes yes yes
  Query.notifications               no  yes no  no  no
  Query.incomeMonths                no  yes no  no  no
  Query.incomeReport                no  yes no  no  no
  Query.copyableMonth               no  yes no  no  no
  Query.whatIf                      no  yes no  no  no
  Query.reviewQueue                 no  no  yes no  yes
  Query.reviewReport                no  no  yes no  no
  Query.caseload                    no  no  no  yes no
  Mutation.setLanguage              no  yes no  no  no
  Mutation.startIncomeReport        no  yes no  no  no
  Mutation.answerAnythingToReport   no  yes no  no  no
  Mutation.saveIncomeSource         no  yes no  no  no
  Mutation.removeIncomeSource       no  yes no  no  no
  Mutation.attachEvidence           no  yes no  no  no
  Mutation.detachEvidence           no  yes no  no  no
  Mutation.sendIncomeReport         no  yes no  no  no
  Mutation.startCorrection          no  yes no  no  no
  Mutation.requestExemption         no  yes no  no  no
  Mutation.discardCorrection        no  yes no  no  no
  Mutation.answerReviewQuestion     no  yes no  no  no
  Mutation.askAboutIncomeReport     no  no  yes no  no
  Mutation.acceptIncomeReport       no  no  yes no  no
`;

/** What lies below: words that only some of those who may ask an operation may read in its answer. */
const expectedBelow = `
  { reviewQueue { edges { node { person { name } } } } }           no  no  yes no  yes
  { reviewQueue { edges { node { income } } } }                    no  no  yes no  no
  { reviewQueue { edges { node { payout } } } }                    no  no  yes no  no
  { reviewQueue { edges { node { employers } } } }                 no  no  yes no  no
  { reviewQueue { edges { node { person { maskedBsn } } } } }      no  no  yes no  no
  { reviewQueue { edges { node { person { birthDate } } } } }      no  no  yes no  no
  { caseload { edges { node { person { name } } } } }              no  no  no  yes no
  { caseload { edges { node { person { maskedBsn } } } } }         no  no  no  no  no
  { incomeReport(month: "2026-11") { draft { revision } } }        no  yes no  no  no
  { incomeReport(month: "2026-11") { person { name } } }           no  no  no  no  no
  { incomeReport(month: "2026-11") { earlierMonths { income } } }  no  no  no  no  no
  { reviewReport(id: "1") { draft { revision } } }                 no  no  no  no  no
  { reviewReport(id: "1") { sent { settlement { __typename } } } } no  no  yes no  no
  { viewer { municipality { phone } } }                            no  yes yes yes yes
`;

const roles = ['anonymous', 'citizen', 'INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD'] as const;

function viewerAs(role: (typeof roles)[number]): Viewer {
  if (role === 'anonymous') return { kind: 'anonymous' };
  const common = { municipalityId: 'a-municipality', assurance: 'high' } as const;
  if (role === 'citizen') return { kind: 'citizen', personId: 'a-person', ...common };
  const only: readonly ProfessionalRole[] = [role];
  return { kind: 'professional', professionalId: 'a-professional', name: 'Somebody', roles: only, ...common };
}

function rows(table: string): [string, string[]][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, subject = '', answers = ''] = /^\s*(.*?)\s+((?:(?:yes|no)\s*){5})$/.exec(line) ?? [];
      return [subject, answers.trim().split(/\s+/)];
    });
}

const schema = createSchema();
const fields = readFieldPolicy(schema);

function answersTo(document: string): string[] {
  const { policy } = prepare(document, null, { schema, fields, introspection: false });
  return roles.map((role) => (firstRefused(policy, audiencesOf(viewerAs(role))) === null ? 'yes' : 'no'));
}

/** The smallest document with one root field: its arguments as variables, nothing below it. */
function smallest(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map(({ name, type: argument }) => `$${name}: ${String(argument)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return [
    `${type.name.toLowerCase()} One${variables === '' ? '' : `(${variables})`} {`,
    `${field.name}${given === '' ? '' : `(${given})`}`,
    `${isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''} }`,
  ].join(' ');
}

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  type ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type, field })) : [],
);

describe('who may ask what', () => {
  it('is written down for every operation of the contract, and for no other', () => {
    expect(
      rows(expected)
        .map(([name]) => name)
        .sort(),
    ).toEqual(rootFields.map(({ name }) => name).sort());
  });

  it.each(rootFields)('$name', ({ name, type, field }) => {
    const row = rows(expected).find(([subject]) => subject === name);
    expect(answersTo(smallest(type, field)), `${name} for ${roles.join(', ')}`).toEqual(row?.[1]);
  });

  it.each(rows(expectedBelow))('%s', (document, answers) => {
    expect(answersTo(document), roles.join(', ')).toEqual(answers);
  });
});
