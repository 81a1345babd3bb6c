import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { FactsOfTraining } from '#graphql/generated/documents.ts';
import { useDuration, useYesNo } from '../../opleidingen/training-card.tsx';

/** A training in short, as rows of a summary for who decides about a request for it. */
export function useFacts(): (facts: FactsOfTraining) => readonly { readonly label: string; readonly value: string }[] {
  const t = useTexts('training');
  const language = useLanguage();
  const duration = useDuration();
  const yesNo = useYesNo();
  return (facts) => [
    { label: t('facet.form'), value: t(`form.${facts.form}`) },
    { label: t('facet.level'), value: facts.level === null ? t('one.unknown') : t(`level.${facts.level}`) },
    { label: t('one.duration'), value: duration(facts) },
    {
      label: t('compare.start'),
      value: facts.startsOn === null ? t('one.unknown') : formatDate(facts.startsOn, language),
    },
    { label: t('facet.basicQualification'), value: yesNo(facts.basicQualification) },
  ];
}
