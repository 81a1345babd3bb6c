import type { LocalDate } from '../../shared/local-date.ts';
import type { ObligationKind } from './plan-content.ts';

/** Where an obligation comes from and where it is written what can follow. Articles are named, never applied: people decide. */
export interface ObligationRule {
  readonly kind: ObligationKind;
  readonly article: string;
  readonly consequenceArticle: string;
  /** First day of which a text with these articles was read. */
  readonly validFrom: string;
  /** Last day; `null` while no end is known. A bill (36785) may replace art. 18: then a row ends and another begins. */
  readonly validUntil: string | null;
  readonly source: string;
}

const rule = (kind: ObligationKind, article: string, consequence: string): ObligationRule => ({
  kind,
  article: `${article} Participatiewet`,
  consequenceArticle: `${consequence} Participatiewet`,
  validFrom: '2023-01-01',
  validUntil: null,
  source: 'BWBR0015703, text of 2026-07-01',
});

/** Art. 18 lid 2 leaves it to the municipality's own ordinance (afstemmingsverordening), lid 4 and 5 are the uniform obligations. */
const byOrdinance = 'art. 18 lid 2';

export const obligationRules: readonly ObligationRule[] = [
  rule('FIND_WORK', 'art. 9 lid 1 sub a', byOrdinance),
  rule('ACCEPT_WORK', 'art. 9 lid 1 sub a', 'art. 18 lid 4 sub a en lid 5'),
  rule('REGISTER', 'art. 9 lid 1 sub a', byOrdinance),
  rule('USE_SERVICE', 'art. 9 lid 1 sub b', 'art. 18 lid 4 sub h en lid 5'),
  rule('COOPERATE', 'art. 9 lid 1 sub b', 'art. 18 lid 4 sub h en lid 5'),
  rule('SERVICE_IN_RETURN', 'art. 9 lid 1 sub c', byOrdinance),
  rule('GET_SKILLS', 'art. 18 lid 4 sub f', 'art. 18 lid 5'),
  rule('LANGUAGE', 'art. 18b', 'art. 18b'),
  rule('INDIVIDUAL', 'art. 55', byOrdinance),
];

/**
 * The articles of a kind of obligation on a day: the day its version was proposed, so that an old plan reads the same for ever.
 * Before the first text that was read, that one stands in.
 */
export function obligationRuleOn(kind: ObligationKind, day: LocalDate): ObligationRule {
  const rows = obligationRules.filter((row) => row.kind === kind);
  const found =
    rows.findLast(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil >= day)) ??
    rows[0];
  if (!found) throw new RangeError(`no articles are known for ${kind}`);
  return found;
}
