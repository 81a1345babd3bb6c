import type { WordsByLanguage } from '#db/schema/perspective-year.ts';
import type { PerspectiveWords } from '../../generated/resolvers.ts';

/** Words in the language that was asked for, in Dutch where there are none. */
export function wordsIn(language: string, words: WordsByLanguage): PerspectiveWords {
  const [found, used] = Object.hasOwn(words, language) ? [words[language], language] : [words['nl'], 'nl'];
  return { title: found?.title ?? '', text: found?.text ?? '', language: used };
}
