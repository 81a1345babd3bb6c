import { withLatinDigits } from '#app/i18n/digits.ts';
import { type Language, textsOf } from '#app/i18n/index.ts';
import { oneOf } from '#app/one-of.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { ProfileSearchInput } from '#graphql/generated/documents.ts';
import { cefrLevels, dayParts, fieldsOf, licenceCategories, weekdays } from '#graphql/portfolio/domain/kinds.ts';
import { spokenLanguages } from '#graphql/portfolio/domain/languages.ts';

/** Fields of the search, by the names that they have in the address, which name the fields of the API too. */
export const searchFields = [
  'purpose',
  'words',
  'language',
  'level',
  'licence',
  'hours',
  'day',
  'part',
  'travelMinutes',
  'area',
] as const;
export type SearchFields = Readonly<Record<(typeof searchFields)[number], string>>;

/** What was typed, as the address has it. */
export function typedSearch(address: URLSearchParams): SearchFields {
  const typed = searchFields.map((name) => [name, (address.get(name) ?? '').trim()] as const);
  return Object.fromEntries(typed) as SearchFields;
}

/** What is asked; what cannot be read is said at its field, and what is chosen from no list is not asked. */
export function readSearch(
  typed: SearchFields,
  language: Language,
): { readonly search: ProfileSearchInput; readonly problems: readonly Problem[] } {
  const t = textsOf(language, 'portfolio');
  const problems: Problem[] = [];
  const number = (field: 'hours' | 'travelMinutes'): number | null => {
    const { most } = fieldsOf.AVAILABILITY[field];
    const written = withLatinDigits(typed[field]);
    if (written === '') return null;
    if (/^\d{1,3}$/u.test(written) && Number(written) >= 1 && Number(written) <= most) return Number(written);
    problems.push({ field, message: t('problem.range', { least: 1, most }) });
    return null;
  };
  const search: ProfileSearchInput = {
    purpose: typed.purpose,
    words: typed.words || null,
    language: oneOf(spokenLanguages, typed.language),
    level: oneOf(cefrLevels, typed.level),
    licence: oneOf(licenceCategories, typed.licence),
    hours: number('hours'),
    day: oneOf(weekdays, typed.day),
    part: oneOf(dayParts, typed.part),
    travelMinutes: number('travelMinutes'),
    area: withLatinDigits(typed.area) || null,
  };
  return { search, problems };
}
