import type { Cents } from '#graphql/shared/money.ts';
import type { LocalDate, Month } from '#graphql/shared/local-date.ts';

/**
 * How sure a rule is: law in force, tolerated in the tolerance year, a choice of the municipality, announced and not in force, or
 * `unverified`: law whose figure nobody has compared with the official text yet (rules.md section 10).
 */
export type RuleStatus = 'law' | 'tolerated' | 'local' | 'announced' | 'unverified';

/** The households that decide the norm (art. 20 to 22a Participatiewet). */
export const households = [
  'single',
  'singleParent',
  'couple',
  'costSharer',
  'single18to20',
  'single18to20NoParents',
  'statePensionSingle',
  'statePensionCouple',
] as const;
export type Household = (typeof households)[number];

/** How the wage is paid. `irregular`: the amount as it was earned in this month, not converted. */
export type PayPeriod = 'month' | 'fourWeeks' | 'week' | 'irregular';

/** Whether holiday pay is inside the net amount. `unknown`: the reader does not know; the municipality assesses. */
export type HolidayPay = 'excluded' | 'included' | 'unknown';

/** One pay slip or estimate of one employer. */
export interface EmploymentIncome {
  readonly kind: 'employment';
  readonly id: string;
  /** Slips of the same employer carry the same key; decides which four-weekly slip lies inside another. */
  readonly employerKey: string;
  readonly payPeriod: PayPeriod;
  readonly workedFrom: LocalDate;
  readonly workedTo: LocalDate;
  /**
   * Worked here through the whole month: then a slip of a week or of four weeks is converted to a month. Otherwise it counts as it was
   * earned, by days. Says nothing for other pay periods.
   */
  readonly wholeMonth: boolean;
  /** Net in the pay period (art. 31 lid 3): after tax, employee and pension contributions. */
  readonly net: Cents;
  readonly holidayPay: HolidayPay;
  /** Holiday pay inside `net`, when the slip says so; `null` when included and not known. */
  readonly holidayPayAmount: Cents | null;
  /** Reimbursements inside `net` that only cover costs: not income. */
  readonly expenses: Cents;
}

/** Own small business: turnover minus costs is provisional, and no exemption is proposed on it. */
export interface BusinessIncome {
  readonly kind: 'business';
  readonly id: string;
  readonly turnover: Cents;
  readonly costs: Cents;
}

export type Income = EmploymentIncome | BusinessIncome;

/** A person of the household with income, and what decides that person's exemption (vrijlating, art. 31 lid 2). */
export interface Earner {
  readonly id: 'self' | 'partner';
  /** Age at the end of the month. */
  readonly age: number;
  /** Years; `null` is no child. */
  readonly youngestChildAge: number | null;
  /** Months of art. 31 lid 2 sub n used, this one not included. */
  readonly exemptionMonthsUsed: number;
  /** Months of sub r before this one: of the consecutive months that it can last, counted from the first. */
  readonly singleParentExemptionMonthsUsed: number;
  /** Months of sub z used. */
  readonly wageCostSubsidyExemptionMonthsUsed: number;
  readonly medicallyLimitedHours: boolean;
  readonly wageCostSubsidy: boolean;
  readonly incomes: readonly Income[];
}

/** What a municipality decides about the calculation; data of its dated profile. */
export interface SettlementProfile {
  /** Applies the announced art. 34a early for people under 27, in months of the tolerance year 2026 only. */
  readonly tolerateYouthExemption: boolean;
  /** Turns the announced text of 2027 on from its date. */
  readonly applyAnnouncedRules: boolean;
  /** An all-in wage with holiday pay of unknown size: divided by 1.08, or counted whole (rules.md vector 27, an open question). */
  readonly allInWage: 'divideBy108' | 'countWhole';
}

export interface SettlementInput {
  readonly month: Month;
  readonly household: Household;
  /** A of the cost-sharer norm (kostendelersnorm, art. 22a), the person included; only for `costSharer`. */
  readonly costSharers: number | null;
  readonly earners: readonly Earner[];
  readonly profile: SettlementProfile;
  readonly exemption: ExemptionStand;
}

/**
 * How it stands with the exemption of this month: proposed; sub n waits for a request, where the municipality gives it on request
 * only; or the municipality decided that nothing is exempt.
 */
export type ExemptionStand = 'proposed' | 'notRequested' | 'notGranted';

/** The outcome of the exemption rules for one earner; the words of the policy officer's command. */
export type ExemptionRule =
  | 'none'
  | '31.2.n'
  | '31.2.n-aow'
  | 'n-exhausted'
  | '31.2.r'
  | '31.2.y'
  | '31.2.z'
  | 'z-exhausted'
  | '31.5'
  | '34a'
  | '34a-tolerated'
  | 'not-requested'
  | 'not-granted';

/** What a line of the monthly specification is about; each code has its texts ("what" and "why") in every language. */
export type LineCode =
  | 'norm'
  | 'holidayReserveSplit'
  | 'incomeEmployment'
  | 'incomeInsideOther'
  | 'incomeBusiness'
  | 'incomeTotal'
  | 'exemption'
  | 'noExemption'
  | 'counted'
  | 'benefit'
  | 'holidayReserve'
  | 'payout'
  | 'total'
  | 'difference';

/** One line of the specification: an amount, and where it comes from. Texts belong to the page; numbers in them are `facts`. */
export interface SettlementLine {
  readonly code: LineCode;
  readonly amount: Cents;
  /** Id of the dated row that was used, for example `norm-single-2026-07`. */
  readonly ruleId: string;
  /** For example `art. 31 lid 2 sub n Participatiewet`. */
  readonly article: string;
  readonly status: RuleStatus;
  readonly source: string;
  readonly earner: 'self' | 'partner' | null;
  readonly incomeId: string | null;
  /** Numbers and words that the text of the line needs: percentage, months used, maximum, factor, pay period, rule. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface EarnerOutcome {
  readonly earner: 'self' | 'partner';
  readonly rule: ExemptionRule;
  /** Income from work this month: normalised, net, without holiday pay. */
  readonly employmentIncome: Cents;
  readonly businessIncome: Cents;
  readonly exempt: Cents;
  readonly counted: Cents;
}

/** The whole calculation; stored with what was sent, so that it reads the same after the law changes. */
export interface Settlement {
  readonly month: Month;
  readonly norm: Cents;
  readonly normExcludingHoliday: Cents;
  readonly earners: readonly EarnerOutcome[];
  readonly income: Cents;
  readonly exempt: Cents;
  readonly counted: Cents;
  /** What is paid this month: max(0, norm excluding holiday allowance - counted). */
  readonly payout: Cents;
  /** Holiday allowance (vakantietoeslag, art. 19 lid 3) reserved this month. */
  readonly holidayReserve: Cents;
  /** Work and benefit together. */
  readonly total: Cents;
  /** `total` minus what the household would have without work. */
  readonly moreThanWithoutWork: Cents;
  /** The least certain status of everything that was used: announced, unverified, tolerated, local, law, in that order. */
  readonly status: RuleStatus;
  readonly lines: readonly SettlementLine[];
}

/** Why no calculation can be shown. Nothing is borrowed from a neighbouring row. */
export type SettlementRefusal =
  | { readonly reason: 'normUnknown'; readonly month: Month }
  | { readonly reason: 'capUnknown'; readonly month: Month; readonly rule: ExemptionRule }
  | { readonly reason: 'beforeTables'; readonly month: Month }
  /** The benefit runs for a part of the month only: how the norm is divided is not confirmed (rules.md vector 28). */
  | { readonly reason: 'partOfMonth'; readonly month: Month }
  | { readonly reason: 'notExpressible'; readonly field: string };
