import type { Cents } from '#graphql/shared/money.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import {
  ages,
  allInWage,
  conversions,
  costSharing,
  exemptions,
  firstMonth,
  holidayAllowance,
  norms,
  rowOn,
  topUp18to20,
  type Ages,
  type Exemption,
  type Fraction,
  type RuleRow,
} from './rule-tables.ts';

/** The rows of the law that are valid in one month; `null` where a table does not reach. */
export interface Rules {
  readonly month: Month;
  readonly norms: { readonly [Key in keyof typeof norms]: RuleRow<Cents> | null };
  readonly topUp18to20: RuleRow<Cents> | null;
  readonly costSharing: RuleRow<{ readonly base: number; readonly perPerson: number; readonly whole: number }>;
  readonly holidayAllowance: RuleRow<Fraction>;
  readonly fourWeeks: RuleRow<Fraction>;
  readonly week: RuleRow<Fraction>;
  readonly allInWage: RuleRow<Fraction>;
  readonly exemptions: { readonly [Key in keyof typeof exemptions]: RuleRow<Exemption> | null };
  readonly ages: RuleRow<Ages>;
}

/** The rules of the month in which the income was earned; `null` before the first month of the tables. */
export function rulesOn(month: Month): Rules | null {
  if (month < firstMonth) return null;
  return {
    month,
    norms: {
      single: rowOn(norms.single, month),
      couple: rowOn(norms.couple, month),
      single18to20: rowOn(norms.single18to20, month),
      couple18to20: rowOn(norms.couple18to20, month),
      couple18to20WithChild: rowOn(norms.couple18to20WithChild, month),
      statePensionSingle: rowOn(norms.statePensionSingle, month),
      statePensionCouple: rowOn(norms.statePensionCouple, month),
    },
    topUp18to20: rowOn(topUp18to20, month),
    costSharing: always(rowOn(costSharing, month)),
    holidayAllowance: always(rowOn(holidayAllowance, month)),
    fourWeeks: always(rowOn(conversions.fourWeeks, month)),
    week: always(rowOn(conversions.week, month)),
    allInWage: always(rowOn(allInWage, month)),
    exemptions: {
      '31.2.n': rowOn(exemptions['31.2.n'], month),
      '31.2.n-aow': rowOn(exemptions['31.2.n-aow'], month),
      '31.2.r': rowOn(exemptions['31.2.r'], month),
      '31.2.y': rowOn(exemptions['31.2.y'], month),
      '31.2.z': rowOn(exemptions['31.2.z'], month),
      '34a': rowOn(exemptions['34a'], month),
      '34a-limited-hours': rowOn(exemptions['34a-limited-hours'], month),
      '34a-aow': rowOn(exemptions['34a-aow'], month),
      '34a-tolerated': rowOn(exemptions['34a-tolerated'], month),
    },
    ages: always(rowOn(ages, month)),
  };
}

/** A row of a table that is open at its end. */
function always<Value>(row: RuleRow<Value> | null): RuleRow<Value> {
  if (row === null) throw new Error('a table without end has a gap');
  return row;
}

/** The value of a row that the tables always know. */
export function valueOf<Value>(row: RuleRow<Value>): Value {
  if (row.value === 'unknown') throw new Error(`${row.id} is always known`);
  return row.value;
}
