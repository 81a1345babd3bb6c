import { idFrom } from '../../shared/ids.ts';
import { parseLocalDate, parseMonth, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { typedLine, typedText } from '../../shared/typed-text.ts';
import {
  decisionKinds,
  factSources,
  type DecisionArticle,
  type DecisionContent,
  type DecisionFact,
  type DecisionKind,
  type FactForm,
  type FactSource,
} from './decision.ts';
import { articleOf, isKnownArticle } from './decision-articles.ts';

/** Kinds that are decided in a case system and not in the portal. */
const importedKinds = ['GRANT', 'END', 'RECOVERY', 'FINE', 'WARNING', 'REJECTION', 'REDUCTION'] as const;
type ImportedKind = (typeof importedKinds)[number];

/** A decision as a case system hands it over. */
export interface HandedOver {
  /** Of the case system; the same reference twice is one decision. */
  readonly reference: string;
  readonly kind: string;
  readonly decidedBy: string;
  /** ISO instant. */
  readonly decidedAt: string;
  readonly effectiveFrom: string | null;
  /** Whole cents. */
  readonly amount: number | null;
  /** In plain Dutch. */
  readonly text: readonly string[];
  /** Codes of {@link knownArticles}, or an article with its words. */
  readonly articles: readonly (string | { readonly article: string; readonly words: string })[];
  readonly facts: readonly {
    readonly label: string;
    readonly form: string;
    readonly value: string;
    readonly source: string;
    readonly on: string | null;
  }[];
}

/** A decision that can be kept, with an id that follows from where it comes from. */
export interface ImportedDecision {
  readonly id: string;
  readonly content: DecisionContent;
}

/** The parts of a handed over decision that can be wrong. */
export type ImportRefusal =
  'reference' | 'kind' | 'decidedBy' | 'decidedAt' | 'effectiveFrom' | 'amount' | 'text' | 'articles' | 'facts';

/** What the case system says, as the portal keeps it; or every part of it that nobody could read. Nothing is guessed. */
export function readHandedOver(
  municipalityId: string,
  given: HandedOver,
): Result<ImportedDecision, readonly ImportRefusal[]> {
  const text = given.text.map(typedText).filter((paragraph) => paragraph !== '');
  const articles = given.articles.flatMap((one) => toArticle(one) ?? []);
  const facts = given.facts.flatMap((one) => toFact(one) ?? []);
  const effectiveFrom = given.effectiveFrom === null ? null : parseLocalDate(given.effectiveFrom);
  const decidedBy = typedLine(given.decidedBy);
  const wrong: readonly [ImportRefusal, boolean][] = [
    ['reference', given.reference.trim() === ''],
    ['kind', !isImported(given.kind)],
    ['decidedBy', decidedBy === ''],
    ['decidedAt', Number.isNaN(Date.parse(given.decidedAt))],
    ['effectiveFrom', given.effectiveFrom !== null && effectiveFrom === null],
    ['amount', given.amount !== null && (!Number.isSafeInteger(given.amount) || given.amount < 0)],
    ['text', text.length === 0],
    ['articles', articles.length === 0 || articles.length < given.articles.length],
    ['facts', facts.length < given.facts.length],
  ];
  const refusals = wrong.flatMap(([part, isWrong]) => (isWrong ? [part] : []));
  const { kind } = given;
  if (refusals.length > 0 || !isImported(kind)) return refused(refusals);
  return ok({
    id: idFrom('decision', municipalityId, given.reference.trim()),
    content: {
      kind,
      decidedAt: new Date(given.decidedAt).toISOString(),
      decidedByName: decidedBy,
      decidedByRole: 'MUNICIPALITY',
      effectiveFrom,
      amount: given.amount,
      text,
      articles,
      facts,
    },
  });
}

function isImported(kind: string): kind is ImportedKind & DecisionKind {
  return importedKinds.some((one) => one === kind) && decisionKinds.some((one) => one === kind);
}

function toArticle(given: HandedOver['articles'][number]): DecisionArticle | null {
  if (typeof given === 'string') return isKnownArticle(given) ? articleOf(given) : null;
  const [article, words] = [typedLine(given.article), typedText(given.words)];
  return article === '' || words === '' ? null : { code: 'OTHER', article, words };
}

const readers: Readonly<Partial<Record<FactForm, (value: string) => boolean>>> = {
  MONEY: (value) => /^\d{1,12}$/.test(value),
  DATE: (value) => parseLocalDate(value) !== null,
  MONTH: (value) => parseMonth(value) !== null,
  NUMBER: (value) => /^\d{1,9}$/.test(value),
  TEXT: (value) => value !== '',
};

function toFact({ label, form, value, source, on }: HandedOver['facts'][number]): DecisionFact | null {
  const known = (['MONEY', 'DATE', 'MONTH', 'NUMBER', 'TEXT'] as const).find((one) => one === form);
  const from: FactSource | undefined = factSources.find((one) => one === source);
  const name = typedLine(label);
  const clean = typedText(value);
  const day: LocalDate | null = on === null ? null : parseLocalDate(on);
  if (known === undefined || from === undefined || name === '' || (on !== null && day === null)) return null;
  return readers[known]?.(clean) === true
    ? { code: 'OTHER', label: name, form: known, value: clean, source: from, on: day }
    : null;
}
