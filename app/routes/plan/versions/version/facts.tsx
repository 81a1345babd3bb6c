import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, CheckAnswers, Code, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';
import { stateText, toneOf } from '../standing.ts';

/** What a version is known by: number, state, who proposed it and since when it counts. */
export function VersionFacts({ version }: { readonly version: MyVersionFacts }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { number, proposedBy, proposedAt, inForceAt, basis, responses } = version;
  const agreed = responses.find(({ kind }) => kind === 'AGREED');
  return (
    <CheckAnswers
      answers={[
        {
          label: t('fact.version'),
          value: (
            <>
              {number} <Badge tone={toneOf(version)}>{stateText(version, t)}</Badge>
            </>
          ),
        },
        { label: t('fact.proposedBy'), value: proposedBy === null ? null : <Typed>{proposedBy}</Typed> },
        { label: t('fact.proposedAt'), value: proposedAt === null ? null : formatInstant(proposedAt, language) },
        ...(agreed ? [{ label: t('fact.agreedAt'), value: formatInstant(agreed.at, language) }] : []),
        ...(inForceAt !== null && basis !== null
          ? [
              { label: t('fact.inForceAt'), value: formatInstant(inForceAt, language) },
              { label: t('fact.basis'), value: t(`word.basis.${basis}`) },
            ]
          : []),
      ]}
    />
  );
}

/** The hash by which somebody can check that two texts are the same; once, at the end of a page. */
export function CheckCode({ hash }: { readonly hash: string | null }) {
  const t = useTexts('plan');
  if (hash === null) return null;
  return (
    <>
      <Heading id="controlecode">{t('fact.hash')}</Heading>
      <Paragraph>
        <Code>{hash}</Code>
      </Paragraph>
      <Paragraph>{t('fact.hashHint')}</Paragraph>
    </>
  );
}
