import { useTexts } from '#app/i18n/index.ts';
import { CheckboxGroup, Details, Select } from '#app/ui/index.ts';
import { useSelects } from './facet-words.ts';
import { type Counted, type Search, ticks } from './search.ts';

interface FacetsProps {
  readonly search: Search;
  readonly counted: readonly Counted[];
}

/** What can be chosen beside words, each with how many trainings it leaves. */
export function Facets({ search, counted }: FacetsProps) {
  const t = useTexts('training');
  const selects = useSelects(search, counted);
  const countOf = (facet: string, value: string) =>
    counted.find((one) => one.facet === facet && one.value === value)?.count ?? 0;
  return (
    <Details summary={t('search.more')}>
      {selects.map(({ name, words }) => (
        <Select
          key={name}
          name={name}
          label={t(`facet.${name}`)}
          value={String(search[name] ?? '')}
          options={[
            { value: '', label: t('search.any') },
            ...words.map(([value = '', word = '']) => ({ value, label: `${word} (${countOf(name, value)})` })),
          ]}
        />
      ))}
      <CheckboxGroup
        name="with"
        label={t('facet.only')}
        values={ticks.filter((tick) => search[tick])}
        choices={ticks.map((value) => ({ value, label: `${t(`facet.${value}`)} (${countOf(value, 'true')})` }))}
      />
    </Details>
  );
}
