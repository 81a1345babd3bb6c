import { formatInstant, formatMoney, formatMonth, type Language, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/server/paper/lines.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import { answersOf, changeText, namesOf } from '../../specification/answers.ts';
import { explain } from '../../specification/explain.ts';
import type { SentVersion } from '../sent.server.ts';

export interface PaperOptions {
  readonly version: SentVersion;
  readonly month: Month;
  readonly municipality: string;
  readonly withEarner: boolean;
  readonly language: Language;
}

const strong: readonly string[] = ['incomeTotal', 'counted', 'payout', 'total', 'difference'];

/** What was sent, as it was shown, line by line in the language in which it was sent. */
export function paperContent({
  version,
  month,
  municipality,
  withEarner,
  language,
}: PaperOptions): readonly PaperLine[] {
  const t = textsOf(language, 'settlement');
  const row = (text: string, value: string | number | null): PaperLine => ({
    kind: 'row',
    text,
    value: value === null ? t('value.none') : String(value),
  });
  const names = namesOf(version.sources);
  const { settlement } = version;
  return [
    { kind: 'quiet', text: municipality },
    { kind: 'title', text: t('receipt.title', { month: formatMonth(month, language) }) },
    row(t('receipt.number'), version.receiptNumber),
    row(t('receipt.at'), version.sentAt === null ? null : formatInstant(version.sentAt, language)),
    row(t('receipt.version'), version.number),
    ...(version.correctionReason === null ? [] : [row(t('check.reason'), version.correctionReason)]),
    ...(version.exemptionRequested ? [row(t('request.label'), t('value.true'))] : []),
    ...(version.changes.length === 0
      ? []
      : [
          { kind: 'heading', text: t('changes.caption') } as const,
          ...version.changes.map((change) => {
            const { what, before, after } = changeText(change, language);
            return row(what, `${before} → ${after}`);
          }),
        ]),
    { kind: 'heading', text: t('receipt.shown') },
    ...(version.anythingToReport === false ? [{ kind: 'words', text: t('check.nothing') } as const] : []),
    ...version.sources.flatMap((source): readonly PaperLine[] => [
      { kind: 'heading', text: source.name ?? t('unnamed') },
      ...answersOf(source, language, withEarner).map(({ label, value }) => row(label, value)),
    ]),
    ...(settlement?.__typename === 'Settlement'
      ? [
          { kind: 'heading', text: t('receipt.calculation') } as const,
          { kind: 'words', text: t('estimate') } as const,
          ...(settlement.status === 'LAW'
            ? []
            : [{ kind: 'words', text: t(`statusNote.${settlement.status}`) } as const]),
          ...settlement.lines.flatMap((line): readonly PaperLine[] => {
            const { what, why } = explain(line, names, language);
            const status = line.status === 'LAW' ? '' : ` (${t(`status.${line.status}`)})`;
            return [
              {
                kind: strong.includes(line.code) ? 'strong' : 'row',
                text: `${what}${status}`,
                value: formatMoney(line.amount),
              },
              { kind: 'quiet', text: why },
              { kind: 'quiet', text: line.article },
            ];
          }),
        ]
      : []),
    ...(settlement?.__typename === 'SettlementUnknown'
      ? [{ kind: 'words', text: `${t('unknown.title')}. ${t('unknown.send')}` } as const]
      : []),
    { kind: 'heading', text: t('receipt.hash') },
    { kind: 'quiet', text: version.contentHash ?? '' },
    { kind: 'quiet', text: t('receipt.hashHint') },
  ];
}
