import states from '#locales/states.json';
import { type Language, sourceLanguage } from './languages.ts';
import { type Namespace, namespaces } from './resources.ts';

export type TranslationState = 'source' | 'drafted' | 'reviewed';

/** Whether a native speaker has read the texts of a room in a language. */
export function stateOf(language: Language, namespace: Namespace): TranslationState {
  if (language === sourceLanguage) return 'source';
  return states[language][namespace] === 'reviewed' ? 'reviewed' : 'drafted';
}

/** True while any room of the language has texts that no native speaker has read. */
export function isDrafted(language: Language): boolean {
  return namespaces.some((namespace) => stateOf(language, namespace) === 'drafted');
}
