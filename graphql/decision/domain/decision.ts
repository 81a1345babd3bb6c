import { appealLastDay, legalTerm, objectionLastDay, type LegalTerm } from '../../shared/legal-terms.ts';
import { daysInclusive, type LocalDate } from '../../shared/local-date.ts';

/** What a decision (besluit) is about. */
export const decisionKinds = [
  /** How reported income counts with the benefit of a month (verrekening). */
  'INCOME',
  /** A version of the participation plan. */
  'PLAN',
  /** A reduction (maatregel). */
  'REDUCTION',
  /** Granting a benefit (toekenning). */
  'GRANT',
  /** Ending a benefit (intrekking or beëindiging). */
  'END',
  /** Asking money back (terugvordering). */
  'RECOVERY',
  /** An administrative fine (boete). */
  'FINE',
  /** A warning instead of a fine (waarschuwing). */
  'WARNING',
  /** Rejecting an application (afwijzing). */
  'REJECTION',
  /** Withdrawing the approval of a training that can no longer be had (intrekking). */
  'WITHDRAWAL',
  /** A decision on an objection (beslissing op bezwaar). */
  'OBJECTION',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** In which role somebody decided; `MUNICIPALITY` where the case system names no role. */
export const deciderRoles = ['INCOME_SPECIALIST', 'CASE_MANAGER', 'MUNICIPALITY'] as const;
export type DeciderRole = (typeof deciderRoles)[number];

/** Facts that have a name of their own in every language; `OTHER` brings its Dutch name along. */
export const factCodes = [
  'MONTH',
  'REPORT_VERSION',
  'INCOME',
  'EXEMPT',
  'COUNTED',
  'PAYOUT',
  'EXEMPTION_GRANTED',
  'PLAN_VERSION',
  'PROPOSED_ON',
  'AGREED',
  'OBLIGATION',
  'PROPOSAL_REASONS',
  'VIEW',
  'REASON',
  'OBJECTED_DECISION',
  'OBJECTION_SENT_ON',
  'HEARD_ON',
  'NOT_HEARD',
  'OUTCOME',
  'TRAINING',
  'MOTIVATION',
  'APPROVED_ON',
  'NOT_OFFERED_SINCE',
  'OTHER',
] as const;
export type FactCode = (typeof factCodes)[number];

/** How the value of a fact is written: whole cents, a day, a month, a number, a word of the contract, or somebody's own words. */
export const factForms = ['MONEY', 'DATE', 'MONTH', 'NUMBER', 'WORD', 'TEXT'] as const;
export type FactForm = (typeof factForms)[number];

/** Where a fact comes from. */
export const factSources = ['CITIZEN', 'MUNICIPALITY', 'CALCULATION', 'REGISTER'] as const;
export type FactSource = (typeof factSources)[number];

/** Something that a decision was built on. */
export interface DecisionFact {
  readonly code: FactCode;
  /** Dutch name of an `OTHER` one; `null` for the others. */
  readonly label: string | null;
  readonly form: FactForm;
  readonly value: string;
  readonly source: FactSource;
  /** Day on which it was given or found. */
  readonly on: LocalDate | null;
}

/** A legal article with what it says in plain Dutch. */
export interface DecisionArticle {
  /** Names the explanation in other languages; `OTHER` has none. */
  readonly code: string;
  readonly article: string;
  readonly words: string;
}

/** What stands in a decision for good. */
export interface DecisionContent {
  readonly kind: DecisionKind;
  /** ISO instant of the decision itself. */
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly decidedByRole: DeciderRole;
  /** First day on which it counts; `null` where it says so in its own words. */
  readonly effectiveFrom: LocalDate | null;
  /** Whole cents; `null` where no amount belongs to it. */
  readonly amount: number | null;
  /** The decision in plain Dutch (B1), a paragraph each. */
  readonly text: readonly string[];
  readonly articles: readonly DecisionArticle[];
  readonly facts: readonly DecisionFact[];
}

/** What can be done against a decision: an objection (bezwaar), or appeal to the court (beroep) against a decision on one. */
export type Remedy = 'OBJECTION' | 'APPEAL';

export function remedyOf(kind: DecisionKind): Remedy {
  return kind === 'OBJECTION' ? 'APPEAL' : 'OBJECTION';
}

/**
 * The last day of the remedy, both days of the term moved by the law of terms. It follows from the day on which the decision was made
 * known and is stored nowhere: a holiday that is added later moves it for everybody, and only to a later day.
 */
export function lastDayOf(kind: DecisionKind, madeKnownOn: LocalDate): LocalDate {
  return remedyOf(kind) === 'APPEAL' ? appealLastDay(madeKnownOn) : objectionLastDay(madeKnownOn);
}

/** The rule of that term. */
export function remedyTermOf(kind: DecisionKind, madeKnownOn: LocalDate): LegalTerm {
  return legalTerm(remedyOf(kind), madeKnownOn);
}

/** How many days are left, today included; 0 from the day after the last. */
export function daysLeft(lastDay: LocalDate, today: LocalDate): number {
  return today > lastDay ? 0 : daysInclusive(today, lastDay);
}
