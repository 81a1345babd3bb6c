import type { Rules } from './rules-on.ts';
import { valueOf } from './rules-on.ts';
import type { Exemption, RuleRow } from './rule-tables.ts';
import type { Earner, ExemptionRule, Household, SettlementProfile } from './settlement-types.ts';

/** The exemption that is proposed to an earner with income from work. */
export interface ProposedExemption {
  readonly rule: ExemptionRule;
  /** `null`: nothing is exempt. */
  readonly row: RuleRow<Exemption> | null;
  /** Months of this rule with this one included; `null` where it is not counted. */
  readonly monthNumber: number | null;
}

export function hasStatePension(household: Household): boolean {
  return household === 'statePensionSingle' || household === 'statePensionCouple';
}

/**
 * One exemption an earner, in this order: sub n; where n is used up or closed by age, y or z; otherwise r. The announced art. 34a
 * stands in the place of n, from its date or, tolerated, for people under 27 in 2026. This order is a reading that a jurist still
 * has to confirm; it is written down here only.
 */
export function proposeExemption(
  earner: Omit<Earner, 'incomes' | 'id'>,
  household: Household,
  profile: Pick<SettlementProfile, 'tolerateYouthExemption' | 'applyAnnouncedRules'>,
  rules: Rules,
): ProposedExemption {
  const { exemption: openFrom, youngChild } = valueOf(rules.ages);
  const rows = rules.exemptions;
  const announced = profile.applyAnnouncedRules && rows['34a'] !== null;
  const plain = (rule: ExemptionRule, row: RuleRow<Exemption> | null): ProposedExemption => ({
    rule,
    row,
    monthNumber: null,
  });

  if (hasStatePension(household)) return plain('31.2.n-aow', announced ? rows['34a-aow'] : rows['31.2.n-aow']);
  if (announced) return plain('34a', rows['34a']);

  const closedByAge = earner.age < openFrom;
  if (closedByAge && profile.tolerateYouthExemption && rows['34a-tolerated'] !== null)
    return plain('34a-tolerated', rows['34a-tolerated']);
  if (!closedByAge && earner.exemptionMonthsUsed < monthsOf(rows['31.2.n']))
    return { rule: '31.2.n', row: rows['31.2.n'], monthNumber: earner.exemptionMonthsUsed + 1 };
  if (earner.medicallyLimitedHours) return plain('31.2.y', rows['31.2.y']);
  if (earner.wageCostSubsidy) return plain('31.2.z', rows['31.2.z']);
  if (closedByAge) return plain('31.5', null);

  const caresForYoungChild =
    household === 'singleParent' && earner.youngestChildAge !== null && earner.youngestChildAge < youngChild;
  if (caresForYoungChild && earner.singleParentExemptionMonthsUsed < monthsOf(rows['31.2.r']))
    return { rule: '31.2.r', row: rows['31.2.r'], monthNumber: earner.singleParentExemptionMonthsUsed + 1 };
  return plain('n-exhausted', null);
}

/** The most months of a counted exemption. */
function monthsOf(row: RuleRow<Exemption> | null): number {
  return row === null ? 0 : (valueOf(row).months ?? Number.POSITIVE_INFINITY);
}
