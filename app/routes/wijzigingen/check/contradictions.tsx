import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Callout, CheckAnswers, Heading, Paragraph } from '#app/ui/index.ts';
import type { ShownEffect } from '#graphql/generated/documents.ts';
import { sentAnswers, type Given } from '../answers.ts';
import { plainRows } from '../parts/answer-rows.tsx';

const codes = ['twoAddresses', 'twoAccounts', 'abroadInDetention', 'togetherAndAlone'] as const;

interface ContradictionsProps {
  readonly contradictions: ShownEffect['contradictions'];
  /** Address of the change that is being written. */
  readonly base: string;
  readonly now: Given;
}

/** What does not fit with something told before: both are shown, and the reader says which one holds. Nothing is in the way. */
export function Contradictions({ contradictions, base, now }: ContradictionsProps) {
  const t = useTexts('change');
  const language = useLanguage();
  if (contradictions.length === 0) return null;
  return (
    <>
      <Heading id="klopt-dit">{t('contra.title')}</Heading>
      <Paragraph>{t('contra.lead')}</Paragraph>
      {contradictions.map(({ code, with: other }) => (
        <Callout key={`${code} ${other.id}`}>
          <Paragraph>
            <strong>{t(`contra.${codes.find((one) => one === code) ?? 'twoAddresses'}`)}</strong>
          </Paragraph>
          <Heading level={3}>{t('contra.before')}</Heading>
          <CheckAnswers answers={plainRows(sentAnswers(other.answers, language, t))} />
          <Heading level={3}>{t('contra.now')}</Heading>
          <CheckAnswers answers={plainRows(sentAnswers(now, language, t))} />
          <ActionGroup>
            <ButtonLink
              to={`/wijzigingen/${other.id}/intrekken?terug=${base.split('/').pop() ?? ''}`}
              variant="secondary"
            >
              {t('contra.withdrawOther')}
            </ButtonLink>
            <ButtonLink to={`${base}/verbeteren`} variant="secondary">
              {t('contra.discardThis')}
            </ButtonLink>
          </ActionGroup>
        </Callout>
      ))}
    </>
  );
}
