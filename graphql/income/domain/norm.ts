import { addCents, minCents, multiplyCents, type Cents } from '#graphql/shared/money.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { leastCertain } from './certainty.ts';
import { valueOf, type Rules } from './rules-on.ts';
import type { RuleRow } from './rule-tables.ts';
import type { Household, RuleStatus, SettlementInput, SettlementRefusal } from './settlement-types.ts';

/** The norm of a household, holiday allowance included, and the rows that it comes from. */
export interface Norm {
  readonly amount: Cents;
  readonly ruleId: string;
  readonly article: string;
  readonly source: string;
  readonly status: RuleStatus;
  /** What the text of its line needs. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The norm of art. 20 to 22a; refused where an amount is not known. */
export function normOf(
  { household, costSharers, month }: Pick<SettlementInput, 'household' | 'costSharers' | 'month'>,
  rules: Rules,
): Result<Norm, SettlementRefusal> {
  const unknown = refused({ reason: 'normUnknown', month } as const);
  const from = (row: RuleRow<Cents> | null): Result<Norm, SettlementRefusal> =>
    row === null || row.value === 'unknown' ? unknown : ok(normFrom(row, row.value, household));

  switch (household) {
    case 'single':
    case 'singleParent':
      return from(rules.norms.single);
    case 'couple':
      return from(rules.norms.couple);
    case 'single18to20':
      return from(rules.norms.single18to20);
    case 'statePensionSingle':
      return from(rules.norms.statePensionSingle);
    case 'statePensionCouple':
      return from(rules.norms.statePensionCouple);
    case 'costSharer': {
      if (costSharers === null) return refused({ reason: 'notExpressible', field: 'costSharers' });
      if (costSharers === 1) return from(rules.norms.single);
      const couple = from(rules.norms.couple);
      if (!couple.ok) return couple;
      const { base, perPerson, whole } = valueOf(rules.costSharing);
      const { id, article, source, status } = rules.costSharing;
      const amount = multiplyCents(couple.value.amount, base + costSharers * perPerson, whole * costSharers);
      const facts = { household, costSharers, coupleNorm: couple.value.amount, base, perPerson };
      return ok({
        ...couple.value,
        amount,
        ruleId: `${id} ${couple.value.ruleId}`,
        article,
        source,
        status: leastCertain([couple.value.status, status]),
        facts,
      });
    }
    case 'single18to20NoParents': {
      const own = from(rules.norms.single18to20);
      const topUp = from(rules.topUp18to20);
      const most = from(rules.norms.single);
      if (!own.ok || !topUp.ok || !most.ok) return unknown;
      const amount = minCents(addCents(own.value.amount, topUp.value.amount), most.value.amount);
      return ok({
        ...topUp.value,
        amount,
        ruleId: `${own.value.ruleId} ${topUp.value.ruleId}`,
        article: 'art. 20 lid 1, 3 en 4 Participatiewet',
        facts: { household, own: own.value.amount, topUp: topUp.value.amount },
      });
    }
  }
}

function normFrom({ id, article, source, status }: RuleRow<Cents>, amount: Cents, household: Household): Norm {
  return { amount, ruleId: id, article, source, status, facts: { household } };
}
