/** Languages in which the portal is offered, the source language first. */
export const languages = ['nl', 'en', 'ar'] as const;

export type Language = (typeof languages)[number];

/** The language without a prefix in addresses, and the one every other is translated from. */
export const sourceLanguage = 'nl' satisfies Language;

/** What each language calls itself. Never translated and never a flag. */
export const endonyms: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English', ar: 'العربية' };

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** Direction in which the language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language that an address names by its prefix; Dutch without one. */
export function languageOfPath(path: string): Language {
  const [, first] = path.split(/[/?#]/);
  return isLanguage(first) ? first : sourceLanguage;
}

/** Whether an address has a prefix; one with that of the source language is another way to write the one without. */
export function namesLanguage(path: string): boolean {
  return isLanguage(path.split(/[/?#]/)[1]);
}

/** The language of a request: the prefix of its address. Accepts anything that carries an address. */
export function languageOf(request: { readonly url: string }): Language {
  return languageOfPath(new URL(request.url, 'http://localhost').pathname);
}

/** The same address without its language prefix: `/en/inkomsten?x` gives `/inkomsten?x`. */
export function withoutLanguage(path: string): string {
  if (!namesLanguage(path)) return path;
  const rest = path.slice(languageOfPath(path).length + 1);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** An address without prefix, in a language. For plain `<a>` and mail; `<Link>` and `redirect()` keep the language by themselves. */
export function pathIn(language: Language, path: string): string {
  if (language === sourceLanguage) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
