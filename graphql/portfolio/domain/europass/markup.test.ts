import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, richText } from './markup.ts';

test.each([
  ['<p>one</p><p>two</p>', 'one\ntwo\n'],
  ['<p>one</p>\n  <ul>\n <li>two</li>\n </ul>', 'one\n- two\n'],
  ['one<ol><li data-list="bullet"><span class="ql-ui"></span>two</li></ol>', 'one\n- two\n'],
  ['<p>one<br>two</p><p><br></p><p>three</p>', 'one\ntwo\n\nthree\n'],
  ['<p>a\nb</p>', 'a b\n'],
  ['<p>&eacute; &#233; &#xE9; &nbsp;&lt;b&gt; &amp;lt; &#1114112;</p>', '&eacute; é é \u00A0<b> &lt; &#1114112;\n'],
  ['no tags: a < b, c > d &amp; e\nnext line', 'no tags: a < b, c > d &amp; e\nnext line'],
])('the words of %j are read', (html, words) => {
  expect(plainText(html)).toBe(words);
});

test('words come back as they were written', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '<', 'b', '>', '&', 'lt;', '/', 'p', '"', '\u00A0', 'ش') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines.join('\n');
      expect(plainText(richText(text))).toBe(`${text}\n`);
    }),
  );
});
