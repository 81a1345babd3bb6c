import type { Ability, Energy, Need } from '#graphql/perspective-year/domain/words.ts';
import type { PreferredChannel } from '../schema/identity.ts';
import type { QuestionReason, ReportStatus } from '../schema/income.ts';
import type { MunicipalityContact } from '../schema/municipality.ts';
import type * as schema from '../schema/index.ts';
import type { PortfolioScenario } from './portfolio-seed.ts';
import type { ChangeScenario } from './seed-change.ts';
import type { RightRequestScenario } from './privacy-seed.ts';
import type { TrainingStory } from './training-stories.ts';
import type { GuidancePolicy, GuidanceScenario } from './plan-scenario-types.ts';
import type { HandedOver } from '#graphql/decision/domain/imported-decision.ts';
import type { HolidayPay, Household, PayPeriod } from '#graphql/income/domain/settlement-types.ts';
import type { MandateKind, MandateParts } from '#graphql/shared/acting.ts';
import type { Assurance, ProfessionalRole } from '#graphql/policy/viewer.ts';

/** One sentence for the one who chooses, in the languages of the portal. */
export interface Description {
  readonly nl: string;
  readonly en: string;
  readonly ar: string;
}

type ReachRow = typeof schema.reachProfile.$inferInsert;
type ProfileRow = Omit<typeof schema.municipalityProfile.$inferSelect, 'mandateMonths' | 'mandateCodeHours'>;

export interface MunicipalityScenario {
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly languages: readonly string[];
  readonly contact: MunicipalityContact;
  readonly profiles: readonly Omit<ProfileRow, 'municipalityId'>[];
  /** How people are reached who did not choose. */
  readonly reach: readonly Omit<ReachRow, 'municipalityId'>[];
  /** A month whose dates differ, by its number in the clock's year, and days of the month after it. */
  readonly calendar: readonly { month: number; dueDay: number; paymentDay: number; reason: string }[];
  readonly people: readonly PersonScenario[];
  readonly professionals: readonly ProfessionalScenario[];
  /** What the municipality decided about asking how it went. */
  readonly experiencePolicy: Omit<typeof schema.experiencePolicy.$inferInsert, 'municipalityId' | 'validFrom'>;
  /** How the municipality deals with objections. */
  readonly objections: Omit<typeof schema.objectionPolicy.$inferInsert, 'municipalityId'>;
  /** Decisions of its case system, by the subject of a person. */
  readonly decisions: Readonly<Record<string, readonly DecisionScenario[]>>;
  /** What the municipality decided about guidance. */
  readonly guidancePolicy: GuidancePolicy;
  /** Guidance by the subject of a person, who has a case manager. */
  readonly guidance: Readonly<Record<string, GuidanceScenario>>;
  /** How people stand in the trainings of the provider who can sign in, those who share a run in the order of asking. */
  readonly trainings?: readonly TrainingStory[];
  /** Money for trainings of this year and the one before, whole cents; where there is none, none was named. */
  readonly trainingBudgetCents?: number;
  /** Who helps whom. */
  readonly mandates?: readonly MandateScenario[];
  /** What people asked about their data. */
  readonly rightRequests: readonly RightRequestScenario[];
  /** Its Perspectiefjaar; where it is missing the municipality has none. */
  readonly perspectiveYear?: PerspectiveScenario;
}

type ProgrammeRow = typeof schema.perspectiveProgramme.$inferInsert;
type DirectionRow = typeof schema.perspectiveDirection.$inferInsert;
type HelpRow = typeof schema.perspectiveHelp.$inferInsert;

/** A Perspectiefjaar, its directions in their order. */
export interface PerspectiveScenario extends Omit<ProgrammeRow, 'municipalityId' | 'validFrom' | 'validUntil'> {
  readonly directions: readonly (Pick<DirectionRow, 'id' | 'track' | 'sector' | 'words'> & {
    /** Left out: all of the sector. */
    readonly occupations?: readonly string[];
    readonly energies: readonly Energy[];
    readonly abilities: readonly Ability[];
  })[];
  readonly helps: Readonly<
    Record<
      Need,
      Pick<HelpRow, 'words' | 'phone'> & {
        /** The name of an instrument of the municipality. */
        readonly instrument?: string;
      }
    >
  >;
}

/** Somebody who helps another, or did. */
export interface MandateScenario {
  /** Subjects of who is helped and who helps. */
  readonly person: string;
  readonly helper: string;
  readonly kind: MandateKind;
  readonly courtDecidedMonthsAgo?: number;
  /** The municipality has seen the decision of the court, and recorded it, on the last day of that month. */
  readonly appointmentRecordedMonthsAgo?: number;
  readonly parts: MandateParts;
  readonly startedMonthsAgo: number;
  /** It runs to the end of the month so many months from now. */
  readonly untilMonths: number;
  /** Ended by the one who was helped. */
  readonly endedDaysAgo?: number;
  /** What the helper asked. */
  readonly deeds?: readonly { daysAgo: number; operation: string; asked: readonly string[]; changed: boolean }[];
}

export interface ProfessionalScenario {
  /** Subject at the issuer. */
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly ProfessionalRole[];
  readonly description: Description;
  /** Code of the organisation for which they give trainings. */
  readonly provider?: string;
  /** Up to which amount they decide about a training alone, whole cents. */
  readonly mandateCents?: number;
  /** Subjects of the people beside whom they stand now, and of those beside whom they stood until last month. */
  readonly standsBeside?: readonly string[];
  readonly stoodBeside?: readonly string[];
  /** Subjects of relatives of theirs, of whose matters they keep out. */
  readonly relatives?: readonly string[];
}

export interface PersonScenario {
  /** Subject at the issuer, and the name of the scenario. */
  readonly subject: string;
  readonly name: string;
  /** From the test range, invented. */
  readonly bsn: string;
  /** Age at the end of the clock's month. */
  readonly age: number;
  readonly language: string;
  readonly description: Description;
  /** Left out for somebody without a benefit of their own: in the search term, or the partner of whoever reports. */
  readonly benefit?: BenefitScenario;
  /** Exemption months of before the portal, granted to the one who reports; months before the clock's month, both included. */
  readonly exemptionsBefore?: readonly { kind: 'n' | 'r'; fromMonthsAgo: number; toMonthsAgo: number }[];
  /** Oldest first. */
  readonly reports: readonly ReportScenario[];
  /** What they told beside their income, oldest first. */
  readonly changes?: readonly ChangeScenario[];
  /** What they wrote into their portfolio, oldest first. */
  readonly portfolio?: readonly PortfolioScenario[];
  /** What for they show all of it to their case manager. */
  readonly portfolioShownFor?: string;
  /** A course of the catalogue that they asked for, and why. */
  readonly asksFor?: { readonly course: string; readonly words: string; readonly daysAgo: number };
  /** What they asked the desk for learning and work. */
  readonly asksAdvice?: { readonly question: string; readonly daysAgo: number };
  /** Levels of sign-in that the demo offers; default all. */
  readonly assurances?: readonly Assurance[];
  /** Street and number; the rest follows from the municipality. */
  readonly address?: string;
  /** What they filled in about how they are reached, besides the e-mail address that everybody has who was here before. */
  readonly contact?: ContactScenario;
  /** Was never here: no visit, no e-mail address. */
  readonly isNew?: boolean;
  /** What they said after a report of last month. */
  readonly wentSo?: { readonly face: 1 | 2 | 3 | 4 | 5; readonly words?: string };
}

export interface ContactScenario {
  /** E.164, of a range that nobody has. */
  readonly phone?: string;
  readonly calledName?: string;
  readonly preferredChannel?: PreferredChannel;
}

/** A decision that a case system hands over, told from the clock's day. */
export interface DecisionScenario extends Pick<HandedOver, 'kind' | 'decidedBy' | 'amount' | 'text' | 'articles'> {
  readonly daysAgo: number;
  /** Days after the decision from which it counts; `null` where it does not say so. */
  readonly effectiveInDays: number | null;
  readonly facts: readonly (Omit<HandedOver['facts'][number], 'on'> & { readonly daysBefore?: number })[];
}

export interface BenefitScenario {
  readonly household: Household;
  readonly startedMonthsAgo: number;
  readonly accountTail: string;
  readonly costSharers?: number;
  readonly partner?: { readonly name: string; readonly age: number };
  readonly youngestChildAge?: number;
  readonly medicallyLimitedHours?: boolean;
  readonly wageCostSubsidy?: boolean;
}

export interface ReportScenario {
  /** 0 is the clock's month. */
  readonly monthsAgo: number;
  readonly state: ReportStatus;
  /** Every version but the last was sent; the last one too unless the state is DRAFT. */
  readonly versions: readonly VersionScenario[];
  /** With an acceptance: whether the proposed exemption was granted. */
  readonly grantsExemption?: boolean;
  readonly question?: { readonly reason: QuestionReason; readonly words: string | null; readonly answer?: string };
}

export interface VersionScenario {
  readonly sources: readonly SourceScenario[];
  readonly correctionReason?: string;
  /** Asks for the exemption, where the municipality gives it on request. */
  readonly requestsExemption?: boolean;
}

/** A source of income; its dates follow from the month. Amounts in cents. */
export type SourceScenario = EmploymentScenario | BusinessScenario;

export interface EmploymentScenario {
  readonly kind: 'employment';
  readonly earner?: 'self' | 'partner';
  readonly name: string;
  readonly payPeriod: PayPeriod;
  readonly certainty: 'estimate' | 'paySlip';
  readonly gross: number;
  readonly net: number;
  readonly hours: number;
  readonly holidayPay: HolidayPay;
  readonly holidayPayAmount?: number;
  readonly expenses?: number;
}

export interface BusinessScenario {
  readonly kind: 'business';
  readonly name: string;
  /** Left out: not answered yet. */
  readonly turnover?: number;
  readonly costs?: number;
}
