import { describe, expect, test } from 'vitest';
import { spokenLanguages } from '../languages.ts';
import { countryIn, dateIn, languageCode, languageIn, levelIn } from './codes.ts';

describe('codes of Europass', () => {
  test('name every language of ours, and come back as it', () => {
    for (const language of spokenLanguages) {
      expect(languageCode(language)).toMatch(/^[a-z]{3}$/);
      expect(languageIn(languageCode(language))).toBe(language);
    }
  });

  test.each([
    ['NLD', 'nl'],
    ['dut', 'nl'],
    ['http://publications.europa.eu/resource/authority/language/TIR', 'ti'],
    ['nob', 'no'],
    ['fil', 'tl'],
    ['Tigrinya', 'ti'],
    ['الأوكرانية', 'uk'],
    ['prs', 'prs'],
    ['grc', undefined],
    ['xx', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('a language %s is %s', (text, language) => {
    expect(languageIn(text)).toBe(language);
  });

  test.each([
    ['nl', 'NL'],
    ['UK', 'GB'],
    ['el', 'GR'],
    ['xx', undefined],
    ['NLD', undefined],
  ])('a country %s is %s', (text, country) => {
    expect(countryIn(text)).toBe(country);
  });

  test.each([
    ['2001', '2001'],
    ['2001-02', '2001-02'],
    ['2001-02-03T10:00:00+01:00', '2001-02-03'],
    ['2001-02-03Z', '2001-02-03'],
    ['2001-02-30', undefined],
    ['2001-13', undefined],
    ['two years ago', undefined],
  ])('a date %s is %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  test('a level of the European framework is a Dutch one only where it can be no other', () => {
    expect(['1', '2', '3', '4', 'EQF 5', '6', '7', '8', '9'].map((eqf) => levelIn(eqf, 'NL'))).toEqual([
      ...[undefined, undefined, 'MBO_3', undefined, 'HBO', undefined, undefined, 'WO', undefined],
    ]);
    expect(levelIn('3', 'SY')).toBeUndefined();
    expect(levelIn('3', undefined)).toBeUndefined();
  });
});
