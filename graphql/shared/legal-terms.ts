import { rowOn } from './dated-rows.ts';
import { moveToWorkingDay } from './holidays.ts';
import { addDays, localDate, type LocalDate } from './local-date.ts';
import { termOf, type TermLength } from './term-calculator.ts';

/** Terms of the general law about decisions (Algemene wet bestuursrecht), which every room reckons with. */
export type LegalTermKind =
  /** To object (bezwaar), Awb 6:7. */
  | 'OBJECTION'
  /** To appeal to the court (beroep) against a decision on an objection, Awb 6:7. */
  | 'APPEAL'
  /** To decide about an objection, Awb 7:10 lid 1 and 3. */
  | 'OBJECTION_DECISION'
  /** The same where a committee advises, Awb 7:10 lid 1 and 7:13. */
  | 'OBJECTION_DECISION_COMMITTEE';

/** `UNVERIFIED`: law whose figure nobody has compared with the official text yet. */
export type LegalCertainty = 'LAW' | 'UNVERIFIED';

/** How long such a term lasts, from a day on. */
export interface LegalTerm extends TermLength {
  readonly kind: LegalTermKind;
  readonly validFrom: LocalDate;
  readonly certainty: LegalCertainty;
  readonly article: string;
  readonly source: string;
}

const awb = 'Algemene wet bestuursrecht (wetten.overheid.nl, BWBR0005537)';

export const legalTerms: readonly LegalTerm[] = [
  {
    kind: 'OBJECTION',
    validFrom: localDate('1994-01-01'),
    length: 6,
    extension: 0,
    unit: 'WEEK',
    certainty: 'LAW',
    article: 'art. 6:7 en 6:8 Awb',
    source: `${awb} en Algemene termijnenwet`,
  },
  {
    kind: 'APPEAL',
    validFrom: localDate('1994-01-01'),
    length: 6,
    extension: 0,
    unit: 'WEEK',
    certainty: 'UNVERIFIED',
    article: 'art. 6:7, 6:8 en 8:1 Awb',
    source: `${awb} en Algemene termijnenwet`,
  },
  {
    kind: 'OBJECTION_DECISION',
    validFrom: localDate('2009-10-01'),
    length: 6,
    extension: 6,
    unit: 'WEEK',
    certainty: 'UNVERIFIED',
    article: 'art. 7:10 lid 1 en 3 Awb',
    source: awb,
  },
  {
    kind: 'OBJECTION_DECISION_COMMITTEE',
    validFrom: localDate('2009-10-01'),
    length: 12,
    extension: 6,
    unit: 'WEEK',
    certainty: 'UNVERIFIED',
    article: 'art. 7:10 lid 1 en 3 en 7:13 Awb',
    source: awb,
  },
];

/** The rule of a kind on a day. Throws where there is none: ask only for days that have one. */
export function legalTerm(kind: LegalTermKind, day: LocalDate): LegalTerm {
  const found = rowOn(
    legalTerms.filter((term) => term.kind === kind),
    day,
  );
  if (found === null) throw new RangeError(`no law about ${kind} on ${day}`);
  return found;
}

/**
 * Last day to object (bezwaar): six weeks from the day after a decision was made known (Awb 6:7 and 6:8), moved past weekends and
 * holidays (Algemene termijnenwet).
 */
export function objectionLastDay(madeKnownOn: LocalDate): LocalDate {
  return lastDayAfter('OBJECTION', madeKnownOn);
}

/** Last day to appeal to the court (beroep), reckoned in the same way. */
export function appealLastDay(madeKnownOn: LocalDate): LocalDate {
  return lastDayAfter('APPEAL', madeKnownOn);
}

function lastDayAfter(kind: LegalTermKind, madeKnownOn: LocalDate): LocalDate {
  return moveToWorkingDay(termOf(legalTerm(kind, madeKnownOn), addDays(madeKnownOn, 1)).endsOn);
}
