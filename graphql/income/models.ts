import type { incomeSource } from '#db/schema/income.ts';
import type * as contract from '../generated/resolvers.ts';
import type { Assurance } from '../policy/viewer.ts';
import type { Month } from '../shared/local-date.ts';
import type { Cents } from '../shared/money.ts';
import type { Evidence } from '../evidence/index.ts';
import type * as rules from './domain/settlement-types.ts';
import type { SettlementFacts } from './to-settlement-input.ts';

/** What resolvers of this room get as their parent. Where nothing is said the parent is the shape of the contract itself. */
export interface IncomeReport extends Omit<
  contract.IncomeReport,
  '__typename' | 'person' | 'contact' | 'household' | 'draft' | 'sent' | 'versions' | 'acceptance' | 'payment'
> {
  readonly person: PersonSummary;
  readonly household: contract.HouseholdFacts;
  readonly draft: IncomeReportVersion | null;
  readonly sent: IncomeReportVersion | null;
  /** Sent ones, newest first. */
  readonly versions: readonly IncomeReportVersion[];
  readonly acceptance: ReviewAcceptance | null;
  /** The partner, where they have a sign-in of their own. */
  readonly partnerPersonId: string | null;
  readonly facts: SettlementFacts;
  /** Lowest assurance of a sign-in with which it may be sent. */
  readonly assuranceToSend: Assurance;
  /** Places in the order of sources that were ever given out, so that a place names one source through all versions. */
  readonly lastPosition: number;
}

export interface IncomeReportVersion extends Omit<
  contract.IncomeReportVersion,
  '__typename' | 'sources' | 'settlement' | 'missing' | 'changes'
> {
  readonly sources: readonly IncomeSource[];
  /** As it was shown; `null` for a draft. */
  readonly storedSettlement: StoredSettlement | null;
  /** The version that was sent before this one. */
  readonly previous: IncomeReportVersion | null;
  readonly facts: SettlementFacts;
}

export interface ReviewAcceptance extends Omit<contract.ReviewAcceptance, '__typename' | 'settlement'> {
  /** As it was decided; `null` where that was not kept. */
  readonly storedSettlement: StoredSettlement | null;
}

/** A source as it lies in the table, with its files. */
export type IncomeSource = Omit<typeof incomeSource.$inferSelect, 'municipalityId' | 'versionId' | 'personId'> & {
  readonly evidence: readonly Evidence[];
};

/** What the partner is shown of a sent version: their own lines, and the outcome for both. */
export interface PartnerContent {
  readonly month: Month;
  /** Name of the one who reports. */
  readonly reportedBy: string;
  /** Who sent it for them, with their mandate; absent in what was asked before it was kept. */
  readonly helperName?: string | null;
  /** Lines of the partner without their files, which lie with the one who reports. */
  readonly sources: readonly PartnerSource[];
  /** Whole cents; `null` where no amount is known. */
  readonly outcome: PartnerOutcome | null;
}

export type PartnerSource = Omit<IncomeSource, 'evidence'>;

export interface PartnerOutcome {
  readonly norm: Cents;
  readonly income: Cents;
  readonly counted: Cents;
  readonly payout: Cents;
}

/** What a partner is asked, with the sources as they lie in the table. */
export interface PartnerPart extends Omit<contract.PartnerPart, '__typename' | 'sources'> {
  readonly sources: readonly IncomeSource[];
}

/** What is stored with a sent version: the calculation, or why there was none. */
export type StoredSettlement = rules.Settlement | rules.SettlementRefusal;

export type Settlement = rules.Settlement;

export type SettlementLine = rules.SettlementLine;

/** A person as a professional sees them; the number is read only where it is asked for. */
export interface PersonSummary extends Omit<contract.PersonSummary, '__typename' | 'maskedBsn'> {
  /** Encrypted BSN, hex; `null` where this reader does not need it. */
  readonly bsnCipher: string | null;
}
