import { expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';

test.each([
  ['loonstrook november.pdf', 'loonstrook november.pdf'],
  ['..\\..\\windows\\system32\\loon.exe', 'loon.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['loon\u202Efdp.exe', 'loonfdp.pdf'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
  ['"><script>.pdf', 'script.pdf'],
  ['كشف الراتب.pdf', 'كشف الراتب.pdf'],
  ['', 'bestand.pdf'],
  ['...', 'bestand.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given, 'pdf')).toBe(kept);
});

test('a long name is cut between letters, not within one', () => {
  expect(cleanFileName(`${'🧾'.repeat(300)}.png`, 'png')).toBe(`${'🧾'.repeat(100)}.png`);
});
