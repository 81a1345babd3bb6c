import { localDate, type LocalDate } from '../../shared/local-date.ts';
import { addCents, type Cents, cents } from '../../shared/money.ts';
import type { LegalCertainty } from '../../shared/legal-terms.ts';

/** Who could pay for a training (rules.md 7.3), in the order in which a mix names them. */
export const financingSources = [
  'MUNICIPALITY',
  'UWV',
  'REGIONAL_FUND',
  'EMPLOYER',
  'LEARNING_CREDIT',
  'SECTOR_FUND',
  'OWN',
] as const;
export type FinancingSource = (typeof financingSources)[number];

/** What one of them could pay. */
export interface Financing {
  readonly source: FinancingSource;
  readonly amountCents: Cents;
}

/** The most that a mix names of one source: a million euros. */
export const mostFinancingCents = cents(100_000_000);

interface FinancingRule {
  readonly source: FinancingSource;
  /** Days on which it can be counted on, both included; `null` where no end is known. */
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly certainty: LegalCertainty | 'LOCAL';
  /** Where it stands, in Dutch. The STAP-budget ended on 1 January 2024 and is no source any more. */
  readonly from: string;
}

const since = localDate('2015-01-01');
const always = { validFrom: since, validUntil: null } as const;

const rules: readonly FinancingRule[] = [
  {
    ...always,
    source: 'MUNICIPALITY',
    certainty: 'LAW',
    from: 'art. 7 en 10 Participatiewet, tekst van 1 juli 2026 (wetten.overheid.nl, BWBR0015703)',
  },
  {
    ...always,
    source: 'UWV',
    certainty: 'UNVERIFIED',
    from: 'Jaarverslagen UWV: scholing voor wie van UWV een uitkering heeft',
  },
  {
    ...always,
    source: 'REGIONAL_FUND',
    certainty: 'LOCAL',
    from: 'Een fonds van de regio, bijvoorbeeld het Twents Fonds voor Vakmanschap (Subsidieverordening, CVDR631008)',
  },
  {
    ...always,
    source: 'EMPLOYER',
    certainty: 'UNVERIFIED',
    from: 'Loon bij een bbl-baan; SLIM-regeling voor werkgevers',
  },
  {
    source: 'LEARNING_CREDIT',
    validFrom: localDate('2017-09-01'),
    validUntil: null,
    certainty: 'UNVERIFIED',
    from: 'Levenlanglerenkrediet (Wet studiefinanciering 2000, BWBR0011453)',
  },
  {
    ...always,
    source: 'SECTOR_FUND',
    certainty: 'LOCAL',
    from: 'Een O&O-fonds van de sector: vraag het aan de werkgever',
  },
  { ...always, source: 'OWN', certainty: 'LOCAL', from: 'Wat iemand zelf betaalt' },
];

/** Sources that can be counted on on a day, with where that stands. */
export function financingOn(day: LocalDate): readonly FinancingRule[] {
  return rules.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
}

/** What a mix comes to. */
export function totalOf(financing: readonly Financing[]): Cents {
  return addCents(...financing.map(({ amountCents }) => amountCents));
}
