import { expect, it } from 'vitest';
import { answersIn, carried, resume, walk } from './walk.ts';

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

it('comes back to the question that was asked, with what was chosen there', () => {
  const form = new FormData();
  form.append('vraag', 'tasks');
  for (const [name, value] of Object.entries(carried([{ question: 'work', option: 'no' }]))) form.append(name, value);
  const given = [{ question: 'work', option: 'no' }];
  expect(resume(ladder, form)).toEqual({ given, next: 'tasks', chosen: null });
  form.append('antwoord-tasks', 'weekly');
  expect(resume(ladder, form)).toEqual({ given, next: 'tasks', chosen: 'weekly' });
  form.append('handeling', 'verder');
  expect(resume(ladder, form)).toEqual({
    given: [...given, { question: 'tasks', option: 'weekly' }],
    next: null,
    chosen: null,
  });
});

it('comes back to the end, or to the beginning of questions that are not there any more', () => {
  const form = new FormData();
  form.append('antwoord-work', 'no');
  form.append('antwoord-tasks', 'weekly');
  expect(resume(ladder, form).next).toBeNull();
  form.append('vraag', 'gone');
  expect(resume(ladder, form).next).toBeNull();
  expect(resume({ questions: [] }, form)).toEqual({ given: [], next: null, chosen: null });
});
