import type { LegalCertainty } from '../../shared/legal-terms.ts';
import { rowOn } from '../../shared/dated-rows.ts';
import { dayOfAge, localDate, type LocalDate } from '../../shared/local-date.ts';
import type { TrainingLevel } from './words.ts';

/** Everything that the checks of a training reckon with; each says where it comes from. */
export const fitRuleKinds = [
  /** Younger than this, school that the state pays comes before a benefit. Years. */
  'SCHOOL_FIRST',
  /** Whoever begins younger than this can have study finance. Years. */
  'STUDY_FINANCE',
  /** A child younger than this needs somebody who is there. Years. */
  'CARE',
  /** No further than this is near. Kilometres from the town hall. */
  'NEAR',
] as const;
export type FitRuleKind = (typeof fitRuleKinds)[number];

/** Where something comes from, and how sure it is. */
export interface FitSource {
  /** `LOCAL`: no law, but a choice of the portal that a municipality can decide otherwise, or what the catalogue says. */
  readonly certainty: LegalCertainty | 'LOCAL';
  readonly source: string;
}

/** What counts from a day on. */
export interface FitRule extends FitSource {
  readonly kind: FitRuleKind;
  readonly validFrom: LocalDate;
  readonly value: number;
}

const participatiewet = 'Participatiewet, tekst van 1 juli 2026 (wetten.overheid.nl, BWBR0015703)';

const rules: readonly FitRule[] = [
  {
    kind: 'SCHOOL_FIRST',
    validFrom: localDate('2015-01-01'),
    value: 27,
    certainty: 'LAW',
    source: `art. 13 lid 2 onder c ${participatiewet}`,
  },
  {
    kind: 'STUDY_FINANCE',
    validFrom: localDate('2000-09-01'),
    value: 30,
    certainty: 'UNVERIFIED',
    source: 'art. 2.3 Wet studiefinanciering 2000 (wetten.overheid.nl, BWBR0011453)',
  },
  {
    kind: 'CARE',
    validFrom: localDate('2015-01-01'),
    value: 12,
    certainty: 'LAW',
    source: `art. 9 lid 4 ${participatiewet}`,
  },
  {
    kind: 'NEAR',
    validFrom: localDate('2015-01-01'),
    value: 10,
    certainty: 'LOCAL',
    source: 'Keuze van het portaal: de gemeente weet niet hoe u reist',
  },
];

/** What somebody's diplomas say about where they can begin; words of the portfolio, the lowest first. */
export const educations = ['PRIMARY', 'COURSE', 'SECONDARY', 'MBO_1', 'MBO_2', 'MBO_3', 'MBO_4', 'HBO', 'WO'] as const;
export type FitEducation = (typeof educations)[number];

/** Which diploma gives entrance to a level, from a day on; a level that is not named asks for none. */
export interface EntranceRule extends FitSource {
  readonly validFrom: LocalDate;
  /** `enough` is the lowest diploma with which somebody can begin; what lies between it and `asks` the school decides about. */
  readonly levels: Partial<Record<TrainingLevel, { readonly asks: FitEducation; readonly enough: FitEducation }>>;
}

const web = 'Wet educatie en beroepsonderwijs (wetten.overheid.nl, BWBR0007625)';
const whw = 'Wet op het hoger onderwijs en wetenschappelijk onderzoek (wetten.overheid.nl, BWBR0005682)';

/** From the day on which mbo-2 asks for a diploma, and entree for none. Nobody has compared the levels with the law yet. */
const entrances: readonly EntranceRule[] = [
  {
    validFrom: localDate('2014-08-01'),
    levels: {
      MBO_2: { asks: 'SECONDARY', enough: 'SECONDARY' },
      MBO_3: { asks: 'SECONDARY', enough: 'MBO_2' },
      MBO_4: { asks: 'SECONDARY', enough: 'MBO_2' },
      HBO: { asks: 'SECONDARY', enough: 'MBO_4' },
      WO: { asks: 'SECONDARY', enough: 'HBO' },
    },
    certainty: 'UNVERIFIED',
    source: `art. 8.2.1 ${web}; art. 7.24 en verder ${whw}`,
  },
];

/** Which diploma gives entrance on a day. Throws before the first, as {@link fitRule}. */
export function entranceRule(day: LocalDate): EntranceRule {
  const rule = rowOn(entrances, day);
  if (rule === null) throw new RangeError(`no rule about entrance on ${day}`);
  return rule;
}

/** The rule of a kind on a day. Throws before the first: nobody starts a training then. */
export function fitRule(kind: FitRuleKind, day: LocalDate): FitRule {
  const rule = rowOn(
    rules.filter((one) => one.kind === kind),
    day,
  );
  if (rule === null) throw new RangeError(`no rule about ${kind} on ${day}`);
  return rule;
}

/** The rule by which school that the state pays comes before a benefit, and the day from which it no longer does for somebody. */
export function schoolFirst(birthDate: LocalDate, day: LocalDate) {
  const rule = fitRule('SCHOOL_FIRST', day);
  return { rule, until: dayOfAge(birthDate, rule.value) };
}

/** Where the other checks come from. */
export const fitSources = {
  /** That it counts stands in the first; which diplomas are one, nobody has compared with the second yet. */
  BASIC_QUALIFICATION: { certainty: 'UNVERIFIED', source: `art. 7a en 10a ${participatiewet}; ${web}` },
  LEARNING_DUTY: { certainty: 'LAW', source: `art. 7 lid 3, 7a, 10a en 13 lid 2 onder c ${participatiewet}` },
  OBLIGATIONS: { certainty: 'LAW', source: `art. 9 ${participatiewet}` },
  SERVICES: { certainty: 'LAW', source: `art. 7 en 10 ${participatiewet}` },
  CATALOGUE: { certainty: 'LOCAL', source: 'Wat in de catalogus staat' },
} as const satisfies Record<string, FitSource>;
