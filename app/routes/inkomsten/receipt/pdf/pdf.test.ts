import { describe, expect, it } from 'vitest';
import { languages } from '#app/i18n/index.ts';
import { drawPaper } from '#app/server/paper/draw.server.ts';
import { cents } from '#graphql/shared/money.ts';
import { month } from '#graphql/shared/local-date.ts';
import type { SentVersion } from '../sent.server.ts';
import { paperContent } from './content.ts';

const version: SentVersion = {
  number: 2,
  anythingToReport: true,
  exemptionRequested: false,
  correctionReason: 'لدي القسيمة الآن 🥐',
  sentAt: '2026-11-24T12:00:00.000Z',
  language: 'nl',
  receiptNumber: '2026-11-ABCDEFGH',
  contentHash: 'ab'.repeat(32),
  sources: [],
  settlement: {
    __typename: 'Settlement',
    norm: cents(141_946),
    income: cents(0),
    exempt: cents(0),
    counted: cents(0),
    payout: cents(135_133),
    holidayReserve: cents(6_813),
    total: cents(135_133),
    moreThanWithoutWork: cents(0),
    status: 'LAW',
    lines: [
      {
        code: 'norm',
        amount: cents(141_946),
        article: 'art. 21 Participatiewet',
        status: 'LAW',
        source: 'wetten.overheid.nl',
        earner: null,
        sourceId: null,
        facts: [],
      },
    ],
  },
  changes: [{ sourceName: 'Şen Łukasz', field: 'net', before: '30000', after: '31025' }],
};

const paper = (language: (typeof languages)[number]) =>
  paperContent({ version, month: month('2026-11'), municipality: 'Modelstad', withEarner: false, language });

describe('the paper of a sent report', () => {
  it.each(languages)('says number, change, every line and its article in %s', (language) => {
    const text = paper(language)
      .map((line) => ('value' in line ? `${line.text} ${line.value}` : line.text))
      .join('\n');
    for (const part of ['2026-11-ABCDEFGH', '310,25', '1.419,46', 'art. 21 Participatiewet', 'ab'.repeat(32)])
      expect(text).toContain(part);
  });

  it.each(languages)('is a tagged file with its language and title in %s, the same each time', async (language) => {
    const facts = { title: 'Inkomsten', sentAt: new Date('2026-11-24T12:00:00Z') };
    const bytes = await drawPaper([{ language, lines: paper(language) }], facts);
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toContain(`/Lang (${language})`);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect((await drawPaper([{ language, lines: paper(language) }], facts)).equals(bytes)).toBe(true);
  });
});
