import { describe, expect, test } from 'vitest';
import type { LadderDefinition } from './ladder.ts';
import { placeByAnswers } from './place-on-ladder.ts';
import { lane } from '#tests/support/ladders.ts';

describe('following the answers', () => {
  test('without an answer the first question is asked', () => {
    expect(placeByAnswers(lane, {})).toMatchObject({ kind: 'next', question: { code: 'work' }, number: 1 });
  });

  test('an answer leads to the next question, with its number', () => {
    expect(placeByAnswers(lane, { work: 'no' })).toMatchObject({ kind: 'next', question: { code: 'club' }, number: 2 });
  });

  test('the last answer places, with its reason', () => {
    expect(placeByAnswers(lane, { work: 'no', club: 'rarely' })).toEqual({
      kind: 'placed',
      places: [{ level: 'low', domain: '', reason: 'rarely' }],
      answers: { work: 'no', club: 'rarely' },
    });
  });

  test('an answer that is no option is named', () => {
    expect(placeByAnswers(lane, { work: 'perhaps' })).toEqual({ kind: 'unknownAnswer', question: 'work' });
    expect(placeByAnswers(lane, { work: 'no', club: '' })).toEqual({ kind: 'unknownAnswer', question: 'club' });
  });

  test('answers that another turn left behind say nothing and are not kept', () => {
    expect(placeByAnswers(lane, { work: 'yes', club: 'nonsense', other: 'x' })).toEqual({
      kind: 'placed',
      places: [{ level: 'high', domain: '', reason: null }],
      answers: { work: 'yes' },
    });
  });

  test('words that every object has are no answers', () => {
    expect(placeByAnswers(lane, { work: 'toString' })).toMatchObject({ kind: 'unknownAnswer' });
    const odd: LadderDefinition = {
      ...lane,
      questions: lane.questions.map((question) => ({ ...question, code: 'constructor' })),
    };
    expect(placeByAnswers(odd, {})).toMatchObject({ kind: 'next' });
  });

  test('a definition that nobody checked fails loudly instead of asking for ever', () => {
    const [work] = lane.questions;
    if (!work) throw new Error('no question');
    const round = {
      ...lane,
      questions: [{ ...work, options: work.options.map((option) => ({ ...option, next: 'work' })) }],
    };
    expect(() => placeByAnswers(round, { work: 'yes' })).toThrow('goes round');
    expect(() => placeByAnswers({ ...lane, questions: [] }, {})).toThrow('leads nowhere');
  });
});
