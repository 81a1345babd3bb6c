import {
  formatInstant,
  formatMoney,
  formatMonth,
  formatTakenOff,
  inOwnDirection,
  type Language,
  leftToRight,
  textsOf,
} from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import { sentByLine } from '../../../hulp/sent-by.ts';
import { answersOf, changeText, namesOf } from '../../specification/answers.ts';
import { explain, type Line, type SourceNames } from '../../specification/explain.ts';
import { groupsOf, takesSomethingOff } from '../../specification/groups.ts';
import { partnerSentence } from '../../../partner/said.tsx';
import type { SentVersion } from '../sent.server.ts';

export interface PaperOptions {
  readonly version: SentVersion;
  readonly month: Month;
  /** Who sent it. */
  readonly person: string;
  readonly municipality: string;
  /** `null` for somebody without a partner. */
  readonly partnerName: string | null;
  readonly language: Language;
}

const strong: readonly string[] = ['incomeTotal', 'counted', 'payout', 'total', 'difference'];

/** What was sent, as it was shown, line by line in the language in which it was sent. */
export function paperContent(options: PaperOptions): readonly PaperLine[] {
  const { version, month, person, municipality, partnerName, language } = options;
  const t = textsOf(language, 'settlement');
  const row = (text: string, value: string | null): PaperLine => ({
    kind: 'row',
    text,
    value: value ?? t('value.none'),
  });
  const names = namesOf(version.sources);
  const { settlement } = version;
  return [
    { kind: 'title', text: t('receipt.title', { month: formatMonth(month, language) }) },
    row(t('receipt.of'), inOwnDirection(person)),
    row(t('receipt.to'), inOwnDirection(municipality)),
    row(t('receipt.number'), version.receiptNumber && leftToRight(version.receiptNumber)),
    row(t('receipt.at'), version.sentAt && formatInstant(version.sentAt, language)),
    ...sentByLine(version.helperName, person, language),
    row(t('receipt.version'), String(version.number)),
    ...(version.correctionReason === null ? [] : [row(t('check.reason'), inOwnDirection(version.correctionReason))]),
    ...(version.partner && partnerName !== null
      ? [
          row(
            textsOf(language, 'partner')('said.title'),
            `${inOwnDirection(partnerName)}: ${partnerSentence(version.partner, language)}`,
          ),
        ]
      : []),
    ...(version.exemptionRequested ? [row(t('request.label'), t('value.true'))] : []),
    ...(version.changes.length === 0
      ? []
      : [
          { kind: 'heading', text: t('changes.caption') } as const,
          ...version.changes.map((change) => {
            const { what, before, after } = changeText(change, language);
            return row(what, t('changes.pair', { before, after }));
          }),
        ]),
    { kind: 'heading', text: t('receipt.shown') },
    ...(version.anythingToReport === false ? [{ kind: 'words', text: t('check.nothing') } as const] : []),
    ...version.sources.flatMap((source): readonly PaperLine[] => [
      { kind: 'heading', text: source.name === null ? t('unnamed') : inOwnDirection(source.name) },
      ...answersOf(source, language, partnerName !== null).map(({ label, value, kind }) =>
        row(label, value && (kind === 'number' ? leftToRight(value) : inOwnDirection(value))),
      ),
    ]),
    ...(settlement?.__typename === 'Settlement'
      ? [
          { kind: 'heading', text: t('receipt.calculation') } as const,
          { kind: 'words', text: t('estimate') } as const,
          ...(settlement.status === 'LAW'
            ? []
            : [{ kind: 'words', text: t(`statusNote.${settlement.status}`) } as const]),
          ...groupsOf(settlement.lines).flatMap(({ group, lines }): readonly PaperLine[] => [
            { kind: 'heading', text: t(`group.${group}`) },
            ...lines.flatMap((line) => calculationLine(line, names, language)),
          ]),
        ]
      : []),
    ...(settlement?.__typename === 'SettlementUnknown'
      ? [{ kind: 'words', text: `${t('unknown.title')}. ${t('unknown.send')}` } as const]
      : []),
    { kind: 'heading', text: t('receipt.hash') },
    { kind: 'quiet', text: leftToRight(version.contentHash ?? '') },
    { kind: 'quiet', text: t('receipt.hashHint') },
  ];
}

/** A line of the calculation with its marks, why it is so, and its article (in Dutch, as in the law). */
function calculationLine(line: Line, names: SourceNames, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'settlement');
  const { what, why } = explain(line, names, t);
  const marks = [
    ...(line.code === 'exemption' ? [t('proposedShort')] : []),
    ...(line.status === 'LAW' ? [] : [t(`status.${line.status}`)]),
  ];
  return [
    {
      kind: strong.includes(line.code) ? 'strong' : 'row',
      text: [what, ...marks.map((mark) => `(${mark})`)].join(' '),
      value: leftToRight(takesSomethingOff(line) ? formatTakenOff(line.amount) : formatMoney(line.amount)),
    },
    { kind: 'quiet', text: why },
    { kind: 'quiet', text: leftToRight(line.article) },
  ];
}
