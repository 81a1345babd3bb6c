import type { LegalCertainty } from '../../shared/legal-terms.ts';
import { dayOfAge, ageOn, type LocalDate } from '../../shared/local-date.ts';
import {
  educations,
  entranceRule,
  type FitEducation,
  fitRule,
  type FitSource,
  fitSources,
  schoolFirst,
} from './fit-rules.ts';
import {
  type DutchLevel,
  dutchLevels,
  type TrainingForm,
  type TrainingLevel,
  type TrainingSector,
  type TrainingStart,
  type TrainingTime,
} from './words.ts';

/** What is looked at, in the order in which it is shown. */
export const fitTopics = [
  'DUTCH',
  'EDUCATION',
  'AGE',
  'BASIC_QUALIFICATION',
  'TRAVEL',
  'DURATION',
  'MONEY',
  'SHORTAGE',
  'PROVIDER',
  'PLACES',
] as const;
export type FitTopic = (typeof fitTopics)[number];

export type FitOutcome = 'FITS' | 'DOES_NOT_FIT' | 'NOT_KNOWN';

/** Why a check came out as it did. Each reason has one outcome, one sentence why and, unless it fits, one about what to do. */
export const fitReasons = {
  DUTCH_ENOUGH: 'FITS',
  DUTCH_NOT_ASKED: 'NOT_KNOWN',
  DUTCH_TOO_LOW: 'DOES_NOT_FIT',
  DUTCH_NOT_TOLD: 'NOT_KNOWN',
  EDUCATION_NOT_NEEDED: 'FITS',
  EDUCATION_ENOUGH: 'FITS',
  EDUCATION_TOO_LOW: 'DOES_NOT_FIT',
  EDUCATION_SCHOOL_DECIDES: 'NOT_KNOWN',
  EDUCATION_NOT_TOLD: 'NOT_KNOWN',
  EDUCATION_LEVEL_UNKNOWN: 'NOT_KNOWN',
  AGE_FITS: 'FITS',
  AGE_TOO_YOUNG: 'DOES_NOT_FIT',
  AGE_SCHOOL: 'FITS',
  AGE_SCHOOL_FIRST: 'NOT_KNOWN',
  BASIC_REACHES: 'FITS',
  BASIC_HAS: 'FITS',
  BASIC_MISSES: 'DOES_NOT_FIT',
  BASIC_NOT_TOLD: 'NOT_KNOWN',
  BASIC_UNKNOWN: 'NOT_KNOWN',
  TRAVEL_ONLINE: 'FITS',
  TRAVEL_NEAR: 'FITS',
  TRAVEL_FAR: 'NOT_KNOWN',
  TRAVEL_UNKNOWN: 'NOT_KNOWN',
  TRAVEL_CHILD: 'NOT_KNOWN',
  TRAVEL_HOURS: 'DOES_NOT_FIT',
  DURATION_IN_PLAN: 'FITS',
  DURATION_BESIDE: 'FITS',
  DURATION_ASK: 'NOT_KNOWN',
  DURATION_NO_BENEFIT: 'NOT_KNOWN',
  DURATION_UNKNOWN: 'NOT_KNOWN',
  MONEY_FREE: 'FITS',
  MONEY_WAGE: 'FITS',
  MONEY_STUDY_FINANCE: 'DOES_NOT_FIT',
  MONEY_NO_STUDY_FINANCE: 'NOT_KNOWN',
  MONEY_ASK: 'NOT_KNOWN',
  MONEY_UNKNOWN: 'NOT_KNOWN',
  SHORTAGE_YES: 'FITS',
  SHORTAGE_ALL: 'FITS',
  SHORTAGE_NO: 'DOES_NOT_FIT',
  SHORTAGE_UNKNOWN: 'NOT_KNOWN',
  PROVIDER_MARK: 'FITS',
  PROVIDER_NO_MARK: 'NOT_KNOWN',
  PLACES_OPEN: 'FITS',
  PLACES_ANY_DAY: 'FITS',
  PLACES_NO_RUN: 'DOES_NOT_FIT',
  PLACES_ENDED: 'DOES_NOT_FIT',
} as const satisfies Record<string, FitOutcome>;
export type FitReason = keyof typeof fitReasons;

/** What the portal knows about a reader. `null` is not known, and never no. */
export interface FitFacts {
  readonly birthDate: LocalDate;
  /** Whether a benefit runs in their name. */
  readonly benefit: boolean;
  readonly youngestChildBirthDate: LocalDate | null;
  /** Of the skills in Dutch that they told, the lowest; what they grew up with is the highest. */
  readonly dutch: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | null;
  /** Levels of diplomas in the portfolio. */
  readonly diplomas: readonly string[];
  /** Hours a week that they are free. */
  readonly hours: number | null;
  /** Whether the plan in force has a step in which they learn. */
  readonly learnsByPlan: boolean;
}

/** What is looked at of a training. */
export interface FitTraining {
  readonly sector: TrainingSector | null;
  readonly form: TrainingForm;
  readonly level: TrainingLevel | null;
  readonly dutchLevel: DutchLevel | null;
  /** Nobody has to travel for it. */
  readonly online: boolean;
  readonly distance: number | null;
  readonly time: TrainingTime | null;
  readonly start: TrainingStart | null;
  readonly weekHours: number | null;
  readonly costCents: number | null;
  readonly childcare: boolean | null;
  readonly shortage: boolean | null;
  readonly basicQualification: boolean | null;
  readonly minimumAge: number | null;
  readonly recognitions: readonly string[];
  readonly endedOn: LocalDate | null;
  /** Runs that can still be asked for. */
  readonly runs: readonly unknown[];
}

/** One thing that was looked at. It informs and never decides. */
export interface FitCheck {
  readonly topic: FitTopic;
  readonly outcome: FitOutcome;
  readonly reason: FitReason;
  /** Where the rule comes from. */
  readonly source: string;
  /** How sure the law behind it is; `null` where there is none. */
  readonly certainty: LegalCertainty | null;
}

/** The ten checks of a training for somebody on a day (rules.md 7.3). What does not fit can still be asked for. */
export function trainingFit(facts: FitFacts, training: FitTraining, day: LocalDate): readonly FitCheck[] {
  return fitTopics.map((topic) => {
    const {
      reason,
      from: { source, certainty },
    } = looks[topic](facts, training, day);
    return { topic, outcome: fitReasons[reason], reason, source, certainty: certainty === 'LOCAL' ? null : certainty };
  });
}

interface Found {
  readonly reason: FitReason;
  readonly from: FitSource;
}
type Look = (facts: FitFacts, training: FitTraining, day: LocalDate) => Found;

const catalogue = (reason: FitReason): Found => ({ reason, from: fitSources.CATALOGUE });

const dutch: Look = (facts, { dutchLevel }) => {
  if (dutchLevel === null) return catalogue('DUTCH_NOT_ASKED');
  if (facts.dutch === null) return catalogue('DUTCH_NOT_TOLD');
  const all: readonly string[] = [...dutchLevels, 'C1', 'C2'];
  return catalogue(all.indexOf(facts.dutch) >= all.indexOf(dutchLevel) ? 'DUTCH_ENOUGH' : 'DUTCH_TOO_LOW');
};

const rank = (level: FitEducation) => educations.indexOf(level);
const highest = (diplomas: readonly string[]) => educations.findLast((level) => diplomas.includes(level)) ?? null;

const education: Look = ({ diplomas }, { level, form }, day) => {
  const from = entranceRule(day);
  const found = (reason: FitReason): Found => ({ reason, from });
  if (level === null) return catalogue('EDUCATION_LEVEL_UNKNOWN');
  const asked = from.levels[level];
  if (asked === undefined || form === 'PRIOR_LEARNING') return found('EDUCATION_NOT_NEEDED');
  const has = highest(diplomas);
  if (has === null) return found('EDUCATION_NOT_TOLD');
  if (rank(has) >= rank(asked.enough)) return found('EDUCATION_ENOUGH');
  return found(rank(has) >= rank(asked.asks) ? 'EDUCATION_SCHOOL_DECIDES' : 'EDUCATION_TOO_LOW');
};

/** Going to school for a diploma: what the state usually pays, and gives study finance for. */
const isSchool = ({ form, level }: FitTraining) => form === 'SCHOOL_BASED' && level !== null && level !== 'NONE';

const age: Look = ({ birthDate }, training, day) => {
  const { rule: from, until } = schoolFirst(birthDate, day);
  if (training.minimumAge !== null && ageOn(birthDate, day) < training.minimumAge) return catalogue('AGE_TOO_YOUNG');
  if (until <= day) return { reason: 'AGE_FITS', from };
  return { reason: isSchool(training) ? 'AGE_SCHOOL' : 'AGE_SCHOOL_FIRST', from };
};

const basicQualification: Look = ({ diplomas }, training) => {
  const found = (reason: FitReason): Found => ({ reason, from: fitSources.BASIC_QUALIFICATION });
  const has = highest(diplomas);
  if (has !== null && rank(has) >= rank('MBO_2')) return found('BASIC_HAS');
  if (training.basicQualification === null) return catalogue('BASIC_UNKNOWN');
  if (training.basicQualification) return found('BASIC_REACHES');
  // A diploma of secondary school is one when it is havo or vwo, and the portfolio does not tell which it is.
  return found(has === null || has === 'SECONDARY' ? 'BASIC_NOT_TOLD' : 'BASIC_MISSES');
};

const travel: Look = (facts, training, day) => {
  if (facts.hours !== null && training.weekHours !== null && training.weekHours > facts.hours)
    return { reason: 'TRAVEL_HOURS', from: fitSources.SERVICES };
  if (training.online) return catalogue('TRAVEL_ONLINE');
  const care = fitRule('CARE', day);
  const child = facts.youngestChildBirthDate;
  if (child !== null && training.childcare !== true && dayOfAge(child, care.value) > day)
    return { reason: 'TRAVEL_CHILD', from: care };
  if (training.distance === null) return catalogue('TRAVEL_UNKNOWN');
  const near = fitRule('NEAR', day);
  return { reason: training.distance <= near.value ? 'TRAVEL_NEAR' : 'TRAVEL_FAR', from: near };
};

const duration: Look = (facts, { time }) => {
  const found = (reason: FitReason): Found => ({ reason, from: fitSources.OBLIGATIONS });
  if (!facts.benefit) return found('DURATION_NO_BENEFIT');
  if (facts.learnsByPlan) return found('DURATION_IN_PLAN');
  if (time === null) return catalogue('DURATION_UNKNOWN');
  return found(time === 'DAY' ? 'DURATION_ASK' : 'DURATION_BESIDE');
};

const money: Look = ({ birthDate }, training, day) => {
  const services = (reason: FitReason): Found => ({ reason, from: fitSources.SERVICES });
  if (isSchool(training)) {
    const school = schoolFirst(birthDate, day);
    if (school.until > day) return { reason: 'MONEY_STUDY_FINANCE', from: school.rule };
    const studyFinance = fitRule('STUDY_FINANCE', day);
    const can = dayOfAge(birthDate, studyFinance.value) > day;
    return { reason: can ? 'MONEY_STUDY_FINANCE' : 'MONEY_NO_STUDY_FINANCE', from: studyFinance };
  }
  if (training.form === 'WORK_BASED') return services('MONEY_WAGE');
  if (training.costCents === null) return services('MONEY_UNKNOWN');
  return services(training.costCents === 0 ? 'MONEY_FREE' : 'MONEY_ASK');
};

const shortage: Look = (_facts, training) => {
  if (training.sector === 'LANGUAGE' || training.sector === 'SKILLS') return catalogue('SHORTAGE_ALL');
  if (training.shortage === null) return catalogue('SHORTAGE_UNKNOWN');
  return catalogue(training.shortage ? 'SHORTAGE_YES' : 'SHORTAGE_NO');
};

const provider: Look = (_facts, { recognitions }) =>
  catalogue(recognitions.length > 0 ? 'PROVIDER_MARK' : 'PROVIDER_NO_MARK');

const places: Look = (_facts, { endedOn, runs, start }, day) => {
  if (endedOn !== null && endedOn <= day) return catalogue('PLACES_ENDED');
  if (runs.length > 0) return catalogue('PLACES_OPEN');
  return catalogue(start === 'DIRECT' || start === 'AGREED' ? 'PLACES_ANY_DAY' : 'PLACES_NO_RUN');
};

const looks: Readonly<Record<FitTopic, Look>> = {
  DUTCH: dutch,
  EDUCATION: education,
  AGE: age,
  BASIC_QUALIFICATION: basicQualification,
  TRAVEL: travel,
  DURATION: duration,
  MONEY: money,
  SHORTAGE: shortage,
  PROVIDER: provider,
  PLACES: places,
};
