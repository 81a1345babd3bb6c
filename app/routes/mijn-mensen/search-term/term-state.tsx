import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, Typed } from '#app/ui/index.ts';
import type { SearchTermFacts } from '#graphql/generated/documents.ts';

/** Where somebody is in the search term. */
export function SearchTermState({ term }: { readonly term: SearchTermFacts }) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { notifiedOn, applyFrom, ageReachedOn, day, days, deviatedOn, deviationReason } = term;
  return (
    <CheckAnswers
      answers={[
        { label: t('searchTerm.notifiedOn'), value: formatDate(notifiedOn, language) },
        { label: t('searchTerm.day'), value: t('searchTerm.dayOf', { day, days }) },
        { label: t('searchTerm.applyFrom'), value: formatDate(applyFrom, language) },
        ...(ageReachedOn === null ? [] : [{ label: t('searchTerm.age'), value: t('searchTerm.ageWhy') }]),
        ...(deviatedOn === null
          ? []
          : [
              { label: t('searchTerm.deviatedOn'), value: formatDate(deviatedOn, language) },
              { label: t('searchTerm.deviate.reason'), value: <Typed>{deviationReason}</Typed> },
            ]),
      ]}
    />
  );
}
