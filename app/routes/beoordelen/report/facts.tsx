import {
  formatDate,
  formatInstant,
  formatMoney,
  formatShortMonth,
  endonyms,
  isLanguage,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import {
  Bullet,
  BulletList,
  Callout,
  CheckAnswers,
  Code,
  DataTable,
  Heading,
  Paragraph,
  Typed,
} from '#app/ui/index.ts';
import { households } from '#graphql/income/domain/settlement-types.ts';
import type { Cents } from '#graphql/shared/money.ts';
import { FileLink } from '../../bewijs/added-files.tsx';
import { SaidBy } from '../../hulp/said-by.tsx';
import { sentByRow } from '../../hulp/sent-by.ts';
import { PartnerWords } from '../../partner/said.tsx';
import { ContactAnswers } from '../../mijn-mensen/person/contact-answers.tsx';
import type { Reviewed } from './reviewed.ts';

type Version = Reviewed['versions'][number];

/** Whose report it is, the household that the calculation knows, and the dates. */
export function Facts({ report, version }: { readonly report: Reviewed; readonly version: Version }) {
  const t = useTexts('review');
  const mandate = useTexts('mandate');
  const details = useTexts('details');
  const language = useLanguage();
  const { person, household } = report;
  const kind = households.find((one) => one === household.kind) ?? 'single';
  const seenIn = version.language;
  return (
    <>
      <Heading>{t('report.facts.title')}</Heading>
      <CheckAnswers
        answers={[
          { label: t('report.facts.bsn'), value: <Code>{person.maskedBsn}</Code> },
          { label: t('report.facts.birthDate'), value: formatDate(person.birthDate, language) },
          {
            label: t('report.facts.household'),
            value: t(`report.household.${kind}`, { count: household.costSharers ?? 0 }),
          },
          ...(household.partnerName === null
            ? []
            : [
                {
                  label: t('report.facts.partner'),
                  value: version.partner ? (
                    <PartnerWords partner={version.partner} name={household.partnerName} />
                  ) : (
                    <Typed>{household.partnerName}</Typed>
                  ),
                },
              ]),
          { label: t('report.facts.monthsUsed'), value: household.exemptionMonthsUsed },
          { label: t('report.facts.account'), value: t('report.facts.accountTail', { tail: household.accountTail }) },
          { label: t('report.facts.payment'), value: formatDate(report.paymentOn, language) },
          { label: t('report.facts.due'), value: formatDate(report.dueOn, language) },
          {
            label: t('report.facts.sent'),
            value: version.sentAt === null ? null : formatInstant(version.sentAt, language),
          },
          ...sentByRow(version.helperName, person.name, mandate),
          { label: t('report.facts.receipt'), value: <Code>{version.receiptNumber}</Code> },
          { label: t('report.facts.language'), value: isLanguage(seenIn) ? endonyms[seenIn] : seenIn },
        ]}
      />
      <Heading>{details('staff.title')}</Heading>
      <ContactAnswers {...report.contact} />
    </>
  );
}

/** The files that came with the report. */
export function Evidence({ sources }: { readonly sources: Version['sources'] }) {
  const t = useTexts('review');
  const files = sources.flatMap(({ evidence }) => evidence);
  return (
    <>
      <Heading level={3}>{t('report.field.evidence')}</Heading>
      {files.length === 0 ? (
        <Paragraph>{t('report.evidenceNone')}</Paragraph>
      ) : (
        <BulletList>
          {files.map(({ id, fileName }) => (
            <Bullet key={id}>
              <FileLink id={id} fileName={fileName} />
            </Bullet>
          ))}
        </BulletList>
      )}
    </>
  );
}

export function Questions({ questions }: { readonly questions: Reviewed['questions'] }) {
  const t = useTexts('review');
  const language = useLanguage();
  if (questions.length === 0) return null;
  return (
    <>
      <Heading>{t('report.questions.title')}</Heading>
      {questions.map((question) => (
        <Callout key={question.id}>
          <Paragraph>
            {t('report.questions.asked', {
              name: question.askedBy,
              date: formatInstant(question.askedAt, language),
              version: question.version,
            })}
          </Paragraph>
          <Paragraph>
            <strong>{t(`report.reason.${question.reason}`)}</strong>
            {question.words === null ? null : (
              <>
                {': '}
                <Typed>{question.words}</Typed>
              </>
            )}
          </Paragraph>
          {question.answeredAt === null ? <Paragraph>{t('report.questions.open')}</Paragraph> : null}
          {question.answer === null ? null : (
            <Paragraph>
              <Typed>{question.answer}</Typed>
              <SaidBy helperName={question.helperName} />
            </Paragraph>
          )}
          {question.answeredByVersion === null ? null : (
            <Paragraph>{t('report.questions.answeredByVersion', { version: question.answeredByVersion })}</Paragraph>
          )}
        </Callout>
      ))}
    </>
  );
}

/** The six months before, as they were last sent. */
export function EarlierMonths({ months }: { readonly months: Reviewed['earlierMonths'] }) {
  const t = useTexts('review');
  const language = useLanguage();
  const amount = (value: Cents | null) => <bdi dir="ltr">{value === null ? '–' : formatMoney(value)}</bdi>;
  return (
    <>
      <Heading>{t('report.earlier.title')}</Heading>
      {months.length === 0 ? (
        <Paragraph>{t('report.earlier.none')}</Paragraph>
      ) : (
        <DataTable
          caption={t('report.earlier.caption')}
          captionHidden
          columns={[
            { label: t('report.earlier.month'), oneLine: true },
            { label: t('report.earlier.status') },
            { label: t('report.earlier.income'), numeric: true },
            { label: t('report.earlier.exempt'), numeric: true },
            { label: t('report.earlier.payout'), numeric: true },
          ]}
          rows={months.map(({ month, status, income, exempt, payout }) => ({
            key: month,
            cells: [
              formatShortMonth(month, language),
              t(`status.${status}`),
              amount(income),
              amount(exempt),
              amount(payout),
            ],
          }))}
        />
      )}
    </>
  );
}
