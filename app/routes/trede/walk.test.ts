import { expect, it } from 'vitest';
import { answersIn, carried, walk } from './walk.ts';

const ladder = {
  questions: [
    {
      code: 'work',
      options: [
        { code: 'yes', next: 'support' },
        { code: 'no', next: 'tasks' },
      ],
    },
    { code: 'support', options: [{ code: 'yes', next: null }] },
    { code: 'tasks', options: [{ code: 'weekly', next: null }] },
  ],
};

it('begins with the first question', () => {
  expect(walk(ladder, {})).toEqual({ given: [], next: 'work' });
});

it('goes where the answers lead, and ends', () => {
  expect(walk(ladder, { work: 'no' })).toEqual({ given: [{ question: 'work', option: 'no' }], next: 'tasks' });
  expect(walk(ladder, { work: 'no', tasks: 'weekly' }).next).toBeNull();
});

it('leaves answers behind that are on another way, and what was never offered', () => {
  expect(walk(ladder, { work: 'yes', tasks: 'weekly' })).toEqual({
    given: [{ question: 'work', option: 'yes' }],
    next: 'support',
  });
  expect(walk(ladder, { work: 'constructor' })).toEqual({ given: [], next: 'work' });
});

it('ends with questions that lead around in a circle', () => {
  const circle = { questions: [{ code: 'a', options: [{ code: 'yes', next: 'a' }] }] };
  expect(walk(circle, { a: 'yes' }).given).toHaveLength(1);
});

it('carries answers through a form', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(carried([{ question: 'work', option: 'no' }]))) form.append(name, value);
  form.append('handeling', 'verder');
  expect(answersIn(form)).toEqual({ work: 'no' });
});
