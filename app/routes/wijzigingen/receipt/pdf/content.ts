import { formatInstant, inOwnDirection, type Language, leftToRight, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { isQuestionName } from '#graphql/change/domain/kinds.ts';
import { sentByLine } from '../../../hulp/sent-by.ts';
import { answerText, sentAnswers, type AnswerText } from '../../answers.ts';
import type { SentChange, SentVersion } from '../../change.server.ts';
import { abroadText, giftsText, stayText } from '../../parts/effect.tsx';

export interface PaperOptions {
  readonly version: SentVersion;
  readonly change: Pick<SentChange, 'kind' | 'articles'>;
  /** Whose it is. */
  readonly person: string;
  readonly municipality: string;
  readonly language: Language;
}

/** What was sent, as it was shown, line by line in the language in which it was sent. */
export function paperContent({ version, change, person, municipality, language }: PaperOptions): readonly PaperLine[] {
  const t = textsOf(language, 'change');
  const row = (text: string, value: string | null): PaperLine => ({
    kind: 'row',
    text,
    value: value ?? t('value.none'),
  });
  const typed = (label: string, value: string | null) => (value === null ? [] : [row(label, inOwnDirection(value))]);
  const { effect, evidence } = version;
  return [
    { kind: 'title', text: t('receipt.title', { what: t(`kind.${change.kind}`) }) },
    row(t('receipt.of'), inOwnDirection(person)),
    row(t('receipt.to'), inOwnDirection(municipality)),
    row(t('receipt.number'), version.receiptNumber && leftToRight(version.receiptNumber)),
    row(t('receipt.at'), version.sentAt && formatInstant(version.sentAt, language)),
    ...sentByLine(version.helperName, person, language),
    row(t('receipt.version'), String(version.number)),
    ...typed(t(version.withdraws ? 'withdraw.reason' : 'check.reason'), version.reason),
    ...typed(t('receipt.explanation'), version.explanation),
    ...(version.changes.length === 0 ? [] : [{ kind: 'heading', text: t('check.changes') } as const]),
    ...version.changes.map(({ question, before, after }): PaperLine => {
      const shown = (value: string | null) =>
        isQuestionName(question) && value !== null
          ? (isolated(answerText(question, value, language)) ?? t('value.none'))
          : t('value.none');
      const what = isQuestionName(question) ? t(`question.${question}`) : question;
      return row(what, `${t('diff.before')}: ${shown(before)}. ${t('diff.after')}: ${shown(after)}`);
    }),
    { kind: 'heading', text: t('receipt.shown') },
    ...sentAnswers(version.answers, language).map((answer) => row(answer.label, isolated(answer))),
    row(
      t('check.evidence'),
      evidence.length === 0
        ? t('check.noEvidence')
        : evidence.map(({ fileName }) => inOwnDirection(fileName)).join(', '),
    ),
    ...(version.withdraws
      ? []
      : [
          { kind: 'heading', text: t('law.title') } as const,
          { kind: 'words', text: t(`law.${change.kind}`) } as const,
          ...(effect.gifts ? [{ kind: 'words', text: giftsText(effect.gifts, language) } as const] : []),
          ...(effect.gifts && effect.gifts.limit !== null ? [{ kind: 'words', text: t('gifts.open') } as const] : []),
          ...(effect.abroadOfPartner ? [{ kind: 'words', text: t('abroad.ofPartner') } as const] : []),
          ...stayWords(effect, language),
          ...effect.abroad.map(
            (year) => ({ kind: 'words', text: abroadText(year, language, effect.abroadStay) }) as const,
          ),
          { kind: 'words', text: t('law.decides') } as const,
          { kind: 'quiet', text: t('law.article', { articles: leftToRight(change.articles.join(', ')) }) } as const,
        ]),
    { kind: 'heading', text: t('receipt.hash') },
    { kind: 'quiet', text: leftToRight(version.contentHash ?? '') },
    { kind: 'quiet', text: t('receipt.hashHint') },
  ];
}

function stayWords({ abroadStay }: SentVersion['effect'], language: Language): readonly PaperLine[] {
  const text = abroadStay ? stayText(abroadStay, language) : null;
  return text === null ? [] : [{ kind: 'words', text }];
}

function isolated({ value, kind }: AnswerText): string | null {
  if (value === null || kind === 'own') return value;
  return kind === 'number' ? leftToRight(value) : inOwnDirection(value);
}
