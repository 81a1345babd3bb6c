const placement = `
fragment Placement on LadderPlacement {
  kind level levelName(language: "nl") height domain domainName(language: "nl") reason reasonWords(language: "nl") note placedOn by
}`;

const problems = `... on PlanInvalid { problems { field code facts { name value } } }`;

const term = `
fragment Term on SearchTerm {
  notifiedOn applyFrom ageReachedOn day days deviatedOn deviationReason efforts { id doneOn kind words result }
}`;

/** What the tests of the ladder and the terms ask; pages ask for less. */
export const documents = {
  ladder: `
    query ($language: String!) {
      ladder {
        name(language: $language) source
        domains { code name(language: $language) levels }
        levels { code name(language: $language) meaning(language: $language) }
        questions { code text(language: $language) hint(language: $language) options { code text(language: $language) next } }
      }
    }`,
  myLadder: `query { placements: myLadder { ...Placement } } ${placement}`,
  ladderOf: `query ($personId: ID!) { placements: ladderOf(personId: $personId) { ...Placement } } ${placement}`,
  place: `
    mutation ($answers: [LadderAnswerInput!]!, $wished: [LadderLevelInput!]!) {
      result: placeMyself(answers: $answers, wished: $wished) {
        __typename
        ... on LadderPlaced { placed { ...Placement } placements { ...Placement } }
        ... on LadderNextQuestion { number question { code } }
        ${problems}
      }
    } ${placement}`,
  record: `
    mutation ($personId: ID!, $input: LadderPlacementInput!) {
      result: recordLadderPlacement(personId: $personId, input: $input) {
        __typename
        ... on LadderPlaced { placed { ...Placement } placements { ...Placement } }
        ... on PersonNotFound { personId }
        ${problems}
      }
    } ${placement}`,
  terms: `query { terms { kind length extension unit hard status article source } }`,
  searchTerm: `query { term: searchTerm { ...Term } } ${term}`,
  searchTermOf: `query ($personId: ID!) { term: searchTermOf(personId: $personId) { ...Term } } ${term}`,
  start: `
    mutation ($personId: ID!, $notifiedOn: LocalDate!) {
      result: startSearchTerm(personId: $personId, notifiedOn: $notifiedOn) {
        __typename ...Term ... on PersonNotFound { personId } ${problems}
      }
    } ${term}`,
  deviate: `
    mutation ($personId: ID!, $reason: String!) {
      result: deviateFromSearchTerm(personId: $personId, reason: $reason) {
        __typename ...Term ... on PersonNotFound { personId } ${problems}
      }
    } ${term}`,
  saveEffort: `
    mutation ($effortId: ID, $input: SearchEffortInput!) {
      result: saveSearchEffort(effortId: $effortId, input: $input) { __typename ...Term ${problems} }
    } ${term}`,
  removeEffort: `
    mutation ($effortId: ID!) { result: removeSearchEffort(effortId: $effortId) { __typename ...Term ${problems} } } ${term}`,
  check: `
    mutation ($personId: ID!, $stepId: ID!, $input: DisplacementCheckInput!) {
      result: recordDisplacementCheck(personId: $personId, stepId: $stepId, input: $input) {
        __typename ... on PersonNotFound { personId } ${problems}
      }
    }`,
  evaluate: `
    mutation ($personId: ID!, $stepId: ID!, $heldOn: LocalDate!, $words: String!) {
      result: recordPlacementEvaluation(personId: $personId, stepId: $stepId, heldOn: $heldOn, words: $words) {
        __typename
        ... on Plan { placementEvaluations { stepId heldOn words by } }
        ... on PersonNotFound { personId }
        ${problems}
      }
    }`,
};

export interface PlacementAnswer {
  readonly kind: string;
  readonly level: string;
  readonly domain: string;
  readonly height: number;
  readonly placedOn: string;
}

export interface TermAnswer {
  readonly notifiedOn: string;
  readonly applyFrom: string;
  readonly day: number;
  readonly efforts: readonly { readonly id: string; readonly words: string; readonly doneOn: string }[];
}

/** Whatever a change answered. */
export interface Outcome extends Partial<TermAnswer> {
  readonly __typename: string;
  readonly placed?: readonly PlacementAnswer[];
  readonly placements?: readonly PlacementAnswer[];
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}
