import { createInstance, type i18n, type TFunction } from 'i18next';
import { inOwnDirection } from './isolate.ts';
import { directionOf, type Language, sourceLanguage } from './languages.ts';
import { type Namespace, resources } from './resources.ts';

/** Gives the text of a key of one namespace; an unknown key does not compile. */
export type Texts<Name extends Namespace = 'common'> = TFunction<Name>;

const instances = new Map<Language, i18n>();

/**
 * One instance a language, kept for the life of the process: making one per request halves the speed of a page.
 * Values put into right-to-left texts are isolated, so that an amount or a Dutch name keeps its own order.
 */
function instanceOf(language: Language): i18n {
  const known = instances.get(language);
  if (known) return known;
  const isolates = directionOf(language) === 'rtl';
  const made = createInstance({
    lng: language,
    fallbackLng: sourceLanguage,
    resources,
    ns: Object.keys(resources.nl),
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    interpolation: {
      escapeValue: isolates,
      escape: inOwnDirection,
    },
  });
  void made.init();
  instances.set(language, made);
  return made;
}

/** The texts of one namespace in a language, for code outside components: loaders, mail, the PDF. */
export function textsOf<Name extends Namespace>(language: Language, namespace: Name): Texts<Name> {
  return instanceOf(language).getFixedT(language, namespace);
}
