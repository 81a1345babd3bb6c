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
  Query.news                        no  yes no  no  no
  Query.messages                    no  yes no  no  no
  Query.messagesTo                  no  no  no  yes no
  Query.reach                       no  yes no  no  no
  Query.letterBatches               no  no  no  no  yes
  Query.lettersWithoutAddress       no  no  no  no  yes
  Query.incomeMonths                no  yes no  no  no
  Query.incomeReport                no  yes no  no  no
  Query.copyableMonth               no  yes no  no  no
  Query.whatIf                      no  yes no  no  no
  Query.partnerParts                no  yes no  no  no
  Query.partnerPart                 no  yes no  no  no
  Query.reviewQueue                 no  no  yes no  yes
  Query.reviewReport                no  no  yes no  no
  Query.caseload                    no  no  no  yes no
  Query.plan                        no  yes no  no  no
  Query.planAttention               no  yes no  no  no
  Query.planOf                      no  no  no  yes no
  Query.planTemplates               no  no  no  yes no
  Query.sanctionQueue               no  no  yes no  no
  Query.sanctionProposal            no  no  yes no  no
  Query.appointments                no  yes no  no  no
  Query.talks                       no  yes no  no  no
  Query.calendarFeed                no  yes no  no  no
  Query.appointmentsOf              no  no  no  yes no
  Query.talksOf                     no  no  no  yes no
  Query.ladder                      no  yes yes yes yes
  Query.myLadder                    no  yes no  no  no
  Query.ladderOf                    no  no  no  yes no
  Query.searchTerm                  no  yes no  no  no
  Query.searchTermOf                no  no  no  yes no
  Query.terms                       no  yes yes yes yes
  Query.changes                     no  yes no  no  no
  Query.change                      no  yes no  no  no
  Query.changesUnderWay             no  yes no  no  no
  Query.changeYear                  no  yes no  no  no
  Query.changeQueue                 no  no  yes no  yes
  Query.reviewChange                no  no  yes no  no
  Query.changesOf                   no  no  no  yes no
  Query.myDetails                   no  yes no  no  no
  Query.detailsSummary              no  yes no  no  no
  Query.contactOf                   no  no  no  yes no
  Query.myExperiences               no  yes no  no  no
  Query.experienceCounts            no  no  no  no  yes
  Mutation.askEmailChange           no  yes no  no  no
  Mutation.confirmEmail             no  yes no  no  no
  Mutation.withdrawEmailChange      no  yes no  no  no
  Mutation.changePhone              no  yes no  no  no
  Mutation.changeCalledName         no  yes no  no  no
  Mutation.changePreferredChannel   no  yes no  no  no
  Mutation.askExperience            no  yes no  no  no
  Mutation.giveExperience           no  yes no  no  no
  Mutation.skipExperience           no  yes no  no  no
  Mutation.eraseExperience          no  yes no  no  no
  Query.decisions                   no  yes no  no  no
  Query.decision                    no  yes no  no  no
  Query.objectionQueue              no  no  yes no  yes
  Query.objectionFile               no  no  yes no  no
  Mutation.setLanguage              no  yes no  no  no
  Mutation.chooseChannels           no  yes no  no  no
  Mutation.markMessageSeen          no  yes no  no  no
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
  Mutation.answerPartnerPart        no  yes no  no  no
  Mutation.answerReviewQuestion     no  yes no  no  no
  Mutation.askAboutIncomeReport     no  no  yes no  no
  Mutation.acceptIncomeReport       no  no  yes no  no
  Mutation.saveOwnStep              no  yes no  no  no
  Mutation.removeOwnStep            no  yes no  no  no
  Mutation.setStepStatus            no  yes no  no  no
  Mutation.markPlanRead             no  yes no  no  no
  Mutation.agreeToPlan              no  yes no  no  no
  Mutation.disagreeWithPlan         no  yes no  no  no
  Mutation.askPlanChange            no  yes no  no  no
  Mutation.shareGoal                no  yes no  no  no
  Mutation.stopSharingGoal          no  yes no  no  no
  Mutation.giveSanctionView         no  yes no  no  no
  Mutation.startPlanDraft           no  no  no  yes no
  Mutation.changePlanDraft          no  no  no  yes no
  Mutation.discardPlanDraft         no  no  no  yes no
  Mutation.proposePlan              no  no  no  yes no
  Mutation.establishPlan            no  no  no  yes no
  Mutation.withdrawPlanProposal     no  no  no  yes no
  Mutation.setCoachStepStatus       no  no  no  yes no
  Mutation.recordPlanEvaluation     no  no  no  yes no
  Mutation.endPlan                  no  no  no  yes no
  Mutation.proposeSanction          no  no  no  yes no
  Mutation.withdrawSanction         no  no  no  yes no
  Mutation.decideSanction           no  no  yes no  no
  Mutation.openCalendarFeed         no  yes no  no  no
  Mutation.closeCalendarFeed        no  yes no  no  no
  Mutation.saveAppointment          no  no  no  yes no
  Mutation.cancelAppointment        no  no  no  yes no
  Mutation.saveMinutes              no  no  no  yes no
  Mutation.publishMinutes           no  no  no  yes no
  Mutation.discardMinutes           no  no  no  yes no
  Mutation.placeMyself              no  yes no  no  no
  Mutation.recordLadderPlacement    no  no  no  yes no
  Mutation.saveSearchEffort         no  yes no  no  no
  Mutation.removeSearchEffort       no  yes no  no  no
  Mutation.startSearchTerm          no  no  no  yes no
  Mutation.deviateFromSearchTerm    no  no  no  yes no
  Mutation.recordDisplacementCheck  no  no  no  yes no
  Mutation.recordPlacementEvaluation no no  no  yes no
  Mutation.startChange              no  yes no  no  no
  Mutation.saveChangeAnswers        no  yes no  no  no
  Mutation.attachChangeEvidence     no  yes no  no  no
  Mutation.detachChangeEvidence     no  yes no  no  no
  Mutation.sendChange               no  yes no  no  no
  Mutation.correctChange            no  yes no  no  no
  Mutation.discardChangeDraft       no  yes no  no  no
  Mutation.withdrawChange           no  yes no  no  no
  Mutation.answerChangeQuestion     no  yes no  no  no
  Mutation.askAboutChange           no  no  yes no  no
  Mutation.processChange            no  no  yes no  no
  Mutation.markDecisionRead         no  yes no  no  no
  Mutation.saveObjection            no  yes no  no  no
  Mutation.attachToObjection        no  yes no  no  no
  Mutation.detachFromObjection      no  yes no  no  no
  Mutation.discardObjection         no  yes no  no  no
  Mutation.sendObjection            no  yes no  no  no
  Mutation.withdrawObjection        no  yes no  no  no
  Mutation.confirmObjection         no  no  yes no  no
  Mutation.askObjectionReasons      no  no  yes no  no
  Mutation.planObjectionHearing     no  no  yes no  no
  Mutation.recordObjectionHearing   no  no  yes no  no
  Mutation.extendObjectionTerm      no  no  yes no  no
  Mutation.decideObjection          no  no  yes no  no
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
  { reviewReport(id: "1") { contact { phone { readable } } } }     no  no  yes no  no
  { incomeReport(month: "2026-11") { contact { language } } }      no  no  no  no  no
  { reviewReport(id: "1") { contact { email } } }                  no  no  no  no  no
  { contactOf(personId: "1") { phone { number } calledName } }     no  no  no  yes no
  { contactOf(personId: "1") { email } }                           no  no  no  no  no
  { contactOf(personId: "1") { emailWaiting { email } } }          no  no  no  no  no
  { myDetails { maskedBsn address { words } contact { email } } }  no  yes no  no  no
  { myExperiences { words } }                                      no  yes no  no  no
  { experienceCounts { people } }                                  no  no  no  no  yes
  { viewer { municipality { phone } } }                            no  yes yes yes yes
  { plan { proposed { goals { title } } } }                        no  yes no  no  no
  { plan { draft { number } } }                                    no  no  no  no  no
  { plan { warnings { kind } } }                                   no  no  no  no  no
  { plan { proposed { missing { code } } } }                       no  no  no  no  no
  { plan { goalsSharedWithMe { ownerName } } }                     no  yes no  no  no
  { planOf(personId: "1") { draft { number } } }                   no  no  no  yes no
  { planOf(personId: "1") { warnings { kind } } }                  no  no  no  yes no
  { planOf(personId: "1") { household { name } } }                 no  no  no  no  no
  { planOf(personId: "1") { goalsSharedWithMe { title } } }        no  no  no  no  no
  { planOf(personId: "1") { person { maskedBsn } } }               no  no  no  no  no
  { sanctionQueue { reasons view } }                               no  no  yes no  no
  { plan { sanctionProposals { reasons view } } }                  no  yes no  no  no
  { planOf(personId: "1") { sanctionProposals { decidable } } }    no  no  no  no  no
  { planOf(personId: "1") { sanctionProposals { withdrawable } } } no  no  no  yes no
  { sanctionQueue { obligationNow { state } } }                    no  no  yes no  no
  { sanctionQueue { withdrawable } }                               no  no  no  no  no
  { messages { id deliveries { state } } }                         no  yes no  no  no
  { messagesTo(personId: "1") { id } }                             no  no  no  no  no
  { messagesTo(personId: "1") { kind deliveries { state } } }      no  no  no  yes no
  { appointments { with cancelReason } }                           no  yes no  no  no
  { appointmentsOf(personId: "1") { with cancelReason } }          no  no  no  yes no
  { talks { words by publishedAt } }                               no  yes no  no  no
  { talks { revision } }                                           no  no  no  no  no
  { talksOf(personId: "1") { words revision } }                    no  no  no  yes no
  { ladder { questions { options { text(language: "nl") } } } }    no  yes yes yes yes
  { myLadder { note } }                                            no  yes no  no  no
  { ladderOf(personId: "1") { note by } }                          no  no  no  yes no
  { searchTerm { efforts { words } } }                             no  yes no  no  no
  { searchTermOf(personId: "1") { efforts { words } } }            no  no  no  yes no
  { terms { article source } }                                     no  yes yes yes yes
  { plan { placementEvaluations { words } } }                      no  yes no  no  no
  { planOf(personId: "1") { placementEvaluations { words } } }     no  no  no  yes no
  { change(id: "1") { draft { missing { code } accountNumber } } } no  yes no  no  no
  { change(id: "1") { person { name } } }                          no  no  no  no  no
  { change(id: "1") { others { kind } } }                          no  no  no  no  no
  { reviewChange(id: "1") { draft { revision } } }                 no  no  no  no  no
  { reviewChange(id: "1") { versions { accountNumber answers { value } } } } no  no  yes no  no
  { changeQueue { edges { node { kind person { name } } } } }      no  no  yes no  yes
  { changeQueue { edges { node { evidenceCount } } } }             no  no  yes no  no
  { changesOf(personId: "1") { kind sentAt } }                     no  no  no  yes no
  { decisions { facts { value } } }                                no  yes no  no  no
  { decisions { objection { draft { words } } } }                  no  yes no  no  no
  { objectionQueue { person { name } decideBy } }                  no  no  yes no  yes
  { objectionQueue { person { maskedBsn } } }                      no  no  yes no  no
  { objectionFile(id: "1") { objection { versions { words } } } }  no  no  yes no  no
  { objectionFile(id: "1") { objection { draft { words } } } }     no  no  no  no  no
  { objectionFile(id: "1") { decision { readAt } } }               no  no  no  no  no
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
