import { describe, expect, it } from 'vitest';
import { readPdf } from '#tests/support/pdf.ts';
import { rowsOf } from './beside.ts';
import { drawPaper } from './draw.server.ts';
import type { PaperLine } from './paper-line.ts';
import { directionOfWords } from './typesetter.server.ts';

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
const facts = { title: 'Uw plan', language: 'nl', madeAt: new Date(0) } as const;

describe('two languages beside each other', () => {
  it('say what somebody wrote once, and everything else twice', () => {
    const rows = rowsOf([
      { language: 'nl', lines: dutch },
      { language: 'ar', lines: arabic },
    ]);
    expect(rows.map((row) => row.map(({ language }) => language))).toEqual([['nl', 'ar'], ['nl'], ['nl', 'ar']]);
  });

  it('have to be the same paper', () => {
    const columns = [
      { language: 'nl', lines: dutch },
      { language: 'ar', lines: arabic.slice(1) },
    ] as const;
    expect(() => rowsOf(columns)).toThrow(RangeError);
  });

  it('are tagged each with its own, and read one after the other', async () => {
    const bytes = await drawPaper(dutch, { ...facts, beside: { language: 'ar', lines: arabic } });
    const text = bytes.toString('latin1');
    expect(text.match(/\/Lang \(ar\)/g)).toHaveLength(2);
    expect(text.match(/\/S \/H1/g)).toHaveLength(2);
    const [page] = readPdf(bytes);
    const runs = page?.runs.map((run) => run.trim()) ?? [];
    expect(runs.filter((run) => run === 'Ik wil kok worden.')).toHaveLength(1);
    expect(runs.indexOf('1 maart 2027')).toBeGreaterThan(runs.indexOf('Klaar op'));
  });

  it('stay beside each other over pages', async () => {
    const many = (words: string) =>
      Array.from({ length: 90 }, (_, index): PaperLine => ({ kind: 'words', text: `${words} ${index}` }));
    const beside = { language: 'en', lines: many('line') } as const;
    const pages = readPdf(await drawPaper(many('regel'), { ...facts, beside }));
    expect(pages.length).toBeGreaterThan(1);
    for (const { runs } of pages) {
      const numbersOf = (words: string) =>
        runs.flatMap((run) => new RegExp(`^${words} (\\d+)$`).exec(run.trim())?.[1] ?? []);
      expect(numbersOf('line').length).toBeGreaterThan(0);
      expect(numbersOf('line')).toEqual(numbersOf('regel'));
    }
  });
});

it('gives words the direction of their first letter', () => {
  expect(['12 Ik', '(أريد) 12', '12'].map(directionOfWords)).toEqual(['ltr', 'rtl', 'ltr']);
});
