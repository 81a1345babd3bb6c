import { describe, expect, it } from 'vitest';
import { drawPaper } from './draw.server.ts';
import { type PaperLine, rowsOf } from './lines.ts';
import { brokenLines, directionOfText, drawable, visualRuns } from './typesetter.server.ts';

const dutch: readonly PaperLine[] = [
  { kind: 'title', text: 'Uw plan' },
  { kind: 'words', text: 'Ik wil kok worden.' },
  { kind: 'row', text: 'Klaar op', value: '1 maart 2027' },
];
const arabic: readonly PaperLine[] = [
  { kind: 'title', text: 'خطتك' },
  { kind: 'words', text: 'Ik wil kok worden.' },
  { kind: 'row', text: 'تنتهي في', value: '1 مارس 2027' },
];

describe('two languages beside each other', () => {
  it('say what somebody wrote once, and everything else twice', () => {
    const rows = rowsOf([
      { language: 'nl', lines: dutch },
      { language: 'ar', lines: arabic },
    ]);
    expect(rows.map((row) => row.map(({ language }) => language))).toEqual([['nl', 'ar'], ['nl'], ['nl', 'ar']]);
  });

  it('have to be the same paper', () => {
    expect(() =>
      rowsOf([
        { language: 'nl', lines: dutch },
        { language: 'ar', lines: arabic.slice(1) },
      ]),
    ).toThrow();
  });

  it('are tagged each with its own', async () => {
    const bytes = await drawPaper(
      [
        { language: 'nl', lines: dutch },
        { language: 'ar', lines: arabic },
      ],
      { title: 'Uw plan', sentAt: new Date(0) },
    );
    const text = bytes.toString('latin1');
    expect(text.match(/\/Lang \(ar\)/g)).toHaveLength(2);
    expect(text.match(/\/S \/H1/g)).toHaveLength(2);
  });
});

describe('a long paper', () => {
  it('goes on on a second page', async () => {
    const facts = { title: 'Lang', sentAt: new Date(0) };
    const lines = Array.from({ length: 100 }, (_, index) => ({ kind: 'words' as const, text: `regel ${index}` }));
    expect(
      (await drawPaper([{ language: 'nl', lines }], facts)).toString('latin1').match(/\/Type \/Page\b/g)?.length,
    ).toBe(3);
  });
});

describe('setting type', () => {
  it('puts an amount inside Arabic at its place', () => {
    const runs = visualRuns('الدخل 325,00 هنا', 'regular', 'rtl');
    expect(runs.map(({ text }) => text.trim()).filter((text) => text !== '')).toEqual(['هنا', '325,00', 'الدخل']);
  });

  it('gives letters outside the first face another one, and leaves out what no face has', () => {
    expect(visualRuns('Łukasz', 'regular', 'ltr').map(({ face }) => face)).toEqual(['latin-ext', 'latin']);
    expect(drawable('\u2068Brood\u2069 🥐 → nu')).toBe('Brood  > nu');
  });

  it('writes punctuation inside Arabic with a face that has it, at its place', () => {
    const runs = visualRuns('قرار (besluit).', 'regular', 'rtl');
    expect(runs.map(({ text, face }) => [text.trim(), face])).toEqual([
      ['.(', 'latin'],
      ['besluit', 'latin'],
      [')', 'latin'],
      ['قرار', 'arabic'],
    ]);
  });

  it('breaks between words, and inside one that is too long', () => {
    expect(brokenLines('een twee abcdefghij', (line) => line.length <= 6)).toEqual(['een', 'twee', 'abcdef', 'ghij']);
  });

  it('gives words the direction of their first letter', () => {
    expect(['12 Ik', '(أريد) 12', '12'].map(directionOfText)).toEqual(['ltr', 'rtl', 'ltr']);
  });
});
