import { describe, expect, test } from 'vitest';
import { heightOf, inLanguage, placeProblem, type LadderDefinition, type LadderQuestion } from './ladder.ts';
import { ladderProblems } from './ladder-check.ts';
import { fields, lane } from '#tests/support/ladders.ts';

const places = (level: string, domain = '', reason: string | null = null) => ({ level, domain, reason });
const text = { nl: 'x' };

function question(code: string, next: string | null, more: Partial<LadderQuestion> = {}): LadderQuestion {
  const options = [{ code: 'only', text, next, places: next === null ? places('low') : null }];
  return { code, text, hint: null, options, ...more };
}
const withQuestions = (...questions: LadderQuestion[]): LadderDefinition => ({ ...lane, questions });
const withOption = (option: Partial<LadderQuestion['options'][number]>) =>
  withQuestions(
    question('a', null, { options: [{ code: 'only', text, next: null, places: places('low'), ...option }] }),
  );

const chain = (length: number) =>
  Array.from({ length }, (_, index) => question(`q${index}`, index === length - 1 ? null : `q${index + 1}`));

describe('a ladder that can be used', () => {
  test.each([
    ['levels alone', lane],
    ['levels within domains', fields],
    ['six questions in a row', withQuestions(...chain(6))],
  ])('%s', (_what, ladder) => {
    expect(ladderProblems(ladder)).toEqual([]);
  });
});

describe('a ladder that cannot', () => {
  test.each([
    ['seven questions in a row', withQuestions(...chain(7)), 'more than 6 questions on a way through q6'],
    [
      'a way that goes round',
      withQuestions(question('a', 'b'), question('b', 'a')),
      'more than 6 questions on a way through a',
    ],
    ['a question that is not there', withOption({ next: 'nowhere' }), 'a/only: no question nowhere'],
    ['a level that is not there', withOption({ places: places('top') }), 'a/only: no level top'],
    ['a domain on a ladder without', withOption({ places: places('low', 'work') }), 'a/only: no domain work'],
    ['a reason that is not there', withOption({ places: places('low', '', 'because') }), 'a/only: no reason because'],
    ['an end without a place', withOption({ places: null }), 'a/only: ends without a place'],
    ['no question at all', withQuestions(), 'no question'],
    ['no level at all', { ...withQuestions(...chain(1)), levels: [] }, 'no level'],
    ['a question without an option', withQuestions(question('a', null, { options: [] })), 'a: no option'],
    ['a question that is never asked', withQuestions(question('a', null), question('b', null)), 'b: is never asked'],
    ['two questions of one name', withQuestions(question('a', null), question('a', null)), 'question a is there twice'],
    [
      'a way that places twice in one domain',
      withQuestions(
        question('a', 'b', { options: [{ code: 'only', text, next: 'b', places: places('low') }] }),
        question('b', null),
      ),
      'b/only: places twice',
    ],
    [
      'a domain with a level that is not there',
      { ...fields, domains: [{ code: 'work', name: text, levels: ['top'] }] },
      'domain work: no level top',
    ],
  ])('%s', (_what, ladder, problem) => {
    expect(ladderProblems(ladder)).toContain(problem);
  });
});

describe('a place', () => {
  test('is a level, in a domain where the ladder has them', () => {
    expect(placeProblem(lane, { level: 'low', domain: '' })).toBeNull();
    expect(placeProblem(lane, { level: 'top', domain: '' })).toBe('level');
    expect(placeProblem(lane, { level: 'low', domain: 'work' })).toBe('domain');
    expect(placeProblem(fields, { level: 'high', domain: 'work' })).toBeNull();
    expect(placeProblem(fields, { level: 'low', domain: 'work' }), 'a level of another domain').toBe('level');
    expect(placeProblem(fields, { level: 'low', domain: '' })).toBe('domain');
  });

  test('has a height from below', () => {
    expect([heightOf(lane, 'low'), heightOf(lane, 'high'), heightOf(lane, 'top')]).toEqual([1, 2, 0]);
  });
});

test('a text without a translation is in Dutch', () => {
  expect(inLanguage({ nl: 'trede', en: 'step' }, 'en')).toBe('step');
  expect(inLanguage({ nl: 'trede', en: 'step' }, 'ar')).toBe('trede');
});
