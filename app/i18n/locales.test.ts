import { describe, expect, it } from 'vitest';
import { keysOf, placeholdersIn, pluralsOf, textsIn, withoutPlural } from '#tests/support/locales.ts';
import { directionOf, languages, namespaces, sourceLanguage } from './index.ts';

const translations = languages.filter((language) => language !== sourceLanguage);
const dutchWords = /(?<![\p{L}(])(?:een|het|uw|niet|wij|zijn|heeft|voor|met|van|naar|deze)(?![\p{L})])/giu;

describe.each(namespaces)('texts of %s', (namespace) => {
  const source = textsIn(sourceLanguage, namespace);

  it.each(translations)('has every Dutch key and no other in %s', (language) => {
    expect([...keysOf(textsIn(language, namespace))].sort()).toEqual([...keysOf(source)].sort());
  });

  it.each(translations)('keeps the same values to fill in in %s', (language) => {
    const different = [...textsIn(language, namespace)].flatMap(([key, text]) => {
      const dutch = source.get(key) ?? source.get(`${withoutPlural(key)}_other`) ?? '';
      const allowed = placeholdersIn(dutch);
      const found = placeholdersIn(text);
      const counted = pluralsOf(source).has(withoutPlural(key));
      const same = counted
        ? found.every((name) => allowed.includes(name)) &&
          allowed.every((name) => name === 'count' || found.includes(name))
        : found.join() === allowed.join();
      return same ? [] : [`${key}: ${found.join()} instead of ${allowed.join()}`];
    });
    expect(different).toEqual([]);
  });

  it.each(languages)('has every plural form of %s', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const wrong = [...pluralsOf(textsIn(language, namespace))].flatMap(([key, forms]) => {
      const found = [...forms].filter((form) => form !== 'zero' || needed.includes('zero')).sort();
      return found.join() === needed.join() ? [] : [`${key}: ${found.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('leaves nothing empty and puts no markup into %s', (language) => {
    const wrong = [...textsIn(language, namespace)].filter(([, text]) => text.trim() === '' || /[<>]/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(translations)('has no Dutch sentence left in %s', (language) => {
    const left = [...textsIn(language, namespace)].filter(([key, text]) => {
      if (text.length <= 20) return false;
      return text === source.get(key) || (text.match(dutchWords) ?? []).length >= 3;
    });
    expect(left).toEqual([]);
  });
});

describe('numbers in right-to-left texts', () => {
  const isolated = /\u2066[^\u2066-\u2069]*\u2069/gu;
  /** Digits in groups, digits with capitals (a postcode), and digits after a plus: without an isolate their parts change places. */
  const inGroups = /\+\d|\d (?:\+?\d|[A-Z]{2}(?![a-z]))/u;
  const rightToLeft = languages.filter((language) => directionOf(language) === 'rtl');

  it.each(rightToLeft)('keep the order of their parts in %s', (language) => {
    const loose = namespaces.flatMap((namespace) =>
      [...textsIn(language, namespace)]
        .filter(([, text]) => inGroups.test(text.replaceAll(isolated, '')))
        .map(([key, text]) => `${namespace}: ${key}: ${text}`),
    );
    expect(loose).toEqual([]);
    expect(textsIn(language, 'details').get('phone.hint')).toMatch(isolated);
  });
});

describe('one word for one thing', () => {
  const everything = languages.flatMap((language) =>
    namespaces.flatMap((namespace) =>
      [...textsIn(language, namespace)].map(([key, text]) => ({
        language,
        where: `${language}/${namespace}: ${key}`,
        text,
      })),
    ),
  );

  it('calls a pay slip the same everywhere in Arabic', () => {
    const otherwise = /كشف الراتب|قسيمة الأجر|قسيمة أجر|قسائم الأجر/u;
    expect(everything.filter(({ language, text }) => language === 'ar' && otherwise.test(text))).toEqual([]);
  });

  it.each(languages)('says of an answer that is not there the same everywhere in %s', (language) => {
    const none = textsIn(language, 'common').get('answers.none');
    expect(textsIn(language, 'settlement').get('value.none')).toBe(none);
    expect(textsIn(language, 'review').get('report.value.none')).toBe(none);
  });

  it('writes every number the Dutch way: 1.250,50', () => {
    const foreign = /\d,\d{3}(?!\d)|(?<!WCAG |[\d.])\d+\.\d{1,2}(?![\d.])/u;
    expect(everything.filter(({ text }) => foreign.test(text)).map(({ where }) => where)).toEqual([]);
  });
});
