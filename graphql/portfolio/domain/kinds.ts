import type { PartialDate } from '../../shared/partial-date.ts';

/** Kinds of entries, in the order in which a portfolio shows them. */
export const portfolioKinds = [
  'COMPETENCE',
  'WORK',
  'EDUCATION',
  'LANGUAGE',
  'LICENCE',
  'AVAILABILITY',
  'WISHES',
  'PROFILE',
  'CERTIFICATE',
] as const;
export type PortfolioKind = (typeof portfolioKinds)[number];

/** Of these there is one at most. */
export const onlyOnce = ['LICENCE', 'AVAILABILITY', 'WISHES', 'PROFILE'] as const satisfies readonly PortfolioKind[];

/** Paid or not: care, a club and neighbours are experience as well. */
export const workSorts = ['PAID', 'PLACEMENT', 'OWN_BUSINESS', 'VOLUNTEER', 'CARE', 'CLUB', 'NEIGHBOURS'] as const;
/** How well somebody says they can do something themselves. */
export const competenceLevels = ['WITH_HELP', 'ALONE', 'TEACHES'] as const;
/** As Dutch people name levels; a diploma of elsewhere has one only where somebody knows it. */
export const educationLevels = [
  'PRIMARY',
  'SECONDARY',
  'MBO_1',
  'MBO_2',
  'MBO_3',
  'MBO_4',
  'HBO',
  'WO',
  'COURSE',
] as const;
export const educationOutcomes = ['DIPLOMA', 'NO_DIPLOMA', 'BUSY'] as const;
/** What is known of the worth of a foreign diploma in the Netherlands (diplomawaardering). */
export const recognitions = ['NOT_ASKED', 'ASKED', 'VALUED'] as const;
/** Common European Framework of Reference for Languages (ERK). */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** Categories of a driving licence (art. 15 Reglement rijbewijzen). */
export const licenceCategories = ['AM', 'A1', 'A2', 'A', 'B', 'BE', 'C1', 'C', 'CE', 'D1', 'D', 'T'] as const;
export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export const dayParts = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'] as const;
export const travelWays = ['WALK', 'BIKE', 'SCOOTER', 'PUBLIC', 'CAR'] as const;

/** What a field holds. */
export type FieldDefinition =
  /** Words on one line, or several. `most`: letters. */
  | { readonly type: 'line' | 'text'; readonly most: number; readonly required?: true }
  | { readonly type: 'choice'; readonly words: readonly string[]; readonly required?: true }
  | { readonly type: 'list'; readonly words: readonly string[]; readonly required?: true }
  /** As much of a date as is known; `smallest` is what a form asks for. */
  | { readonly type: 'date'; readonly smallest: 'DAY' | 'MONTH'; readonly required?: true }
  | { readonly type: 'flag' }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  /** A language as ISO 639 code, or a country as ISO 3166-1 code. */
  | { readonly type: 'language' | 'country'; readonly required?: true }
  /** The concept of ESCO that was chosen for the words of another field. */
  | { readonly type: 'concept'; readonly of: ConceptKind; readonly names: string };

export type ConceptKind = 'OCCUPATION' | 'SKILL';

const line = <Most extends number>(most: Most) => ({ type: 'line', most }) as const;
const needed = <Most extends number>(most: Most) => ({ type: 'line', most, required: true }) as const;
const text = { type: 'text', most: 2000 } as const;
const month = { type: 'date', smallest: 'MONTH' } as const;
const level = { type: 'choice', words: cefrLevels } as const;

/** The fields of every kind, in the order in which they are asked. The one list: forms, checks and papers follow it. */
export const fieldsOf = {
  COMPETENCE: {
    name: needed(120),
    conceptUri: { type: 'concept', of: 'SKILL', names: 'name' },
    situation: text,
    level: { type: 'choice', words: competenceLevels },
  },
  WORK: {
    sort: { type: 'choice', words: workSorts, required: true },
    title: needed(120),
    conceptUri: { type: 'concept', of: 'OCCUPATION', names: 'title' },
    organisation: line(120),
    place: line(120),
    from: month,
    until: month,
    ongoing: { type: 'flag' },
    tasks: text,
  },
  EDUCATION: {
    title: needed(120),
    school: line(120),
    level: { type: 'choice', words: educationLevels },
    country: { type: 'country' },
    from: month,
    until: month,
    outcome: { type: 'choice', words: educationOutcomes },
    recognition: { type: 'choice', words: recognitions },
    recognisedAs: line(120),
    about: text,
  },
  LANGUAGE: {
    language: { type: 'language', required: true },
    native: { type: 'flag' },
    listening: level,
    reading: level,
    speaking: level,
    writing: level,
  },
  LICENCE: { categories: { type: 'list', words: licenceCategories, required: true } },
  AVAILABILITY: {
    hours: { type: 'number', least: 1, most: 60 },
    days: { type: 'list', words: weekdays },
    parts: { type: 'list', words: dayParts },
    startsOn: { type: 'date', smallest: 'DAY' },
    travelMinutes: { type: 'number', least: 5, most: 240 },
    travelBy: { type: 'list', words: travelWays },
    note: text,
  },
  WISHES: {
    dreamJob: line(120),
    conceptUri: { type: 'concept', of: 'OCCUPATION', names: 'dreamJob' },
    firstStep: text,
    wants: text,
  },
  PROFILE: { words: { type: 'text', most: 1000, required: true } },
  CERTIFICATE: {
    name: needed(120),
    issuer: line(120),
    number: line(60),
    issuedOn: { type: 'date', smallest: 'DAY' },
    expiresOn: { type: 'date', smallest: 'DAY' },
  },
} as const satisfies Record<PortfolioKind, Readonly<Record<string, FieldDefinition>>>;

type Fields<Kind extends PortfolioKind> = (typeof fieldsOf)[Kind];
export type FieldName<Kind extends PortfolioKind = PortfolioKind> = Kind extends PortfolioKind
  ? keyof Fields<Kind> & string
  : never;

type WordsOf<Field> = Field extends { readonly words: readonly (infer Word)[] } ? Word : string;
type Bare<Field> = Field extends { readonly type: 'list' }
  ? readonly WordsOf<Field>[]
  : Field extends { readonly type: 'flag' }
    ? boolean
    : Field extends { readonly type: 'number' }
      ? number
      : Field extends { readonly type: 'date' }
        ? PartialDate
        : WordsOf<Field>;
type ValueOf<Field> = Field extends { readonly required: true } | { readonly type: 'list' | 'flag' }
  ? Bare<Field>
  : Bare<Field> | null;

/** What one version of an entry says. */
export type Content<Kind extends PortfolioKind> = {
  readonly [Name in keyof Fields<Kind>]: ValueOf<Fields<Kind>[Name]>;
};
export type AnyContent = { readonly [Kind in PortfolioKind]: Content<Kind> }[PortfolioKind];

/** The fields of a kind, for code that treats every kind alike. */
export function definitionsOf(kind: PortfolioKind): Readonly<Record<string, FieldDefinition>> {
  return fieldsOf[kind];
}

export function isOnlyOnce(kind: PortfolioKind): boolean {
  return onlyOnce.some((one) => one === kind);
}

/** Entries of one person at most, of all kinds together. */
export const mostEntries = 200;
/** Files at one entry at most. */
export const mostFiles = 10;
