import { addDays, localDate, type LocalDate } from '../../shared/local-date.ts';
import { isWorkingDay } from '../../shared/holidays.ts';
import { abroadInYear, unbrokenStay, yearsOf, type AbroadYear, type Stay, type UnbrokenStay } from './abroad.ts';
import { contradictionsOf, type Contradiction, type Told } from './contradictions.ts';
import { giftsInYear, type Gift, type GiftYear } from './gifts.ts';
import { changeDefinitions, type Answers, type ChangeKind, type Household, whoOf } from './kinds.ts';

/** What is shown beside a change: where the law gives a sum or a count, what it comes to; what it contradicts; until when to tell it. */
export interface ChangeEffect {
  readonly gifts: GiftYear | null;
  readonly abroad: readonly AbroadYear[];
  /** The stay without a break; absent in what was sent before it was counted. */
  readonly abroadStay?: UnbrokenStay | null;
  /** Whether the days abroad are those of the partner; absent in what was sent before it was kept. */
  readonly abroadOfPartner?: boolean;
  readonly contradictions: readonly Contradiction[];
  readonly tellBy: LocalDate | null;
}

/** What decides what is shown, beside the change itself. */
export interface Surroundings {
  readonly household: Household;
  /** What was told before and still stands. */
  readonly told: readonly Told[];
  /** The municipality's own term in working days; `null` where it named none: then it is as soon as somebody can. */
  readonly tellWithin: number | null;
}

export function effectOf(change: Told, { household, told, tellWithin }: Surroundings): ChangeEffect {
  const others = told.filter(({ id }) => id !== change.id);
  const all = [...others, change];
  const day = change.answers[changeDefinitions[change.kind].day];
  const stay = stayOf(change);
  const who = travellerOf(change, household);
  const pension = household.statePension[who];
  return {
    gifts: change.kind === 'GIFT' && day !== undefined ? giftsInYear(yearOf(day), all.flatMap(giftOf)) : null,
    abroad: stay === null ? [] : yearsOf(stay).map((year) => abroadInYear(year, staysOf(all, who), pension)),
    abroadStay: stay && unbrokenStay(stay, staysOf(others, who), pension),
    abroadOfPartner: who === 'PARTNER',
    contradictions: contradictionsOf(change, others),
    tellBy: day === undefined ? null : tellBy(change.kind, localDate(day), tellWithin),
  };
}

/**
 * The last day on which a change is told in time: what is told beforehand, on the day before it happens; anything else within the
 * municipality's own term, and `null` where it named none.
 */
function tellBy(kind: ChangeKind, day: LocalDate, tellWithin: number | null): LocalDate | null {
  if (changeDefinitions[kind].beforehand === true) return addDays(day, -1);
  return tellWithin === null ? null : workingDaysAfter(day, tellWithin);
}

/** What was told for one calendar year; of days abroad the reader’s own. */
export function standingOf(year: number, told: readonly Told[], household: Household) {
  return {
    gifts: giftsInYear(year, told.flatMap(giftOf)),
    abroad: abroadInYear(year, staysOf(told, 'SELF'), household.statePension.SELF),
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function giftOf({ kind, answers }: Told): readonly Gift[] {
  const { giftOn, giftKind, giftValue } = answers;
  if (kind !== 'GIFT' || giftOn === undefined) return [];
  return [{ on: giftOn, value: Number(giftValue ?? 0), foodBank: giftKind === 'FOOD_BANK' }];
}

type Traveller = 'SELF' | 'PARTNER';

/** Whose days a change is counted with: those of both with the own ones, or with the partner's where the partner may be away shorter. */
function travellerOf({ answers }: Told, { statePension }: Household): Traveller {
  const travels = whoOf(answers);
  if (travels === 'BOTH') return statePension.SELF && !statePension.PARTNER ? 'PARTNER' : 'SELF';
  return travels === 'PARTNER' ? 'PARTNER' : 'SELF';
}

/** The stays of one of the two: the law counts days for each person (art. 13 lid 1 onder e Participatiewet). */
function staysOf(told: readonly Told[], who: Traveller): readonly Stay[] {
  return told.flatMap((one) => {
    const travels = whoOf(one.answers);
    return travels === who || travels === 'BOTH' ? (stayOf(one) ?? []) : [];
  });
}

/** The stay abroad that a change tells of; `null` for another kind, or as long as its days are not known. */
function stayOf({ kind, answers }: { readonly kind: string; readonly answers: Answers }): Stay | null {
  const { leavesOn, returnsOn } = answers;
  if (kind !== 'ABROAD' || leavesOn === undefined || returnsOn === undefined || returnsOn < leavesOn) return null;
  return { from: localDate(leavesOn), to: localDate(returnsOn) };
}

/** The day so many working days after another: 0 is the day itself, or the first working day after it. */
export function workingDaysAfter(day: LocalDate, count: number): LocalDate {
  let [last, left] = [day, count];
  while (left > 0 || !isWorkingDay(last)) {
    last = addDays(last, 1);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}
