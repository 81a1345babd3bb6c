import { getNamedType, isCompositeType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepare } from '#graphql/execution/prepared.ts';
import { refusedToHelper } from '#graphql/policy/acting.ts';
import { firstRefused, readFieldPolicy } from '#graphql/policy/audience.ts';
import { audiencesOf } from '#graphql/policy/relations.ts';
import type { ProfessionalRole, Viewer } from '#graphql/policy/viewer.ts';
import { createSchema } from '#graphql/schema.server.ts';
import { mandateParts, type MandateParts, mandateRights } from '#graphql/shared/acting.ts';

/**
 * Who may ask what, written by hand: nothing here is derived from the contract. An operation without a row, or a row without an
 * operation, fails. Columns: nobody signed in, citizen, income specialist, case manager, team lead, privacy officer; and what it takes to do it for
 * another: a right in a part, a mandate of any part (`LOOK`), or nobody may (`never`).
 */
const expected = `
  Query.municipalities               yes yes yes yes yes yes  LOOK
  Query.viewer                       no  yes yes yes yes yes  LOOK
  Query.notifications                no  yes no  no  no  no   never
  Query.news                         no  yes no  no  no  no   never
  Query.messages                     no  yes no  no  no  no   never
  Query.messagesTo                   no  no  no  yes no  no   never
  Query.reach                        no  yes no  no  no  no   never
  Query.letterBatches                no  no  no  no  yes no   never
  Query.lettersWithoutAddress        no  no  no  no  yes no   never
  Query.incomeMonths                 no  yes no  no  no  no   INCOME.LOOK
  Query.incomeReport                 no  yes no  no  no  no   INCOME.LOOK
  Query.copyableMonth                no  yes no  no  no  no   INCOME.LOOK
  Query.whatIf                       no  yes no  no  no  no   INCOME.LOOK
  Query.partnerParts                 no  yes no  no  no  no   never
  Query.partnerPart                  no  yes no  no  no  no   never
  Query.reviewQueue                  no  no  yes no  yes no   never
  Query.reviewReport                 no  no  yes no  no  no   never
  Query.caseload                     no  no  no  yes no  no   never
  Query.plan                         no  yes no  no  no  no   PLAN.LOOK
  Query.planAttention                no  yes no  no  no  no   PLAN.LOOK
  Query.planOf                       no  no  no  yes no  no   never
  Query.planTemplates                no  no  no  yes no  no   never
  Query.sanctionQueue                no  no  yes no  no  no   never
  Query.sanctionProposal             no  no  yes no  no  no   never
  Query.appointments                 no  yes no  no  no  no   CONVERSATION.LOOK
  Query.talks                        no  yes no  no  no  no   CONVERSATION.LOOK
  Query.calendarFeed                 no  yes no  no  no  no   never
  Query.appointmentsOf               no  no  no  yes no  no   never
  Query.talksOf                      no  no  no  yes no  no   never
  Query.ladder                       no  yes yes yes yes yes  PLAN.LOOK
  Query.myLadder                     no  yes no  no  no  no   PLAN.LOOK
  Query.ladderOf                     no  no  no  yes no  no   never
  Query.searchTerm                   no  yes no  no  no  no   PLAN.LOOK
  Query.searchTermOf                 no  no  no  yes no  no   never
  Query.terms                        no  yes yes yes yes yes  LOOK
  Query.changes                      no  yes no  no  no  no   never
  Query.change                       no  yes no  no  no  no   never
  Query.changesUnderWay              no  yes no  no  no  no   never
  Query.changeYear                   no  yes no  no  no  no   never
  Query.changeQueue                  no  no  yes no  yes no   never
  Query.reviewChange                 no  no  yes no  no  no   never
  Query.changesOf                    no  no  no  yes no  no   never
  Query.myDetails                    no  yes no  no  no  no   never
  Query.detailsSummary               no  yes no  no  no  no   never
  Query.contactOf                    no  no  no  yes no  no   never
  Query.myExperiences                no  yes no  no  no  no   never
  Query.experienceCounts             no  no  no  no  yes no   never
  Query.locker                       no  yes no  no  no  no   INCOME.LOOK
  Mutation.removeFromLocker          no  yes no  no  no  no   never
  Mutation.askEmailChange            no  yes no  no  no  no   never
  Mutation.confirmEmail              no  yes no  no  no  no   never
  Mutation.withdrawEmailChange       no  yes no  no  no  no   never
  Mutation.changePhone               no  yes no  no  no  no   never
  Mutation.changeCalledName          no  yes no  no  no  no   never
  Mutation.changePreferredChannel    no  yes no  no  no  no   never
  Mutation.askExperience             no  yes no  no  no  no   never
  Mutation.giveExperience            no  yes no  no  no  no   never
  Mutation.skipExperience            no  yes no  no  no  no   never
  Mutation.eraseExperience           no  yes no  no  no  no   never
  Query.decisions                    no  yes no  no  no  no   never
  Query.decisionsUnderWay            no  yes no  no  no  no   never
  Query.decision                     no  yes no  no  no  no   never
  Query.objectionQueue               no  no  yes no  yes no   never
  Query.objectionFile                no  no  yes no  no  no   never
  Mutation.setLanguage               no  yes no  no  no  no   never
  Mutation.chooseChannels            no  yes no  no  no  no   never
  Mutation.markMessageSeen           no  yes no  no  no  no   never
  Mutation.startIncomeReport         no  yes no  no  no  no   INCOME.PREPARE
  Mutation.answerAnythingToReport    no  yes no  no  no  no   INCOME.PREPARE
  Mutation.saveIncomeSource          no  yes no  no  no  no   INCOME.PREPARE
  Mutation.removeIncomeSource        no  yes no  no  no  no   INCOME.PREPARE
  Mutation.attachEvidence            no  yes no  no  no  no   INCOME.PREPARE
  Mutation.detachEvidence            no  yes no  no  no  no   INCOME.PREPARE
  Mutation.sendIncomeReport          no  yes no  no  no  no   INCOME.SEND
  Mutation.startCorrection           no  yes no  no  no  no   INCOME.PREPARE
  Mutation.requestExemption          no  yes no  no  no  no   INCOME.PREPARE
  Mutation.discardCorrection         no  yes no  no  no  no   INCOME.PREPARE
  Mutation.answerPartnerPart         no  yes no  no  no  no   never
  Mutation.answerReviewQuestion      no  yes no  no  no  no   INCOME.SEND
  Mutation.askAboutIncomeReport      no  no  yes no  no  no   never
  Mutation.acceptIncomeReport        no  no  yes no  no  no   never
  Mutation.saveOwnStep               no  yes no  no  no  no   PLAN.SEND
  Mutation.removeOwnStep             no  yes no  no  no  no   PLAN.SEND
  Mutation.setStepStatus             no  yes no  no  no  no   PLAN.SEND
  Mutation.markPlanRead              no  yes no  no  no  no   PLAN.SEND
  Mutation.agreeToPlan               no  yes no  no  no  no   PLAN.SEND
  Mutation.disagreeWithPlan          no  yes no  no  no  no   PLAN.SEND
  Mutation.askPlanChange             no  yes no  no  no  no   PLAN.SEND
  Mutation.shareGoal                 no  yes no  no  no  no   never
  Mutation.stopSharingGoal           no  yes no  no  no  no   never
  Mutation.giveSanctionView          no  yes no  no  no  no   PLAN.SEND
  Mutation.startPlanDraft            no  no  no  yes no  no   never
  Mutation.changePlanDraft           no  no  no  yes no  no   never
  Mutation.discardPlanDraft          no  no  no  yes no  no   never
  Mutation.proposePlan               no  no  no  yes no  no   never
  Mutation.establishPlan             no  no  no  yes no  no   never
  Mutation.withdrawPlanProposal      no  no  no  yes no  no   never
  Mutation.setCoachStepStatus        no  no  no  yes no  no   never
  Mutation.recordPlanEvaluation      no  no  no  yes no  no   never
  Mutation.endPlan                   no  no  no  yes no  no   never
  Mutation.proposeSanction           no  no  no  yes no  no   never
  Mutation.withdrawSanction          no  no  no  yes no  no   never
  Mutation.decideSanction            no  no  yes no  no  no   never
  Mutation.openCalendarFeed          no  yes no  no  no  no   never
  Mutation.closeCalendarFeed         no  yes no  no  no  no   never
  Mutation.saveAppointment           no  no  no  yes no  no   never
  Mutation.cancelAppointment         no  no  no  yes no  no   never
  Mutation.saveMinutes               no  no  no  yes no  no   never
  Mutation.publishMinutes            no  no  no  yes no  no   never
  Mutation.discardMinutes            no  no  no  yes no  no   never
  Mutation.placeMyself               no  yes no  no  no  no   never
  Mutation.recordLadderPlacement     no  no  no  yes no  no   never
  Mutation.saveSearchEffort          no  yes no  no  no  no   PLAN.SEND
  Mutation.removeSearchEffort        no  yes no  no  no  no   PLAN.SEND
  Mutation.startSearchTerm           no  no  no  yes no  no   never
  Mutation.deviateFromSearchTerm     no  no  no  yes no  no   never
  Mutation.recordDisplacementCheck   no  no  no  yes no  no   never
  Mutation.recordPlacementEvaluation no  no  no  yes no  no   never
  Mutation.startChange               no  yes no  no  no  no   never
  Mutation.saveChangeAnswers         no  yes no  no  no  no   never
  Mutation.attachChangeEvidence      no  yes no  no  no  no   never
  Mutation.detachChangeEvidence      no  yes no  no  no  no   never
  Mutation.sendChange                no  yes no  no  no  no   never
  Mutation.correctChange             no  yes no  no  no  no   never
  Mutation.discardChangeDraft        no  yes no  no  no  no   never
  Mutation.withdrawChange            no  yes no  no  no  no   never
  Mutation.answerChangeQuestion      no  yes no  no  no  no   never
  Mutation.askAboutChange            no  no  yes no  no  no   never
  Mutation.processChange             no  no  yes no  no  no   never
  Mutation.markDecisionRead          no  yes no  no  no  no   never
  Mutation.saveObjection             no  yes no  no  no  no   never
  Mutation.attachToObjection         no  yes no  no  no  no   never
  Mutation.detachFromObjection       no  yes no  no  no  no   never
  Mutation.discardObjection          no  yes no  no  no  no   never
  Mutation.sendObjection             no  yes no  no  no  no   never
  Mutation.withdrawObjection         no  yes no  no  no  no   never
  Mutation.confirmObjection          no  no  yes no  no  no   never
  Mutation.askObjectionReasons       no  no  yes no  no  no   never
  Mutation.planObjectionHearing      no  no  yes no  no  no   never
  Mutation.recordObjectionHearing    no  no  yes no  no  no   never
  Mutation.extendObjectionTerm       no  no  yes no  no  no   never
  Mutation.decideObjection           no  no  yes no  no  no   never
  Query.mandates                     no  yes no  no  no  no   never
  Query.actingDays                   no  yes no  no  no  no   never
  Mutation.inviteHelper              no  yes no  no  no  no   never
  Mutation.renewInvitation           no  yes no  no  no  no   never
  Mutation.readInvitation            no  yes no  no  no  no   never
  Mutation.acceptInvitation          no  yes no  no  no  no   never
  Mutation.endMandate                no  yes no  no  no  no   never
  Query.accessMonth                  no  yes no  no  no  no   never
  Query.dataCopy                     no  yes no  no  no  no   never
  Query.erasable                     no  yes no  no  no  no   never
  Query.keptData                     no  yes no  no  no  no   never
  Query.rightRequests                no  yes no  no  no  no   never
  Query.rightRequest                 no  yes no  no  no  no   never
  Query.rightRequestQueue            no  no  no  no  no  yes  never
  Query.rightRequestToAnswer         no  no  no  no  no  yes  never
  Mutation.eraseMine                 no  yes no  no  no  no   never
  Mutation.requestDataCopy           no  yes no  no  no  no   never
  Mutation.sendRightRequest          no  yes no  no  no  no   never
  Mutation.answerRightRequest        no  no  no  no  no  yes  never
  Query.portfolio                    no  yes no  no  no  no   never
  Query.portfolioEntry               no  yes no  no  no  no   never
  Query.suggestConcepts              no  yes no  no  no  no   never
  Mutation.addPortfolioEntries       no  yes no  no  no  no   never
  Mutation.addPortfolioEntry         no  yes no  no  no  no   never
  Mutation.changePortfolioEntry      no  yes no  no  no  no   never
  Mutation.attachToPortfolio         no  yes no  no  no  no   never
  Mutation.detachFromPortfolio       no  yes no  no  no  no   never
  Mutation.removePortfolioEntry      no  yes no  no  no  no   never
  Query.portfolioShares              no  yes no  no  no  no   never
  Query.portfolioShare               no  yes no  no  no  no   never
  Query.portfolioSharesOf            no  no  no  yes no  no   never
  Query.findTrainings                no  yes yes yes yes yes  never
  Query.training                     no  yes yes yes yes yes  never
  Query.trainingFit                  no  yes no  no  no  no   never
  Query.trainingRequests             no  yes no  no  no  no   never
  Query.trainingRequestsOf           no  no  no  yes no  no   never
  Mutation.actOnTraining             no  yes no  no  no  no   never
  Mutation.actOnTrainingPlace        no  yes no  no  no  no   never
  Mutation.dropTraining              no  yes no  no  no  no   never
  Mutation.guideTraining             no  no  no  yes no  no   never
  Query.lookAtPortfolio              no  no  no  yes no  no   never
  Mutation.sharePortfolio            no  yes no  no  no  no   never
  Mutation.renewPortfolioLink        no  yes no  no  no  no   never
  Mutation.stopSharingPortfolio      no  yes no  no  no  no   never
  Query.portfolioProposals           no  yes no  no  no  no   never
  Query.portfolioGuidance            no  no  no  yes no  no   never
  Mutation.proposePortfolioEntry     no  no  no  yes no  no   never
  Mutation.confirmPortfolioEntry     no  no  no  yes no  no   never
  Mutation.withdrawPortfolioConfirmation no  no  no  yes no  no   never
  Mutation.acceptPortfolioProposal   no  yes no  no  no  no   never
  Mutation.refusePortfolioProposal   no  yes no  no  no  no   never
  Mutation.takeOffPortfolioConfirmation no  yes no  no  no  no   never
  Mutation.tellPortfolioLookedAt     no  yes no  no  no  no   never
`;

/** What it takes to ask an operation for another, by its name. */
const actingColumn = new Map(
  expected
    .trim()
    .split('\n')
    .map((line) => {
      const words = line.trim().split(/\s+/);
      return [words[0] ?? '', words[7] ?? 'nothing is said'];
    }),
);

/** What lies below: words that only some of those who may ask an operation may read in its answer. */
const expectedBelow = `
  { reviewQueue { edges { node { person { name } } } } }            no  no  yes no  yes no
  { reviewQueue { edges { node { income } } } }                     no  no  yes no  no  no
  { reviewQueue { edges { node { payout } } } }                     no  no  yes no  no  no
  { reviewQueue { edges { node { employers } } } }                  no  no  yes no  no  no
  { reviewQueue { edges { node { person { maskedBsn } } } } }       no  no  yes no  no  no
  { reviewQueue { edges { node { person { birthDate } } } } }       no  no  yes no  no  no
  { caseload { edges { node { person { name } } } } }               no  no  no  yes no  no
  { caseload { edges { node { person { maskedBsn } } } } }          no  no  no  no  no  no
  { incomeReport(month: "2026-11") { draft { revision } } }         no  yes no  no  no  no
  { incomeReport(month: "2026-11") { person { name } } }            no  no  no  no  no  no
  { incomeReport(month: "2026-11") { earlierMonths { income } } }   no  no  no  no  no  no
  { reviewReport(id: "1") { draft { revision } } }                  no  no  no  no  no  no
  { reviewReport(id: "1") { sent { settlement { __typename } } } }  no  no  yes no  no  no
  { reviewReport(id: "1") { contact { phone { readable } } } }      no  no  yes no  no  no
  { incomeReport(month: "2026-11") { contact { language } } }       no  no  no  no  no  no
  { reviewReport(id: "1") { contact { email } } }                   no  no  no  no  no  no
  { contactOf(personId: "1") { phone { number } calledName } }      no  no  no  yes no  no
  { contactOf(personId: "1") { email } }                            no  no  no  no  no  no
  { contactOf(personId: "1") { emailWaiting { email } } }           no  no  no  no  no  no
  { myDetails { maskedBsn address { words } contact { email } } }   no  yes no  no  no  no
  { myExperiences { words } }                                       no  yes no  no  no  no
  { experienceCounts { people } }                                   no  no  no  no  yes no
  { viewer { municipality { phone } } }                             no  yes yes yes yes yes
  { plan { proposed { goals { title } } } }                         no  yes no  no  no  no
  { plan { draft { number } } }                                     no  no  no  no  no  no
  { plan { warnings { kind } } }                                    no  no  no  no  no  no
  { plan { proposed { missing { code } } } }                        no  no  no  no  no  no
  { plan { goalsSharedWithMe { ownerName } } }                      no  yes no  no  no  no
  { planOf(personId: "1") { draft { number } } }                    no  no  no  yes no  no
  { planOf(personId: "1") { warnings { kind } } }                   no  no  no  yes no  no
  { planOf(personId: "1") { household { name } } }                  no  no  no  no  no  no
  { planOf(personId: "1") { goalsSharedWithMe { title } } }         no  no  no  no  no  no
  { planOf(personId: "1") { person { maskedBsn } } }                no  no  no  no  no  no
  { sanctionQueue { reasons view } }                                no  no  yes no  no  no
  { plan { sanctionProposals { reasons view } } }                   no  yes no  no  no  no
  { planOf(personId: "1") { sanctionProposals { decidable } } }     no  no  no  no  no  no
  { planOf(personId: "1") { sanctionProposals { withdrawable } } }  no  no  no  yes no  no
  { sanctionQueue { obligationNow { state } } }                     no  no  yes no  no  no
  { sanctionQueue { withdrawable } }                                no  no  no  no  no  no
  { messages { id deliveries { state } } }                          no  yes no  no  no  no
  { messagesTo(personId: "1") { id } }                              no  no  no  no  no  no
  { messagesTo(personId: "1") { kind deliveries { state } } }       no  no  no  yes no  no
  { appointments { with cancelReason } }                            no  yes no  no  no  no
  { appointmentsOf(personId: "1") { with cancelReason } }           no  no  no  yes no  no
  { talks { words by publishedAt } }                                no  yes no  no  no  no
  { talks { revision } }                                            no  no  no  no  no  no
  { talksOf(personId: "1") { words revision } }                     no  no  no  yes no  no
  { ladder { questions { options { text(language: "nl") } } } }     no  yes yes yes yes yes
  { myLadder { note } }                                             no  yes no  no  no  no
  { ladderOf(personId: "1") { note by } }                           no  no  no  yes no  no
  { searchTerm { efforts { words } } }                              no  yes no  no  no  no
  { searchTermOf(personId: "1") { efforts { words } } }             no  no  no  yes no  no
  { terms { article source } }                                      no  yes yes yes yes yes
  { plan { placementEvaluations { words } } }                       no  yes no  no  no  no
  { planOf(personId: "1") { placementEvaluations { words } } }      no  no  no  yes no  no
  { change(id: "1") { draft { missing { code } accountNumber } } }  no  yes no  no  no  no
  { change(id: "1") { person { name } } }                           no  no  no  no  no  no
  { change(id: "1") { others { kind } } }                           no  no  no  no  no  no
  { reviewChange(id: "1") { draft { revision } } }                  no  no  no  no  no  no
  { reviewChange(id: "1") { versions { accountNumber answers { value } } } } no  no  yes no  no  no
  { changeQueue { edges { node { kind person { name } } } } }       no  no  yes no  yes no
  { changeQueue { edges { node { evidenceCount } } } }              no  no  yes no  no  no
  { changesOf(personId: "1") { kind sentAt } }                      no  no  no  yes no  no
  { decisions { facts { value } } }                                 no  yes no  no  no  no
  { decisions { objection { draft { words } } } }                   no  yes no  no  no  no
  { objectionQueue { person { name } decideBy } }                   no  no  yes no  yes no
  { objectionQueue { person { maskedBsn } } }                       no  no  yes no  no  no
  { objectionFile(id: "1") { objection { versions { words } } } }   no  no  yes no  no  no
  { objectionFile(id: "1") { objection { draft { words } } } }      no  no  no  no  no  no
  { objectionFile(id: "1") { decision { readAt } } }                no  no  no  no  no  no
  { portfolio { work { title evidence { fileName } } next { what } } } no  yes no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { work { title } } } } no  no  no  yes no  no
  { lookAtPortfolio(shareId: "1") { portfolio { work { evidence { fileName } } } } } no  no  no  no  no  no
  { lookAtPortfolio(shareId: "1") { portfolio { count } } } no  no  no  no  no  no

`;

const roles = ['anonymous', 'citizen', 'INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD', 'PRIVACY_OFFICER'] as const;

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
      const [, subject = '', answers = ''] = /^\s*(.*?)\s+((?:(?:yes|no)\s*){6})(?:\s\S+)?$/.exec(line) ?? [];

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
    refusedToHelper(policy.acting, { personId: 'h', name: 'Helper', mandateId: 'm', personName: 'P', may }) === null
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
      rows(expected)
        .map(([name]) => name)
        .sort(),
    ).toEqual(rootFields.map(({ name }) => name).sort());
  });

  it.each(rootFields)('$name', ({ name, type, field }) => {
    const row = rows(expected).find(([subject]) => subject === name);
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
