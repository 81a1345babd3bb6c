import type * as contract from '#graphql/generated/resolvers.ts';

const problems = 'problems { field code partId facts { name value } }';
const difference = 'kind part title field before after';

const version = `
fragment Version on PlanVersion {
  id number state revision dreamJob firstStep evaluationOn changeReason proposedAt proposedBy respondBy contentHash inForceAt basis
  establishedBy establishReason talkedFirst comparedWith
  goals { id title why result byOn }
  steps {
    id goalId kind title owner partnerName startsOn dueOn
    placement {
      host tasks weekMinutes learningGoals guide extensionReason
      term { kind startsOn endsOn latestOn daysLeft hard status article source }
      displacementCheck { passed conclusion by }
    }
  }
  obligations { id kind article consequenceArticle words state startsOn releasedUntil releaseReason }
  responses { kind words at }
  changes { ${difference} }
}`;

const steps = `
steps {
  id origin goalId kind title owner partnerName startsOn dueOn status note revision changedAt late
  placement { host term { latestOn } }
}
evaluations { id versionNumber heldOn words results { goalId title result } nextOn by }
sanctionProposals {
  id obligation { kind article words } obligationNow { state releasedUntil } reasons proposedBy viewBy view viewAt outcome
  outcomeReason decidedBy withdrawnAt withdrawReason
}
nextEvaluationOn
contactPerson { name since } endedOn endReason`;

/** Enough to go on after an act; the story reads the rest by itself, because a document has a limit. */
const outcome = (self: string) => `
  __typename
  ... on PlanMovedOn { ${self} }
  ... on PlanInvalid { ${problems} }`;

const changed = (definition: string, call: string) => `
mutation Act(${definition}) {
  result: ${call} {
    ${outcome(`changes { ${difference} }`)}
    ... on PersonNotFound { personId }
  }
}`;

const responded = (definition: string, call: string) => `
mutation Act(${definition}) {
  result: ${call} {
    ${outcome('plan { revision }')}
    ... on AssuranceTooLow { needed }
  }
}`;

const stepped = (definition: string, call: string) => `
mutation Act(${definition}) {
  result: ${call} {
    __typename
    ... on StepSaved { stepId plan { revision } }
    ... on StepInvalid { ${problems} }
    ... on StepChanged { plan { revision } }
    ... on StepNotFound { plan { revision } }
  }
}`;

const sanction = `
fragment Sanction on SanctionProposal {
  id person { id name } obligation { kind article words } obligationNow { state releasedUntil } reasons proposedBy viewBy view
  outcome outcomeReason decidedBy withdrawnAt withdrawReason decidable
}`;

/** What the tests of this room ask; pages ask for less. */
export const documents = {
  own: `query {
    plan {
      id revision proposed { ...Version objectionLastDay } inForce { ...Version objectionLastDay } versions { number state comparedWith changes { ${difference} } }
      ${steps}
      goalsSharedWithMe { id title ownerName } household { personId name }
      shown: inForce { goals { id sharedWith { personId name } } }
    }
  } ${version}`,
  guided: `query ($personId: ID!) {
    planOf(personId: $personId) {
      id revision person { id name }
      nextCopies draft { ...Version missing { field code partId } advice { field code } }
      proposed { ...Version } inForce { ...Version } versions { number state comparedWith changes { ${difference} } }
      ${steps}
      warnings { kind title on daysLeft }
    }
  } ${version}`,
  templates: 'query { planTemplates { id targetGroup title goals steps } }',

  start: changed('$personId: ID!, $templateId: ID', 'startPlanDraft(personId: $personId, templateId: $templateId)'),
  change: changed(
    '$personId: ID!, $revision: Int!, $change: PlanChange!',
    'changePlanDraft(personId: $personId, revision: $revision, change: $change)',
  ),
  discard: changed('$personId: ID!, $revision: Int!', 'discardPlanDraft(personId: $personId, revision: $revision)'),
  propose: changed(
    '$personId: ID!, $revision: Int!, $respondBy: LocalDate!, $changeReason: String',
    'proposePlan(personId: $personId, revision: $revision, respondBy: $respondBy, changeReason: $changeReason)',
  ),
  establish: changed(
    '$personId: ID!, $number: Int!, $reason: String!, $talkedFirst: Boolean!',
    'establishPlan(personId: $personId, number: $number, reason: $reason, talkedFirst: $talkedFirst)',
  ),
  withdraw: changed('$personId: ID!, $number: Int!', 'withdrawPlanProposal(personId: $personId, number: $number)'),
  coachStep: changed(
    '$personId: ID!, $stepId: ID!, $revision: Int!, $status: StepStatus!, $note: String',
    'setCoachStepStatus(personId: $personId, stepId: $stepId, revision: $revision, status: $status, note: $note)',
  ),
  evaluate: changed(
    '$personId: ID!, $number: Int!, $input: PlanEvaluationInput!',
    'recordPlanEvaluation(personId: $personId, number: $number, input: $input)',
  ),
  end: changed(
    '$personId: ID!, $revision: Int!, $reason: String!',
    'endPlan(personId: $personId, revision: $revision, reason: $reason)',
  ),
  withdrawSanction: changed(
    '$personId: ID!, $id: ID!, $reason: String!',
    'withdrawSanction(personId: $personId, id: $id, reason: $reason)',
  ),
  proposeSanction: changed(
    '$personId: ID!, $obligationId: ID!, $reasons: String!, $viewBy: LocalDate!',
    'proposeSanction(personId: $personId, obligationId: $obligationId, reasons: $reasons, viewBy: $viewBy)',
  ),

  read: responded('$number: Int!, $language: String!', 'markPlanRead(number: $number, language: $language)'),
  agree: responded('$number: Int!, $language: String!', 'agreeToPlan(number: $number, language: $language)'),
  disagree: responded(
    '$number: Int!, $reason: String!, $language: String!',
    'disagreeWithPlan(number: $number, reason: $reason, language: $language)',
  ),
  ask: responded(
    '$number: Int!, $words: String!, $language: String!',
    'askPlanChange(number: $number, words: $words, language: $language)',
  ),

  saveStep: stepped(
    '$stepId: ID, $revision: Int!, $formId: ID, $input: OwnStepInput!',
    'saveOwnStep(stepId: $stepId, revision: $revision, formId: $formId, input: $input)',
  ),
  removeStep: stepped('$stepId: ID!, $revision: Int!', 'removeOwnStep(stepId: $stepId, revision: $revision)'),
  setStep: stepped(
    '$stepId: ID!, $revision: Int!, $status: StepStatus!, $note: String',
    'setStepStatus(stepId: $stepId, revision: $revision, status: $status, note: $note)',
  ),

  share: `mutation ($goalId: ID!, $withPersonId: ID!) {
    result: shareGoal(goalId: $goalId, withPersonId: $withPersonId) { __typename ... on PlanInvalid { ${problems} } }
  }`,
  stopSharing: `mutation ($goalId: ID!, $withPersonId: ID!) {
    result: stopSharingGoal(goalId: $goalId, withPersonId: $withPersonId) { __typename }
  }`,

  view: `mutation ($id: ID!, $words: String!) {
    result: giveSanctionView(id: $id, words: $words) {
      __typename
      ... on SanctionProposal { view viewAt }
      ... on SanctionClosed { proposal { view } }
      ... on PlanInvalid { ${problems} }
    }
  }`,
  sanctions: `query ($first: Int!) { sanctionQueue(first: $first) { ...Sanction } } ${sanction}`,
  sanction: `query ($id: ID!) { sanctionProposal(id: $id) { ...Sanction } } ${sanction}`,
  decide: `mutation ($id: ID!, $outcome: SanctionOutcome!, $reason: String!) {
    result: decideSanction(id: $id, outcome: $outcome, reason: $reason) {
      __typename
      ... on SanctionProposal { ...Sanction }
      ... on SanctionClosed { proposal { ...Sanction } }
      ... on PlanInvalid { ${problems} }
      ... on SanctionNotFound { id }
    }
  } ${sanction}`,
} as const;

/** A plan as these documents ask for it. */
export type PlanAnswer = contract.Plan & { readonly shown?: Pick<contract.PlanVersion, 'goals'> | null };

/** The answer of a mutation: the fields of whichever member of the union it is. */
export interface Outcome {
  readonly __typename: string;
  readonly problems?: readonly contract.PlanProblem[];
  readonly changes?: readonly contract.PlanDifference[];
  readonly stepId?: string | null;
  readonly needed?: string;
  readonly personId?: string;
  readonly id?: string;
  readonly view?: string | null;
  readonly outcome?: string | null;
  readonly decidable?: boolean;
  readonly withdrawnAt?: string | null;
  readonly obligationNow?: contract.SanctionObligationNow;
  readonly proposal?: contract.SanctionProposal;
}
