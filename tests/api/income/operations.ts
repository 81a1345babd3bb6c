import type * as contract from '#graphql/generated/resolvers.ts';

const version = `
fragment Version on IncomeReportVersion {
  id number revision anythingToReport correctionReason exemptionRequested sentAt language receiptNumber contentHash
  sources {
    id kind earner name payPeriod workedFrom workedTo wholeMonth paidOn certainty gross net minutes holidayPay holidayPayAmount expenses
    turnover costs evidence { id fileName mediaType size }
  }
  changes { sourceName field before after }
  settlement {
    __typename
    ... on Settlement {
      norm income exempt counted payout holidayReserve total moreThanWithoutWork status
      lines { code amount ruleId article status earner sourceId facts { name value } }
    }
    ... on SettlementUnknown { reason facts { name value } }
  }
}`;

const report = `
fragment Report on IncomeReport {
  id month status dueOn paymentOn payment settledWith
  household { kind exemptionMonthsUsed exemptionOnRequest accountTail }
  draft { ...Version missing { field code sourceId } }
  sent { ...Version }
  versions { number revision receiptNumber }
  questions { id version reason words askedBy answer answeredByVersion answeredAt }
  acceptance { version by exemptionGranted settlement { ... on Settlement { exempt payout total } } }
}`;

/** Enough to go on after a change; the story asks for the rest by itself, because a document has a limit. */
const changed = `fragment Changed on IncomeReport { id status draft { number revision } }`;

const saveResult = `
fragment Saved on SaveIncomeResult {
  __typename
  ... on IncomeSaved { sourceId report { ...Changed } }
  ... on IncomeInvalid { sourceId problems { field code sourceId facts { name value } } report { ...Changed } }
  ... on ReportChanged { report { ...Changed } }
  ... on MonthNotOpen { month reason }
  ... on AlreadySent { report { ...Changed } }
} ${changed}`;

const save = (definition: string, call: string) =>
  `mutation Save(${definition}) { result: ${call} { ...Saved } } ${saveResult}`;

/** What the tests of this room ask; pages ask for less. */
export const documents = {
  months: `query { incomeMonths { month status correctionUnderWay dueOn paymentOn late payment acceptedPayout } }`,
  report: `query ($month: Month!) { incomeReport(month: $month) { ...Report } } ${report} ${version}`,
  month: `query ($month: Month!) { incomeMonth(month: $month) { __typename
    ... on IncomeMonth { status dueOn } ... on MonthNotOpen { reason } } }`,
  copyableMonth: `query ($month: Month!) { copyableMonth(before: $month) }`,
  whatIf: `
    query ($month: Month!, $net: Cents!) {
      whatIf(month: $month, netPerMonth: $net) {
        __typename
        ... on Settlement { norm income exempt counted payout total moreThanWithoutWork }
        ... on SettlementUnknown { reason facts { name value } }
      }
    }`,
  start: `
    mutation ($month: Month!, $copyFrom: Month) {
      result: startIncomeReport(month: $month, copyFrom: $copyFrom) {
        __typename
        ... on IncomeReport { ...Changed }
        ... on MonthNotOpen { month reason }
      }
    } ${changed}`,
  anything: save(
    '$month: Month!, $revision: Int!, $anything: Boolean!',
    'answerAnythingToReport(month: $month, revision: $revision, anything: $anything)',
  ),
  source: save(
    '$month: Month!, $revision: Int!, $sourceId: ID, $input: IncomeSourceInput!',
    'saveIncomeSource(month: $month, revision: $revision, sourceId: $sourceId, input: $input)',
  ),
  remove: save(
    '$month: Month!, $revision: Int!, $sourceId: ID!',
    'removeIncomeSource(month: $month, revision: $revision, sourceId: $sourceId)',
  ),
  attach: save(
    '$month: Month!, $revision: Int!, $sourceId: ID!, $evidenceId: ID!',
    'attachEvidence(month: $month, revision: $revision, sourceId: $sourceId, evidenceId: $evidenceId)',
  ),
  detach: save(
    '$month: Month!, $revision: Int!, $sourceId: ID!, $evidenceId: ID!',
    'detachEvidence(month: $month, revision: $revision, sourceId: $sourceId, evidenceId: $evidenceId)',
  ),
  exemption: save(
    '$month: Month!, $revision: Int!, $requested: Boolean!',
    'requestExemption(month: $month, revision: $revision, requested: $requested)',
  ),
  correct: save('$month: Month!, $reason: String!', 'startCorrection(month: $month, reason: $reason)'),
  discard: save('$month: Month!, $revision: Int!', 'discardCorrection(month: $month, revision: $revision)'),
  send: `
    mutation ($month: Month!, $revision: Int!, $language: String!) {
      result: sendIncomeReport(month: $month, revision: $revision, language: $language) {
        __typename
        ... on IncomeReceipt { version { ...Version } report { ...Changed } }
        ... on IncomeInvalid { problems { field code sourceId } }
        ... on ReportChanged { report { ...Changed } }
        ... on MonthNotOpen { month reason }
        ... on AlreadySent { report { ...Changed } }
        ... on AssuranceTooLow { needed }
      }
    } ${changed} ${version}`,
  answer: `
    mutation ($month: Month!, $questionId: ID!, $answer: String!) {
      result: answerReviewQuestion(month: $month, questionId: $questionId, answer: $answer) {
        __typename
        ... on IncomeReport { ...Changed }
        ... on AnswerInvalid { code }
        ... on QuestionNotOpen { report { ...Changed } }
      }
    } ${changed}`,
  notifications: `query { notifications { kind requestedAt sentAt } }`,
  review: `
    query ($id: ID!) { reviewReport(id: $id) { ...Reviewed } } ${reviewed()} ${version}`,
  ask: `
    mutation ($id: ID!, $version: Int!, $reason: QuestionReason!, $words: String) {
      result: askAboutIncomeReport(id: $id, version: $version, reason: $reason, words: $words) { ...Outcome }
    } ${outcome()}`,
  accept: `
    mutation ($id: ID!, $version: Int!, $grant: Boolean!) {
      result: acceptIncomeReport(id: $id, version: $version, grantExemption: $grant) { ...Outcome }
    } ${outcome()}`,
  queue: `
    query ($first: Int!, $after: String, $status: QueueStatus) {
      reviewQueue(first: $first, after: $after, status: $status) {
        edges {
          node {
            id month status paymentOn sentAt version person { id name } employers income payout hasEstimate evidenceCount
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  teamQueue: `
    query ($first: Int!) {
      reviewQueue(first: $first) { edges { node { id month status person { id name } } } pageInfo { hasNextPage } }
    }`,
  caseload: `
    query ($first: Int!, $after: String) {
      caseload(first: $first, after: $after) {
        edges { node { person { id name } month status late benefit attention } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
} as const;

function reviewed(): string {
  return `
fragment Reviewed on IncomeReport {
  id month status paymentOn
  person { id name maskedBsn birthDate }
  household { kind exemptionMonthsUsed }
  sent { ...Version }
  versions { number }
  questions { id version reason words askedBy answer answeredByVersion answeredAt }
  acceptance { version by exemptionGranted }
  earlierMonths { month status version income exempt payout }
}`;
}

function outcome(): string {
  return `
fragment Outcome on ReviewResult {
  __typename
  ... on IncomeReport { id status }
  ... on ReportMovedOn { report { id status } }
  ... on ExemptionUsedUp { report { id status } }
  ... on WordsInvalid { code }
  ... on ReportNotFound { id }
}`;
}

type Settlement = Partial<Omit<contract.Settlement, '__typename'>> & {
  readonly __typename: 'Settlement' | 'SettlementUnknown';
  readonly reason?: string;
};

/** A version as these documents ask for it. */
export type VersionAnswer = Omit<contract.IncomeReportVersion, 'settlement' | '__typename'> & {
  readonly settlement: Settlement | null;
};

export type ReportAnswer = Omit<contract.IncomeReport, 'draft' | 'sent' | '__typename'> & {
  readonly draft: VersionAnswer | null;
  readonly sent: VersionAnswer | null;
};

/** The answer of a mutation: the fields of whichever member of the union it is, and the report as it is read after it. */
export interface Outcome {
  readonly __typename: string;
  readonly report?: ReportAnswer;
  readonly version?: VersionAnswer;
  readonly sourceId?: string | null;
  readonly problems?: readonly contract.IncomeProblem[];
  readonly reason?: string;
  readonly code?: string;
  readonly needed?: string;
  readonly month?: string;
}

export type WhatIfAnswer = Settlement;
