import { dayOfInstant, formatDate, formatInstant, inOwnDirection, leftToRight, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { articleWords, factName, factOrigin, factValue } from '#app/routes/besluiten/words.ts';
import { copiedTables, type CopiedRow, type Json } from '#db/repositories/privacy-worker.ts';
import type { DecisionArticle, DecisionFact } from '#graphql/decision/domain/decision.ts';
import type { CopyWords } from './copy-words.ts';
import { type CopyContent, textIn } from './copy-document.ts';

const heading = (text: string): PaperLine => ({ kind: 'heading', text });
const words = (text: string): PaperLine => ({ kind: 'words', text });
const quiet = (text: string): PaperLine => ({ kind: 'quiet', text });

/** A copy line by line, to be read: every list with its rows, and what is not in it. */
export function copyPaper(content: CopyContent, said: CopyWords): readonly PaperLine[] {
  const { language } = said;
  const t = textsOf(language, 'copy');
  return [
    quiet(content.municipality),
    { kind: 'title', text: t('paper.title') },
    quiet(t('paper.madeAt', { at: formatInstant(content.madeAt, language) })),
    ...(['about', 'careful', 'machine', 'others', 'elsewhere'] as const).map((part) => words(t(`paper.${part}`))),
    ...copiedTables.flatMap(({ name, rowsLeftOut }) => {
      const rows = content.lists.get(name) ?? [];
      return [
        heading(said.list(name)),
        ...(rowsLeftOut === null ? [] : [quiet(said.leftOut(rowsLeftOut))]),
        ...(rows.length === 0 ? [quiet(t('paper.nothing'))] : linesOf(name, rows, content, said)),
      ];
    }),
    heading(t('paper.leftOut')),
    ...[...new Set(copiedTables.flatMap(({ leftOut }) => Object.values(leftOut)))].map((reason) =>
      words(said.leftOut(reason)),
    ),
  ];
}

function linesOf(
  name: string,
  rows: readonly CopiedRow[],
  content: CopyContent,
  said: CopyWords,
): readonly PaperLine[] {
  if (name === 'accessRecords') return looked(rows, said);
  const t = textsOf(said.language, 'copy');
  return rows.flatMap((row, index) => [
    ...(rows.length > 1 ? [{ kind: 'strong', text: said.list(name), value: String(index + 1) } as const] : []),
    ...fieldsOf(name, row, said),
    ...(name === 'files' && content.files.has(textIn(row, 'id'))
      ? [quiet(t('paper.file', { name: inOwnDirection(content.files.get(textIn(row, 'id')) ?? '') }))]
      : []),
  ]);
}

/** The fields of a row or of a part of one; what lies deeper comes under its name. */
function fieldsOf(list: string, row: CopiedRow, said: CopyWords): readonly PaperLine[] {
  return Object.entries(row).flatMap(([name, value]): readonly PaperLine[] => {
    const label = said.field(name);
    if (label === null) return [];
    if (list === 'decisionsMade' && isParts(value) && (name === 'facts' || name === 'articles'))
      return value.length === 0 ? [] : [quiet(label), ...value.map((part) => words(ofDecision(name, part, said)))];
    if (isParts(value)) {
      if (value.length === 0) return [];
      return [quiet(label), ...value.flatMap((part) => partOf(name, part, said))];
    }
    if (isPart(value)) return [quiet(label), ...fieldsOf(name, value, said)];
    const text = said.value(list, name, value);
    // Long words of somebody do not fit beside their name.
    if (typeof value === 'string' && value.length > 60) return [quiet(label), words(text)];
    return [{ kind: 'row', text: label, value: text }];
  });
}

function partOf(name: string, part: Json, said: CopyWords): readonly PaperLine[] {
  return isPart(part) ? fieldsOf(name, part, said) : [words(said.value(name, name, part))];
}

/** What a decision was built on, or rests on in the law, in the same words as on the page of the decision. */
function ofDecision(name: 'facts' | 'articles', part: Json, { language }: CopyWords): string {
  if (name === 'facts') {
    const fact = part as unknown as DecisionFact;
    return `${inOwnDirection(factName(fact, language))}: ${factValue(fact, language)} (${factOrigin(fact, language)})`;
  }
  const article = part as unknown as DecisionArticle;
  return `${leftToRight(article.article)}: ${articleWords(article, language) ?? inOwnDirection(article.words)}`;
}

function isParts(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isPart(value: Json): value is CopiedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Who looked at somebody's data, a line for each day, person and reason: a list of people is asked for many times a day. */
function looked(rows: readonly CopiedRow[], said: CopyWords): readonly PaperLine[] {
  const t = textsOf(said.language, 'copy');
  const groups = new Map<string, { readonly row: CopiedRow; readonly day: string; count: number }>();
  for (const row of rows) {
    const day = formatDate(dayOfInstant(textIn(row, 'at')), said.language);
    const key = JSON.stringify([day, row['professionalName'], row['role'], row['purpose']]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { row, day, count: 1 });
  }
  return [...groups.values()].flatMap(({ row, day, count }) => [
    {
      kind: 'row' as const,
      text: t('paper.looked', {
        name: inOwnDirection(textIn(row, 'professionalName') || t('paper.unknown')),
        role: said.value('accessRecords', 'role', row['role'] ?? null),
        count,
      }),
      value: day,
    },
    quiet(said.value('accessRecords', 'purpose', row['purpose'] ?? null)),
  ]);
}
