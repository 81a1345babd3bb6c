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
  const chosenTicks = ticks.filter((tick) => search[tick]);
  const chosen =
    chosenTicks.length > 0 ||
    [search.sector, search.form, search.level, search.dutch, search.time, search.within].some((one) => one != null);
  return (
    <Details summary={t('search.more')} open={chosen}>
      <Select
        name="sector"
        label={t('facet.sector')}
        value={search.sector ?? ''}
        options={[
          any,
          ...choices.sector.map((value) => ({ value, label: `${t(`sector.${value}`)} (${countOf('sector', value)})` })),
        ]}
      />
      <Select
        name="form"
        label={t('facet.form')}
        value={search.form ?? ''}
        options={[
          any,
          ...choices.form.map((value) => ({ value, label: `${t(`form.${value}`)} (${countOf('form', value)})` })),
        ]}
      />
      <Select
        name="level"
        label={t('facet.level')}
        value={search.level ?? ''}
        options={[
          any,
          ...choices.level.map((value) => ({ value, label: `${t(`level.${value}`)} (${countOf('level', value)})` })),
        ]}
      />
      <Select
        name="time"
        label={t('facet.time')}
        value={search.time ?? ''}
        options={[
          any,
          ...choices.time.map((value) => ({ value, label: `${t(`time.${value}`)} (${countOf('time', value)})` })),
        ]}
      />
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
