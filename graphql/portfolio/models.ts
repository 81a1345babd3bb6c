import type { ConfirmationRow, OwnConfirmationRow, ProposalRow } from '#db/repositories/portfolio-guidance.ts';
import type { LabelRow } from '#db/repositories/portfolio.ts';
import type { Evidence } from '../evidence/index.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Content, PortfolioKind } from './domain/kinds.ts';
import type { ShareIdentity, ShareReceiver } from './domain/share.ts';

/** An entry with the version that counts. */
interface Head<Kind extends PortfolioKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  /** ISO instants. */
  readonly createdAt: string;
  readonly writtenAt: string;
  readonly content: Content<Kind>;
  readonly evidence: readonly Evidence[];
  /** Labels of the concept that was chosen for it. */
  readonly labels: readonly LabelRow[];
}

export type EntryOf<Kind extends PortfolioKind> = Head<Kind>;
export type Entry = { readonly [Kind in PortfolioKind]: Head<Kind> }[PortfolioKind];

/** What resolvers of this room get as their parent. */
export type Competence = EntryOf<'COMPETENCE'>;
export type WorkExperience = EntryOf<'WORK'>;
export type Education = EntryOf<'EDUCATION'>;
export type LanguageSkill = EntryOf<'LANGUAGE'>;
export type DrivingLicences = EntryOf<'LICENCE'>;
export type Availability = EntryOf<'AVAILABILITY'>;
export type Wishes = EntryOf<'WISHES'>;
export type ProfileText = EntryOf<'PROFILE'>;
export type Certificate = EntryOf<'CERTIFICATE'>;

export interface Portfolio {
  readonly entries: readonly Entry[];
}

/** A file with the entries that it shows. */
export interface PortfolioFile {
  readonly file: Evidence;
  readonly entryIds: readonly string[];
}

/** The files of a portfolio, each once, the oldest first. */
export function filesOf({ entries }: Portfolio): readonly PortfolioFile[] {
  const files = new Map<string, { readonly file: Evidence; readonly entryIds: string[] }>();
  for (const { id, evidence } of entries)
    for (const file of evidence) {
      const there = files.get(file.id);
      if (there) there.entryIds.push(id);
      else files.set(file.id, { file, entryIds: [id] });
    }
  return [...files.values()].sort((one, other) => (one.file.createdAt < other.file.createdAt ? -1 : 1));
}

const typeOf = {
  COMPETENCE: 'Competence',
  WORK: 'WorkExperience',
  EDUCATION: 'Education',
  LANGUAGE: 'LanguageSkill',
  LICENCE: 'DrivingLicences',
  AVAILABILITY: 'Availability',
  WISHES: 'Wishes',
  PROFILE: 'ProfileText',
  CERTIFICATE: 'Certificate',
} as const satisfies Record<PortfolioKind, string>;

/** An entry as a member of the contract's union. */
export type PortfolioEntry = {
  readonly [Kind in PortfolioKind]: Head<Kind> & { readonly __typename: (typeof typeOf)[Kind] };
}[PortfolioKind];

export function toPortfolioEntry(entry: Entry): PortfolioEntry {
  // Each kind has the one type above; the compiler does not follow that through a spread.
  return { ...entry, __typename: typeOf[entry.kind] } as PortfolioEntry;
}

/** A card of the citizen's, without what is on it. */
export interface PortfolioShare {
  readonly id: string;
  readonly receiver: ShareReceiver;
  readonly forWhom: string | null;
  readonly purpose: string;
  readonly shows: ShareIdentity;
  readonly area: string | null;
  readonly untilDate: LocalDate;
  /** ISO instants. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly lookCount: number;
  readonly looks: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly purpose: string | null;
    readonly fileName: string | null;
  }[];
}

/** A card with what is on it. */
export interface ShownPortfolio {
  readonly share: PortfolioShare;
  readonly portfolio: Portfolio;
}

/** A card that a case manager may look at. */
export type ReceivedShare = Pick<PortfolioShare, 'id' | 'purpose' | 'untilDate' | 'createdAt'>;

/** What is on it, with whose it is. */
export interface ReceivedPortfolio {
  readonly personId: string;
  readonly personName: string;
  readonly share: ReceivedShare;
  readonly portfolio: Portfolio;
}

/** What a case manager proposed. */
export type PortfolioProposal = ProposalRow;
/** What stands confirmed. */
export type PortfolioConfirmation = ConfirmationRow;
export type OwnConfirmation = OwnConfirmationRow;

/** What a case manager proposed and confirmed. */
export interface PortfolioGuidance {
  readonly proposals: readonly PortfolioProposal[];
  readonly confirmations: readonly OwnConfirmation[];
}

/** Why somebody stands in a rough selection: what they showed that fits what was asked. */
export interface ProfileReason {
  readonly kind: 'WORDS' | 'LANGUAGE' | 'LICENCE' | 'HOURS' | 'DAY' | 'PART' | 'TRAVEL' | 'AREA';
  /** What their entry calls it, the code of a language, a category, a number or digits. */
  readonly words: string;
  readonly entryKind: PortfolioKind | null;
}

/** Somebody who wants to be found and fits what was asked; not whose it is. */
export interface FoundProfile {
  readonly shareId: string;
  readonly reasons: readonly ProfileReason[];
}
