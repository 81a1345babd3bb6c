import { describe, expect, it } from 'vitest';
import { isDrafted, languageOf, pathIn, stateOf, textsOf, withoutLanguage } from './index.ts';

describe('texts', () => {
  it('counts in Dutch', () => {
    const t = textsOf('nl', 'common');
    expect(t('errors.title', { count: 1 })).toBe('Er is iets niet goed');
    expect(t('errors.title', { count: 3 })).toBe('Er zijn 3 dingen niet goed');
  });

  it.each([
    [0, 'لا توجد أخطاء'],
    [1, 'هناك شيء غير صحيح'],
    [2, 'هناك شيئان غير صحيحين'],
    [3, 'هناك \u20683\u2069 أشياء غير صحيحة'],
    [11, 'هناك \u206811\u2069 شيئًا غير صحيح'],
    [100, 'هناك \u2068100\u2069 شيء غير صحيح'],
  ])('uses the form of Arabic for %i', (count, text) => {
    expect(textsOf('ar', 'common')('errors.title', { count })).toBe(text);
  });

  it('keeps values in their own order inside right-to-left texts and leaves the others alone', () => {
    expect(textsOf('ar', 'common')('footer.call', { phone: '088 123' })).toContain('\u2068088 123\u2069');
    expect(textsOf('nl', 'common')('footer.call', { phone: '088 <b>' })).toBe('Bel 088 <b>');
  });
});

describe('language of an address', () => {
  it.each([
    ['http://x/inkomsten', 'nl'],
    ['http://x/en/inkomsten?a=1', 'en'],
    ['http://x/ar', 'ar'],
    ['http://x/entree', 'nl'],
  ])('%s is %s', (url, language) => {
    expect(languageOf({ url })).toBe(language);
  });

  it('takes the prefix off and puts it on', () => {
    expect(withoutLanguage('/ar/inkomsten?a=1')).toBe('/inkomsten?a=1');
    expect(withoutLanguage('/ar')).toBe('/');
    expect(withoutLanguage('/inkomsten')).toBe('/inkomsten');
    expect(pathIn('en', '/inkomsten')).toBe('/en/inkomsten');
    expect(pathIn('en', '/')).toBe('/en');
    expect(pathIn('nl', '/inkomsten')).toBe('/inkomsten');
  });
});

describe('state of a translation', () => {
  it('is the source in Dutch and drafted until somebody has read it', () => {
    expect(stateOf('nl', 'common')).toBe('source');
    expect(isDrafted('nl')).toBe(false);
    expect(stateOf('ar', 'income')).toBe('drafted');
    expect(isDrafted('ar')).toBe(true);
  });
});
