import type * as tables from '#db/schema/income.ts';
import type { municipalityProfile } from '#db/schema/municipality.ts';
import { refused, ok, type Result } from '../shared/result.ts';
import {
  ageOn,
  firstDayOf,
  lastDayOf,
  localDate,
  month as monthOfText,
  monthsBetween,
  type LocalDate,
  type Month,
} from '../shared/local-date.ts';
import { cents } from '../shared/money.ts';
import type { Earner, ExemptionStand, Income, SettlementInput, SettlementRefusal } from './domain/settlement-types.ts';

type CountedExemption = tables.CountedExemption;
type BenefitRow = typeof tables.benefit.$inferSelect;
type ProfileRow = typeof municipalityProfile.$inferSelect;
type ExemptionRow = typeof tables.exemptionMonth.$inferSelect;
type SourceRow = typeof tables.incomeSource.$inferSelect;

/** Everything but the income that the calculation of one month needs, as it lies in the tables. */
export interface SettlementFacts {
  readonly month: Month;
  /** Of the one who reports. */
  readonly birthDate: string;
  readonly benefit: Pick<
    BenefitRow,
    | 'household'
    | 'costSharers'
    | 'partnerBirthDate'
    | 'youngestChildBirthDate'
    | 'medicallyLimitedHours'
    | 'wageCostSubsidy'
    | 'startsOn'
    | 'endsOn'
  >;
  /** Valid in the month. */
  readonly profile: Pick<
    ProfileRow,
    'tolerateYouthExemption' | 'applyAnnouncedRules' | 'allInWage' | 'exemptionStart' | 'settlementMethod'
  >;
  /** Granted months of any date. */
  readonly exemptionMonths: readonly Pick<ExemptionRow, 'earner' | 'month' | 'kind'>[];
}

/** One source of income as it lies in the table. */
export type SourceFacts = Pick<
  SourceRow,
  | 'id'
  | 'kind'
  | 'earner'
  | 'name'
  | 'payPeriod'
  | 'workedFrom'
  | 'workedTo'
  | 'wholeMonth'
  | 'netCents'
  | 'holidayPay'
  | 'holidayPayCents'
  | 'expensesCents'
  | 'turnoverCents'
  | 'costsCents'
>;

/** No input can be made: `incomplete` while answers are missing, otherwise a refusal that the reader is told. */
export type NoSettlementInput =
  { readonly reason: 'incomplete' } | Extract<SettlementRefusal, { reason: 'notExpressible' | 'partOfMonth' }>;

/** Turns rows into the input of the rules engine. Pure; ages are those at the end of the month. */
export function toSettlementInput(
  facts: SettlementFacts,
  sources: readonly SourceFacts[],
  exemption: ExemptionStand,
): Result<SettlementInput, NoSettlementInput> {
  const { benefit, profile, month } = facts;
  const incomes = { self: incomesOf('self', sources), partner: incomesOf('partner', sources) };
  if (incomes.self === null || incomes.partner === null) return refused({ reason: 'incomplete' });
  if (benefit.startsOn > firstDayOf(month) || (benefit.endsOn !== null && benefit.endsOn < lastDayOf(month)))
    return refused({ reason: 'partOfMonth', month });

  const earners = [earner(facts, 'self', localDate(facts.birthDate), incomes.self)];
  if (incomes.partner.length > 0) {
    if (benefit.partnerBirthDate === null) return refused({ reason: 'notExpressible', field: 'partnerBirthDate' });
    earners.push(earner(facts, 'partner', localDate(benefit.partnerBirthDate), incomes.partner));
  }
  return ok({
    month,
    household: benefit.household,
    costSharers: benefit.costSharers,
    earners,
    exemption,
    profile: {
      tolerateYouthExemption: profile.tolerateYouthExemption,
      applyAnnouncedRules: profile.applyAnnouncedRules,
      allInWage: profile.allInWage,
    },
  });
}

/**
 * Months of an exemption that somebody used beside this one: before it, and after it where an older month is corrected. Sub n and z
 * last a number of months in total. Sub r lasts consecutive months, so that every month since its first one counts.
 */
export function exemptionMonthsUsed(
  { month, exemptionMonths }: Pick<SettlementFacts, 'month' | 'exemptionMonths'>,
  earnerId: 'self' | 'partner',
  kind: CountedExemption,
): number {
  const used = exemptionMonths
    .filter((one) => one.earner === earnerId && one.kind === kind && one.month !== month)
    .map((one) => one.month)
    .sort();
  if (kind !== 'r') return used.length;
  const [first] = used;
  return first === undefined || first > month ? 0 : monthsBetween(monthOfText(first), month);
}

function earner(facts: SettlementFacts, id: 'self' | 'partner', birthDate: LocalDate, incomes: Income[]): Earner {
  const { benefit, month } = facts;
  const end = lastDayOf(month);
  return {
    id,
    age: ageOn(birthDate, end),
    youngestChildAge:
      benefit.youngestChildBirthDate === null ? null : ageOn(localDate(benefit.youngestChildBirthDate), end),
    exemptionMonthsUsed: exemptionMonthsUsed(facts, id, 'n'),
    singleParentExemptionMonthsUsed: exemptionMonthsUsed(facts, id, 'r'),
    wageCostSubsidyExemptionMonthsUsed: exemptionMonthsUsed(facts, id, 'z'),
    medicallyLimitedHours: id === 'self' && benefit.medicallyLimitedHours,
    wageCostSubsidy: id === 'self' && benefit.wageCostSubsidy,
    incomes,
  };
}

/** `null` when one of them is not complete. */
function incomesOf(earnerId: 'self' | 'partner', sources: readonly SourceFacts[]): Income[] | null {
  const incomes: Income[] = [];
  for (const source of sources) {
    if (source.earner !== earnerId) continue;
    const income = toIncome(source);
    if (income === null) return null;
    incomes.push(income);
  }
  return incomes;
}

/** One source as the engine knows it; `null` while an answer that the calculation needs is missing. */
export function toIncome(source: SourceFacts): Income | null {
  if (source.kind === 'business') {
    if (source.turnoverCents === null || source.costsCents === null) return null;
    return { kind: 'business', id: source.id, turnover: cents(source.turnoverCents), costs: cents(source.costsCents) };
  }
  const { payPeriod, workedFrom, workedTo, netCents, holidayPay } = source;
  if (payPeriod === null || workedFrom === null || workedTo === null || netCents === null || holidayPay === null)
    return null;
  return {
    kind: 'employment',
    id: source.id,
    employerKey: employerKey(source),
    payPeriod,
    workedFrom: localDate(workedFrom),
    workedTo: localDate(workedTo),
    wholeMonth: source.wholeMonth ?? false,
    net: cents(netCents),
    holidayPay,
    holidayPayAmount: source.holidayPayCents === null ? null : cents(source.holidayPayCents),
    expenses: cents(source.expensesCents ?? 0),
  };
}

/** Two slips belong to one employer when their names differ in nothing but capitals and spaces. */
function employerKey({ id, name }: SourceFacts): string {
  const key = (name ?? '').normalize('NFKC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
  return key === '' ? id : key;
}
