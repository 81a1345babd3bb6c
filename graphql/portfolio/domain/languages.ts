import { languageName } from '../../shared/names.ts';

/** Languages that a form offers, as ISO 639 codes: those of our readers first, each with a name in every language of the portal. */
export const spokenLanguages: readonly string[] = [
  ...[
    'nl',
    'en',
    'ar',
    'ti',
    'tr',
    'fa',
    'prs',
    'so',
    'uk',
    'pl',
    'ru',
    'ps',
    'ku',
    'ckb',
    'am',
    'fr',
    'es',
    'pt',
    'de',
  ],
  ...['zh', 'it', 'ro', 'bg', 'hu', 'el', 'ur', 'hi', 'pa', 'bn', 'ta', 'ne', 'vi', 'th', 'id', 'ms', 'tl', 'ja', 'ko'],
  ...['sw', 'rw', 'ln', 'ha', 'yo', 'ig', 'wo', 'ff', 'om', 'az', 'hy', 'ka', 'sq', 'sr', 'hr', 'bs', 'mk', 'sl', 'cs'],
  ...['sk', 'lt', 'lv', 'et', 'sv', 'da', 'no', 'fi', 'he', 'pap', 'srn', 'fy', 'zgh', 'kab', 'rom', 'syr'],
];

export function isSpokenLanguage(code: string): boolean {
  return spokenLanguages.includes(code);
}

/** Codes by what languages are called in English, Dutch, Arabic and in themselves. */
let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language by its name, or by the code itself; nothing where it is none of ours. */
export function languageNamed(name: string): string | undefined {
  codes ??= new Map(
    spokenLanguages
      .toReversed()
      .flatMap((code) =>
        [code, ...['ar', code, 'nl', 'en'].map((shown) => languageName(code, shown))].map((one) => [
          one.toLowerCase(),
          code,
        ]),
      ),
  );
  return codes.get(name.toLowerCase());
}
