import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { obligationRuleOn, obligationRules } from './obligation-rules.ts';
import { obligationKinds } from './plan-content.ts';

test.each(obligationKinds)('%s has one row of articles on every day, with its source', (kind) => {
  for (const day of ['2020-01-01', '2023-01-01', '2026-11-24', '2030-01-01']) {
    const rule = obligationRuleOn(kind, localDate(day));
    expect(rule.article).toMatch(/^art\. \d+[ab]?.* Participatiewet$/);
    expect(rule.consequenceArticle).toMatch(/^art\. 18b?.* Participatiewet$/);
    expect(rule.source).not.toBe('');
  }
});

test('no kind has two rows that overlap', () => {
  for (const kind of obligationKinds) {
    const rows = obligationRules
      .filter((row) => row.kind === kind)
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (next) expect(row.validUntil !== null && row.validUntil < next.validFrom).toBe(true);
    });
  }
});

test('the articles of the law as it reads (rules.md 4.1 to 4.3)', () => {
  const on = localDate('2026-11-24');
  expect(obligationRuleOn('SERVICE_IN_RETURN', on)).toMatchObject({
    article: 'art. 9 lid 1 sub c Participatiewet',
    consequenceArticle: 'art. 18 lid 2 Participatiewet',
  });
  expect(obligationRuleOn('LANGUAGE', on)).toMatchObject({ article: 'art. 18b Participatiewet' });
  expect(obligationRuleOn('INDIVIDUAL', on)).toMatchObject({ article: 'art. 55 Participatiewet' });
});
