import { describe, expect, it } from 'vitest';
import { directionOf, inOwnDirection, languages, leftToRight, namespaces } from '#app/i18n/index.ts';
import { textsIn } from '#tests/support/locales.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { drawPaper } from './draw.server.ts';
import { type FaceName, fontOf } from './faces.server.ts';
import type { PaperLine } from './paper-line.ts';
import { canWrite, drawnText, type Run, typeset } from './typesetter.server.ts';

const glyphsOf = ({ face, ...run }: Run) => fontOf(face).layout(drawnText({ face, ...run }), ['rtla']).glyphs;
const wide = { weight: 'regular', fits: () => true } as const;
const visual = (text: string, direction: 'ltr' | 'rtl') =>
  typeset(text, { ...wide, direction })[0]!
    .map((run) => run.text.trim())
    .filter((part) => part !== '');
const facesIn = (text: string, direction: 'ltr' | 'rtl'): FaceName[] =>
  typeset(text, { ...wide, direction })[0]!.map(({ face }) => face);

describe('every text of the portal', () => {
  it.each(languages.flatMap((language) => namespaces.map((namespace) => [language, namespace] as const)))(
    'has its letters on paper: %s, %s',
    (language, namespace) => {
      const missing = [...textsIn(language, namespace)].filter(([, text]) => {
        const [runs = []] = typeset(text, { ...wide, direction: directionOf(language) });
        return !canWrite(text) || runs.flatMap(glyphsOf).some(({ id }) => id === 0);
      });
      expect(missing).toEqual([]);
    },
  );

  it('has them in bold too', () => {
    const text = languages.flatMap((language) => [...textsIn(language, 'settlement').values()]).join(' ');
    const [runs = []] = typeset(text, { ...wide, weight: 'bold', direction: 'rtl' });
    expect(runs.flatMap(glyphsOf).filter(({ id }) => id === 0)).toEqual([]);
  });
});

describe('setting type', () => {
  it.each([
    ['الدخل \u2068€ 325,00\u2069 هنا', ['هنا', '€ 325,00', 'الدخل']],
    [leftToRight('2026-11-ABCDEFGH'), ['2026-11-ABCDEFGH']],
    [leftToRight('€ 412,50'), ['€ 412,50']],
    ['عند \u2068Bakkerij De Proef (oost)\u2069.', ['.', 'Bakkerij De Proef (oost)', 'عند']],
  ])('puts what is isolated at its place, in its own order: %s', (text, runs) => {
    expect(visual(text, 'rtl')).toEqual(runs);
  });

  it('puts Arabic inside Dutch at its place', () => {
    expect(visual('reden: \u2068لدي القسيمة الآن\u2069 (kort)', 'ltr')).toEqual([
      'reden:',
      'لدي القسيمة الآن',
      '(kort)',
    ]);
  });

  it('gives signs that the Arabic face does not have to another one', () => {
    expect(facesIn('أُرسل: دخل.', 'rtl')).toEqual([
      'latin-regular',
      'arabic-regular',
      'latin-regular',
      'arabic-regular',
    ]);
  });

  it('gives letters outside the first face another one, and leaves out what no face has', () => {
    expect(facesIn('Łukasz Привіт', 'ltr')).toEqual(['latin-ext-regular', 'latin-regular', 'cyrillic-regular']);
    expect(canWrite('Łukasz Привіт')).toBe(true);
    expect(canWrite('ሰላም')).toBe(false);
    expect(visual('Brood 🥐 ሰላም nu', 'ltr')).toEqual(['Brood nu']);
  });

  it('ties every mark to every Arabic letter, or lets it stand beside it', () => {
    const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگۀی'];
    const marks = ['\u064b', '\u064c', '\u064d', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0670'];
    const text = letters.flatMap((letter) => marks.map((mark) => `${letter}${mark} ب${letter}${mark}ب`)).join(' ');
    for (const weight of ['regular', 'bold'] as const) {
      const [runs = []] = typeset(text, { ...wide, weight, direction: 'rtl' });
      expect(runs.flatMap(glyphsOf).filter(({ id }) => id === 0)).toEqual([]);
    }
  });

  it('breaks between words, and inside one that is too long', () => {
    const fits = (runs: readonly Run[]) => runs.map(({ text }) => text).join('').length <= 6;
    const lines = typeset('een twee abcdefghij', { weight: 'regular', direction: 'ltr', fits });
    expect(lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual(['een', 'twee', 'abcdef', 'ghij']);
  });

  it('keeps the order of an isolate that goes on on the next line', () => {
    const fits = (runs: readonly Run[]) => runs.map(({ text }) => text).join('').length <= 12;
    const lines = typeset('عند \u2068De Proef (oost) BV\u2069', { weight: 'regular', direction: 'rtl', fits });
    expect(lines.map((runs) => runs.map(({ text }) => text.trim()))).toEqual([['De Proef', 'عند'], ['(oost) BV']]);
  });
});

describe('a drawn paper', () => {
  const facts = { title: 'Inkomsten', madeAt: new Date('2026-11-24T12:00:00Z') };
  const arabic: readonly PaperLine[] = [
    { kind: 'title', text: 'أُرسل: دخل شهر \u2068نوفمبر 2026\u2069' },
    { kind: 'row', text: 'الصافي (netto)', value: leftToRight('€ 1.412,50') },
    { kind: 'row', text: 'قسيمة الأجر', value: inOwnDirection('loonstrook.pdf') },
  ];
  const reversed = (text: string) => [...text].reverse().join('');

  it('gives back the letters that were written, in the order in which they are read', async () => {
    const [page] = readPdf(await drawPaper(arabic, { ...facts, language: 'ar' }));
    // An Arabic run lies in the file from left to right, as it stands on paper.
    const read = page!.runs.map((run) => (/\p{Script=Arabic}/u.test(run) ? reversed(run) : run).trim());
    expect(read.slice(0, 5)).toEqual(['أُرسل', ':', 'دخل شهر', 'نوفمبر', '2026']);
    expect(read).toEqual(expect.arrayContaining(['€ 1.412,50', 'قسيمة الأجر', 'loonstrook.pdf']));
    expect(page!.runs.join('')).not.toContain('\u{FFFD}');
  });

  it.each(languages)('ends on each page what it began there, however long it is (%s)', async (language) => {
    const long = Array.from({ length: 70 }, (_, index) => ({ kind: 'heading' as const, text: `regel ${index}` }));
    const lines = [...arabic, ...long, { kind: 'words', text: 'lang '.repeat(2_500) } as const];
    const pages = readPdf(await drawPaper(lines, { ...facts, language }));
    expect(pages.length).toBeGreaterThan(3);
    for (const { content } of pages) {
      let open = 0;
      for (const [operator] of content.matchAll(/\b(?:BDC|BMC|EMC)\b/g)) {
        open += operator === 'EMC' ? -1 : 1;
        expect(open).toBeGreaterThanOrEqual(0);
        expect(open).toBeLessThanOrEqual(1);
      }
      expect(open).toBe(0);
      const drawnOutside = content.split(/\b(?:BDC|BMC)\b[\s\S]*?\bEMC\b/).filter((rest) => rest.includes('BT\n'));
      expect(drawnOutside).toEqual([]);
    }
  });

  it('leaves no heading alone at the end of a page', async () => {
    const lines = Array.from({ length: 60 }, (_, index): PaperLine[] => [
      { kind: 'heading', text: `kop ${index}` },
      { kind: 'words', text: `regel ${index}` },
    ]).flat();
    for (const { runs } of readPdf(await drawPaper(lines, { ...facts, language: 'nl' })))
      expect(runs.filter((run) => run.startsWith('regel') || run.startsWith('kop')).at(-1)).toMatch(/^regel/);
  });

  it.each(languages)('is tagged, has its language and title, and is the same each time (%s)', async (language) => {
    const bytes = await drawPaper(arabic, { ...facts, language });
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toContain(`/Lang (${language})`);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect((await drawPaper(arabic, { ...facts, language })).equals(bytes)).toBe(true);
  });

  it('says when letters had to be left out', async () => {
    const read = async (text: string) =>
      readPdf(await drawPaper([{ kind: 'words', text }], { ...facts, language: 'nl' }))[0]!.runs.join(' ');
    expect(await read('Selam ሰላም')).toContain('Sommige tekens');
    expect(await read('Selam')).not.toContain('Sommige tekens');
  });
});
