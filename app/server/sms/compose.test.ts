import { describe, expect, it } from 'vitest';
import { languages, pathIn } from '#app/i18n/index.ts';
import { composeSms } from './compose.ts';
import { sizeOf } from './parts.ts';

const origin = 'https://portaal.voorbeelddorp.example';
const sms = (language: (typeof languages)[number], municipality = 'Voorbeelddorp') =>
  composeSms({ language, municipality, link: `${origin}${pathIn(language, '/')}` });

describe('a message to a phone', () => {
  it.each(languages)('says in %s who sends it, that something waits and where, and nothing else', (language) => {
    const words = sms(language);
    expect(words).toContain('Voorbeelddorp');
    expect(words.endsWith(`\n${origin}${pathIn(language, '/')}`)).toBe(true);
    expect(words.slice(0, words.lastIndexOf('\n'))).not.toMatch(
      /\d|€|http|uitkering|inkom|besluit|maatregel|benefit|income|decision|دخل|إعانة|قرار/i,
    );
    expect(words).not.toMatch(/[\u2066-\u2069\u200e\u200f]/u);
  });

  it('fits in one where letters are small, and in two in Arabic', () => {
    expect(sizeOf(sms('nl'))).toMatchObject({ encoding: 'GSM_7', parts: 1 });
    expect(sizeOf(sms('en'))).toMatchObject({ encoding: 'GSM_7', parts: 1 });
    expect(sizeOf(sms('ar'))).toMatchObject({ encoding: 'UCS_2', parts: 2 });
  });

  it('leaves a very long name out', () => {
    expect(sms('ar', 'ن'.repeat(150))).not.toContain('ن'.repeat(150));
    expect(sizeOf(sms('ar', 'ن'.repeat(150))).parts).toBeLessThanOrEqual(3);
  });
});
