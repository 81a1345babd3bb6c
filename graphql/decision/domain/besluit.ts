import type { RecordProblem } from '../../shared/record-problem.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { parseLocalDate } from '../../shared/local-date.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { type DecisionKind, lastDayOf } from './decision.ts';
import { type HandedOver, type ImportRefusal, readHandedOver, type ImportedDecision } from './imported-decision.ts';

/**
 * A decision as a case system hands it over: a Besluit by the field names of the VNG standard ZGW Besluiten, with what the portal needs
 * beside it. Whole cents; days as YYYY-MM-DD.
 */
export interface Besluit {
  readonly identificatie: string;
  readonly bsn: string;
  readonly besluittype: keyof typeof kinds;
  readonly datum: string;
  readonly bestuursorgaan: string;
  readonly toelichting: string;
  readonly ingangsdatum?: string | null;
  /** Bekendmaking by the municipality itself; without it the portal makes it known. */
  readonly verzenddatum?: string | null;
  readonly uiterlijkeReactiedatum?: string | null;
  readonly bedragInCenten?: number | null;
  readonly artikelen: readonly (string | { readonly artikel: string; readonly uitleg: string })[];
  readonly feiten?: readonly {
    readonly naam: string;
    readonly vorm: keyof typeof forms;
    readonly waarde: string;
    readonly bron: keyof typeof sources;
    readonly datum?: string | null;
  }[];
}

const kinds = {
  toekenning: 'GRANT',
  beeindiging: 'END',
  intrekking: 'END',
  terugvordering: 'RECOVERY',
  boete: 'FINE',
  waarschuwing: 'WARNING',
  afwijzing: 'REJECTION',
  maatregel: 'REDUCTION',
} as const satisfies Readonly<Record<string, DecisionKind>>;

const forms = { bedrag: 'MONEY', datum: 'DATE', maand: 'MONTH', getal: 'NUMBER', tekst: 'TEXT' } as const;
const sources = {
  burger: 'CITIZEN',
  gemeente: 'MUNICIPALITY',
  berekening: 'CALCULATION',
  register: 'REGISTER',
} as const;

/** A Besluit that can be kept. */
export interface ReadBesluit extends ImportedDecision {
  /** The day on which the municipality sent it; `null` where the portal makes it known. */
  readonly sentOn: LocalDate | null;
}

const paths: Readonly<Record<ImportRefusal, string>> = {
  reference: 'identificatie',
  kind: 'besluittype',
  decidedBy: 'bestuursorgaan',
  decidedAt: 'datum',
  effectiveFrom: 'ingangsdatum',
  amount: 'bedragInCenten',
  text: 'toelichting',
  articles: 'artikelen',
  facts: 'feiten',
};

/**
 * Reads a Besluit whose shape is right, on a day. The day of making known is not before that of deciding and not in the future; the last
 * day to object is the one that follows from it by law (art. 6:7 and 6:8 Awb, Algemene termijnenwet): another one would be counted
 * differently here and in the letter.
 */
export function readBesluit(
  municipalityId: string,
  besluit: Besluit,
  today: LocalDate,
): Result<ReadBesluit, readonly RecordProblem[]> {
  const read = readHandedOver(municipalityId, toHandedOver(besluit));
  const problems: RecordProblem[] = read.ok
    ? []
    : read.refusal.map((part) => ({ path: paths[part], why: 'cannot be read' }));
  const { datum, verzenddatum = null, uiterlijkeReactiedatum: last = null } = besluit;
  if (datum > today) problems.push({ path: 'datum', why: 'is in the future' });
  if (verzenddatum !== null && verzenddatum < datum)
    problems.push({ path: 'verzenddatum', why: `is before the day of the decision (${datum})` });
  if (verzenddatum !== null && verzenddatum > today) problems.push({ path: 'verzenddatum', why: 'is in the future' });
  const sentOn = verzenddatum === null ? null : parseLocalDate(verzenddatum);
  if (last !== null && sentOn === null)
    problems.push({ path: 'uiterlijkeReactiedatum', why: 'is given without verzenddatum, from which it follows' });
  if (last !== null && sentOn !== null) {
    const counted = lastDayOf(kinds[besluit.besluittype], sentOn);
    if (last !== counted)
      problems.push({
        path: 'uiterlijkeReactiedatum',
        why: `is not ${counted}, six weeks after verzenddatum (art. 6:7 and 6:8 Awb)`,
      });
  }
  return read.ok && problems.length === 0 ? ok({ ...read.value, sentOn }) : refused(problems);
}

function toHandedOver(besluit: Besluit): HandedOver {
  const { identificatie, besluittype, datum, bestuursorgaan, toelichting, artikelen, feiten = [] } = besluit;
  return {
    reference: identificatie,
    kind: kinds[besluittype],
    decidedBy: bestuursorgaan,
    // A Besluit says the day alone.
    decidedAt: `${datum}T11:00:00Z`,
    effectiveFrom: besluit.ingangsdatum ?? null,
    amount: besluit.bedragInCenten ?? null,
    text: toelichting.split(/\r?\n[ \t]*\r?\n/),
    articles: artikelen.map((one) => (typeof one === 'string' ? one : { article: one.artikel, words: one.uitleg })),
    facts: feiten.map(({ naam, vorm, waarde, bron, datum: on = null }) => ({
      ...{ label: naam, form: forms[vorm], value: waarde, source: sources[bron], on },
    })),
  };
}
