import { expect, test } from 'vitest';
import { displacementQuestions } from '#graphql/plan/domain/displacement-questions.ts';
import { placementKinds } from '#graphql/plan/domain/plan-content.ts';
import { questionsOf, wordedQuestions } from './questions.ts';

test('every question of the rules has its words here, and no other', () => {
  expect([...wordedQuestions].sort()).toEqual(displacementQuestions.map(({ code }) => code).sort());
});

test.each(placementKinds)('%s asks its own questions in the order of the rules', (kind) => {
  const codes = displacementQuestions.filter(({ about }) => about.includes(kind)).map(({ code }) => code);
  expect(questionsOf(kind)).toEqual(codes);
  expect(codes.length).toBeGreaterThan(3);
});
