import { formatDate, formatMoney, inOwnDirection, type Language, leftToRight, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { articleWords, decisionTitle, factName, factOrigin, factValue } from '../words.ts';
import type { MyDecision, OneDecision } from './decision.server.ts';

const heading = (text: string): PaperLine => ({ kind: 'heading', text });
const words = (text: string): PaperLine => ({ kind: 'words', text });
const quiet = (text: string): PaperLine => ({ kind: 'quiet', text });
const row = (text: string, value: string): PaperLine => ({ kind: 'row', text, value });

/**
 * A decision line by line: the same lines in every language, so that two can stand beside each other. The text of the decision is
 * Dutch in all of them. Printing and saving both show these.
 */
export function decisionPaper({ decision, name, municipality }: OneDecision, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'decision');
  const { number, decidedBy, decidedByRole, decidedOn, madeKnownOn, awaitsLetter, effectiveFrom, amount } = decision;
  return [
    ...(municipality === null ? [] : [quiet(municipality.name)]),
    { kind: 'title', text: t('paper.decision', { number: leftToRight(number) }) },
    row(t('paper.of'), inOwnDirection(name)),
    heading(decisionTitle(decision, language)),
    ...decision.text.map((paragraph) => words(inOwnDirection(paragraph))),
    ...(amount === null ? [] : [row(t('page.amount'), leftToRight(formatMoney(amount)))]),
    row(t('page.effectiveFrom'), effectiveFrom === null ? t('page.elsewhere') : formatDate(effectiveFrom, language)),
    row(t('page.decidedOn'), formatDate(decidedOn, language)),
    row(t('page.madeKnownOn'), awaitsLetter ? t('page.letterWaits') : formatDate(madeKnownOn, language)),
    row(t('page.decidedBy'), t('page.by', { name: inOwnDirection(decidedBy), role: t(`page.role.${decidedByRole}`) })),
    heading(t('page.facts')),
    ...decision.facts.flatMap((fact) => [
      fact.form === 'TEXT'
        ? words(`${inOwnDirection(factName(fact, language))}: ${factValue(fact, language)}`)
        : row(inOwnDirection(factName(fact, language)), factValue(fact, language)),
      quiet(factOrigin(fact, language)),
    ]),
    heading(t('page.articles')),
    ...decision.articles.flatMap((article) => [
      words(articleWords(article, language) ?? inOwnDirection(article.words)),
      quiet(leftToRight(article.article)),
    ]),
    ...remedyLines(decision, municipality, language),
  ];
}

/** How to object or appeal, as a decision says when it is made known (Awb 3:45), whatever was done since. */
function remedyLines(
  { remedy, lastDay, lastDayCertainty, awaitsLetter }: MyDecision,
  municipality: OneDecision['municipality'],
  language: Language,
): readonly PaperLine[] {
  const t = textsOf(language, 'decision');
  const date = formatDate(lastDay, language);
  const appeal = remedy === 'APPEAL';
  return [
    heading(t(appeal ? 'remedy.appealTitle' : 'remedy.title')),
    words(t(appeal ? 'remedy.appealUntil' : 'remedy.until', { date })),
    ...(awaitsLetter ? [words(t(appeal ? 'remedy.appealAwaitsLetter' : 'remedy.awaitsLetter'))] : []),
    ...(lastDayCertainty === 'UNVERIFIED' ? [words(t('remedy.unverified'))] : []),
    ...(appeal
      ? [words(t('remedy.appealHow'))]
      : [
          words(t('remedy.digital')),
          words(t('remedy.letter')),
          ...(municipality === null ? [] : [words(leftToRight(municipality.address))]),
          words(t('remedy.contents')),
        ]),
    words(t(appeal ? 'remedy.appealStays' : 'remedy.stays')),
    words(t('remedy.help')),
    ...(municipality === null ? [] : [row(t('page.contact'), leftToRight(municipality.phone))]),
  ];
}
