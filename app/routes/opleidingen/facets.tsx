import { formatMoney, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckboxGroup, Details, Select } from '#app/ui/index.ts';
import { parseMonth } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { trainingCosts } from '#graphql/training/domain/words.ts';
import { languageName } from '#graphql/shared/names.ts';
import { choices, type Counted, distances, type searchIn, ticks } from './search.ts';

interface FacetsProps {
  readonly search: ReturnType<typeof searchIn>;
  readonly counted: readonly Counted[];
}

/** What can be chosen beside words, each with how many trainings it leaves. */
export function Facets({ search, counted }: FacetsProps) {
  const t = useTexts('training');
  const language = useLanguage();
  const countOf = (facet: string, value: string) =>
    counted.find((one) => one.facet === facet && one.value === value)?.count ?? 0;
  /** Values that are there, and the one that was chosen. */
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
  const any = t('search.any');
  const selects = [
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
  const chosenTicks = ticks.filter((tick) => search[tick]);
  const chosen = chosenTicks.length > 0 || selects.some(({ name }) => search[name] != null);
  return (
    <Details summary={t('search.more')} open={chosen}>
      {selects.map(({ name, words }) => (
        <Select
          key={name}
          name={name}
          label={t(`facet.${name}`)}
          value={String(search[name] ?? '')}
          options={[
            { value: '', label: any },
            ...words.map(([value = '', word = '']) => ({ value, label: `${word} (${countOf(name, value)})` })),
          ]}
        />
      ))}
      <CheckboxGroup
        name="with"
        label={t('facet.only')}
        values={chosenTicks}
        choices={ticks.map((value) => ({ value, label: `${t(`facet.${value}`)} (${countOf(value, 'true')})` }))}
      />
    </Details>
  );
}
