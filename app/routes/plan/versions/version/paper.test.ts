import { describe, expect, it } from 'vitest';
import { type Language, languages, textsOf, withoutIsolates } from '#app/i18n/index.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import type { OneVersion, Version } from '../versions.server.ts';
import { planPaper } from './paper.ts';

const version: Version = {
  id: 'v1',
  number: 2,
  state: 'IN_FORCE',
  changeReason: 'U kunt beginnen op een proefplaats.',
  proposedAt: '2026-11-10T09:30:00Z',
  proposedBy: 'Bram Begeleid',
  respondBy: localDate('2026-12-01'),
  contentHash: 'ab'.repeat(32),
  inForceAt: '2026-11-20T13:05:00Z',
  basis: 'DECISION',
  establishedBy: 'Bram Begeleid',
  establishReason: 'De proefplaats begint.',
  objectionLastDay: localDate('2027-01-04'),
  comparedWith: 1,
  responses: [{ id: 'r', kind: 'DISAGREED', words: 'المكان بعيد جدًا.', at: '2026-11-11T09:00:00Z', helperName: null }],
  dreamJob: 'Kok in mijn eigen restaurant',
  firstStep: null,
  evaluationOn: localDate('2027-02-01'),
  goals: [{ id: 'g', title: 'Werken als kok', why: 'Ik kook graag.', result: null, byOn: localDate('2027-09-01') }],
  steps: [
    {
      id: 's',
      goalId: 'g',
      kind: 'TRIAL_PLACEMENT',
      title: 'Meewerken in de keuken',
      owner: 'CITIZEN',
      partnerName: null,
      startsOn: localDate('2026-12-01'),
      dueOn: localDate('2027-01-31'),
      placement: {
        host: 'Herberg De Verzinning',
        tasks: 'Groente snijden',
        weekMinutes: 990,
        learningGoals: ['Op tijd komen'],
        guide: null,
        extensionReason: null,
      },
    },
  ],
  obligations: [
    {
      id: 'o',
      kind: 'FIND_WORK',
      article: 'art. 9 lid 1 sub a Participatiewet',
      consequenceArticle: 'art. 18 lid 4 Participatiewet',
      words: 'U zoekt werk naast uw taalles.',
      state: 'PARTLY_RELEASED',
      startsOn: localDate('2026-10-01'),
      releasedUntil: localDate('2026-12-15'),
      releaseReason: 'Uw kind is twee jaar.',
    },
  ],
  changes: [],
};
const one: OneVersion = {
  version,
  progress: [],
  name: 'Selam Verzonnen',
  municipality: { name: 'Modelstad', address: 'Raadhuisplein 1, 1234 AB Modelstad', phone: '14 0123' },
};
const textOf = (of: OneVersion, language: Language) =>
  planPaper(of, language)
    .map((line) => withoutIsolates('value' in line ? `${line.text} ${line.value}` : line.text))
    .join('\n');

describe('the paper of a version', () => {
  it.each(languages)('holds everything that was agreed, its articles and its hash in %s', (language) => {
    const text = textOf(one, language);
    for (const part of [
      'Selam Verzonnen',
      'Kok in mijn eigen restaurant',
      'Werken als kok',
      'Herberg De Verzinning',
      '16,5',
      'Op tijd komen',
      'U zoekt werk naast uw taalles.',
      'art. 9 lid 1 sub a Participatiewet',
      'art. 18 lid 4 Participatiewet',
      'De proefplaats begint.',
      'المكان بعيد جدًا.',
      'ab'.repeat(32),
    ])
      expect(text).toContain(part);
  });

  it.each(languages)('says how to object, where the letter goes and what counts meanwhile in %s', (language) => {
    const t = textsOf(language, 'plan');
    for (const part of [
      'objection.paperLetter',
      'objection.paperContents',
      'objection.paperMeanwhile',
      'objection.help',
    ] as const)
      expect(textOf(one, language)).toContain(t(part));
    expect(textOf(one, language)).toContain('Raadhuisplein 1, 1234 AB Modelstad');
    expect(textOf(one, language)).toContain('14 0123');
    const proposed = { ...version, state: 'PROPOSED', inForceAt: null, basis: null, objectionLastDay: null } as const;
    expect(textOf({ ...one, version: proposed }, language)).not.toContain(t('objection.paper'));
  });

  it.each(languages)(
    'still says until when somebody can object to a version that is over, and not that it counts in %s',
    (language) => {
      const t = textsOf(language, 'plan');
      const over = textOf({ ...one, version: { ...version, state: 'REPLACED' } }, language);
      expect(over).toContain(t('objection.paper'));
      for (const part of ['objection.paperMeanwhile', 'objection.meanwhile'] as const)
        expect(over).not.toContain(t(part));
    },
  );

  it.each(languages)('never says "now" of objecting, because paper is read later in %s', (language) => {
    const t = textsOf(language, 'plan');
    for (const part of ['objection.letter', 'objection.contents', 'objection.meanwhile'] as const)
      expect(textOf(one, language)).not.toContain(t(part));
  });

  it.each(languages)('does not threaten over what somebody is free from in %s', (language) => {
    const t = textsOf(language, 'plan');
    const threats = [
      'obligation.consequence',
      'obligation.noBlame',
      'obligation.canFollow',
      'obligation.people',
    ] as const;
    const released = {
      ...version,
      obligations: version.obligations.map((one) => ({ ...one, state: 'RELEASED' as const })),
    };
    for (const part of threats) {
      expect(textOf({ ...one, version: released }, language)).not.toContain(t(part));
      expect(textOf(one, language)).toContain(t(part));
    }
  });

  it.each(languages)('names who did what, for whoever finds it in a file in %s', (language) => {
    const acts = planPaper(one, language).filter((line) => line.kind === 'row' && /2026.*\d:\d\d/.test(line.value));
    const said = acts
      .map(({ text }) => withoutIsolates(text))
      .filter((text) => /Selam Verzonnen|Bram Begeleid/.test(text));
    expect(said).toHaveLength(3);
    expect(said[1]).toContain('Selam Verzonnen');
    expect(said[2]).toMatch(/Bram Begeleid.*Selam Verzonnen/);
  });

  it('says from when until when somebody is free of something', () => {
    expect(textOf(one, 'nl')).toContain('van 1 oktober 2026 tot en met 15 december 2026');
  });

  it('stands in two languages beside each other, with what people wrote once', () => {
    const rows = rowsOf([
      { language: 'nl', lines: planPaper(one, 'nl') },
      { language: 'ar', lines: planPaper(one, 'ar') },
    ]);
    const alone = rows.filter((row) => row.length === 1).map(([cell]) => withoutIsolates(cell?.line.text ?? ''));
    expect(alone).toContain('Werken als kok');
    expect(alone).toContain('المكان بعيد جدًا.');
    expect(alone).not.toContain('Bezwaar maken');
  });
});
