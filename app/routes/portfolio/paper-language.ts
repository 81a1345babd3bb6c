import type { Language } from '#app/i18n/index.ts';

/** The language of what is made to take along: the reader's, or Dutch where that was asked for. */
export function paperLanguageOf(request: Request, language: Language): Language {
  return new URL(request.url).searchParams.get('taal') === 'nl' ? 'nl' : language;
}
