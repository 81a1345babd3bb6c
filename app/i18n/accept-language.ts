import { isLanguage, type Language, sourceLanguage } from './languages.ts';

/**
 * The language that a browser asks for first among those that are offered (`Accept-Language`, RFC 9110): `ar-SY,ar;q=0.9,en;q=0.8`
 * gives `ar`. Dutch when it asks for nothing that is offered.
 */
export function languageAskedFor(header: string | null, offered: readonly Language[]): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wishes
    .filter(({ language, weight }) => isLanguage(language) && offered.includes(language) && weight > 0)
    // Equal wishes stay in their order.
    .sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLanguage(best) ? best : sourceLanguage;
}
