import { useTexts } from '#app/i18n/index.ts';
import { CheckboxGroup, Details, Select } from '#app/ui/index.ts';
import { choices, type Counted, distances, type searchIn, ticks } from './search.ts';

interface FacetsProps {
  readonly search: ReturnType<typeof searchIn>;
  readonly counted: readonly Counted[];
}

/** What can be chosen beside words, each with how many trainings it leaves. */
export function Facets({ search, counted }: FacetsProps) {
  const t = useTexts('training');
  const countOf = (facet: string, value: string) =>
    counted.find((one) => one.facet === facet && one.value === value)?.count ?? 0;
  const any = { value: '', label: t('search.any') };
  const counts = [
    { name: 'sector', words: choices.sector.map((value) => [value, t(`sector.${value}`)] as const) },
    { name: 'form', words: choices.form.map((value) => [value, t(`form.${value}`)] as const) },
    { name: 'level', words: choices.level.map((value) => [value, t(`level.${value}`)] as const) },
    { name: 'time', words: choices.time.map((value) => [value, t(`time.${value}`)] as const) },
  ] as const;
  const chosenTicks = ticks.filter((tick) => search[tick]);
  const chosen =
    chosenTicks.length > 0 ||
    [search.sector, search.form, search.level, search.dutch, search.time, search.within].some((one) => one != null);
  return (
    <Details summary={t('search.more')} open={chosen}>
      {counts.map(({ name, words }) => (
        <Select
          key={name}
          name={name}
          label={t(`facet.${name}`)}
          value={search[name] ?? ''}
          options={[any, ...words.map(([value, word]) => ({ value, label: `${word} (${countOf(name, value)})` }))]}
        />
      ))}
      <Select
        name="dutch"
        label={t('facet.dutch')}
        value={search.dutch ?? ''}
        options={[any, ...choices.dutch.map((value) => ({ value, label: value }))]}
      />
      <Select
        name="within"
        label={t('facet.within')}
        value={String(search.within ?? '')}
        options={[any, ...distances.map((value) => ({ value, label: t('facet.within_km', { km: value }) }))]}
      />
      <CheckboxGroup
        name="with"
        label={t('facet.only')}
        values={chosenTicks}
        choices={ticks.map((value) => ({ value, label: `${t(`facet.${value}`)} (${countOf(value, 'true')})` }))}
      />
    </Details>
  );
}
