/** The name of a language (BCP 47) in a language; the code itself where there is none. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** The name of a country (ISO 3166-1, two letters) in a language; the code itself where there is none. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
