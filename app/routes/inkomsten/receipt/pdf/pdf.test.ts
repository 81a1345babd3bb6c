import { describe, expect, it } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import { cents } from '#graphql/shared/money.ts';
import { month } from '#graphql/shared/local-date.ts';
import type { SentVersion } from '../sent.server.ts';
import { paperContent } from './content.ts';

const version: SentVersion = {
  number: 2,
  anythingToReport: true,
  correctionReason: 'لدي القسيمة الآن 🥐',
  exemptionRequested: false,
  partner: null,
  sentAt: '2026-11-24T12:00:00.000Z',
  language: 'nl',
  helperName: null,
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
      {
        code: 'exemption',
        amount: cents(10_000),
        article: 'art. 31 lid 2 sub n Participatiewet',
        status: 'LAW',
        source: 'wetten.overheid.nl',
        earner: 'SELF',
        sourceId: null,
        facts: [{ name: 'rule', value: '31.2.n' }],
      },
    ],
  },
  changes: [{ sourceName: 'Şen Łukasz', field: 'net', before: '30000', after: '31025' }],
};

const paper = (language: (typeof languages)[number]) =>
  paperContent({
    version,
    month: month('2026-11'),
    person: 'Sam Voorbeeld',
    municipality: 'Modelstad',
    partnerName: null,
    language,
  });

describe('the paper of a sent report', () => {
  it.each(languages)('says whose it is, number, change, every line and its article in %s', (language) => {
    const text = paper(language)
      .map((line) => ('value' in line ? `${line.text} ${line.value}` : line.text))
      .join('\n');
    for (const part of [
      'Sam Voorbeeld',
      'Modelstad',
      '2026-11-ABCDEFGH',
      '310,25',
      '1.419,46',
      'art. 21 Participatiewet',
      'ab'.repeat(32),
    ])
      expect(text).toContain(part);
  });

  it.each(languages)('marks an exemption as a proposal in %s', (language) => {
    const line = paper(language).find(({ text }) => text.includes('vrijlating') || text.includes('Blijft vrij'));
    expect(line?.text).toContain(`(${textsOf(language, 'settlement')('proposedShort')})`);
  });
});
