import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

const card = `id receiver forWhom purpose shows untilDate state revokedAt lookCount`;
const parts = `competences { name } work { title } education { title } profile { words }`;

const documents = {
  all: `{ portfolioShares { ${card} } }`,
  one: `query ($id: ID!) { portfolioShare(id: $id) { share { ${card} looks { at by fileName } } portfolio { count ${parts} files { entryIds file { id fileName } } } } }`,
  share: `mutation ($form: ID!, $input: SharePortfolioInput!) { result: sharePortfolio(form: $form, input: $input) {
    __typename ... on PortfolioShared { id token } ... on PortfolioInvalid { problems { field code } } } }`,
  renew: `mutation ($id: ID!) { result: renewPortfolioLink(id: $id) { __typename ... on PortfolioShared { id token } } }`,
  stop: `mutation ($id: ID!) { result: stopSharingPortfolio(id: $id) { __typename ... on PortfolioShare { state } } }`,
  of: `query ($personId: ID!) { portfolioSharesOf(personId: $personId) { id purpose untilDate } }`,
  look: `query ($shareId: ID!) { lookAtPortfolio(shareId: $shareId) { personName
    share { id purpose } portfolio { ${parts} files { entryIds file { id fileName } } } } }`,
};

export interface Card {
  readonly id: string;
  readonly state: string;
  readonly shows: string;
  readonly lookCount: number;
  readonly looks: readonly { readonly at: string; readonly by: string | null; readonly fileName: string | null }[];
}

interface Shared {
  readonly __typename: string;
  readonly id: string;
  readonly token: string | null;
  readonly state?: string;
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}

/** Of a card on a test day; a test says what is different. */
export const toCoach = {
  receiver: 'CASE_MANAGER',
  purpose: 'Voor ons gesprek',
  shows: 'NAME',
  untilDate: '2027-11-20',
};
export const byLink = { ...toCoach, receiver: 'LINK', forWhom: 'Bakkerij De Verzinning', shows: 'ANONYMOUS' };

/** Somebody who shows a part of their portfolio. */
export function sharer(world: World, viewer: CitizenViewer) {
  const act = async (source: string, variables: object): Promise<Shared> =>
    (await world.ask<{ result: Shared }>(viewer, source, { ...variables })).result;
  return {
    share: (input: object, form = newId()) => act(documents.share, { form, input }),
    renew: (id: string) => act(documents.renew, { id }),
    stop: (id: string) => act(documents.stop, { id }),
    all: async () => (await world.ask<{ portfolioShares: Card[] }>(viewer, documents.all)).portfolioShares,
    one: async (id: string) =>
      (
        await world.ask<{ portfolioShare: { share: Card; portfolio: Record<string, unknown> } | null }>(
          viewer,
          documents.one,
          { id },
        )
      ).portfolioShare,
  };
}

/** A case manager who looks at what somebody shows. */
export function looker(world: World, coach: ProfessionalViewer, personId: string) {
  return {
    cards: async () =>
      (await world.ask<{ portfolioSharesOf: { id: string }[] | null }>(coach, documents.of, { personId }))
        .portfolioSharesOf,
    look: async (shareId: string) =>
      (
        await world.ask<{ lookAtPortfolio: { portfolio: Record<string, unknown> } | null }>(coach, documents.look, {
          shareId,
        })
      ).lookAtPortfolio,
  };
}
