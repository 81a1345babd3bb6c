import { type Language, type Texts, textsOf } from '#app/i18n/index.ts';
import { countriesAbroad } from '#graphql/shared/countries.ts';
import { countryName, languageName } from '#graphql/shared/names.ts';
import type { IconName } from '#app/ui/index.ts';
import {
  cefrLevels,
  competenceLevels,
  dayParts,
  definitionsOf,
  educationLevels,
  educationOutcomes,
  type FieldName,
  type fieldsOf,
  licenceCategories,
  type PortfolioKind,
  recognitions,
  travelWays,
  weekdays,
  workSorts,
} from '#graphql/portfolio/domain/kinds.ts';
import { spokenLanguages } from '#graphql/portfolio/domain/languages.ts';

/** The word of an address for each kind. */
export const slugs = {
  COMPETENCE: 'kunnen',
  WORK: 'ervaring',
  EDUCATION: 'opleiding',
  LANGUAGE: 'taal',
  LICENCE: 'rijbewijs',
  AVAILABILITY: 'beschikbaar',
  WISHES: 'wensen',
  PROFILE: 'over-mij',
  CERTIFICATE: 'certificaat',
} as const satisfies Record<PortfolioKind, string>;

/** The kind that an address names; what is none has no page. */
export function kindOf(slug: string | undefined): PortfolioKind {
  for (const [kind, word] of Object.entries(slugs)) if (word === slug) return kind as PortfolioKind;
  throw new Response(null, { status: 404 });
}

export const kindIcons = {
  COMPETENCE: 'star',
  WORK: 'case',
  EDUCATION: 'book',
  LANGUAGE: 'speech',
  LICENCE: 'car',
  AVAILABILITY: 'clock',
  WISHES: 'heart',
  PROFILE: 'people',
  CERTIFICATE: 'paper',
} as const satisfies Record<PortfolioKind, IconName>;

export const sortIcons = {
  PAID: 'case',
  PLACEMENT: 'flag',
  OWN_BUSINESS: 'shop',
  VOLUNTEER: 'hand',
  CARE: 'heart',
  CLUB: 'people',
  NEIGHBOURS: 'house',
} as const satisfies Record<(typeof workSorts)[number], IconName>;

/** The words of a form, by the list that they belong to. */
const lists = {
  competenceLevel: competenceLevels,
  workSort: workSorts,
  educationLevel: educationLevels,
  outcome: educationOutcomes,
  recognition: recognitions,
  cefr: cefrLevels,
  licence: licenceCategories,
  weekday: weekdays,
  dayPart: dayParts,
  travel: travelWays,
} as const;
type List = keyof typeof lists;
type WordKey = { [Name in List]: `word.${Name}.${(typeof lists)[Name][number]}` }[List];

type Fields = typeof fieldsOf;
/** Fields that somebody sees: a concept is chosen beside the words that it is for. */
export type ShownField = {
  [Kind in PortfolioKind]: `${Kind}.${Exclude<FieldName<Kind>, 'conceptUri'>}`;
}[PortfolioKind];
type WithWords = {
  [Kind in PortfolioKind]: {
    [Name in keyof Fields[Kind] & string]: Fields[Kind][Name] extends { readonly words: readonly string[] }
      ? `${Kind}.${Name}`
      : never;
  }[keyof Fields[Kind] & string];
}[PortfolioKind];

const listOfField: Readonly<Record<WithWords, List>> = {
  'COMPETENCE.level': 'competenceLevel',
  'WORK.sort': 'workSort',
  'EDUCATION.level': 'educationLevel',
  'EDUCATION.outcome': 'outcome',
  'EDUCATION.recognition': 'recognition',
  'LANGUAGE.listening': 'cefr',
  'LANGUAGE.reading': 'cefr',
  'LANGUAGE.speaking': 'cefr',
  'LANGUAGE.writing': 'cefr',
  'LICENCE.categories': 'licence',
  'AVAILABILITY.days': 'weekday',
  'AVAILABILITY.parts': 'dayPart',
  'AVAILABILITY.travelBy': 'travel',
};

/** Words of a list in a language; a word that it does not have stays as it is. */
export function wordOf(list: List, word: string, t: Texts<'portfolio'>): string {
  const known = lists[list].find((one) => one === word);
  return known === undefined ? word : t(`word.${list}.${known}` as WordKey);
}

/** The words of a field with choices. */
export function choicesOf(
  kind: PortfolioKind,
  name: string,
  t: Texts<'portfolio'>,
): readonly { readonly value: string; readonly label: string }[] {
  const list = listOfField[`${kind}.${name}` as WithWords];
  return lists[list].map((value) => ({ value, label: wordOf(list, value, t) }));
}

/** Languages or countries by their name, those of the list first where they stand first. */
export function namesInOrder(type: 'language' | 'country', language: Language) {
  const [codes, nameOf] =
    type === 'language' ? [spokenLanguages, languageName] : [['NL', ...countriesAbroad], countryName];
  return codes
    .map((value) => ({ value, label: nameOf(value, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}

/** Fields of a kind that a form asks: a concept is chosen beside the words that it is for. */
export function shownFieldNames(kind: PortfolioKind): readonly string[] {
  return Object.keys(definitionsOf(kind)).filter((name) => name !== 'conceptUri');
}

/** What an entry is called; of a kind without a name the word of the kind. */
export function entryName(kind: PortfolioKind, stored: Readonly<Record<string, unknown>>, language: Language): string {
  if (kind === 'LANGUAGE' && typeof stored['language'] === 'string') return languageName(stored['language'], language);
  const own = [stored['title'], stored['name']].find((value) => typeof value === 'string');
  return typeof own === 'string' ? own : textsOf(language, 'portfolio')(`kind.${kind}`);
}
