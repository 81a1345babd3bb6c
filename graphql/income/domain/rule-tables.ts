import { cents, type Cents } from '#graphql/shared/money.ts';
import { month, type Month } from '#graphql/shared/local-date.ts';
import type { RuleStatus } from './settlement-types.ts';

/**
 * The law as dated data. A row is valid from the first day of `validFrom` to the last day of the month before the next row.
 * `unknown`: an amount exists, and no source that we could read names it. Nothing is borrowed from a neighbouring row.
 */
export interface RuleRow<Value> {
  readonly id: string;
  readonly validFrom: Month;
  /** The first month in which the row is no longer valid; `null` while no end is known. */
  readonly endsBefore: Month | null;
  readonly value: Value | 'unknown';
  readonly article: string;
  readonly source: string;
  readonly status: RuleStatus;
  /** Open question of rules.md section 10 about a figure of this row; `null` where there is none. */
  readonly open: string | null;
}

export type RuleTable<Value> = readonly RuleRow<Value>[];

/** The first month of which the tables speak. */
export const firstMonth = month('2023-01');

/** A share as an exact fraction: 12.5% is 125 of 1000. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

interface Meaning {
  readonly id: string;
  readonly article: string;
  readonly source: string;
  readonly status?: RuleStatus;
}

/** Makes a table of rows that follow each other; `until` closes the last one. */
function dated<Value>(
  meaning: Meaning,
  rows: readonly (readonly [from: string, value: Value | 'unknown', open?: string | undefined])[],
  until?: string,
) {
  return rows.map(([from, value, open], index): RuleRow<Value> => ({
    id: `${meaning.id}-${from}`,
    validFrom: month(from),
    endsBefore: nextStart(rows[index + 1]?.[0] ?? until),
    value,
    article: meaning.article,
    source: meaning.source,
    status: meaning.status ?? 'law',
    open: open ?? null,
  }));
}

function nextStart(from: string | undefined): Month | null {
  return from === undefined ? null : month(from);
}

const euros = (amount: number): Cents => cents(Math.round(amount * 100));

const halfYears = ['2023-01', '2023-07', '2024-01', '2024-07', '2025-01', '2025-07', '2026-01', '2026-07'] as const;
const carriedFrom = '2027-01';

/** A norm published twice a year since 2023; the last one is carried through 2027 as announced (rules.md 1.1, Q16). */
function norm(id: string, article: string, amounts: readonly number[]): RuleTable<Cents> {
  const rows = halfYears.map((from, index) => [from, amountAt(amounts, index)] as const);
  return [
    ...dated(
      { id: `norm-${id}`, article, source: 'wetten.overheid.nl BWBR0015703, text of the first day' },
      rows,
      carriedFrom,
    ),
    ...dated(
      { id: `norm-${id}`, article, source: 'norm of 2026-07 carried: 2027 is not published', status: 'announced' },
      [[carriedFrom, amountAt(amounts, halfYears.length - 1)]],
      '2028-01',
    ),
  ];
}

function amountAt(amounts: readonly number[], index: number): Cents | 'unknown' {
  const amount = amounts[index];
  return amount === undefined ? 'unknown' : euros(amount);
}

/** Norms (normen) a month, net, holiday allowance included (rules.md 1.1). */
export const norms = {
  single: norm(
    'single',
    'art. 21 sub a Participatiewet',
    [1195.66, 1216.62, 1283.83, 1308.45, 1345.45, 1369.06, 1401.5, 1419.46],
  ),
  couple: norm(
    'couple',
    'art. 21 sub b Participatiewet',
    [1708.08, 1738.02, 1834.04, 1869.21, 1922.07, 1955.8, 2002.13, 2027.79],
  ),
  single18to20: norm(
    'single-18-20',
    'art. 20 lid 1 Participatiewet',
    [295.2, 300.36, 316.94, 323.03, 332.17, 337.98, 345.99, 350.42],
  ),
  couple18to20: norm(
    'couple-18-20',
    'art. 20 lid 1 Participatiewet',
    [590.4, 600.72, 633.88, 646.06, 664.34, 675.96, 691.98, 700.84],
  ),
  couple18to20WithChild: norm(
    'couple-18-20-child',
    'art. 20 lid 2 Participatiewet',
    [932.02, 948.32, 1000.69, 1019.9, 1048.75, 1067.12, 1092.41, 1106.4],
  ),
  statePensionSingle: norm(
    'pension-single',
    'art. 22 sub a Participatiewet',
    [1330.67, 1357.66, 1425.76, 1456.85, 1501.07, 1530.21, 1564.69, 1587.34],
  ),
  statePensionCouple: norm(
    'pension-couple',
    'art. 22 sub b Participatiewet',
    [1807.2, 1843.6, 1932.32, 1976.64, 2053.48, 2094.98, 2144.16, 2176.1],
  ),
} as const;

/** Top-up of 18 to 20 who cannot rely on their parents; before 2026 local special assistance, of no single amount. */
export const topUp18to20: RuleTable<Cents> = [
  ...dated<Cents>(
    {
      id: 'top-up-18-20',
      article: 'art. 20 lid 3 Participatiewet',
      source: 'wetten.overheid.nl BWBR0015703, text of the first day',
    },
    [
      ['2023-01', 'unknown'],
      ['2026-01', euros(746.45)],
      ['2026-07', euros(762.24)],
    ],
    carriedFrom,
  ),
  ...dated<Cents>(
    {
      id: 'top-up-18-20',
      article: 'art. 20 lid 3 Participatiewet',
      source: 'amount of 2026-07 carried: 2027 is not published',
      status: 'announced',
    },
    [[carriedFrom, euros(762.24)]],
    '2028-01',
  ),
];

/**
 * Cost-sharer norm (kostendelersnorm): each person gets (40% + A × 30%) / A of the couple's norm. Not compared with the official
 * text (rules.md Q5).
 */
export const costSharing: RuleTable<{ readonly base: number; readonly perPerson: number; readonly whole: number }> =
  dated(
    {
      id: 'cost-sharing',
      article: 'art. 22a Participatiewet',
      source: 'general knowledge: the formula is a picture in the official text',
      status: 'unverified',
    },
    [['2023-01', { base: 40, perPerson: 30, whole: 100 }, 'Q5']],
  );

/** Holiday allowance (vakantietoeslag) inside the norm. */
export const holidayAllowance: RuleTable<Fraction> = dated(
  { id: 'holiday-allowance', article: 'art. 19 lid 3 Participatiewet', source: 'wetten.overheid.nl BWBR0015703' },
  [['2023-01', { numerator: 48, denominator: 1000 }]],
);

/** Conversion of a wage to a month: what municipalities do, which no article names. */
export const conversions = {
  fourWeeks: dated<Fraction>(
    {
      id: 'four-weeks',
      article: 'art. 32 lid 1 Participatiewet',
      source: 'gemeente Haarlemmermeer, published example',
      status: 'local',
    },
    [['2023-01', { numerator: 13, denominator: 12 }]],
  ),
  week: dated<Fraction>(
    { id: 'week', article: 'art. 32 lid 1 Participatiewet', source: 'general knowledge', status: 'local' },
    [['2023-01', { numerator: 52, denominator: 12 }]],
  ),
} as const;

/** Net wage with holiday pay of unknown size inside, divided by 1.08 (rules.md vector 27; open question Q4). */
export const allInWage: RuleTable<Fraction> = dated(
  {
    id: 'all-in-wage',
    article: 'art. 31 lid 4 Participatiewet',
    source: 'choice of the municipality; percentages not found',
    status: 'local',
  },
  [['2023-01', { numerator: 100, denominator: 108 }]],
);

/** What an exemption (vrijlating) leaves free. */
export interface Exemption {
  readonly share: Fraction;
  /** A month; `null` where the text has no maximum. */
  readonly cap: Cents | 'unknown' | null;
  /** Months in total; `null` is no limit. */
  readonly months: number | null;
}

/** As {@link dated}, for a share with a maximum amount that changes. */
function capped(
  meaning: Meaning,
  share: Fraction,
  months: number | null,
  caps: readonly (readonly [from: string, cap: number | 'unknown', open?: string])[],
) {
  return dated<Exemption>(
    meaning,
    caps.map(
      ([from, cap, open]) => [from, { share, months, cap: cap === 'unknown' ? cap : euros(cap) }, open] as const,
    ),
  );
}

const inAct = 'wetten.overheid.nl BWBR0015703, text of the first day';
const limitedHoursCaps = [
  ['2023-01', 'unknown'],
  ['2025-01', 173.04],
  ['2025-07', 176.35],
  ['2026-01', 180.19],
  ['2026-07', 180.19, 'Q2'],
  ['2027-01', 'unknown'],
] as const;
const nCaps = [
  ['2023-01', 'unknown'],
  ['2023-07', 249],
  ['2024-01', 264],
  ['2024-07', 269],
  ['2025-01', 273],
  ['2025-07', 278],
  ['2026-01', 285],
  ['2026-07', 285, 'Q2'],
  ['2027-01', 'unknown'],
] as const;
const quarter: Fraction = { numerator: 25, denominator: 100 };
const fifteen: Fraction = { numerator: 15, denominator: 100 };

/** Exemptions of income from work by the rule that a reader sees (rules.md 1.4). */
export const exemptions = {
  '31.2.n': capped(
    { id: 'exemption-n', article: 'art. 31 lid 2 sub n Participatiewet', source: inAct },
    quarter,
    6,
    nCaps,
  ),
  '31.2.n-aow': capped(
    { id: 'exemption-n-pension', article: 'art. 31 lid 2 sub n Participatiewet', source: inAct },
    quarter,
    null,
    nCaps,
  ),
  '31.2.r': capped(
    { id: 'exemption-r', article: 'art. 31 lid 2 sub r Participatiewet', source: inAct },
    { numerator: 125, denominator: 1000 },
    30,
    [
      ['2023-01', 'unknown'],
      ['2023-07', 155.74],
      ['2024-01', 'unknown'],
      ['2025-01', 170.61],
      ['2025-07', 173.87],
      ['2026-01', 177.66],
      ['2026-07', 177.66, 'Q2'],
      ['2027-01', 'unknown'],
    ],
  ),
  '31.2.y': capped(
    { id: 'exemption-y', article: 'art. 31 lid 2 sub y Participatiewet', source: inAct },
    fifteen,
    null,
    limitedHoursCaps,
  ),
  '31.2.z': capped(
    { id: 'exemption-z', article: 'art. 31 lid 2 sub z Participatiewet', source: inAct },
    fifteen,
    12,
    limitedHoursCaps,
  ),
  '34a': dated<Exemption>(
    {
      id: 'exemption-34a',
      article: 'art. 34a Participatiewet',
      source: 'text printed in BWBR0015703, not in force; rules.md Q1',
      status: 'announced',
    },
    [['2027-01', { share: fifteen, cap: null, months: 12 }]],
  ),
  /** With medically limited hours the text has no end. */
  '34a-limited-hours': dated<Exemption>(
    {
      id: 'exemption-34a-limited-hours',
      article: 'art. 34a Participatiewet',
      source: 'text printed in BWBR0015703, not in force; rules.md Q1',
      status: 'announced',
    },
    [['2027-01', { share: fifteen, cap: null, months: null }]],
  ),
  /** For state-pension age the bill names an amount that nobody confirmed (rules.md Q6). */
  '34a-aow': dated<Exemption>(
    {
      id: 'exemption-34a-pension',
      article: 'art. 34a Participatiewet',
      source: 'amount not confirmed; rules.md Q6',
      status: 'announced',
    },
    [['2027-01', { share: quarter, cap: 'unknown', months: null }]],
  ),
  '34a-tolerated': dated<Exemption>(
    {
      id: 'exemption-34a-tolerated',
      article: 'art. 34a Participatiewet',
      source: 'tolerance year 2026, letter to municipalities',
      status: 'tolerated',
    },
    [['2026-01', { share: fifteen, cap: null, months: 12 }]],
    '2027-01',
  ),
} as const;

/** Ages in whole years. State-pension age was 66 years and ten months in 2023: at 66 both households are possible then. */
export interface Ages {
  readonly norm21: number;
  readonly exemption: number;
  readonly pensionPossible: number;
  readonly pensionCertain: number;
  readonly youngChild: number;
}

export const ages: RuleTable<Ages> = dated(
  {
    id: 'ages',
    article: 'art. 20, 21, 22 en 31 lid 2 en 5 Participatiewet',
    source: 'wetten.overheid.nl BWBR0015703; AOW age: general knowledge',
  },
  [
    ['2023-01', { norm21: 21, exemption: 27, pensionPossible: 66, pensionCertain: 67, youngChild: 12 }],
    ['2024-01', { norm21: 21, exemption: 27, pensionPossible: 67, pensionCertain: 67, youngChild: 12 }],
  ],
);

/** The row of a table that is valid in a month; `null` outside the table. */
export function rowOn<Value>(table: RuleTable<Value>, on: Month): RuleRow<Value> | null {
  return table.find(({ validFrom, endsBefore }) => validFrom <= on && (endsBefore === null || on < endsBefore)) ?? null;
}

/** Every table, for the test that no two rows of one overlap and no id is given twice. */
export const everyTable: readonly (readonly RuleRow<unknown>[])[] = [
  ...Object.values(norms),
  topUp18to20,
  costSharing,
  holidayAllowance,
  ...Object.values(conversions),
  allInWage,
  ...Object.values(exemptions),
  ages,
];
