import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, Code, Details, Heading, Typed } from '#app/ui/index.ts';
import { sentByRow } from '../../hulp/sent-by.ts';
import { partnerSentence } from '../../partner/said.tsx';
import { namesOf } from '../specification/answers.ts';
import { Changes, Sources } from '../specification/sources.tsx';
import { Specification } from '../specification/specification.tsx';
import type { SentReport, SentVersion } from './sent.server.ts';

export interface SentVersionViewProps {
  readonly version: SentVersion;
  readonly report: SentReport;
  /** Whose it is. */
  readonly person: string;
  /** For paper, on which nothing can be unfolded: everything at once, and whose it is. */
  readonly onPaper?: { readonly municipality: string };
}

/** One version as it was sent: its number, its answers, its calculation. */
export function SentVersionView({ version, report, person, onPaper }: SentVersionViewProps) {
  const t = useTexts('settlement');
  const partner = useTexts('partner');
  const mandate = useTexts('mandate');
  const language = useLanguage();
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
          ...(version.correctionReason === null
            ? []
            : [{ label: t('check.reason'), value: <Typed>{version.correctionReason}</Typed> }]),
          ...(version.partner
            ? [
                {
                  label: partner('said.title'),
                  value: (
                    <>
                      <Typed>{report.household.partnerName}</Typed>: {partnerSentence(version.partner, language)}
                    </>
                  ),
                },
              ]
            : []),
          ...(report.household.exemptionOnRequest
            ? [{ label: t('request.label'), value: t(version.exemptionRequested ? 'value.true' : 'value.false') }]
            : []),
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
          <Heading>{t('changes.caption')}</Heading>
          <Changes changes={version.changes} />
        </>
      ) : null}
      <Heading>{t('receipt.shown')}</Heading>
      {version.anythingToReport === false ? <p className="nl-paragraph">{t('check.nothing')}</p> : null}
      <Sources sources={version.sources} withEarner={report.household.partnerName !== null} />
      {report.acceptance?.version === version.number && report.acceptance.settlement ? (
        <>
          <Heading>{t('receipt.decided')}</Heading>
          <Specification
            result={report.acceptance.settlement}
            sourceNames={namesOf(version.sources)}
            picture="none"
            lines={onPaper ? 'explained' : 'folded'}
            decided
          />
        </>
      ) : null}
      {version.settlement ? (
        <>
          <Heading>{t('receipt.calculation')}</Heading>
          <Specification
            result={version.settlement}
            sourceNames={namesOf(version.sources)}
            lines={onPaper ? 'explained' : 'folded'}
          />
        </>
      ) : null}
    </>
  );
}
