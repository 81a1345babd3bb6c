import { localDate, type LocalDate } from '../../shared/local-date.ts';
import { professionalRoles, type ProfessionalRole } from '../../shared/professional-roles.ts';

/** What of somebody was seen and how: worked on, opened and read, or in a work list with others. What weighs most goes first. */
export const accessSights = [
  'WORKED_INCOME',
  'WORKED_CHANGES',
  'WORKED_REDUCTION',
  'WORKED_OBJECTION',
  'WORKED_PLAN',
  'WORKED_LADDER',
  'WORKED_SEARCH_TERM',
  'WORKED_TRAININGS',
  'WORKED_COURSE',
  'WORKED_ADVICE',
  'WORKED_PERSPECTIVE',
  'WORKED_TALKS',
  'WORKED_PORTFOLIO',
  'WORKED_RIGHTS',
  'WORKED_LETTERS',
  'READ_INCOME',
  'READ_CHANGES',
  'READ_CHANGE_NOTICES',
  'READ_FILES',
  'READ_REDUCTION',
  'READ_OBJECTION',
  'READ_PLAN',
  'READ_LADDER',
  'READ_SEARCH_TERM',
  'READ_TALKS',
  'READ_TRAININGS',
  'READ_COURSE',
  'READ_ADVICE',
  'READ_PERSPECTIVE',
  'READ_PORTFOLIO',
  'READ_PORTFOLIO_CARDS',
  'READ_CONTACT',
  'READ_MESSAGES',
  'READ_RIGHTS',
  'LIST_INCOME',
  'LIST_CHANGES',
  'LIST_REDUCTION',
  'LIST_OBJECTION',
  'LIST_PLAN',
  'LIST_RIGHTS',
  'LIST_PORTFOLIO',
  'LIST_COURSE',
  'LIST_ADVICE',
  'LIST_TRAININGS',
  'LIST_LETTERS',
] as const;
export type AccessSight = (typeof accessSights)[number];

/** What an operation shows of people, by its root field. A test asks it of every field of the contract that names a purpose. */
const seenIn: Readonly<Record<string, AccessSight>> = {
  caseload: 'LIST_PLAN',
  changeQueue: 'LIST_CHANGES',
  objectionQueue: 'LIST_OBJECTION',
  reviewQueue: 'LIST_INCOME',
  sanctionQueue: 'LIST_REDUCTION',
  rightRequestQueue: 'LIST_RIGHTS',
  letterBatches: 'LIST_LETTERS',
  lettersWithoutAddress: 'LIST_LETTERS',
  reviewReport: 'READ_INCOME',
  askAboutIncomeReport: 'WORKED_INCOME',
  acceptIncomeReport: 'WORKED_INCOME',
  readEvidence: 'READ_FILES',
  reviewChange: 'READ_CHANGES',
  changesOf: 'READ_CHANGE_NOTICES',
  askAboutChange: 'WORKED_CHANGES',
  processChange: 'WORKED_CHANGES',
  planOf: 'READ_PLAN',
  stepFilesOf: 'READ_PLAN',
  startPlanDraft: 'WORKED_PLAN',
  changePlanDraft: 'WORKED_PLAN',
  discardPlanDraft: 'WORKED_PLAN',
  proposePlan: 'WORKED_PLAN',
  establishPlan: 'WORKED_PLAN',
  withdrawPlanProposal: 'WORKED_PLAN',
  setCoachStepStatus: 'WORKED_PLAN',
  recordPlanEvaluation: 'WORKED_PLAN',
  recordPlacementEvaluation: 'WORKED_PLAN',
  recordDisplacementCheck: 'WORKED_PLAN',
  endPlan: 'WORKED_PLAN',
  ladderOf: 'READ_LADDER',
  recordLadderPlacement: 'WORKED_LADDER',
  searchTermOf: 'READ_SEARCH_TERM',
  startSearchTerm: 'WORKED_SEARCH_TERM',
  deviateFromSearchTerm: 'WORKED_SEARCH_TERM',
  appointmentsOf: 'READ_TALKS',
  talksOf: 'READ_TALKS',
  saveAppointment: 'WORKED_TALKS',
  cancelAppointment: 'WORKED_TALKS',
  saveMinutes: 'WORKED_TALKS',
  publishMinutes: 'WORKED_TALKS',
  discardMinutes: 'WORKED_TALKS',
  contactOf: 'READ_CONTACT',
  messagesTo: 'READ_MESSAGES',
  sanctionProposal: 'READ_REDUCTION',
  proposeSanction: 'WORKED_REDUCTION',
  withdrawSanction: 'WORKED_REDUCTION',
  decideSanction: 'WORKED_REDUCTION',
  objectionFile: 'READ_OBJECTION',
  confirmObjection: 'WORKED_OBJECTION',
  askObjectionReasons: 'WORKED_OBJECTION',
  planObjectionHearing: 'WORKED_OBJECTION',
  recordObjectionHearing: 'WORKED_OBJECTION',
  extendObjectionTerm: 'WORKED_OBJECTION',
  decideObjection: 'WORKED_OBJECTION',
  portfolioSharesOf: 'READ_PORTFOLIO_CARDS',
  lookAtPortfolio: 'READ_PORTFOLIO',
  searchProfiles: 'LIST_PORTFOLIO',
  lookAtProfile: 'READ_PORTFOLIO',
  trainingRequestsOf: 'READ_TRAININGS',
  guideTraining: 'WORKED_TRAININGS',
  trainingApprovals: 'LIST_TRAININGS',
  trainingApproval: 'READ_TRAININGS',
  decideTrainingApproval: 'WORKED_TRAININGS',
  trainingParticipants: 'LIST_COURSE',
  trainingParticipant: 'READ_COURSE',
  trainingAdviceQueue: 'LIST_ADVICE',
  trainingAdviceToGive: 'READ_ADVICE',
  trainingAdviceOf: 'READ_ADVICE',
  giveTrainingAdvice: 'WORKED_ADVICE',
  perspectiveRequestsOf: 'READ_PERSPECTIVE',
  answerPerspectiveRequest: 'WORKED_PERSPECTIVE',
  recordTraining: 'WORKED_COURSE',
  recordAttendance: 'WORKED_COURSE',
  portfolioGuidance: 'READ_PORTFOLIO_CARDS',
  proposePortfolioEntry: 'WORKED_PORTFOLIO',
  confirmPortfolioEntry: 'WORKED_PORTFOLIO',
  withdrawPortfolioConfirmation: 'WORKED_PORTFOLIO',
  printLetters: 'WORKED_LETTERS',
  rightRequestToAnswer: 'READ_RIGHTS',
  answerRightRequest: 'WORKED_RIGHTS',
};

/** Operations that have a purpose and show nobody: they count, or are about no person. */
const showsNobody: ReadonlySet<string> = new Set([
  'experienceCounts',
  'planTemplates',
  'trainingApprovalsWaiting',
  'trainingMoney',
]);

/** What an operation shows of people, by a root field of the contract; `null` for one that shows nobody, `undefined` for an unknown one. */
export function seenBy(rootField: string): AccessSight | null | undefined {
  return showsNobody.has(rootField) ? null : seenIn[rootField];
}

/** What professionals look for: words of the contract. */
export const accessPurposes = [
  'JUDGE_INCOME',
  'GUIDANCE',
  'SUPERVISION',
  'MAKING_KNOWN',
  'PRIVACY_RIGHTS',
  'TRAINING',
] as const;
type AccessPurpose = (typeof accessPurposes)[number];

/** What one professional asked on one day in one operation, as often as they did. */
export interface RecordedAccess {
  readonly day: string;
  readonly professionalId: string;
  readonly by: string;
  /** Words of the contract, with a space in between. */
  readonly role: string;
  readonly operation: string;
  readonly purpose: string;
  /** What for exactly, in the words of who looked. */
  readonly about: string | null;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** What one professional saw on one day, in one role. */
export interface AccessVisit {
  readonly number: number;
  readonly by: string;
  readonly roles: readonly ProfessionalRole[];
  readonly purposes: readonly AccessPurpose[];
  /** Projects and vacancies, in the words of who looked, each once. */
  readonly about: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
  readonly seen: readonly { readonly sight: AccessSight; readonly times: number }[];
}

export interface AccessDay {
  readonly day: LocalDate;
  readonly visits: readonly AccessVisit[];
}

/** Who looked, by day, the newest first; on a day in the order in which they first looked. */
export function accessDays(records: readonly RecordedAccess[]): readonly AccessDay[] {
  return groupBy(records, ({ day }) => day)
    .map((ofDay) => ({ day: localDate(ofDay[0].day), visits: visitsOf(ofDay) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

function visitsOf(records: readonly RecordedAccess[]): readonly AccessVisit[] {
  const inOrder = records.toSorted((a, b) => (a.firstAt < b.firstAt ? -1 : 1));
  return groupBy(inOrder, ({ professionalId, role }) => `${professionalId} ${role}`).map((own, number) => ({
    number,
    by: own[0].by,
    roles: wordsOf(
      professionalRoles,
      own.map(({ role }) => role),
    ),
    purposes: wordsOf(
      accessPurposes,
      own.map(({ purpose }) => purpose),
    ),
    about: [...new Set(own.flatMap(({ about }) => about ?? []))],
    firstAt: own[0].firstAt,
    lastAt: own.reduce((last, { lastAt }) => (lastAt > last ? lastAt : last), ''),
    seen: seenOf(own),
  }));
}

/** Those with the same key together, in the order in which a key is first met. */
function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): (readonly [One, ...One[]])[] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function seenOf(records: readonly RecordedAccess[]): AccessVisit['seen'] {
  const times = new Map<AccessSight, number>();
  for (const record of records) {
    // One question that shows the same twice shows it once.
    const shown = new Set(record.operation.split(' ').flatMap((field) => seenBy(field) ?? []));
    for (const sight of shown) times.set(sight, (times.get(sight) ?? 0) + record.times);
  }
  return accessSights.flatMap((sight) => {
    const count = times.get(sight);
    return count === undefined ? [] : [{ sight, times: count }];
  });
}

/** Those of the known words that stand in some texts. */
function wordsOf<Word extends string>(known: readonly Word[], texts: readonly string[]): readonly Word[] {
  const written = new Set(texts.flatMap((text) => text.split(' ')));
  return known.filter((word) => written.has(word));
}
