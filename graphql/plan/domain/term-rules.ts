import { rowOn } from '../../shared/dated-rows.ts';
import { localDate, type LocalDate } from '../../shared/local-date.ts';
import { legalTerms } from '../../shared/legal-terms.ts';
import type { TermLength } from '../../shared/term-calculator.ts';
import { placementKinds } from './plan-content.ts';

/** Terms that a plan reckons with. */
export const termKinds = [
  /** Zoektermijn, art. 41 lid 4. */
  'SEARCH_TERM',
  ...placementKinds,
  /** Bezwaartermijn, Awb 6:7. */
  'OBJECTION',
  'EVALUATION',
  /** How long until somebody is asked again where they stand on the ladder. */
  'LADDER_AGAIN',
  /** Inburgeringstermijn, art. 11 Wet inburgering 2021. */
  'CIVIC_INTEGRATION',
] as const;
export type TermKind = (typeof termKinds)[number];

/** How long something lasts. */
export interface TermRule extends TermLength {
  readonly kind: TermKind;
  /** Nothing longer can be saved. */
  readonly hard: boolean;
  /** `LOCAL`: decided by the municipality within the law, or its reading where the law leaves a question open. */
  readonly status: 'LAW' | 'LOCAL';
  /** `null` where no law speaks of it. */
  readonly article: string | null;
  readonly source: string;
}

/** A term that a municipality decided, from a day on. */
export interface LocalTerm extends Pick<TermRule, 'kind' | 'length' | 'extension' | 'unit' | 'source'> {
  readonly validFrom: string;
}

/** A rule of the law, valid from its first day on. */
interface LawTerm extends TermRule {
  readonly validFrom: LocalDate;
  /** Whether a municipality may decide a shorter one. */
  readonly leavesRoom: boolean;
}

const participatiewet = 'Participatiewet, tekst van 1 juli 2026 (wetten.overheid.nl, BWBR0015703)';

/**
 * What the law fixes (rules.md 2.1, 3.3, 4.4, 4.5). A kind that is not here has no rule of its own: a climbing job has no duration
 * anywhere, and nothing is borrowed from a neighbour.
 */
const law: readonly LawTerm[] = [
  {
    kind: 'SEARCH_TERM',
    validFrom: localDate('2015-01-01'),
    length: 4,
    extension: 0,
    unit: 'WEEK',
    hard: true,
    leavesRoom: false,
    status: 'LAW',
    article: 'art. 41 lid 4 Participatiewet',
    source: `${participatiewet}; alleen onder de 27: anderen laat de gemeente meteen aanvragen (lid 12), ook wie intussen 27 wordt`,
  },
  {
    kind: 'TRIAL_PLACEMENT',
    validFrom: localDate('2023-07-01'),
    length: 2,
    extension: 4,
    unit: 'MONTH',
    hard: true,
    leavesRoom: true,
    status: 'LAW',
    article: 'art. 8a lid 2 sub d Participatiewet',
    // Not yet in the text of 2023-01-01.
    source: participatiewet,
  },
  {
    kind: 'PARTICIPATION_PLACEMENT',
    validFrom: localDate('2015-01-01'),
    length: 2,
    extension: 2,
    unit: 'YEAR',
    hard: true,
    leavesRoom: true,
    status: 'LAW',
    article: 'art. 10a lid 1, 9 en 10 Participatiewet',
    source: `${participatiewet}; verlengen kan twee keer met een jaar`,
  },
  ...legalTerms.flatMap(({ kind, certainty: _certainty, ...term }) =>
    kind === 'OBJECTION' ? [{ ...term, kind, hard: false, leavesRoom: false, status: 'LAW' as const }] : [],
  ),
  {
    kind: 'CIVIC_INTEGRATION',
    validFrom: localDate('2022-01-01'),
    length: 3,
    extension: 0,
    unit: 'YEAR',
    hard: false,
    leavesRoom: false,
    // Open question Q17 of rules.md: the Act gives the three years, and no source says whether the last day is included.
    status: 'LOCAL',
    article: 'art. 11 Wet inburgering 2021',
    source:
      'Wet inburgering 2021, tekst van 21 oktober 2025: vanaf de dag na het PIP; de laatste dag telt mee, een keuze van de gemeente',
  },
];

/** The rules of a day: what the law fixes, narrowed by what the municipality decided, and what it decided alone. */
export function termRulesOn(day: LocalDate, local: readonly LocalTerm[]): readonly TermRule[] {
  return termKinds.flatMap((kind) => {
    const byLaw = lastValid(law, kind, day);
    const own = lastValid(local, kind, day);
    if (own === null) return byLaw === null ? [] : [ruleOf(byLaw)];
    return [byLaw === null ? localRule(own) : within(own, byLaw)];
  });
}

/** The rule of the law for a kind on a day. Throws where there is none: ask only for kinds and days that have one. */
export function lawRule(kind: TermKind, day: LocalDate): TermRule {
  const row = lastValid(law, kind, day);
  if (row === null) throw new RangeError(`no law about ${kind} on ${day}`);
  return ruleOf(row);
}

/** Why a municipality cannot decide a term like this; `null` when it can. */
export function localTermProblem(term: LocalTerm): 'fixedByLaw' | 'otherUnit' | 'exceedsLaw' | null {
  for (const row of law) {
    if (row.kind !== term.kind) continue;
    if (!row.leavesRoom) return 'fixedByLaw';
    if (row.unit !== term.unit) return 'otherUnit';
    if (term.length + term.extension > row.length + row.extension) return 'exceedsLaw';
  }
  return null;
}

/**
 * A local term inside a hard one: the law's first length stays the longest without a reason, and the whole is the shorter of both.
 * "At most three months" beside "two months, extended by at most four" is two months, extended by at most one.
 */
function within(own: LocalTerm, row: LawTerm): TermRule {
  if (!row.leavesRoom || own.unit !== row.unit) return ruleOf(row);
  const length = Math.min(own.length, row.length);
  const whole = Math.min(own.length + own.extension, row.length + row.extension);
  return { ...localRule(own), length, extension: whole - length, hard: row.hard, article: row.article };
}

/** A placement keeps somebody on benefit: what a municipality decides about one is a hard end, and about anything else an agreement. */
function localRule({ kind, length, extension, unit, source }: LocalTerm): TermRule {
  const hard = placementKinds.some((placement) => placement === kind);
  return { kind, length, extension, unit, source, hard, status: 'LOCAL', article: null };
}

function ruleOf({ validFrom: _from, leavesRoom: _room, ...rule }: LawTerm): TermRule {
  return rule;
}

/** The row of a kind with the last first day on or before a day. */
function lastValid<Row extends { readonly kind: TermKind; readonly validFrom: string }>(
  rows: readonly Row[],
  kind: TermKind,
  day: LocalDate,
): Row | null {
  return rowOn(
    rows.filter((row) => row.kind === kind),
    day,
  );
}
