import { describe, expect, it } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import { cents } from '#graphql/shared/money.ts';
import type { SentVersion } from '../../change.server.ts';
import { paperContent } from './content.ts';

const version: SentVersion = {
  number: 2,
  withdraws: false,
  reason: 'كان المبلغ أكبر 🎁',
  explanation: null,
  sentAt: '2026-11-24T12:00:00.000Z',
  language: 'nl',
  receiptNumber: 'W-2026-11-ABCDEFGH',
  helperName: null,
  contentHash: 'ab'.repeat(32),
  answers: [
    { question: 'giftKind', value: 'GIFT_MONEY' },
    { question: 'giftOn', value: '2026-11-10' },
    { question: 'giftValue', value: '130000' },
    { question: 'somethingLater', value: 'x' },
  ],
  evidence: [{ id: 'a', fileName: 'brief.pdf' }],
  changes: [{ question: 'giftValue', before: '30000', after: '130000' }],
  effect: {
    gifts: {
      year: 2026,
      total: cents(130_000),
      limit: cents(120_000),
      above: cents(10_000),
      article: 'art. 31 lid 2 sub m Participatiewet',
    },
    abroad: [],
    abroadStay: null,
    abroadOfPartner: false,
    contradictions: [],
    tellBy: null,
  },
};

const paper = (language: (typeof languages)[number], sent: SentVersion = version) =>
  paperContent({
    version: sent,
    change: { kind: 'GIFT', articles: ['art. 17 lid 1 Participatiewet'] },
    person: 'Sam Voorbeeld',
    municipality: 'Modelstad',
    language,
  })
    .map((line) => ('value' in line ? `${line.text} ${line.value}` : line.text))
    .join('\n');

describe('the paper of a change that was sent', () => {
  it.each(languages)('says whose it is, number, answers, what changed and what the law says in %s', (language) => {
    const t = textsOf(language, 'change');
    for (const part of [
      'Sam Voorbeeld',
      'Modelstad',
      'W-2026-11-ABCDEFGH',
      '300,00',
      '1.300,00',
      '1.200,00',
      '100,00',
      'brief.pdf',
      'art. 17 lid 1 Participatiewet',
      'ab'.repeat(32),
      t('word.GIFT_MONEY'),
      t('gifts.open'),
      t('law.decides'),
    ])
      expect(paper(language)).toContain(part);
  });

  it('of one that was taken back says so, and nothing of an effect', () => {
    const back = paper('nl', { ...version, withdraws: true, reason: 'Gaat niet door.' });
    expect(back).toContain('Waarom moet het worden ingetrokken?');
    expect(back).not.toContain('1.200,00');
  });

  it.each(languages)('says that one stay is too long before it says what is told of a year, in %s', (language) => {
    const article = 'art. 13 lid 1 onder e Participatiewet';
    const year = { year: 2027, days: 21, limit: 28, left: 7, above: 0, article };
    const effect = { ...version.effect, gifts: null, abroad: [year] };
    const long = paper(language, {
      ...version,
      effect: { ...effect, abroadStay: { days: 51, limit: 28, above: 23, article } },
    });
    const t = textsOf(language, 'change');
    expect(long).toContain(t('abroad.days', { count: 51 }));
    expect(long).toContain(t('abroad.days', { count: 23 }));
    expect(long).not.toContain(t('abroad.days', { count: 7 }));
    expect(paper(language, { ...version, effect })).toContain(t('abroad.days', { count: 7 }));
  });
});
