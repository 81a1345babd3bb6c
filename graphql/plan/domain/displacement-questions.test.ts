import { describe, expect, test } from 'vitest';
import { checkDisplacement, displacementQuestions, isPassed, questionsAbout } from './displacement-questions.ts';
import { placementKinds, type PlacementKind } from './plan-content.ts';

const conclusion = 'Er wordt geen betaald werk verdrongen.';

/** Answers of which none means that paid work is displaced. */
const right = (kind: PlacementKind) =>
  questionsAbout(kind).map(({ code, displaces }) => ({
    question: code,
    answer: displaces === 'YES' ? ('NO' as const) : ('YES' as const),
    words: null,
  }));

describe('the displacement check', () => {
  test('asks about additional work where it must be additional, and not about a trial of regular work', () => {
    const asked = placementKinds.filter((kind) => questionsAbout(kind).some(({ code }) => code === 'additionalWork'));
    expect(asked).toEqual(['PARTICIPATION_PLACEMENT', 'CLIMBING_JOB']);
  });

  test('every question has its own code and a source', () => {
    expect(new Set(displacementQuestions.map(({ code }) => code)).size).toBe(displacementQuestions.length);
    for (const { source } of displacementQuestions) expect(source).toMatch(/\d/);
  });

  test.each(placementKinds)('%s passes when no answer means displacement', (kind) => {
    expect(checkDisplacement(kind, { answers: right(kind), conclusion })).toEqual([]);
    expect(isPassed(kind, right(kind))).toBe(true);
  });

  test.each(
    placementKinds.flatMap((kind) =>
      questionsAbout(kind).map(({ code, displaces }) => [kind, code, displaces] as const),
    ),
  )('%s does not pass when %s is answered with %s alone', (kind, code, displaces) => {
    const answers = right(kind).map((given) => (given.question === code ? { ...given, answer: displaces } : given));
    expect(checkDisplacement(kind, { answers, conclusion }), 'it can be recorded').toEqual([]);
    expect(isPassed(kind, answers)).toBe(false);
  });

  test('an answer that is missing is named, and never counts as passed', () => {
    const [, ...answers] = right('TRIAL_PLACEMENT');
    expect(checkDisplacement('TRIAL_PLACEMENT', { answers, conclusion })).toEqual([
      { field: 'recentDismissals', code: 'required' },
    ]);
    expect(isPassed('TRIAL_PLACEMENT', answers)).toBe(false);
    expect(isPassed('TRIAL_PLACEMENT', [])).toBe(false);
  });

  test('a question that is not asked, or twice, is refused', () => {
    const [first] = right('TRIAL_PLACEMENT');
    if (!first) throw new Error('no question');
    for (const question of ['additionalWork', 'nonsense', first.question])
      expect(
        checkDisplacement('TRIAL_PLACEMENT', {
          answers: [...right('TRIAL_PLACEMENT'), { ...first, question }],
          conclusion,
        }),
      ).toEqual([{ field: question, code: 'unknown' }]);
  });

  test('a conclusion in words belongs to it', () => {
    const answers = right('WORK_EXPERIENCE_PLACE');
    expect(checkDisplacement('WORK_EXPERIENCE_PLACE', { answers, conclusion: ' ' })).toMatchObject([
      { field: 'conclusion', code: 'required' },
    ]);
    expect(checkDisplacement('WORK_EXPERIENCE_PLACE', { answers, conclusion: 'x'.repeat(2001) })).toMatchObject([
      { code: 'tooLong' },
    ]);
  });
});
