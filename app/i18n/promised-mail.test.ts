import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Rooms whose pages are read by people with and without an address for mail. */
const rooms = ['change', 'home', 'settlement', 'privacy'];
const promises = {
  nl: /krijgt( ook)? een mail|mailen u als/,
  en: /(get|getting) an e-?mail|we mail you/,
  ar: /رسالة بريد/,
} as const;

it.each(Object.entries(promises))('promises nobody a mail who may have no address for it (%s)', (language, promise) => {
  for (const room of rooms) expect(readFileSync(`locales/${language}/${room}.json`, 'utf8'), room).not.toMatch(promise);
});
