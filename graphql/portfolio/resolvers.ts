import { openProposals } from '#db/repositories/portfolio-guidance.ts';
import { escoAddress } from '#db/repositories/portfolio.ts';
import type { EscoConcept, Resolvers } from '../generated/resolvers.ts';
import { acceptProposal, refuseProposal, takeOffConfirmation, tellLookedAt } from './commands/answer-guidance.ts';
import { confirmEntry, proposeEntry, withdrawConfirmation } from './commands/guide-portfolio.ts';
import { addEntry, attachEvidence, changeEntry, detachEvidence } from './commands/save-entry.ts';
import { renewLink, sharePortfolio, stopSharing } from './commands/share-portfolio.ts';
import { addEntries } from './commands/add-entries.ts';
import { removeEntry } from './commands/remove-entry.ts';
import { certificateState } from './domain/certificate-state.ts';
import { confirmsNow } from './domain/guidance.ts';
import type { PortfolioKind } from './domain/kinds.ts';
import { nextUseful } from './domain/next-useful.ts';
import { endingFirst, latestFirst } from './domain/order.ts';
import { shareState } from './domain/share.ts';
import { type Entry, type EntryOf, filesOf, type Portfolio, toPortfolioEntry } from './models.ts';
import { citizen, professional } from '../policy/viewer.ts';
import { loadConfirmations, loadGuidance, portfolioOf } from './queries/load-guidance.ts';
import { loadEntries, loadEntry, loadShared } from './queries/load-portfolio.ts';
import { loadShare, loadShares, lookAt, receivedShares } from './queries/load-shares.ts';
import { lookAtProfile, searchProfiles } from './queries/search-profiles.ts';
import { suggestConcepts } from './queries/suggest-concepts.ts';

function ofKind<Kind extends PortfolioKind>({ entries }: Portfolio, kind: Kind): readonly EntryOf<Kind>[] {
  return entries.filter((entry): entry is Entry & EntryOf<Kind> => entry.kind === kind);
}

function conceptOf({
  content: { conceptUri },
  labels,
}: {
  readonly content: { readonly conceptUri: string | null };
  readonly labels: EscoConcept['labels'];
}): EscoConcept | null {
  return conceptUri?.startsWith(escoAddress) ? { uri: conceptUri, labels } : null;
}

export const resolvers = {
  Query: {
    portfolio: async (_root, _args, context) => ({ entries: await loadEntries(context) }),
    portfolioEntry: async (_root, { id }, context) => {
      const entry = await loadEntry(context, id);
      return entry && toPortfolioEntry(entry);
    },
    suggestConcepts: (_root, args, context) => suggestConcepts(context, args),
    portfolioShares: (_root, _args, context) => loadShares(context),
    portfolioShare: async (_root, { id }, context) => {
      const share = await loadShare(context, id);
      if (share === null) return null;
      const { municipalityId, personId } = citizen(context.viewer);
      return { share, portfolio: { entries: await loadShared(context, { municipalityId, personId, shareId: id }) } };
    },
    portfolioProposals: (_root, _args, { tx, viewer }) => openProposals(tx, citizen(viewer)),
    portfolioGuidance: (_root, { personId }, context) => loadGuidance(context, personId),
    portfolioSharesOf: (_root, { personId }, context) => receivedShares(context, personId),
    searchProfiles: (_root, { search }, context) => searchProfiles(context, search),
    lookAtProfile: (_root, args, context) => lookAtProfile(context, args),
    lookAtPortfolio: async (_root, { shareId }, context) => {
      const card = await lookAt(context, shareId);
      if (card === null) return null;
      const { municipalityId } = professional(context.viewer);
      return {
        ...card,
        portfolio: { entries: await loadShared(context, { municipalityId, personId: card.personId, shareId }) },
      };
    },
  },
  Mutation: {
    addPortfolioEntry: (_root, args, context) => addEntry(context, args),
    addPortfolioEntries: (_root, args, context) => addEntries(context, args),
    changePortfolioEntry: (_root, args, context) => changeEntry(context, args),
    attachToPortfolio: (_root, args, context) => attachEvidence(context, args),
    detachFromPortfolio: (_root, args, context) => detachEvidence(context, args),
    removePortfolioEntry: (_root, { id }, context) => removeEntry(context, id),
    sharePortfolio: (_root, args, context) => sharePortfolio(context, args),
    renewPortfolioLink: (_root, { id }, context) => renewLink(context, id),
    stopSharingPortfolio: (_root, { id }, context) => stopSharing(context, id),
    proposePortfolioEntry: (_root, args, context) => proposeEntry(context, args),
    confirmPortfolioEntry: (_root, args, context) => confirmEntry(context, args),
    withdrawPortfolioConfirmation: (_root, args, context) => withdrawConfirmation(context, args),
    acceptPortfolioProposal: (_root, args, context) => acceptProposal(context, args),
    refusePortfolioProposal: (_root, { id }, context) => refuseProposal(context, id),
    takeOffPortfolioConfirmation: (_root, { id }, context) => takeOffConfirmation(context, id),
    tellPortfolioLookedAt: (_root, { id }, context) => tellLookedAt(context, id),
  },
  PortfolioProposal: { portfolio: portfolioOf },
  PortfolioConfirmation: { current: confirmsNow },
  PortfolioShare: { state: (share, _args, { today }) => shareState(share, today) },
  Portfolio: {
    competences: (portfolio) => ofKind(portfolio, 'COMPETENCE'),
    work: (portfolio) => latestFirst(ofKind(portfolio, 'WORK')),
    education: (portfolio) => latestFirst(ofKind(portfolio, 'EDUCATION')),
    languages: (portfolio) => {
      const languages = ofKind(portfolio, 'LANGUAGE');
      return [
        ...languages.filter(({ content }) => content.native),
        ...languages.filter(({ content }) => !content.native),
      ];
    },
    licences: (portfolio) => ofKind(portfolio, 'LICENCE')[0] ?? null,
    availability: (portfolio) => ofKind(portfolio, 'AVAILABILITY')[0] ?? null,
    wishes: (portfolio) => ofKind(portfolio, 'WISHES')[0] ?? null,
    profile: (portfolio) => ofKind(portfolio, 'PROFILE')[0] ?? null,
    certificates: (portfolio) => endingFirst(ofKind(portfolio, 'CERTIFICATE')),
    confirmations: (portfolio, _args, context) => loadConfirmations(context, portfolio),
    files: filesOf,
    count: ({ entries }) => entries.length,
    next: ({ entries }, _args, { today }) => nextUseful(entries, today),
  },
  Competence: {
    name: ({ content }) => content.name,
    concept: conceptOf,
    situation: ({ content }) => content.situation,
    level: ({ content }) => content.level,
  },
  WorkExperience: {
    sort: ({ content }) => content.sort,
    title: ({ content }) => content.title,
    concept: conceptOf,
    organisation: ({ content }) => content.organisation,
    place: ({ content }) => content.place,
    from: ({ content }) => content.from,
    until: ({ content }) => content.until,
    ongoing: ({ content }) => content.ongoing,
    tasks: ({ content }) => content.tasks,
  },
  Education: {
    title: ({ content }) => content.title,
    school: ({ content }) => content.school,
    level: ({ content }) => content.level,
    country: ({ content }) => content.country,
    from: ({ content }) => content.from,
    until: ({ content }) => content.until,
    outcome: ({ content }) => content.outcome,
    recognition: ({ content }) => content.recognition,
    recognisedAs: ({ content }) => content.recognisedAs,
    about: ({ content }) => content.about,
  },
  LanguageSkill: {
    language: ({ content }) => content.language,
    native: ({ content }) => content.native,
    listening: ({ content }) => content.listening,
    reading: ({ content }) => content.reading,
    speaking: ({ content }) => content.speaking,
    writing: ({ content }) => content.writing,
  },
  DrivingLicences: { categories: ({ content }) => content.categories },
  Availability: {
    hours: ({ content }) => content.hours,
    days: ({ content }) => content.days,
    parts: ({ content }) => content.parts,
    startsOn: ({ content }) => content.startsOn,
    travelMinutes: ({ content }) => content.travelMinutes,
    travelBy: ({ content }) => content.travelBy,
    note: ({ content }) => content.note,
  },
  Wishes: {
    dreamJob: ({ content }) => content.dreamJob,
    concept: conceptOf,
    firstStep: ({ content }) => content.firstStep,
    wants: ({ content }) => content.wants,
  },
  ProfileText: { words: ({ content }) => content.words },
  Certificate: {
    name: ({ content }) => content.name,
    issuer: ({ content }) => content.issuer,
    number: ({ content }) => content.number,
    issuedOn: ({ content }) => content.issuedOn,
    expiresOn: ({ content }) => content.expiresOn,
    state: ({ content }, _args, { today }) => certificateState(content.expiresOn, today),
  },
} satisfies Partial<Resolvers>;
