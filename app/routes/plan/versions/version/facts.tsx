import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, CheckAnswers, Code, Typed } from '#app/ui/index.ts';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';
import { stateText, toneOf } from '../standing.ts';

/** What a version is known by: number, state, who proposed it, since when it counts, and its hash. */
export function VersionFacts({ version }: { readonly version: MyVersionFacts }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { number, proposedBy, proposedAt, inForceAt, basis, contentHash, responses } = version;
  const agreed = responses.find(({ kind }) => kind === 'AGREED');
  return (
    <CheckAnswers
      answers={[
        {
          label: t('fact.version'),
          value: (
            <>
              {number} <Badge tone={toneOf(version)}>{stateText(version, language)}</Badge>
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
        {
          label: t('fact.hash'),
          value: (
            <>
              <Code>{contentHash}</Code> <span className="portal-quiet">{t('fact.hashHint')}</span>
            </>
          ),
        },
      ]}
    />
  );
}
