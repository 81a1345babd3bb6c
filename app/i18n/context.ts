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

const ActingForContext = createContext<string | null>(null);

/** The name of the one for whom the reader acts; set once by the root. */
export const ActingForProvider = ActingForContext.Provider;

/** The name of the one for whom the reader acts; `null` for everybody who is here for themselves. */
export function useActingFor(): string | null {
  return useContext(ActingForContext);
}

/**
 * The texts of a namespace in the language of the page. Where the reader acts for another, a text that has a form for that (its key with
 * `_acting`, about `{{person}}`) is said so: "you" would be the helper.
 */
export function useTexts<Name extends Namespace>(namespace: Name): Texts<Name> {
  return textsAbout(useLanguage(), namespace, useActingFor());
}

/** The same outside components. `person`: the name of the one for whom the reader acts; `null` for everybody who is here for themselves. */
export function textsAbout<Name extends Namespace>(
  language: Language,
  namespace: Name,
  person: string | null,
): Texts<Name> {
  const t = textsOf(language, namespace);
  if (person === null) return t;
  const say = t as (key: string, values: object) => string;
  const said = (key: string, values: object = {}) => say(key, { person, ...values, context: 'acting' });
  return said as unknown as Texts<Name>;
}
