import { countriesAbroad } from '../../../shared/countries.ts';
import { parsePartialDate, type PartialDate } from '../../../shared/partial-date.ts';
import { cefrLevels, type Content } from '../kinds.ts';
import { isSpokenLanguage, languageNamed } from '../languages.ts';

type CefrLevel = (typeof cefrLevels)[number];
type EducationLevel = NonNullable<Content<'EDUCATION'>['level']>;

/** Languages as Europass writes them: three letters of ISO 639-2 for our two. Languages with three letters here have the same there. */
const threeLetters = new Map<string, string>(
  (
    'nl nld en eng ar ara ti tir tr tur fa fas so som uk ukr pl pol ru rus ps pus ku kur am amh fr fra es spa pt por de deu ' +
    'zh zho it ita ro ron bg bul hu hun el ell ur urd hi hin pa pan bn ben ta tam ne nep vi vie th tha id ind ms msa tl tgl ' +
    'ja jpn ko kor sw swa rw kin ln lin ha hau yo yor ig ibo wo wol ff ful om orm az aze hy hye ka kat sq sqi sr srp hr hrv ' +
    'bs bos mk mkd sl slv cs ces sk slk lt lit lv lav et est sv swe da dan no nor fi fin he heb fy fry'
  )
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

/** Codes that are another one here. The European Union writes two countries in its own way. */
const sameLanguage = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['fil', 'tl'],
]);
const sameCountry = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

export function languageCode(language: string): string {
  return threeLetters.get(language) ?? language;
}

/** A language by its code in two or three letters, by the address of a code, or by its name. */
export function languageIn(text: string): string | undefined {
  const code = (text.split('/').at(-1) ?? '').toLowerCase();
  if (isSpokenLanguage(code)) return code;
  if (!/^[a-z]{2,3}$/.test(code)) return languageNamed(text);
  // It knows the codes of three letters, also those of libraries (`dut`).
  const { language } = new Intl.Locale(code);
  return [sameLanguage.get(language) ?? language].find(isSpokenLanguage);
}

/** A country by its code. */
export function countryIn(text: string): string | undefined {
  const code = text.toUpperCase();
  const known = sameCountry.get(code) ?? code;
  return known === 'NL' || countriesAbroad.includes(known) ? known : undefined;
}

export function cefrIn(text: string): CefrLevel | undefined {
  return cefrLevels.find((level) => level === text.toUpperCase());
}

/** As much of a date as is said, without the time of day that may stand behind it. */
export function dateIn(text: string): PartialDate | undefined {
  const [, said = ''] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*|Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return parsePartialDate(said) ?? undefined;
}

export function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}

/**
 * Levels by the European Qualifications Framework, as the Dutch framework (NLQF) places them: of mbo each has its own. At 1, 2, 4, 6
 * and 7 stand several of ours, for example havo beside mbo 4, and of other countries only somebody who knows can say.
 */
const eqfOf: Partial<Record<EducationLevel, string>> = { MBO_1: '1', MBO_2: '2', MBO_3: '3', MBO_4: '4' };
const levelOfEqf = new Map<string, EducationLevel>([
  ['3', 'MBO_3'],
  ['5', 'HBO'],
  ['8', 'WO'],
]);

export function eqfCode(level: EducationLevel): string | null {
  return eqfOf[level] ?? null;
}

/** The Dutch level that a level of the European framework can only be; nothing for one of elsewhere. */
export function levelIn(eqf: string, country: string | undefined): EducationLevel | undefined {
  return country === 'NL' ? levelOfEqf.get(eqf.replace(/^EQF\s*/i, '')) : undefined;
}

/** What Dutch people call a level: the current form has a field for the words of a country. */
const dutchNames: Readonly<Record<EducationLevel, string>> = {
  PRIMARY: 'basisonderwijs',
  SECONDARY: 'voortgezet onderwijs',
  MBO_1: 'mbo 1',
  MBO_2: 'mbo 2',
  MBO_3: 'mbo 3',
  MBO_4: 'mbo 4',
  HBO: 'hbo',
  WO: 'wo',
  COURSE: 'cursus',
};

export function dutchName(level: EducationLevel): string {
  return dutchNames[level];
}

export function levelNamed(name: string): EducationLevel | undefined {
  const found = Object.entries(dutchNames).find(([, one]) => one === name.toLowerCase());
  return found?.[0] as EducationLevel | undefined;
}
