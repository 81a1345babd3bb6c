import { createContext, useContext } from 'react';
import { type Language, sourceLanguage } from './languages.ts';
import type { Namespace } from './resources.ts';
import { type Texts, textsOf } from './texts.ts';

const LanguageContext = createContext<Language>(sourceLanguage);

/** Set once by the root; components below read it with {@link useLanguage}. */
export const LanguageProvider = LanguageContext.Provider;

/** The language in which this page is read. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of a namespace in the language of the page. */
export function useTexts<Name extends Namespace>(namespace: Name): Texts<Name> {
  return textsOf(useLanguage(), namespace);
}
