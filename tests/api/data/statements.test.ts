import { afterAll, beforeAll, expect, test } from 'vitest';
import * as generated from '#graphql/generated/documents.ts';
import type { KnownDocument } from '#graphql/known-document.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { createWorld, type World } from '../income/world.ts';
import { createStage, type Stage } from './statement-stage.ts';

/** Whatever a page shows, it sends the same number of statements for one row and for many. */
let world: World;
let few: Stage;
let many: Stage;
beforeAll(async () => {
  world = await createWorld();
  few = await createStage(world, 1);
  many = await createStage(world, 6);
});
afterAll(() => world.end());

/** The number of statements and of characters of an answer. */
async function measure<Result, Variables>(
  viewer: Viewer,
  document: KnownDocument<Result, Variables>,
  variables: Variables,
): Promise<{ readonly statements: number; readonly size: number }> {
  const run = async () => {
    const { data, errors } = await world.api.execute(viewer, document, variables, { traceId: 'trace' });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return JSON.stringify(data).length;
  };
  const { outcome, texts } = await world.statements.during(run);
  return { statements: texts.length, size: outcome };
}

const on = month('2026-11');
const page = { first: 50, after: null, status: null };
const named = { search: { text: 'stage' } };
const heftruck = { search: { text: 'heftruck' }, named: true, instruments: { text: 'heftruck' } };

interface Measured {
  /** Whether its answer has rows that grow with the stage. */
  readonly grows: boolean;
  run(stage: Stage): ReturnType<typeof measure>;
  /** Most statements; 10 unless a page shows something of many rooms. */
  readonly most?: number;
}

/** A query of a case manager about one person. */
function aboutPerson<Result>(grows: boolean, document: KnownDocument<Result, { personId: string }>): Measured {
  return { grows, run: ({ caseManager, citizen: { personId } }) => measure(caseManager, document, { personId }) };
}

/** Every query of our pages. */
const operations: Readonly<Record<string, Measured>> = {
  PerspectiveYear: {
    grows: false,
    run: () =>
      measure({ kind: 'anonymous' }, generated.PerspectiveYearDocument, { municipality: 'modelstad', language: 'nl' }),
  },
  PerspectiveTrainings: {
    grows: false,
    run: () =>
      measure({ kind: 'anonymous' }, generated.PerspectiveTrainingsDocument, {
        municipality: 'modelstad',
        directions: ['zorg', 'techniek', 'bouw'],
      }),
  },
  MyPerspectiveYear: {
    grows: true,
    run: ({ citizen }) => measure(citizen, generated.MyPerspectiveYearDocument, { language: 'nl' }),
  },
  PerspectiveRequestsOf: {
    grows: true,
    run: ({ caseManager, citizen }) =>
      measure(caseManager, generated.PerspectiveRequestsOfDocument, { personId: citizen.personId, language: 'nl' }),
  },
  JoiningAskedFor: {
    grows: true,
    run: ({ caseManager, citizen }) =>
      measure(caseManager, generated.JoiningAskedForDocument, { personId: citizen.personId, language: 'nl' }),
  },
  ReviewQueue: { grows: true, run: ({ specialist }) => measure(specialist, generated.ReviewQueueDocument, page) },
  ReviewQueueForTeamLead: {
    grows: true,
    run: ({ teamLead }) => measure(teamLead, generated.ReviewQueueForTeamLeadDocument, page),
  },
  ReviewReport: {
    grows: true,
    run: ({ specialist, reportId }) => measure(specialist, generated.ReviewReportDocument, { id: reportId }),
  },
  Caseload: {
    grows: true,
    run: ({ caseManager }) => measure(caseManager, generated.CaseloadDocument, { first: 50, after: null }),
  },
  MyDetails: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyDetailsDocument, {}) },
  HelpersDetails: { grows: false, run: ({ citizen }) => measure(citizen, generated.HelpersDetailsDocument, {}) },
  MyContact: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyContactDocument, {}) },
  ExperienceCounts: { grows: false, run: ({ teamLead }) => measure(teamLead, generated.ExperienceCountsDocument, {}) },
  MyLocker: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyLockerDocument, {}) },
  FileCare: { grows: false, run: ({ citizen }) => measure(citizen, generated.FileCareDocument, {}) },
  MyFiles: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyFilesDocument, {}) },
  IncomeMonths: { grows: false, run: ({ citizen }) => measure(citizen, generated.IncomeMonthsDocument, {}) },
  OpenMonth: { grows: false, run: ({ citizen }) => measure(citizen, generated.OpenMonthDocument, { month: on }) },
  NewestPartnerPart: { grows: false, run: ({ citizen }) => measure(citizen, generated.NewestPartnerPartDocument, {}) },
  PartnerParts: { grows: false, run: ({ citizen }) => measure(citizen, generated.PartnerPartsDocument, {}) },
  PartnerPart: {
    grows: false,
    run: ({ citizen, reportId }) => measure(citizen, generated.PartnerPartDocument, { id: reportId }),
  },
  Overview: { grows: false, most: 16, run: ({ citizen }) => measure(citizen, generated.OverviewDocument, {}) },
  MonthReport: { grows: true, run: ({ citizen }) => measure(citizen, generated.MonthReportDocument, { month: on }) },
  CheckReport: { grows: false, run: ({ citizen }) => measure(citizen, generated.CheckReportDocument, { month: on }) },
  SentReport: { grows: true, run: ({ citizen }) => measure(citizen, generated.SentReportDocument, { month: on }) },
  WhatIf: {
    grows: false,
    run: ({ citizen }) => measure(citizen, generated.WhatIfDocument, { month: on, netPerMonth: cents(800_00) }),
  },
  CopyableMonth: {
    grows: false,
    run: ({ citizen }) => measure(citizen, generated.CopyableMonthDocument, { before: month('2026-12') }),
  },
  Calendar: { grows: true, run: ({ citizen }) => measure(citizen, generated.CalendarDocument, {}) },
  MyMessages: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyMessagesDocument, {}) },
  MessagesTo: aboutPerson(true, generated.MessagesToDocument),
  MyReach: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyReachDocument, {}) },
  MyPlan: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyPlanDocument, {}) },
  MyPlanInForce: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyPlanInForceDocument, {}) },
  MyVersions: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyVersionsDocument, {}) },
  MyVersion: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyVersionDocument, {}) },
  MySteps: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyStepsDocument, {}) },
  MyStepFiles: {
    grows: false,
    run: ({ citizen, reportId: stepId }) => measure(citizen, generated.MyStepFilesDocument, { stepId }),
  },
  StepFilesOf: {
    grows: false,
    run: ({ caseManager, citizen: { personId }, reportId: stepId }) =>
      measure(caseManager, generated.StepFilesOfDocument, { personId, stepId }),
  },
  MyGoals: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyGoalsDocument, {}) },
  MySanctionProposals: {
    grows: true,
    run: ({ citizen }) => measure(citizen, generated.MySanctionProposalsDocument, {}),
  },
  MyLadder: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyLadderDocument, { language: 'nl' }) },
  MySearchTerm: { grows: true, run: ({ citizen }) => measure(citizen, generated.MySearchTermDocument, {}) },
  HelpersHearings: { grows: true, run: ({ citizen }) => measure(citizen, generated.HelpersHearingsDocument, {}) },
  HelpersAppointments: {
    grows: true,
    run: ({ citizen }) => measure(citizen, generated.HelpersAppointmentsDocument, {}),
  },
  HelpersPlan: { grows: true, run: ({ citizen }) => measure(citizen, generated.HelpersPlanDocument, {}) },
  MyHelped: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyHelpedDocument, {}) },
  MyHelpers: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyHelpersDocument, {}) },
  MyLastMandateDay: {
    grows: false,
    run: ({ citizen }) => measure(citizen, generated.MyLastMandateDayDocument, {}),
  },
  MyAppointments: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyAppointmentsDocument, {}) },
  MyTalks: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyTalksDocument, {}) },
  PlanDraft: aboutPerson(false, generated.PlanDraftDocument),
  DraftOverview: aboutPerson(false, generated.DraftOverviewDocument),
  DraftProposal: aboutPerson(false, generated.DraftProposalDocument),
  PlanStanding: aboutPerson(false, generated.PlanStandingDocument),
  PlanVersionOf: aboutPerson(true, generated.PlanVersionOfDocument),
  PlanStepOf: aboutPerson(true, generated.PlanStepOfDocument),
  SanctionsOf: aboutPerson(true, generated.SanctionsOfDocument),
  PersonPlan: aboutPerson(true, generated.PersonPlanDocument),
  SearchTermOf: aboutPerson(true, generated.SearchTermOfDocument),
  AppointmentsOf: aboutPerson(true, generated.AppointmentsOfDocument),
  TalksOf: aboutPerson(true, generated.TalksOfDocument),
  TalksAround: aboutPerson(true, generated.TalksAroundDocument),
  WhereSomebodyStands: {
    grows: true,
    run: ({ caseManager, citizen: { personId } }) =>
      measure(caseManager, generated.WhereSomebodyStandsDocument, { personId, language: 'nl' }),
  },
  LadderOf: {
    grows: true,
    run: ({ caseManager, citizen: { personId } }) =>
      measure(caseManager, generated.LadderOfDocument, { personId, language: 'nl' }),
  },
  SanctionQueue: {
    grows: true,
    run: ({ specialist }) => measure(specialist, generated.SanctionQueueDocument, { first: 50 }),
  },
  SanctionToDecide: {
    grows: false,
    run: ({ specialist, proposalId }) => measure(specialist, generated.SanctionToDecideDocument, { id: proposalId }),
  },
  MyChanges: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyChangesDocument, {}) },
  MyChange: { grows: true, run: ({ citizen, changeId: id }) => measure(citizen, generated.MyChangeDocument, { id }) },
  MySentChange: {
    grows: true,
    run: ({ citizen, changeId: id }) => measure(citizen, generated.MySentChangeDocument, { id }),
  },
  ChangeQueue: {
    grows: true,
    run: ({ specialist }) => measure(specialist, generated.ChangeQueueDocument, { first: 50, after: null }),
  },
  ChangeQueueForTeamLead: {
    grows: true,
    run: ({ teamLead }) => measure(teamLead, generated.ChangeQueueForTeamLeadDocument, { first: 50, after: null }),
  },
  ReviewChange: {
    grows: true,
    run: ({ specialist, changeId: id }) => measure(specialist, generated.ReviewChangeDocument, { id }),
  },
  ChangesTold: aboutPerson(false, generated.ChangesToldDocument),
  LetterBatches: { grows: false, run: ({ teamLead }) => measure(teamLead, generated.LetterBatchesDocument, {}) },
  MyDecisions: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyDecisionsDocument, {}) },
  MyDecision: {
    grows: false,
    run: ({ citizen, decisionId }) => measure(citizen, generated.MyDecisionDocument, { id: decisionId }),
  },
  MyObjection: {
    grows: true,
    run: ({ citizen, decisionId }) => measure(citizen, generated.MyObjectionDocument, { id: decisionId }),
  },
  ObjectionQueue: {
    grows: true,
    run: ({ specialist }) => measure(specialist, generated.ObjectionQueueDocument, {}),
  },
  ObjectionToJudge: {
    grows: true,
    run: ({ specialist, objectionId }) => measure(specialist, generated.ObjectionToJudgeDocument, { id: objectionId }),
  },
  MyRights: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyRightsDocument, {}) },
  WhoLooked: { grows: false, run: ({ citizen }) => measure(citizen, generated.WhoLookedDocument, {}) },
  MyCopy: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyCopyDocument, {}) },
  MyErasable: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyErasableDocument, {}) },
  MyRightRequest: {
    grows: false,
    run: ({ citizen, requestId }) => measure(citizen, generated.MyRightRequestDocument, { id: requestId }),
  },
  MyPortfolio: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyPortfolioDocument, {}) },
  MyPortfolioCards: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyPortfolioCardsDocument, {}) },
  MyPortfolioCard: {
    grows: false,
    run: ({ citizen, cardId }) => measure(citizen, generated.MyPortfolioCardDocument, { id: cardId }),
  },
  FindTrainings: { grows: false, run: ({ citizen }) => measure(citizen, generated.FindTrainingsDocument, heftruck) },
  FindInstruments: { grows: false, run: ({ citizen }) => measure(citizen, generated.FindInstrumentsDocument, named) },
  MyTrainings: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyTrainingsDocument, {}) },
  AskForTraining: {
    grows: false,
    run: ({ citizen, trainingId }) => measure(citizen, generated.AskForTrainingDocument, { id: trainingId }),
  },
  ChoosePlace: {
    grows: false,
    run: ({ citizen, trainingId }) => measure(citizen, generated.ChoosePlaceDocument, { id: trainingId }),
  },
  CompareTrainings: {
    grows: true,
    run: ({ citizen, askedIds }) => measure(citizen, generated.CompareTrainingsDocument, { ids: askedIds }),
  },
  MyTrainingAdvice: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyTrainingAdviceDocument, {}) },
  AboutTraining: {
    grows: false,
    run: ({ citizen, trainingId }) => measure(citizen, generated.AboutTrainingDocument, { id: trainingId }),
  },
  TrainingAdviceQueue: {
    grows: true,
    run: ({ adviser }) => measure(adviser, generated.TrainingAdviceQueueDocument, { answered: true }),
  },
  TrainingAdviceToGive: {
    grows: false,
    run: ({ adviser, adviceId }) => measure(adviser, generated.TrainingAdviceToGiveDocument, { id: adviceId }),
  },
  AdvisableTrainings: {
    grows: true,
    run: ({ adviser }) => measure(adviser, generated.AdvisableTrainingsDocument, { text: 'heftruck' }),
  },
  ChosenTrainings: {
    grows: false,
    run: ({ adviser, trainingId }) => measure(adviser, generated.ChosenTrainingsDocument, { ids: [trainingId] }),
  },
  TrainingApprovals: {
    grows: true,
    run: ({ teamLead }) => measure(teamLead, generated.TrainingApprovalsDocument, {}),
  },
  TrainingApprovalsWaiting: {
    grows: false,
    run: ({ teamLead }) => measure(teamLead, generated.TrainingApprovalsWaitingDocument, {}),
  },
  TrainingApproval: {
    grows: false,
    run: ({ teamLead, approvalId }) => measure(teamLead, generated.TrainingApprovalDocument, { id: approvalId }),
  },
  TrainingParticipants: {
    grows: true,
    run: ({ provider }) => measure(provider, generated.TrainingParticipantsDocument, {}),
  },
  TrainingParticipant: {
    grows: false,
    run: ({ provider, courseId }) => measure(provider, generated.TrainingParticipantDocument, { id: courseId }),
  },
  TrainingsAskedFor: aboutPerson(true, generated.TrainingsAskedForDocument),
  TrainingAskedFor: {
    grows: true,
    run: ({ caseManager, citizen: { personId }, courseId: id }) =>
      measure(caseManager, generated.TrainingAskedForDocument, { personId, id }),
  },
  ReadTraining: {
    grows: false,
    run: ({ citizen, trainingId }) => measure(citizen, generated.ReadTrainingDocument, { id: trainingId }),
  },
  ReadTrainingAtWork: {
    grows: false,
    run: ({ adviser, trainingId }) => measure(adviser, generated.ReadTrainingAtWorkDocument, { id: trainingId }),
  },
  PortfolioToShow: { grows: true, run: ({ citizen }) => measure(citizen, generated.PortfolioToShowDocument, {}) },
  PortfolioByLink: {
    grows: false,
    run: ({ citizen, cardId }) =>
      measure(citizen, generated.PortfolioByLinkDocument, { id: cardId, named: true, reached: true }),
  },
  PortfolioShownToMe: {
    grows: true,
    run: ({ caseManager, citizen }) =>
      measure(caseManager, generated.PortfolioShownToMeDocument, { personId: citizen.personId }),
  },
  LookAtPortfolio: {
    grows: false,
    run: ({ caseManager, cardId }) => measure(caseManager, generated.LookAtPortfolioDocument, { shareId: cardId }),
  },
  SearchProfiles: {
    grows: true,
    run: ({ caseManager }) =>
      measure(caseManager, generated.SearchProfilesDocument, {
        search: { purpose: 'Vacature', words: 'winkelmedewerker', licence: 'B' },
      }),
  },
  LookAtProfile: {
    grows: false,
    run: ({ caseManager, workId }) =>
      measure(caseManager, generated.LookAtProfileDocument, { shareId: workId, purpose: 'Vacature' }),
  },
  MyPortfolioProposals: {
    grows: true,
    run: ({ citizen }) => measure(citizen, generated.MyPortfolioProposalsDocument, {}),
  },
  PersonToProposeTo: aboutPerson(false, generated.PersonToProposeToDocument),
  PortfolioGuidance: {
    grows: false,
    run: ({ caseManager, citizen }) =>
      measure(caseManager, generated.PortfolioGuidanceDocument, { personId: citizen.personId }),
  },
  MyCv: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyCvDocument, {}) },
  ConceptsLike: {
    grows: false,
    run: ({ citizen }) =>
      measure(citizen, generated.ConceptsLikeDocument, { text: 'schoonmaker', kind: 'OCCUPATION', language: 'nl' }),
  },
  RightRequestQueue: {
    grows: true,
    run: ({ officer }) => measure(officer, generated.RightRequestQueueDocument, { answered: false }),
  },
  RightRequestToAnswer: {
    grows: false,
    run: ({ officer, requestId }) => measure(officer, generated.RightRequestToAnswerDocument, { id: requestId }),
  },
  Municipalities: { grows: false, run: () => measure({ kind: 'anonymous' }, generated.MunicipalitiesDocument, {}) },
};

test('every query of a page is looked at here', () => {
  const queries = generated.knownDocuments.filter(({ source }) => /^query /m.test(source)).map(({ name }) => name);
  expect(queries.filter((name) => !(name in operations))).toEqual([]);
});

test.each(Object.entries(operations))('%s sends the same statements for many rows as for one', async (_, operation) => {
  const [one, all] = [await operation.run(few), await operation.run(many)];
  if (operation.grows) expect(all.size).toBeGreaterThan(one.size * 1.2);
  expect(all.statements).toBe(one.statements);
  // Begin, settings and commit are three of them.
  expect(all.statements).toBeLessThanOrEqual(operation.most ?? 10);
});
