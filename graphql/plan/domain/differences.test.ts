import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { differencesOf } from './differences.ts';
import { emptyContent, type PlanContent } from './plan-content.ts';

const before: PlanContent = {
  dreamJob: 'Kok',
  firstStep: null,
  evaluationOn: localDate('2027-05-24'),
  goals: [
    { id: 'g1', title: 'Werken in een keuken', why: null, result: null, byOn: localDate('2027-06-01') },
    { id: 'g2', title: 'Rijbewijs', why: null, result: null, byOn: null },
  ],
  steps: [
    {
      id: 's1',
      goalId: 'g1',
      kind: 'TRIAL_PLACEMENT',
      title: 'Proefplaats',
      owner: 'CITIZEN',
      partnerName: null,
      startsOn: localDate('2026-12-01'),
      dueOn: localDate('2027-01-31'),
      placement: {
        host: 'De Linde',
        tasks: 'Koken',
        weekMinutes: 960,
        learningGoals: ['Op tijd komen'],
        guide: null,
        extensionReason: null,
      },
    },
  ],
  obligations: [
    {
      id: 'o1',
      kind: 'COOPERATE',
      words: 'U komt naar de gesprekken.',
      state: 'IMPOSED',
      startsOn: localDate('2026-12-01'),
      releasedUntil: null,
      releaseReason: null,
    },
  ],
};

const brief = (after: PlanContent) =>
  differencesOf(before, after).map(({ kind, part, title, field, before: was, after: is }) =>
    [kind, part, title, field, was, is].join(' | '),
  );

describe('differences', () => {
  test('there are none between the same words', () => {
    expect(differencesOf(before, structuredClone(before))).toEqual([]);
    expect(differencesOf(null, emptyContent)).toEqual([]);
  });

  test('everything is new where nothing was said before', () => {
    expect(differencesOf(null, before).map(({ kind, part, field, title }) => [kind, part, field ?? title])).toEqual([
      ['CHANGED', 'OUTLINE', 'dreamJob'],
      ['CHANGED', 'OUTLINE', 'evaluationOn'],
      ['ADDED', 'GOAL', 'Werken in een keuken'],
      ['ADDED', 'GOAL', 'Rijbewijs'],
      ['ADDED', 'STEP', 'Proefplaats'],
      ['ADDED', 'OBLIGATION', 'COOPERATE'],
    ]);
  });

  test('are told field by field, as words, days and words of the contract', () => {
    const [step] = before.steps;
    const [obligation] = before.obligations;
    const after: PlanContent = {
      ...before,
      dreamJob: null,
      firstStep: 'Kijken in een keuken',
      steps: [
        {
          ...step!,
          goalId: 'g2',
          dueOn: localDate('2027-03-31'),
          placement: { ...step!.placement!, weekMinutes: 1200, learningGoals: ['Op tijd komen', 'Samenwerken'] },
        },
      ],
      obligations: [
        { ...obligation!, state: 'RELEASED', releasedUntil: localDate('2027-02-01'), releaseReason: 'Zorg' },
      ],
    };
    expect(brief(after)).toEqual([
      'CHANGED | OUTLINE |  | dreamJob | Kok | ',
      'CHANGED | OUTLINE |  | firstStep |  | Kijken in een keuken',
      'CHANGED | STEP | Proefplaats | goalId | Werken in een keuken | Rijbewijs',
      'CHANGED | STEP | Proefplaats | dueOn | 2027-01-31 | 2027-03-31',
      'CHANGED | STEP | Proefplaats | weekMinutes | 960 | 1200',
      'CHANGED | STEP | Proefplaats | learningGoals | Op tijd komen | Op tijd komen\nSamenwerken',
      'CHANGED | OBLIGATION | COOPERATE | state | IMPOSED | RELEASED',
      'CHANGED | OBLIGATION | COOPERATE | releasedUntil |  | 2027-02-01',
      'CHANGED | OBLIGATION | COOPERATE | releaseReason |  | Zorg',
    ]);
  });

  test('find a part again by its id: another name is one change, also for the steps of a goal', () => {
    const renamed = before.goals.map((goal) => (goal.id === 'g1' ? { ...goal, title: 'Werken als kok' } : goal));
    expect(brief({ ...before, goals: renamed.reverse() })).toEqual([
      'CHANGED | GOAL | Werken als kok | title | Werken in een keuken | Werken als kok',
    ]);
  });

  test('name what is new and then what is gone', () => {
    const added = { id: 'g3', title: 'Taal', why: null, result: null, byOn: null };
    const after = { ...before, goals: [added], steps: before.steps.map((step) => ({ ...step, goalId: null })) };
    expect(brief(after)).toEqual([
      'ADDED | GOAL | Taal |  |  | ',
      'REMOVED | GOAL | Werken in een keuken |  |  | ',
      'REMOVED | GOAL | Rijbewijs |  |  | ',
      'CHANGED | STEP | Proefplaats | goalId | Werken in een keuken | ',
    ]);
  });
});
