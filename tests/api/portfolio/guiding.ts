import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

const problems = `... on PortfolioInvalid { problems { field code } }`;
const confirmation = `id entryId by confirmedAt seen current`;

const documents = {
  propose: `mutation ($form: ID!, $personId: ID!, $content: PortfolioContentInput!, $reason: String!) {
    result: proposePortfolioEntry(form: $form, personId: $personId, content: $content, reason: $reason) {
      __typename ... on PortfolioProposal { id answer portfolio { work { title } } } ${problems} } }`,
  confirm: `mutation ($shareId: ID!, $entryId: ID!, $version: Int!, $seen: String!) {
    result: confirmPortfolioEntry(shareId: $shareId, entryId: $entryId, version: $version, seen: $seen) {
      __typename ${problems} } }`,
  withdraw: `mutation ($personId: ID!, $id: ID!) { result: withdrawPortfolioConfirmation(personId: $personId, id: $id) { __typename } }`,
  guidance: `query ($personId: ID!) { result: portfolioGuidance(personId: $personId) {
    proposals { id answer } confirmations { id seen } } }`,
  waiting: `{ result: portfolioProposals { id kind reason by portfolio { work { id title } } } }`,
  accept: `mutation ($id: ID!, $content: PortfolioContentInput!) { result: acceptPortfolioProposal(id: $id, content: $content) {
    __typename ... on PortfolioSaved { id version } ${problems} } }`,
  refuse: `mutation ($id: ID!) { result: refusePortfolioProposal(id: $id) { __typename ... on PortfolioProposal { answer } } }`,
  takeOff: `mutation ($id: ID!) { result: takeOffPortfolioConfirmation(id: $id) { __typename } }`,
  tell: `mutation ($id: ID!) { result: tellPortfolioLookedAt(id: $id) { __typename } }`,
  confirmed: `{ result: portfolio { confirmations { ${confirmation} } } }`,
  onCard: `query ($id: ID!) { result: lookAtPortfolio(shareId: $id) { portfolio { confirmations { ${confirmation} } } } }`,
};

interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly answer?: string | null;
  readonly version?: number;
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}
export interface Confirmation {
  readonly id: string;
  readonly entryId: string;
  readonly by: string;
  readonly seen: string;
  readonly current: boolean;
}
type Confirmations = { readonly portfolio: { readonly confirmations: readonly Confirmation[] } } | null;

/** A case manager who proposes and confirms. */
export function guide(world: World, coach: ProfessionalViewer, personId: string) {
  const ask = async <Result>(source: string, variables: object): Promise<Result> =>
    (await world.ask<{ result: Result }>(coach, source, { ...variables })).result;
  return {
    propose: (content: object, { form = newId(), reason = 'U vertelde erover.' } = {}) =>
      ask<Outcome>(documents.propose, { form, personId, content, reason }),
    confirm: (shareId: string, entryId: string, version = 1, seen = 'Het getuigschrift.') =>
      ask<Outcome>(documents.confirm, { shareId, entryId, version, seen }),
    withdraw: (id: string) => ask<Outcome>(documents.withdraw, { personId, id }),
    all: () =>
      ask<{ proposals: readonly Outcome[]; confirmations: readonly { id: string; seen: string }[] } | null>(
        documents.guidance,
        { personId },
      ),
    seesOn: async (id: string) => (await ask<Confirmations>(documents.onCard, { id }))?.portfolio.confirmations,
  };
}

/** Whose portfolio it is, who answers. */
export function guided(world: World, viewer: CitizenViewer) {
  const ask = async <Result>(source: string, variables: object = {}): Promise<Result> =>
    (await world.ask<{ result: Result }>(viewer, source, { ...variables })).result;
  return {
    waiting: () => ask<readonly (Outcome & { readonly reason: string; readonly by: string })[]>(documents.waiting),
    accept: (id: string, content: object) => ask<Outcome>(documents.accept, { id, content }),
    refuse: (id: string) => ask<Outcome>(documents.refuse, { id }),
    takeOff: (id: string) => ask<Outcome>(documents.takeOff, { id }),
    tell: (id: string) => ask<Outcome>(documents.tell, { id }),
    confirmed: async () =>
      (await ask<{ readonly confirmations: readonly Confirmation[] }>(documents.confirmed)).confirmations,
  };
}
