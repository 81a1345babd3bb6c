import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { type Problem, problemAt, SearchField, Select } from '#app/ui/index.ts';
import { cefrLevels, dayParts, licenceCategories, weekdays } from '#graphql/portfolio/domain/kinds.ts';
import { namesInOrder, wordOf } from '../../portfolio/words.ts';
import type { SearchFields } from './read-search.ts';

export interface SearchFieldsProps {
  readonly typed: SearchFields;
  readonly problems: readonly Problem[];
}

/** What can be asked of people: each by itself or together. */
export function SearchFieldsOf({ typed, problems }: SearchFieldsProps) {
  const t = useTexts('work');
  const words = useTexts('portfolio');
  const language = useLanguage();
  const any = { value: '', label: t('any') };
  const list = (values: readonly string[], label: (value: string) => string = (value) => value) => [
    any,
    ...values.map((value) => ({ value, label: label(value) })),
  ];
  return (
    <>
      <SearchField
        name="purpose"
        label={t('field.purpose')}
        hint={t('field.purposeHint')}
        error={problemAt(problems, 'purpose')}
        value={typed.purpose}
      />
      <SearchField
        name="words"
        optional
        label={t('field.words')}
        hint={t('field.wordsHint')}
        error={problemAt(problems, 'words')}
        value={typed.words}
      />
      <Select
        name="language"
        optional
        label={t('field.language')}
        error={problemAt(problems, 'language')}
        value={typed.language}
        options={[any, ...namesInOrder('language', language)]}
      />
      <Select
        name="level"
        optional
        label={t('field.level')}
        hint={t('field.levelHint')}
        value={typed.level}
        options={list(cefrLevels)}
      />
      <Select
        name="licence"
        optional
        label={t('field.licence')}
        value={typed.licence}
        options={list(licenceCategories)}
      />
      <SearchField
        name="hours"
        optional
        label={t('field.hours')}
        error={problemAt(problems, 'hours')}
        value={typed.hours}
      />
      <Select
        name="day"
        optional
        label={t('field.day')}
        value={typed.day}
        options={list(weekdays, (day) => wordOf('weekday', day, words))}
      />
      <Select
        name="part"
        optional
        label={t('field.part')}
        value={typed.part}
        options={list(dayParts, (part) => wordOf('dayPart', part, words))}
      />
      <SearchField
        name="travelMinutes"
        optional
        label={t('field.travelMinutes')}
        error={problemAt(problems, 'travelMinutes')}
        value={typed.travelMinutes}
      />
      <SearchField
        name="area"
        optional
        label={t('field.area')}
        hint={t('field.areaHint')}
        error={problemAt(problems, 'area')}
        value={typed.area}
      />
    </>
  );
}
