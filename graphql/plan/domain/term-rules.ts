import type { LocalDate } from '../../shared/local-date.ts';

/** Terms that a plan reckons with. */
export const termKinds = [
  /** Zoektermijn, art. 41 lid 4. */
  'SEARCH_TERM',
  'TRIAL_PLACEMENT',
  'PARTICIPATION_PLACEMENT',
  'CLIMBING_JOB',
  'LEARN_WORK_PLACE',
  'WORK_EXPERIENCE_PLACE',
  /** Bezwaartermijn, Awb 6:7. */
  'OBJECTION',
  'EVALUATION',
  /** How long until somebody is asked again where they stand on the ladder. */
  'LADDER_AGAIN',
  /** Inburgeringstermijn, art. 11 Wet inburgering 2021. */
  'CIVIC_INTEGRATION',
] as const;
export type TermKind = (typeof termKinds)[number];

export type TermUnit = 'day' | 'week' | 'month' | 'year';

/** How long a term lasts, and who decided it. */
export interface TermRule {
  readonly kind: TermKind;
  readonly length: number;
  /** Longest extension, in the same unit; 0 for none. */
  readonly extension: number;
  readonly unit: TermUnit;
  /** Nothing longer can be saved. */
  readonly hard: boolean;
  readonly status: 'LAW' | 'LOCAL';
  readonly article: string | null;
  readonly source: string;
}

/** A row of `municipality_term`. */
export interface LocalTerm {
  readonly kind: TermKind;
  readonly validFrom: LocalDate;
  readonly length: number;
  readonly extension: number;
  readonly unit: TermUnit;
  readonly source: string;
}

interface LawRow extends TermRule {
  /** First day of which a text was read. */
  readonly validFrom: string;
}

const law: readonly LawRow[] = [
  {
    kind: 'TRIAL_PLACEMENT',
    length: 2,
    extension: 4,
    unit: 'month',
    hard: true,
    status: 'LAW',
    article: 'art. 8a lid 2 sub d Participatiewet',
    source: 'BWBR0015703, text of 2026-07-01',
    validFrom: '2023-01-01',
  },
  {
    kind: 'PARTICIPATION_PLACEMENT',
    length: 2,
    extension: 2,
    unit: 'year',
    hard: true,
    status: 'LAW',
    article: 'art. 10a Participatiewet',
    source: 'BWBR0015703, text of 2026-07-01',
    validFrom: '2023-01-01',
  },
  {
    kind: 'OBJECTION',
    length: 6,
    extension: 0,
    unit: 'week',
    hard: true,
    status: 'LAW',
    article: 'art. 6:7 Awb',
    source: 'BWBR0005537',
    validFrom: '1994-01-01',
  },
  {
    kind: 'LADDER_AGAIN',
    length: 1,
    extension: 0,
    unit: 'year',
    hard: false,
    status: 'LOCAL',
    article: null,
    source: 'local choice: asked again every year',
    validFrom: '2015-01-01',
  },
];

/** The terms that count on a day: what the law fixes, and within it what the municipality decided. */
export function termRulesOn(day: LocalDate, local: readonly LocalTerm[]): readonly TermRule[] {
  return termKinds.flatMap((kind) => {
    const fixed = law.find((row) => row.kind === kind && row.validFrom <= day);
    const own = local
      .filter((row) => row.kind === kind && row.validFrom <= day)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    if (!own) return fixed ?? [];
    const { validFrom: _from, ...decided } = own;
    return { hard: true, article: fixed?.article ?? null, ...decided, status: 'LOCAL' as const };
  });
}
