import { formatMoney, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { parseMonth } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { languageName } from '#graphql/shared/names.ts';
import { trainingCosts } from '#graphql/training/domain/words.ts';
import { choices, type Counted, distances, type Search } from './search.ts';

/**
 * Facets of which one value is chosen, by their name in an address, each with its values in words. Languages and months are those that are
 * counted, and the one that was chosen.
 */
export function useSelects(search: Search, counted: readonly Counted[] = []) {
  const t = useTexts('training');
  const language = useLanguage();
  const there = (facet: 'language' | 'start') => [
    ...new Set([
      ...counted.filter((one) => one.facet === facet).map(({ value }) => value),
      ...(search[facet] == null ? [] : [search[facet]]),
    ]),
  ];
  const monthName = (value: string) => {
    const month = parseMonth(value);
    return month === null ? value : formatMonth(month, language);
  };
  return [
    { name: 'sector', words: choices.sector.map((value) => [value, t(`sector.${value}`)]) },
    { name: 'form', words: choices.form.map((value) => [value, t(`form.${value}`)]) },
    { name: 'level', words: choices.level.map((value) => [value, t(`level.${value}`)]) },
    { name: 'time', words: choices.time.map((value) => [value, t(`time.${value}`)]) },
    {
      name: 'start',
      words: there('start')
        .sort()
        .map((value) => [value, monthName(value)]),
    },
    { name: 'dutch', words: choices.dutch.map((value) => [value, value]) },
    { name: 'language', words: there('language').map((value) => [value, languageName(value, language)]) },
    {
      name: 'cost',
      words: trainingCosts.map((value) => [
        String(value),
        value === 0 ? t('facet.free') : t('facet.cost_most', { amount: formatMoney(cents(value)) }),
      ]),
    },
    { name: 'within', words: distances.map((value) => [value, t('facet.within_km', { km: value })]) },
  ] as const;
}
