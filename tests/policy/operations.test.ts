import { getNamedType, isCompositeType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepare } from '#graphql/execution/prepared.ts';
import { refusedToHelper } from '#graphql/policy/acting.ts';
import { firstRefused, readFieldPolicy } from '#graphql/policy/audience.ts';
import { audiencesOf } from '#graphql/policy/relations.ts';
import type { ProfessionalRole, Viewer } from '#graphql/policy/viewer.ts';
import { createSchema } from '#graphql/schema.server.ts';
import { mandateParts, type MandateParts, mandateRights } from '#graphql/shared/acting.ts';
import { expectedOperations } from './operation-rows.ts';

/** What it takes to ask an operation for another, by its name. */
const actingColumn = new Map(
  expectedOperations
    .trim()
    .split('\n')
    .map((line) => {
      const words = line.trim().split(/\s+/);
      return [words[0] ?? '', words[9] ?? 'nothing is said'];
    }),
);

/** What lies below: words that only some of those who may ask an operation may read in its answer. */
const expectedBelow = `
  { reviewQueue { edges { node { person { name } } } } }            no  no  yes no  yes no  no  no
  { reviewQueue { edges { node { income } } } }                     no  no  yes no  no  no  no  no
  { reviewQueue { edges { node { payout } } } }                     no  no  yes no  no  no  no  no
  { reviewQueue { edges { node { employers } } } }                  no  no  yes no  no  no  no  no
  { reviewQueue { edges { node { person { maskedBsn } } } } }       no  no  yes no  no  no  no  no
  { reviewQueue { edges { node { person { birthDate } } } } }       no  no  yes no  no  no  no  no
  { caseload { edges { node { person { name } } } } }               no  no  no  yes no  no  no  no
  { caseload { edges { node { person { maskedBsn } } } } }          no  no  no  no  no  no  no  no
  { incomeReport(month: "2026-11") { draft { revision } } }         no  yes no  no  no  no  no  no
  { incomeReport(month: "2026-11") { person { name } } }            no  no  no  no  no  no  no  no
  { incomeReport(month: "2026-11") { earlierMonths { income } } }   no  no  no  no  no  no  no  no
  { reviewReport(id: "1") { draft { revision } } }                  no  no  no  no  no  no  no  no
  { reviewReport(id: "1") { sent { settlement { __typename } } } }  no  no  yes no  no  no  no  no
  { reviewReport(id: "1") { contact { phone { readable } } } }      no  no  yes no  no  no  no  no
  { incomeReport(month: "2026-11") { contact { language } } }       no  no  no  no  no  no  no  no
  { reviewReport(id: "1") { contact { email } } }                   no  no  no  no  no  no  no  no
  { contactOf(personId: "1") { phone { number } calledName } }      no  no  no  yes no  no  no  no
  { contactOf(personId: "1") { email } }                            no  no  no  no  no  no  no  no
  { contactOf(personId: "1") { emailWaiting { email } } }           no  no  no  no  no  no  no  no
  { myDetails { maskedBsn address { words } contact { email } } }   no  yes no  no  no  no  no  no
  { myExperiences { words } }                                       no  yes no  no  no  no  no  no
  { experienceCounts { people } }                                   no  no  no  no  yes no  no  no
  { viewer { municipality { phone } } }                             no  yes yes yes yes yes yes yes
  { plan { proposed { goals { title } } } }                         no  yes no  no  no  no  no  no
  { plan { draft { number } } }                                     no  no  no  no  no  no  no  no
  { plan { warnings { kind } } }                                    no  no  no  no  no  no  no  no
  { plan { proposed { missing { code } } } }                        no  no  no  no  no  no  no  no
  { plan { goalsSharedWithMe { ownerName } } }                      no  yes no  no  no  no  no  no
  { planOf(personId: "1") { draft { number } } }                    no  no  no  yes no  no  no  no
  { planOf(personId: "1") { warnings { kind } } }                   no  no  no  yes no  no  no  no
  { planOf(personId: "1") { household { name } } }                  no  no  no  no  no  no  no  no
  { planOf(personId: "1") { goalsSharedWithMe { title } } }         no  no  no  no  no  no  no  no
  { planOf(personId: "1") { person { maskedBsn } } }                no  no  no  no  no  no  no  no
  { sanctionQueue { reasons view } }                                no  no  yes no  no  no  no  no
  { plan { sanctionProposals { reasons view } } }                   no  yes no  no  no  no  no  no
  { planOf(personId: "1") { sanctionProposals { decidable } } }     no  no  no  no  no  no  no  no
  { planOf(personId: "1") { sanctionProposals { withdrawable } } }  no  no  no  yes no  no  no  no
  { sanctionQueue { obligationNow { state } } }                     no  no  yes no  no  no  no  no
  { sanctionQueue { withdrawable } }                                no  no  no  no  no  no  no  no
  { messages { id deliveries { state } } }                          no  yes no  no  no  no  no  no
  { messagesTo(personId: "1") { id } }                              no  no  no  no  no  no  no  no
  { messagesTo(personId: "1") { kind deliveries { state } } }       no  no  no  yes no  no  no  no
  { appointments { with cancelReason } }                            no  yes no  no  no  no  no  no
  { appointmentsOf(personId: "1") { with cancelReason } }           no  no  no  yes no  no  no  no
  { talks { words by publishedAt } }                                no  yes no  no  no  no  no  no
  { talks { revision } }                                            no  no  no  no  no  no  no  no
  { talksOf(personId: "1") { words revision } }                     no  no  no  yes no  no  no  no
  { ladder { questions { options { text(language: "nl") } } } }     no  yes yes yes yes yes yes yes
  { myLadder { note } }                                             no  yes no  no  no  no  no  no
  { ladderOf(personId: "1") { note by } }                           no  no  no  yes no  no  no  no
  { searchTerm { efforts { words } } }                              no  yes no  no  no  no  no  no
  { searchTermOf(personId: "1") { efforts { words } } }             no  no  no  yes no  no  no  no
  { terms { article source } }                                      no  yes yes yes yes yes yes yes
  { plan { placementEvaluations { words } } }                       no  yes no  no  no  no  no  no
  { planOf(personId: "1") { placementEvaluations { words } } }      no  no  no  yes no  no  no  no
  { change(id: "1") { draft { missing { code } accountNumber } } }  no  yes no  no  no  no  no  no
  { change(id: "1") { person { name } } }                           no  no  no  no  no  no  no  no
  { change(id: "1") { others { kind } } }                           no  no  no  no  no  no  no  no
  { reviewChange(id: "1") { draft { revision } } }                  no  no  no  no  no  no  no  no
  { reviewChange(id: "1") { versions { accountNumber answers { value } } } } no  no  yes no  no  no  no  no
  { changeQueue { edges { node { kind person { name } } } } }       no  no  yes no  yes no  no  no
  { changeQueue { edges { node { evidenceCount } } } }              no  no  yes no  no  no  no  no
  { changesOf(personId: "1") { kind sentAt } }                      no  no  no  yes no  no  no  no
  { decisions { facts { value } } }                                 no  yes no  no  no  no  no  no
  { decisions { objection { draft { words } } } }                   no  yes no  no  no  no  no  no
  { objectionQueue { person { name } decideBy } }                   no  no  yes no  yes no  no  no
  { objectionQueue { person { maskedBsn } } }                       no  no  yes no  no  no  no  no
  { objectionFile(id: "1") { objection { versions { words } } } }   no  no  yes no  no  no  no  no
  { objectionFile(id: "1") { objection { draft { words } } } }      no  no  no  no  no  no  no  no
  { objectionFile(id: "1") { decision { readAt } } }                no  no  no  no  no  no  no  no
  { portfolio { work { title evidence { fileName } } next { what } } } no  yes no  no  no  no  no  no
  { trainingAdviceToGive(id: "1") { personName question } }         no  no  no  no  no  no  no  yes
  { trainingAdvice { personName } }                                 no  no  no  no  no  no  no  no
  { trainingAdviceOf(personId: "1") { personName } }               no  no  no  no  no  no  no  no
  { trainingParticipants { name acts { words } attendance { attended } } } no  no  no  no  no  no  yes no
  { trainingRequests { attendance { attended } acts { words } } } no  yes no  no  no  no  no  no
  { training(id: "1") { fit { topic } } }                           no  yes no  no  no  no  no  no
  { training(id: "1") { request { state } } }                       no  yes no  no  no  no  no  no
  { findTrainings(search: { text: "" }) { trainings { request { state } } } } no  yes no  no  no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { work { title } } } } no  no  no  yes no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { work { evidence { fileName } } } } } no  no  no  no  no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { files { entryIds file { fileName } } } } } no  no  no  yes no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { count } } } no  no  no  no  no  no  no  no

`;

const roles = [
  'anonymous',
  'citizen',
  'INCOME_SPECIALIST',
  'CASE_MANAGER',
  'TEAM_LEAD',
  'PRIVACY_OFFICER',
  'TRAINING_PROVIDER',
  'LEARN_WORK_ADVISER',
] as const;

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
      const [, subject = '', answers = ''] = /^\s*(.*?)\s+((?:(?:yes|no)\s*){8})(?:\s\S+)?$/.exec(line) ?? [];

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

/** Whether somebody may ask a document for another, whose mandate says this. */
function isAllowed(document: string, may: MandateParts): boolean {
  const { policy } = prepare(document, null, { schema, fields, introspection: false });
  return (
    refusedToHelper(policy.acting, {
      ...{ personId: 'h', name: 'Helper', mandateId: 'm', personName: 'P' },
      may,
      managesMoney: false,
    }) === null
  );
}

/** Of the mandates that open one part, and the one that opens none, those that are enough. Written out, and not asked of the policy. */
function mandatesWith(needed: string): readonly MandateParts[] {
  const every = mandateParts.flatMap((part) => mandateRights.map((right) => ({ part, right })));
  const enough: Readonly<Record<string, readonly string[]>> = {
    LOOK: ['LOOK', 'PREPARE', 'SEND'],
    PREPARE: ['PREPARE', 'SEND'],
    SEND: ['SEND'],
  };
  if (needed === 'LOOK') return [...every.map(({ part, right }) => ({ [part]: right })), {}];
  const [inPart, least = ''] = needed.split('.');
  return every
    .filter(({ part, right }) => part === inPart && enough[least]?.includes(right))
    .map(({ part, right }) => ({ [part]: right }));
}

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  type ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type, field })) : [],
);

describe('who may ask what', () => {
  it('is written down for every operation of the contract, and for no other', () => {
    expect(
      rows(expectedOperations)
        .map(([name]) => name)
        .sort(),
    ).toEqual(rootFields.map(({ name }) => name).sort());
  });

  it.each(rootFields)('$name', ({ name, type, field }) => {
    const row = rows(expectedOperations).find(([subject]) => subject === name);
    expect(answersTo(smallest(type, field)), `${name} for ${roles.join(', ')}`).toEqual(row?.[1]);
  });

  it.each(rootFields)('$name for another', ({ name, type, field }) => {
    const needed = actingColumn.get(name) ?? 'nothing is said';
    const allowed = [...mandateParts.flatMap((part) => mandateRights.map((right) => ({ [part]: right }))), {}].filter(
      (may) => isAllowed(smallest(type, field), may),
    );
    expect(allowed).toEqual(mandatesWith(needed));
  });

  it('offers a part to helpers as soon as the contract has a field of it, and no other', () => {
    const parts = [...actingColumn.values()].flatMap((needed) => (needed.includes('.') ? [needed.split('.')[0]] : []));
    expect([...new Set(parts)].sort()).toEqual([...mandateParts].sort());
  });

  it.each(rows(expectedBelow))('%s', (document, answers) => {
    expect(answersTo(document), roles.join(', ')).toEqual(answers);
  });
});
