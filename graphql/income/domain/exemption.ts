import { ageOn, type LocalDate, monthOf } from '../../shared/local-date.ts';
import type { Rules } from './rules-on.ts';
import { valueOf } from './rules-on.ts';
import { ages, type Exemption, rowOn, type RuleRow } from './rule-tables.ts';
import type { Earner, ExemptionRule, ExemptionStand, Household, SettlementProfile } from './settlement-types.ts';

/** The exemption that is proposed to an earner with income from work. */
export interface ProposedExemption {
  readonly rule: ExemptionRule;
  /** `null`: nothing is exempt. */
  readonly row: RuleRow<Exemption> | null;
  /** Months of this rule with this one included; `null` where it is not counted. */
  readonly monthNumber: number | null;
  /** The rule that would stand here and does not, and how many of its months were used; `null` where none is. */
  readonly closed: { readonly row: RuleRow<Exemption>; readonly monthsUsed: number | null } | null;
}

export function hasStatePension(household: Household): boolean {
  return household === 'statePensionSingle' || household === 'statePensionCouple';
}

/** Whether somebody of this birth date can have the state pension age (AOW-leeftijd) on a day. */
export function mayHaveStatePension(birthDate: LocalDate, on: LocalDate): boolean {
  const row = rowOn(ages, monthOf(on));
  return row !== null && ageOn(birthDate, on) >= valueOf(row).pensionPossible;
}

/**
 * One exemption an earner, in this order: sub n; where n is used up or closed by age, y or z; otherwise r. The announced art. 34a
 * stands in the place of n, from its date or, tolerated, for people under 27 in 2026. Where z is used up, sub aa can follow, which
 * the municipality decides and nothing proposes. A cost sharer has no partner in this model, so that one who cares for a child is a
 * single parent. This order is a reading that a jurist still has to confirm; it is written down here only.
 */
export function proposeExemption(
  earner: Omit<Earner, 'incomes' | 'id'>,
  household: Household,
  profile: Pick<SettlementProfile, 'tolerateYouthExemption' | 'applyAnnouncedRules'>,
  rules: Rules,
  stand: ExemptionStand,
): ProposedExemption {
  const { exemption: openFrom, youngChild } = valueOf(rules.ages);
  const rows = rules.exemptions;
  const announced = profile.applyAnnouncedRules && rows['34a'] !== null;
  const plain = (rule: ExemptionRule, row: RuleRow<Exemption> | null): ProposedExemption => ({
    rule,
    row,
    monthNumber: null,
    closed: null,
  });
  const counted = (rule: ExemptionRule, row: RuleRow<Exemption> | null, used: number): ProposedExemption => ({
    ...plain(rule, row),
    monthNumber: used + 1,
  });
  const closedBy = (rule: ExemptionRule, row: RuleRow<Exemption> | null, monthsUsed: number | null) => ({
    ...plain(rule, null),
    closed: row && { row, monthsUsed },
  });

  if (stand === 'notGranted') {
    const proposed = proposeExemption(earner, household, profile, rules, 'proposed');
    return proposed.row === null ? proposed : closedBy('not-granted', proposed.row, null);
  }
  if (hasStatePension(household)) return plain('31.2.n-aow', announced ? rows['34a-aow'] : rows['31.2.n-aow']);
  if (announced) return plain('34a', earner.medicallyLimitedHours ? rows['34a-limited-hours'] : rows['34a']);

  const closedByAge = earner.age < openFrom;
  if (closedByAge && profile.tolerateYouthExemption && rows['34a-tolerated'] !== null)
    return plain('34a-tolerated', rows['34a-tolerated']);
  if (!closedByAge && earner.exemptionMonthsUsed < monthsOf(rows['31.2.n']))
    return stand === 'notRequested'
      ? closedBy('not-requested', rows['31.2.n'], null)
      : counted('31.2.n', rows['31.2.n'], earner.exemptionMonthsUsed);
  if (earner.medicallyLimitedHours) return plain('31.2.y', rows['31.2.y']);
  if (earner.wageCostSubsidy) {
    const used = earner.wageCostSubsidyExemptionMonthsUsed;
    return used < monthsOf(rows['31.2.z'])
      ? counted('31.2.z', rows['31.2.z'], used)
      : closedBy('z-exhausted', rows['31.2.z'], used);
  }
  if (closedByAge) return plain('31.5', null);

  const caresForYoungChild =
    (household === 'singleParent' || household === 'costSharer') &&
    earner.youngestChildAge !== null &&
    earner.youngestChildAge < youngChild;
  if (caresForYoungChild && earner.singleParentExemptionMonthsUsed < monthsOf(rows['31.2.r']))
    return counted('31.2.r', rows['31.2.r'], earner.singleParentExemptionMonthsUsed);
  return closedBy('n-exhausted', rows['31.2.n'], earner.exemptionMonthsUsed);
}

/** The most months of a counted exemption. */
function monthsOf(row: RuleRow<Exemption> | null): number {
  return row === null ? 0 : (valueOf(row).months ?? Number.POSITIVE_INFINITY);
}
