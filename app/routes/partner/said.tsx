import { formatInstant, type Language, textsOf, useLanguage } from '#app/i18n/index.ts';
import { Typed } from '#app/ui/index.ts';
import type { PartnerSaid } from '#graphql/generated/documents.ts';

/** What the partner says about their part of a version, in one line without their own words. */
export function partnerSentence({ answer }: PartnerSaid, language: Language): string {
  const t = textsOf(language, 'partner');
  if (answer === null) return t('said.waits');
  return t(answer.agrees ? 'said.agreed' : 'said.disagreed', { at: formatInstant(answer.answeredAt, language) });
}

export interface PartnerWordsProps {
  readonly partner: PartnerSaid;
  /** Whose words it are, where nothing else says so. */
  readonly name?: string | null;
}

/** The same, with what is not right in their own words. */
export function PartnerWords({ partner, name }: PartnerWordsProps) {
  const language = useLanguage();
  return (
    <>
      <p className="nl-paragraph">
        {name ? (
          <>
            <Typed>{name}</Typed>:{' '}
          </>
        ) : null}
        {partnerSentence(partner, language)}
      </p>
      {partner.answer?.agrees === false ? (
        <blockquote>
          <Typed lang={partner.answer.language}>{partner.answer.words}</Typed>
        </blockquote>
      ) : null}
    </>
  );
}
