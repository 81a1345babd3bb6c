import { afterAll, beforeAll, expect, test } from 'vitest';
import * as generated from '#graphql/generated/documents.ts';
import type { KnownDocument } from '#graphql/known-document.ts';
import type { CitizenViewer, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { tellThrough } from '../change/stories.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { createWorld, type World } from '../income/world.ts';
import { objectTo, objector } from '../decision/stories.ts';
import { owner } from '../evidence/stories.ts';
import { fillPortfolio } from '../portfolio/stories.ts';
import { askAboutData } from '../privacy/stories.ts';
import { askForTrainings } from '../training/stories.ts';
import { guideThrough } from './guided.ts';

/** Whatever a page shows, it sends the same number of statements for one row and for many. */
let world: World;
let few: Stage;
let many: Stage;
beforeAll(async () => {
  world = await createWorld();
  few = await stage(1);
  many = await stage(6);
});
afterAll(() => world.end());

interface Stage {
  readonly citizen: CitizenViewer;
  readonly specialist: ProfessionalViewer;
  readonly teamLead: ProfessionalViewer;
  readonly caseManager: ProfessionalViewer;
  readonly officer: ProfessionalViewer;
  /** Of the citizen: sent as often as there are rows, with as many jobs and questions. */
  readonly reportId: string;
  /** A decision about the citizen, and their objection to it with as many additions. */
  readonly decisionId: string;
  readonly objectionId: string;
  /** A proposal for a reduction about the citizen. */
  readonly proposalId: string;
  /** A change of the citizen, sent as often as there are rows. */
  readonly changeId: string;
  /** What the citizen asked about their data, as often as there are rows; the last one. */
  readonly requestId: string;
  readonly cardId: string;
  /** A training that the citizen asked for. */
  readonly trainingId: string;
}

/** A municipality with so many people, of whom the first has so many sources, versions and months. */
async function stage(rows: number): Promise<Stage> {
  const municipalityId = await world.municipality();
  const caseManager = await world.professional(municipalityId, 'CASE_MANAGER');
  const specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  const teamLead = await world.professional(municipalityId, 'TEAM_LEAD');
  const officer = await world.professional(municipalityId, 'PRIVACY_OFFICER');
  const citizens: CitizenViewer[] = [];
  for (let index = 0; index < rows; index += 1) {
    const citizen = await world.citizen(municipalityId, { name: `Testpersoon ${index}`, startsOn: '2026-01-01' });
    citizens.push(citizen);
    await world.owner.query(
      `insert into assignment (municipality_id, person_id, professional_id, role, from_date)
       values ($1, $2, $3, 'CASE_MANAGER', '2026-01-01')`,
      [municipalityId, citizen.personId, caseManager.professionalId],
    );
    if (index > 0) {
      await reporter(world, citizen).reportJobs(job);
      await tellThrough(world, specialist, citizen, 1);
    }
  }
  const [citizen] = citizens;
  if (!citizen) throw new Error('a stage needs somebody');
  const jobs = Array.from({ length: rows }, (_, index) => ({ ...job, name: `Werkgever ${index}` }));
  for (let back = 1; back <= rows - 1; back += 1) {
    const on = `2026-${String(11 - back).padStart(2, '0')}`;
    const days = { workedFrom: `${on}-01`, workedTo: `${on}-28`, paidOn: `${on}-28` };
    await reporter(world, citizen, on).reportJobs({ ...job, ...days });
  }
  await guideThrough(world, caseManager, citizen, rows);
  const person = reporter(world, citizen);
  await person.reportJobs(...jobs);
  const { rows: reports } = await world.owner.query<{ id: string }>(
    `select id from income_report where person_id = $1 and month = '2026-11'`,
    [citizen.personId],
  );
  const reportId = reports[0]?.id ?? '';
  for (let version = 1; version < rows; version += 1) {
    await reviewer(world, specialist, reportId).ask(version, 'PAY_SLIP_MISSING', 'Waar is de loonstrook?');
    await person.correct('Ik had het mis.');
    await person.send();
  }
  const { asked: changeId } = await tellThrough(world, specialist, citizen, rows);
  const helper = await world.citizen(municipalityId, { name: 'Helper' });
  for (let count = 0; count < rows; count += 1) await letHelp(world, citizen, helper, { INCOME: 'LOOK' });
  const { rows: proposals } = await world.owner.query<{ id: string }>(
    `select id from sanction_proposal where person_id = $1 limit 1`,
    [citizen.personId],
  );
  const objectionId = await objectTo(world, citizen, 'PLAN');
  const { rows: objected } = await world.owner.query<{ id: string }>(
    `select decision_id as id from objection where id = $1`,
    [objectionId],
  );
  const decisionId = objected[0]?.id ?? '';
  const objecting = objector(world, citizen, decisionId);
  for (let addition = 1; addition < rows; addition += 1) {
    await objecting.save({ words: `Toevoeging ${addition}` });
    await objecting.send();
  }
  for (let count = 0; count < rows; count += 1) await owner(world, citizen).add(smallPdf(`${count}`));
  for (const other of citizens.slice(1)) {
    await guideThrough(world, caseManager, other, 1);
    await objectTo(world, other, 'PLAN');
  }
  await fillPortfolio(world, citizen, rows);
  const trainingId = await askForTrainings(world, citizen, rows);
  const { rows: cards } = await world.owner.query<{ id: string }>(
    `select id from portfolio_share where person_id = $1 and receiver = 'CASE_MANAGER' limit 1`,
    [citizen.personId],
  );
  let requestId = '';
  for (let request = 0; request < rows; request += 1) requestId = (await askAboutData(world, citizen)).id;
  const proposalId = proposals[0]?.id ?? '';
  return {
    citizen,
    specialist,
    teamLead,
    caseManager,
    officer,
    reportId,
    decisionId,
    objectionId,
    proposalId,
    changeId,
    requestId,
    trainingId,
    cardId: cards[0]?.id ?? '',
  };
}

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
  MyContact: { grows: false, run: ({ citizen }) => measure(citizen, generated.MyContactDocument, {}) },
  ExperienceCounts: { grows: false, run: ({ teamLead }) => measure(teamLead, generated.ExperienceCountsDocument, {}) },
  MyLocker: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyLockerDocument, {}) },
  FileCare: { grows: false, run: ({ citizen }) => measure(citizen, generated.FileCareDocument, {}) },
  MyFiles: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyFilesDocument, {}) },
  IncomeMonths: { grows: false, run: ({ citizen }) => measure(citizen, generated.IncomeMonthsDocument, {}) },
  NewestPartnerPart: { grows: false, run: ({ citizen }) => measure(citizen, generated.NewestPartnerPartDocument, {}) },
  PartnerParts: { grows: false, run: ({ citizen }) => measure(citizen, generated.PartnerPartsDocument, {}) },
  PartnerPart: {
    grows: false,
    run: ({ citizen, reportId }) => measure(citizen, generated.PartnerPartDocument, { id: reportId }),
  },
  Overview: { grows: false, most: 15, run: ({ citizen }) => measure(citizen, generated.OverviewDocument, {}) },
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
  MyGoals: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyGoalsDocument, {}) },
  MySanctionProposals: {
    grows: true,
    run: ({ citizen }) => measure(citizen, generated.MySanctionProposalsDocument, {}),
  },
  MyLadder: { grows: true, run: ({ citizen }) => measure(citizen, generated.MyLadderDocument, { language: 'nl' }) },
  MySearchTerm: { grows: true, run: ({ citizen }) => measure(citizen, generated.MySearchTermDocument, {}) },
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
  TrainingsAskedFor: aboutPerson(true, generated.TrainingsAskedForDocument),
  TrainingAskedFor: aboutPerson(true, generated.TrainingAskedForDocument),
  ReadTraining: {
    grows: false,
    run: ({ citizen, trainingId }) => measure(citizen, generated.ReadTrainingDocument, { id: trainingId }),
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
