import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, Code, Details, Heading, Typed } from '#app/ui/index.ts';
import { FileLink } from '../../bewijs/added-files.tsx';
import { sentByRow } from '../../hulp/sent-by.ts';
import { sentAnswers } from '../answers.ts';
import type { SentChange, SentVersion } from '../change.server.ts';
import { Differences, plainRows } from '../parts/answer-rows.tsx';
import { Effect } from '../parts/effect.tsx';

interface SentVersionViewProps {
  readonly version: SentVersion;
  readonly change: Pick<SentChange, 'kind' | 'articles'>;
  /** Whose it is. */
  readonly person: string;
  /** For paper. */
  readonly onPaper?: { readonly municipality: string };
}

/** One version as it was sent: its number, its answers, and what was shown beside them. */
export function SentVersionView({ version, change, person, onPaper }: SentVersionViewProps) {
  const t = useTexts('change');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  const { reason, explanation, evidence } = version;
  return (
    <>
      <CheckAnswers
        answers={[
          ...(onPaper
            ? [
                { label: t('receipt.of'), value: <Typed>{person}</Typed> },
                { label: t('receipt.to'), value: <Typed>{onPaper.municipality}</Typed> },
              ]
            : []),
          { label: t('receipt.number'), value: <Code>{version.receiptNumber}</Code> },
          { label: t('receipt.at'), value: version.sentAt === null ? null : formatInstant(version.sentAt, language) },
          ...sentByRow(version.helperName, person, mandate),
          { label: t('receipt.version'), value: version.number },
          ...(reason === null
            ? []
            : [
                {
                  label: t(version.withdraws ? 'withdraw.reason' : 'check.reason'),
                  value: <Typed>{reason}</Typed>,
                },
              ]),
          ...(explanation === null ? [] : [{ label: t('receipt.explanation'), value: <Typed>{explanation}</Typed> }]),
          {
            label: t('receipt.hash'),
            value: (
              <Details summary={t('receipt.hashFold')}>
                <Code>{version.contentHash}</Code> <span className="portal-quiet">{t('receipt.hashHint')}</span>
              </Details>
            ),
          },
        ]}
      />
      {version.changes.length > 0 ? (
        <>
          <Heading>{t('check.changes')}</Heading>
          <Differences changes={version.changes} />
        </>
      ) : null}
      <Heading>{t('receipt.shown')}</Heading>
      <CheckAnswers
        answers={[
          ...plainRows(sentAnswers(version.answers, language, t)),
          {
            label: t('check.evidence'),
            value:
              evidence.length === 0
                ? t('check.noEvidence')
                : evidence.map(({ id, fileName }) => (
                    <div key={id}>
                      <FileLink id={id} fileName={fileName} />
                    </div>
                  )),
          },
        ]}
      />
      {version.withdraws ? null : <Effect {...change} effect={version.effect} accountTail={null} />}
    </>
  );
}
