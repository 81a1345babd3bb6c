import { dayOfAge, type LocalDate } from '../../shared/local-date.ts';
import type { Diploma, OccupiedWith } from './words.ts';

/** Whoever is younger goes to school until there is a basic qualification (kwalificatieplicht, art. 4a Leerplichtwet 1969). Years. */
export const qualificationDutyUntil = 18;

/** Nobody who reads this is older. Years. */
const oldest = 120;

/** For whom a municipality made the programme. */
export interface ProgrammeAges {
  /** The first age. */
  readonly fromAge: number;
  /** The last age: until the day on which somebody becomes a year older. */
  readonly untilAge: number;
}

/** Why something fits or asks for a talk; each is a sentence of its own. */
export type FitReason =
  | 'AGE_FITS'
  | 'AGE_SCHOOL'
  | 'AGE_BELOW'
  | 'AGE_ABOVE'
  | 'DIPLOMA_MISSES'
  | 'DIPLOMA_THERE'
  | 'DIPLOMA_UNKNOWN'
  | 'NOW_NOTHING'
  | 'NOW_SOME'
  | 'NOW_WORK'
  | 'NOW_SCHOOL';

/**
 * `MAY_FIT`: nothing speaks against it. `ASK`: something does, and a person looks at it. `SUPPORT_POINT`: who is still under the
 * qualification duty is helped by the Doorstroompunt. None of them is a decision, and none rejects.
 */
export type FitOutcome = 'MAY_FIT' | 'ASK' | 'SUPPORT_POINT';

export interface Fit {
  readonly outcome: FitOutcome;
  /** About age, diploma and what somebody does now, in this order. */
  readonly reasons: readonly FitReason[];
}

/** Whether a typed day can be somebody's birth date: not after today, and nobody is that old. */
export function canBeBornOn(birthDate: LocalDate, today: LocalDate): boolean {
  return birthDate <= today && today < dayOfAge(birthDate, oldest);
}

/** Whether the diploma is a basic qualification (startkwalificatie): havo, vwo, or mbo level 2 or higher. `null`: it cannot be said. */
export function isBasicQualification(diploma: Diploma): boolean | null {
  if (diploma === 'ELSEWHERE') return null;
  return diploma === 'HAVO' || diploma === 'VWO' || diploma === 'MBO_2';
}

function ageReason(birthDate: LocalDate, { fromAge, untilAge }: ProgrammeAges, today: LocalDate): FitReason {
  const isAged = (years: number) => dayOfAge(birthDate, years) <= today;
  if (!isAged(qualificationDutyUntil)) return 'AGE_SCHOOL';
  if (!isAged(fromAge)) return 'AGE_BELOW';
  return isAged(untilAge + 1) ? 'AGE_ABOVE' : 'AGE_FITS';
}

function diplomaReason(diploma: Diploma): FitReason {
  const has = isBasicQualification(diploma);
  if (has === null) return 'DIPLOMA_UNKNOWN';
  return has ? 'DIPLOMA_THERE' : 'DIPLOMA_MISSES';
}

const speaksFor: ReadonlySet<FitReason> = new Set([
  'AGE_FITS',
  'DIPLOMA_MISSES',
  'DIPLOMA_UNKNOWN',
  'NOW_NOTHING',
  'NOW_SOME',
]);

/** Whether the programme may fit somebody today (a day in the Netherlands), from what they entered. */
export function fitsMe(
  entered: { readonly birthDate: LocalDate; readonly diploma: Diploma; readonly now: OccupiedWith },
  ages: ProgrammeAges,
  today: LocalDate,
): Fit {
  const age = ageReason(entered.birthDate, ages, today);
  const reasons: readonly FitReason[] = [age, diplomaReason(entered.diploma), `NOW_${entered.now}`];
  if (age === 'AGE_SCHOOL') return { outcome: 'SUPPORT_POINT', reasons };
  return { outcome: reasons.every((reason) => speaksFor.has(reason)) ? 'MAY_FIT' : 'ASK', reasons };
}

/** Whether somebody has today an age for which a municipality made the programme: nothing else is asked of who is invited to look. */
export function isInvited(birthDate: LocalDate, ages: ProgrammeAges, today: LocalDate): boolean {
  return ageReason(birthDate, ages, today) === 'AGE_FITS';
}
