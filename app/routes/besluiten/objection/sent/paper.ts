import { formatInstant, inOwnDirection, type Language, leftToRight, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import { sentByLine } from '../../../hulp/sent-by.ts';
import { decisionTitle } from '../../words.ts';
import type { OneSent } from './sent.server.ts';

/** What a paper of an objection is called. */
export function objectionPaperTitle({ decision, version }: Pick<OneSent, 'decision' | 'version'>, language: Language) {
  const number = leftToRight(decision.number);
  return textsOf(language, 'decision')(version.number === 1 ? 'paper.objection' : 'paper.addition', { number });
}

/** What was sent, line by line: a letter that can be kept or posted. */
export function objectionPaper(one: OneSent, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'decision');
  const { decision, version, name, municipality } = one;
  const row = (text: string, value: string): PaperLine => ({ kind: 'row', text, value });
  const words = (text: string): PaperLine => ({ kind: 'words', text });
  return [
    { kind: 'title', text: objectionPaperTitle(one, language) },
    row(t('paper.from'), inOwnDirection(name)),
    ...(municipality === null ? [] : [row(t('paper.to'), inOwnDirection(municipality.name))]),
    words(decisionTitle(decision, language)),
    ...(version.sentAt === null ? [] : [words(t('sent.version', { at: formatInstant(version.sentAt, language) }))]),
    ...sentByLine(version.helperName, name, language),
    row(t('sent.receipt'), leftToRight(version.receiptNumber ?? '')),
    { kind: 'heading', text: t(version.number === 1 ? 'objection.words' : 'objection.addWords') },
    ...(version.words === '' ? [] : version.words.split('\n').map((line) => words(inOwnDirection(line)))),
    ...(version.reasonsFollow ? [words(t('objection.checkFollow'))] : []),
    ...(version.lateReason === null
      ? []
      : [
          { kind: 'heading', text: t('objection.lateReason') } as const,
          ...version.lateReason.split('\n').map((line) => words(inOwnDirection(line))),
        ]),
    { kind: 'heading', text: t('paper.files') },
    ...(version.evidence.length === 0
      ? [words(t('objection.noFiles'))]
      : version.evidence.map(({ fileName }) => words(inOwnDirection(fileName)))),
    { kind: 'heading', text: t('sent.hash') },
    { kind: 'quiet', text: leftToRight(version.contentHash ?? '') },
    { kind: 'quiet', text: t('sent.hashHint') },
  ];
}
