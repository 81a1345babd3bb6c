import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Callout, CheckAnswers, Code, Details, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { ReviewChangeResult } from '#graphql/generated/documents.ts';
import { households } from '#graphql/income/domain/settlement-types.ts';
import { FileLink } from '../../../bewijs/added-files.tsx';
import { SaidBy } from '../../../hulp/said-by.tsx';
import { sentByRow } from '../../../hulp/sent-by.ts';
import { inGroups, sentAnswers } from '../../../wijzigingen/answers.ts';
import { Differences, plainRows } from '../../../wijzigingen/parts/answer-rows.tsx';

type Reviewed = NonNullable<ReviewChangeResult['reviewChange']>;
type Version = Reviewed['versions'][number];

/** What the citizen told, with the account as a whole where it is still needed, and what differs from the version before. */
export function Told({ version, person }: { readonly version: Version; readonly person: string }) {
  const t = useTexts('change');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  const { accountNumber, evidence, reason, explanation, sentAt, effect } = version;
  return (
    <>
      <Heading>{t('review.answers')}</Heading>
      <CheckAnswers
        answers={[
          ...plainRows(sentAnswers(version.answers, language)),
          ...(accountNumber === null
            ? []
            : [{ label: t('review.wholeAccount'), value: <Code>{inGroups(accountNumber)}</Code> }]),
          ...(reason === null ? [] : [{ label: t('review.reason'), value: <Typed>{reason}</Typed> }]),
          ...(explanation === null ? [] : [{ label: t('review.explanation'), value: <Typed>{explanation}</Typed> }]),
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
          { label: t('receipt.at'), value: sentAt === null ? null : formatInstant(sentAt, language) },
          ...sentByRow(version.helperName, person, mandate),
          { label: t('receipt.number'), value: <Code>{version.receiptNumber}</Code> },
          { label: t('receipt.version'), value: version.number },
        ]}
      />
      {version.changes.length > 0 ? (
        <>
          <Heading level={3}>{t('check.changes')}</Heading>
          <Differences changes={version.changes} />
        </>
      ) : null}
      {effect.contradictions.map(({ code, with: other }) => (
        <Callout key={`${code} ${other.id}`}>
          <Paragraph>
            <strong>{t('review.contradicts')}</strong>{' '}
            <TextLink to={`/beoordelen/wijzigingen/${other.id}`}>{t(`name.${other.kind}`)}</TextLink>
          </Paragraph>
          <CheckAnswers answers={plainRows(sentAnswers(other.answers, language))} />
        </Callout>
      ))}
    </>
  );
}

/** Whose change it is, and what the portal knows now. */
export function Known({ change: { person, household } }: { readonly change: Reviewed }) {
  const t = useTexts('change');
  const review = useTexts('review');
  const language = useLanguage();
  const kind = households.find((one) => one === household?.kind);
  return (
    <>
      <Heading>{t('review.known')}</Heading>
      <CheckAnswers
        answers={[
          { label: review('report.facts.bsn'), value: <Code>{person.maskedBsn}</Code> },
          { label: review('report.facts.birthDate'), value: formatDate(person.birthDate, language) },
          {
            label: t('review.household'),
            value: kind ? review(`report.household.${kind}`, { count: household?.costSharers ?? 0 }) : null,
          },
          ...(household?.partnerName == null
            ? []
            : [{ label: t('review.partner'), value: <Typed>{household.partnerName}</Typed> }]),
          { label: t('review.account'), value: household && t('value.ends', { tail: household.accountTail }) },
        ]}
      />
    </>
  );
}

/** What the same person told beside this. */
export function Others({ others }: { readonly others: Reviewed['others'] }) {
  const t = useTexts('change');
  const language = useLanguage();
  return (
    <>
      <Heading>{t('review.others')}</Heading>
      {others.length === 0 ? <Paragraph>{t('review.noOthers')}</Paragraph> : null}
      {others.map(({ id, kind, answers }) => (
        <Details key={id} summary={t(`name.${kind}`)}>
          <CheckAnswers answers={plainRows(sentAnswers(answers, language))} />
          <TextLink to={`/beoordelen/wijzigingen/${id}`}>{t(`name.${kind}`)}</TextLink>
        </Details>
      ))}
    </>
  );
}

export function Questions({ questions }: { readonly questions: Reviewed['questions'] }) {
  const t = useTexts('change');
  const language = useLanguage();
  if (questions.length === 0) return null;
  return (
    <>
      <Heading>{t('receipt.questions')}</Heading>
      {questions.map(({ id, reason, words, askedBy, askedAt, answer, helperName }) => (
        <Callout key={id}>
          <Paragraph>{t('ask.asked', { name: askedBy, at: formatInstant(askedAt, language) })}</Paragraph>
          <Paragraph>
            <strong>{t(`review.ask.on.${reason}`)}</strong> <Typed>{words}</Typed>
          </Paragraph>
          {answer === null ? null : (
            <Paragraph>
              <Typed>{answer}</Typed>
              <SaidBy helperName={helperName} />
            </Paragraph>
          )}
        </Callout>
      ))}
    </>
  );
}

export function Outcomes({ outcomes }: { readonly outcomes: Reviewed['outcomes'] }) {
  const t = useTexts('change');
  const language = useLanguage();
  if (outcomes.length === 0) return null;
  return (
    <>
      <Heading>{t('outcome.title')}</Heading>
      {outcomes.map(({ version, kind, words, by, at }) => (
        <Callout key={version}>
          <Paragraph>{t('outcome.by', { name: by, version, at: formatInstant(at, language) })}</Paragraph>
          <Paragraph>
            <strong>{t(`review.process.on.${kind}`)}</strong> <Typed>{words}</Typed>
          </Paragraph>
        </Callout>
      ))}
    </>
  );
}
