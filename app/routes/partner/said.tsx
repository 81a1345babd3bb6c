import { formatInstant, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Paragraph, Typed } from '#app/ui/index.ts';
import type { PartnerSaid } from '#graphql/generated/documents.ts';

/** What the partner says about their part of a version, in one line without their own words. */
export function partnerSentence({ answer }: PartnerSaid, language: Language): string {
  const t = textsOf(language, 'partner');
  if (answer === null) return t('said.waits');
  return t(answer.agrees ? 'said.agreed' : 'said.disagreed', { at: formatInstant(answer.answeredAt, language) });
}

/** The same with their words, and what whoever sent it can do. */
export function PartnerWords({ partner }: { readonly partner: PartnerSaid }) {
  const t = useTexts('partner');
  const language = useLanguage();
  return (
    <>
      <Paragraph>{partnerSentence(partner, language)}</Paragraph>
      {partner.answer?.agrees === false ? (
        <>
          <blockquote>
            <Typed>{partner.answer.words}</Typed>
          </blockquote>
          <Paragraph>{t('said.correct')}</Paragraph>
        </>
      ) : null}
    </>
  );
}
